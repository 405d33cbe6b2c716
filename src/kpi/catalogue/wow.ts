import { count, defineKpi } from "../define.ts";

export const wow = defineKpi({
  id: "WOW",
  params: {
    current: count(null),
    previous: count(null),
  },
  formula: "(current - previous) / ABS(previous)",
  unit: "ratio",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z25", "B"],
  basis: "previous",
  compounds: true,
  withoutBenchmark: "calculation",
  warnings: [{ when: "value < -1", code: "signChange" }],
  examples: [
    { given: { current: 115, previous: 100 }, gives: 0.15 },
    { given: { current: 50, previous: -100 }, gives: 1.5 },
    { given: { current: 115, previous: 0 }, gives: "#DIV/0!" },
    { given: { current: 0, previous: 0 }, gives: "#DIV/0!" },
    { given: { current: "?", previous: 100 }, gives: "#VALUE!" },
    { given: { current: 115, previous: null }, gives: "#N/A" },
  ],
  help: {
    title: "Week-on-week change",
    summary: "Change against the week before, as a share of its size. Compare equal numbers of days.",
    params: { current: "Value of this period.", previous: "Value of the week before, over equally many days." },
  },
});
