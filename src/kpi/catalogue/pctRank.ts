import { defineKpi, range } from "../define.ts";

/**
 * Half of the equal ones count as below, so that a value beyond its history has a rank, too (PERCENTRANK: #N/A). COUNTIF
 * would count errors equal to an error in `value`; adding 0 × value lets it pass.
 */
export const pctRank = defineKpi({
  id: "PCTRANK",
  params: {
    value: { measure: null, unit: "count" },
    history: range("count", { least: 8 }),
  },
  formula: '(COUNTIF(history, "<" & value + 0) + COUNTIF(history, "<=" & value + 0)) / 2 / COUNT(history) + 0 * value',
  unit: "ratio",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  withoutBenchmark: "ownHistory",
  examples: [
    { given: { value: 12, history: [10, 12, 11, 13, 9, 12, 11, 10] }, gives: 0.75 },
    { given: { value: 20, history: [10, 12, 11, 13, 9, 12, 11, 10] }, gives: 1 },
    { given: { value: 20, history: [10, 12] }, gives: "#N/A" },
    { given: { value: "?", history: [10, 12, 11, 13, 9, 12, 11, 10] }, gives: "#VALUE!" },
    { given: { value: null, history: [10, 12, 11, 13, 9, 12, 11, 10] }, gives: "#N/A" },
  ],
  help: {
    title: "Rank in own history",
    summary:
      "Share of one's own earlier values that lie below a value; equal ones count half. 90% means: better than nine out of ten. Compares 15 digits. Needs 8 values.",
    params: {
      value: "The value to judge.",
      history: "Earlier values of the same kind, at least 8; blank cells are skipped.",
    },
  },
});
