import { base, count, defineKpi, fraction } from "../define.ts";

export const pace = defineKpi({
  id: "PACE",
  params: {
    actual: count(null),
    target: base(null),
    elapsed: fraction(null),
  },
  formula: "actual / (target * elapsed)",
  unit: "ratio",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z25", "R14", "B"],
  basis: "target",
  withoutBenchmark: "calculation",
  examples: [
    { given: { actual: 600, target: 1000, elapsed: 0.5 }, gives: 1.2 },
    { given: { actual: 0, target: 1000, elapsed: 0.5 }, gives: 0 },
    { given: { actual: 600, target: 1000, elapsed: 0 }, gives: "#DIV/0!" },
    { given: { actual: 600, target: 0, elapsed: 0.5 }, gives: "#DIV/0!" },
    { given: { actual: 600, target: 1000, elapsed: 1.5 }, gives: "#NUM!" },
    { given: { actual: 600, target: -1000, elapsed: 0.5 }, gives: "#NUM!" },
    { given: { actual: "?", target: 1000, elapsed: 0.5 }, gives: "#VALUE!" },
    { given: { actual: 600, target: 1000, elapsed: null }, gives: "#N/A" },
  ],
  help: {
    title: "Pace",
    summary: "Value reached so far against what the target asks for by now. 100% is on time.",
    params: {
      actual: "Value reached so far.",
      target: "Target of the whole period.",
      elapsed: "Share of the period that has passed, 0 to 1: 15 of 30 days is 0.5.",
    },
  },
});
