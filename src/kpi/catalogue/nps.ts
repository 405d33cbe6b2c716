import { defineKpi, range } from "../define.ts";

export const nps = defineKpi({
  id: "NPS",
  params: {
    scores: range("count", { domain: "score" }),
  },
  formula: '100 * (COUNTIF(scores, ">=9") - COUNTIF(scores, "<=6")) / COUNT(scores)',
  unit: "index",
  better: "higher",
  group: "loyalty",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  withoutBenchmark: "noFigure",
  standIns: [
    {
      formula: "100 * (promoters - detractors) / (promoters + passives + detractors)",
      measures: { promoters: "promoters", passives: "passives", detractors: "detractors" },
      note: "countsForScores",
    },
  ],
  examples: [
    { given: { scores: [10, 9, 8, 7, 6, 0, 9, 10, 5, null] }, gives: 100 / 9 },
    { given: { scores: [0, 3, 6] }, gives: -100 },
    { given: { scores: [10, 8.5] }, gives: "#NUM!" },
    { given: { scores: [10, 11] }, gives: "#NUM!" },
    { given: { scores: [10, "9"] }, gives: "#VALUE!" },
    { given: { scores: [10, { error: "#DIV/0!" }] }, gives: "#DIV/0!" },
    { given: { scores: [null, null] }, gives: "#N/A" },
  ],
  help: {
    title: "Net promoter score",
    summary:
      "Share of answers 9 and 10 minus share of answers 0 to 6, from −100 to 100, from a range of answers. With counts use NPSCOUNTS.",
    params: { scores: "All answers: whole numbers from 0 to 10." },
  },
});
