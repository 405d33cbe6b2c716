import { count, defineKpi } from "../define.ts";

export const seasonTarget = defineKpi({
  id: "SEASONTARGET",
  params: {
    target: count(null),
    seasonIndex: { measure: null, unit: "multiple", domain: "positive" },
  },
  formula: "target * seasonIndex",
  unit: "count",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["R18"],
  withoutBenchmark: "calculation",
  examples: [
    { given: { target: 10000, seasonIndex: 1.3 }, gives: 13000 },
    { given: { target: 10000, seasonIndex: 0 }, gives: 0 },
    { given: { target: 10000, seasonIndex: -0.5 }, gives: "#NUM!" },
    { given: { target: "?", seasonIndex: 1.3 }, gives: "#VALUE!" },
    { given: { target: 10000, seasonIndex: null }, gives: "#N/A" },
  ],
  help: {
    title: "Seasonal target",
    summary:
      "Target of a mean month × the seasonal index of the month, so that peaks and quiet months get fair targets.",
    params: { target: "Target of a mean month.", seasonIndex: "Seasonal index of the month: 1 is a mean month." },
  },
});
