import { base, count, defineKpi } from "../define.ts";

export const erFollowers = defineKpi({
  id: "ERFOLLOWERS",
  params: {
    engagements: count("engagements"),
    followers: base("followers"),
  },
  formula: "engagements / followers",
  unit: "ratio",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["R6", "Q14"],
  basis: "followers",
  withoutBenchmark: "noFigure",
  warnings: [{ when: "value > 1", code: "eventsOverPeople" }],
  examples: [
    { given: { engagements: 450, followers: 10000 }, gives: 0.045 },
    { given: { engagements: 450, followers: 0 }, gives: "#DIV/0!" },
    { given: { engagements: 450, followers: -10000 }, gives: "#NUM!" },
    { given: { engagements: "?", followers: 10000 }, gives: "#VALUE!" },
    { given: { engagements: 450, followers: null }, gives: "#N/A" },
    { given: { engagements: -7, followers: 100 }, gives: -0.07 },
  ],
  help: {
    title: "Engagement rate by followers",
    summary:
      "Likes, comments and shares as a share of the followers (the whole audience). Grows with the number of posts: name the period.",
    params: { engagements: "Likes + comments + shares.", followers: "Followers (累积关注人数, Followers)." },
  },
});
