import { defineKpi, range } from "../define.ts";

export const zScore = defineKpi({
  id: "ZSCORE",
  params: {
    value: { measure: null, unit: "count" },
    history: range("count", { least: 8 }),
  },
  formula: "(value - AVERAGE(history)) / STDEV(history)",
  unit: "index",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  withoutBenchmark: "ownHistory",
  warnings: [{ when: "ABS(value) > 2", code: "unusual" }],
  examples: [
    { given: { value: 14, history: [10, 12, 11, 13, 9, 12, 11, 10] }, gives: 2.2912878474779 },
    { given: { value: 11, history: [10, 12, 11, 13, 9, 12, 11, 10] }, gives: 0 },
    { given: { value: 14, history: [10, 12, 11, 13, 9, 12, 11] }, gives: "#N/A" },
    { given: { value: 14, history: [5, 5, 5, 5, 5, 5, 5, 5] }, gives: "#DIV/0!" },
    { given: { value: "?", history: [10, 12, 11, 13, 9, 12, 11, 10] }, gives: "#VALUE!" },
    { given: { value: 14, history: [10, 12, 11, 13, 9, 12, 11, "10"] }, gives: "#VALUE!" },
  ],
  help: {
    title: "Deviation from own history (z-score)",
    summary:
      "How many standard deviations a value lies above or below the mean of one's own history. Beyond ±2 it is unusual: look for the reason. Needs 8 values.",
    params: {
      value: "The value to judge.",
      history: "Earlier values of the same kind, at least 8; blank cells are skipped.",
    },
  },
});
