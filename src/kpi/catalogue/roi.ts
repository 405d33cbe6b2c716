import { defineKpi, money } from "../define.ts";

export const roi = defineKpi({
  id: "ROI",
  params: {
    revenue: money("revenue"),
    cost: money("cost"),
  },
  formula: "(revenue - cost) / cost",
  unit: "ratio",
  better: "higher",
  group: "conversion",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z16", "Q10"],
  basis: "cost",
  withoutBenchmark: "accountSize",
  examples: [
    { given: { revenue: 150, cost: 100 }, gives: 0.5 },
    { given: { revenue: 0, cost: 100 }, gives: -1 },
    { given: { revenue: 150, cost: 0 }, gives: "#DIV/0!" },
    { given: { revenue: 150, cost: -100 }, gives: "#NUM!" },
    { given: { revenue: null, cost: 100 }, gives: "#N/A" },
  ],
  help: {
    title: "Return on investment",
    summary: "Revenue minus cost, as a share of the cost. Both in one currency and for one attribution window.",
    params: {
      revenue: "Revenue attributed to the spending.",
      cost: "Cost in the same currency.",
    },
  },
});
