import { base, count, defineKpi } from "../define.ts";

export const erDaily = defineKpi({
  id: "ERDAILY",
  params: {
    engagements: count("engagements"),
    days: base(null),
    followers: base("followers"),
  },
  formula: "engagements / (days * followers)",
  unit: "ratio",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Q14", "Hootsuite"],
  basis: "followers",
  withoutBenchmark: "noFigure",
  examples: [
    { given: { engagements: 600, days: 30, followers: 10000 }, gives: 0.002 },
    { given: { engagements: 600, days: 30, followers: 0 }, gives: "#DIV/0!" },
    { given: { engagements: 600, days: 30, followers: -10000 }, gives: "#NUM!" },
    { given: { engagements: "?", days: 30, followers: 10000 }, gives: "#VALUE!" },
    { given: { engagements: 600, days: 30, followers: null }, gives: "#N/A" },
    { given: { engagements: 600, days: 0, followers: 10000 }, gives: "#DIV/0!" },
  ],
  help: {
    title: "Daily engagement rate",
    summary:
      "Engagements per day as a share of the followers: the sum of the period over days × followers, not a mean of daily rates.",
    params: {
      engagements: "Likes + comments + shares.",
      days: "Days of the period.",
      followers: "Followers (累积关注人数, Followers).",
    },
  },
});
