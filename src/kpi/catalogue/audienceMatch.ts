import { defineKpi, range } from "../define.ts";

/** Σ min(p, q) of shares that add up to 1 is 1 − Σ |p − q| ÷ 2: in this form SUMPRODUCT takes it in every Excel. */
export const audienceMatch = defineKpi({
  id: "AUDIENCEMATCH",
  params: {
    actual: range("ratio", { domain: "positive", sameSizeAs: "target" }),
    target: range("ratio", { domain: "positive" }),
  },
  formula:
    "IF(OR(ROUND(SUM(actual), 9) < 0.98, ROUND(SUM(actual), 9) > 1.02, ROUND(SUM(target), 9) < 0.98, ROUND(SUM(target), 9) > 1.02), #NUM!, 1 - SUMPRODUCT(ABS(actual / SUM(actual) - target / SUM(target))) / 2)",
  unit: "ratio",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z4", "Q4"],
  withoutBenchmark: "ownHistory",
  examples: [
    { given: { actual: [0.5, 0.3, 0.2], target: [0.3, 0.3, 0.4] }, gives: 0.8 },
    { given: { actual: [1, 0], target: [0, 1] }, gives: 0 },
    { given: { actual: [0.49, 0.49], target: [0.51, 0.51] }, gives: 1 },
    { given: { actual: [0.6, null], target: [0.6, 0.4] }, gives: "#NUM!" },
    { given: { actual: [1.2, -0.2], target: [0.5, 0.5] }, gives: "#NUM!" },
    { given: { actual: [0.5, 0.5], target: [0.5, 0.3, 0.2] }, gives: "#VALUE!" },
    { given: { actual: [0.5, "50%"], target: [0.5, 0.5] }, gives: "#VALUE!" },
    { given: { actual: [0.5, { error: "#REF!" }], target: [0.5, 0.5] }, gives: "#REF!" },
    { given: { actual: [null, null], target: [0.5, 0.5] }, gives: "#N/A" },
  ],
  help: {
    title: "Audience match",
    summary:
      "Overlap of the followers with the intended audience by gender, region or interest: what both have in common of each share (占比), 0 to 100%. Take the mean over several attributes.",
    params: {
      actual: "Shares of the followers by group; they add up to 98–102%. A blank cell is a group without followers.",
      target: "Shares of the intended audience, the same groups in the same order; they add up to 98–102%.",
    },
  },
});
