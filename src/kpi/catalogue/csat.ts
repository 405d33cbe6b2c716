import { base, count, defineKpi } from "../define.ts";

export const csat = defineKpi({
  id: "CSAT",
  params: {
    satisfied: count("satisfied"),
    answers: base("answers"),
  },
  formula: "satisfied / answers",
  unit: "ratio",
  better: "higher",
  group: "loyalty",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  basis: "answers",
  withoutBenchmark: "noFigure",
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { satisfied: 170, answers: 200 }, gives: 0.85 },
    { given: { satisfied: 170, answers: 0 }, gives: "#DIV/0!" },
    { given: { satisfied: 170, answers: -200 }, gives: "#NUM!" },
    { given: { satisfied: "?", answers: 200 }, gives: "#VALUE!" },
    { given: { satisfied: 170, answers: null }, gives: "#N/A" },
  ],
  help: {
    title: "Customer satisfaction",
    summary: "Satisfied answers as a share of all answers.",
    params: { satisfied: "Answers that count as satisfied (4 and 5 of 5).", answers: "All answers." },
  },
});
