import { defineKpi } from "../define.ts";

export const convertGrowth = defineKpi({
  id: "CONVERTGROWTH",
  params: {
    growth: { measure: null, unit: "ratio", domain: "growth" },
    daysFrom: { measure: null, unit: "count", domain: "aboveZero" },
    daysTo: { measure: null, unit: "count", domain: "aboveZero" },
  },
  formula: "(1 + growth) ^ (daysTo / daysFrom) - 1",
  unit: "ratio",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Q13", "B"],
  withoutBenchmark: "calculation",
  examples: [
    { given: { growth: 0.21, daysFrom: 2, daysTo: 1 }, gives: 0.1 },
    { given: { growth: 0, daysFrom: 7, daysTo: 30 }, gives: 0 },
    { given: { growth: -0.5, daysFrom: 1, daysTo: 2 }, gives: -0.75 },
    { given: { growth: -1, daysFrom: 7, daysTo: 30 }, gives: "#NUM!" },
    { given: { growth: 0.05, daysFrom: 0, daysTo: 30 }, gives: "#NUM!" },
    { given: { growth: 0.05, daysFrom: 7, daysTo: 0 }, gives: "#NUM!" },
    { given: { growth: "?", daysFrom: 7, daysTo: 30 }, gives: "#VALUE!" },
    { given: { growth: 0.05, daysFrom: 7, daysTo: null }, gives: "#N/A" },
  ],
  help: {
    title: "Growth converted to another period",
    summary:
      "The same compound growth said for another period: 5% a week is 23.6% a month. Makes goals comparable with benchmarks.",
    params: {
      growth: "Growth over the first period (more than −100%).",
      daysFrom: "Days of the first period: 7 for a week, 30.4375 for a mean month.",
      daysTo: "Days of the period to convert to.",
    },
  },
});
