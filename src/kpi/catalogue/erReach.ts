import { base, count, defineKpi } from "../define.ts";

export const erReach = defineKpi({
  id: "ERREACH",
  params: {
    engagements: count("engagements"),
    reach: base("reach"),
  },
  formula: "engagements / reach",
  unit: "ratio",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Q14", "Hootsuite"],
  basis: "reach",
  withoutBenchmark: "noFigure",
  warnings: [{ when: "value > 1", code: "eventsOverPeople" }],
  examples: [
    { given: { engagements: 450, reach: 10000 }, gives: 0.045 },
    { given: { engagements: 450, reach: 0 }, gives: "#DIV/0!" },
    { given: { engagements: 450, reach: -10000 }, gives: "#NUM!" },
    { given: { engagements: "?", reach: 10000 }, gives: "#VALUE!" },
    { given: { engagements: 450, reach: null }, gives: "#N/A" },
    { given: { engagements: -7, reach: 100 }, gives: -0.07 },
  ],
  help: {
    title: "Engagement rate by reach",
    summary: "Likes, comments and shares as a share of the people reached: the form used most.",
    params: { engagements: "Likes + comments + shares.", reach: "Different people reached (Reached audience)." },
  },
});
