import { count, defineKpi } from "../define.ts";

export const dynTarget = defineKpi({
  id: "DYNTARGET",
  params: {
    prior: count(null),
    uplift: { measure: null, unit: "ratio", domain: "growth" },
  },
  formula: "prior * (1 + uplift)",
  unit: "count",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z25", "B"],
  withoutBenchmark: "calculation",
  examples: [
    { given: { prior: 10000, uplift: 0.15 }, gives: 11500 },
    { given: { prior: 0, uplift: 0.15 }, gives: 0 },
    { given: { prior: 10000, uplift: -1 }, gives: "#NUM!" },
    { given: { prior: "?", uplift: 0.15 }, gives: "#VALUE!" },
    { given: { prior: 10000, uplift: null }, gives: "#N/A" },
  ],
  help: {
    title: "Dynamic target",
    summary: "Target from history: the value of the period before, raised by a share (动态调整, 环比提升 15%).",
    params: { prior: "Value of the period before.", uplift: "Growth wanted, such as 15%." },
  },
});
