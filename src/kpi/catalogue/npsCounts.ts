import { base, defineKpi } from "../define.ts";

export const npsCounts = defineKpi({
  id: "NPSCOUNTS",
  params: {
    promoters: base("promoters"),
    passives: base("passives"),
    detractors: base("detractors"),
  },
  formula: "100 * (promoters - detractors) / (promoters + passives + detractors)",
  unit: "index",
  better: "higher",
  group: "loyalty",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  withoutBenchmark: "noFigure",
  examples: [
    { given: { promoters: 50, passives: 30, detractors: 20 }, gives: 30 },
    { given: { promoters: 0, passives: 0, detractors: 20 }, gives: -100 },
    { given: { promoters: 0, passives: 0, detractors: 0 }, gives: "#DIV/0!" },
    { given: { promoters: -1, passives: 30, detractors: 20 }, gives: "#NUM!" },
    { given: { promoters: "?", passives: 30, detractors: 20 }, gives: "#VALUE!" },
    { given: { promoters: 50, passives: 30, detractors: null }, gives: "#N/A" },
  ],
  help: {
    title: "Net promoter score from counts",
    summary: "Share of promoters minus share of detractors, from −100 to 100. With the answers themselves use NPS.",
    params: { promoters: "Answers of 9 or 10.", passives: "Answers of 7 or 8.", detractors: "Answers of 0 to 6." },
  },
});
