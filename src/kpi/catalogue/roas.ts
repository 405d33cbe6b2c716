import { defineKpi, money } from "../define.ts";

export const roas = defineKpi({
  id: "ROAS",
  params: {
    revenue: money("revenue"),
    cost: money("cost"),
  },
  formula: "revenue / cost",
  unit: "multiple",
  better: "higher",
  group: "conversion",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z16", "Q10"],
  basis: "cost",
  withoutBenchmark: "accountSize",
  examples: [
    { given: { revenue: 150, cost: 100 }, gives: 1.5 },
    { given: { revenue: 150, cost: 0 }, gives: "#DIV/0!" },
    { given: { revenue: 150, cost: -100 }, gives: "#NUM!" },
    { given: { revenue: "?", cost: 100 }, gives: "#VALUE!" },
    { given: { revenue: 150, cost: null }, gives: "#N/A" },
    { given: { revenue: 0, cost: 100 }, gives: 0 },
  ],
  help: {
    title: "Return on ad spend",
    summary: "Revenue per unit of cost: ROI + 1. One currency and one attribution window.",
    params: { revenue: "Revenue attributed to the ads.", cost: "Cost in the same currency." },
  },
});
