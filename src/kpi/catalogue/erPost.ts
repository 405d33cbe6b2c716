import { base, count, defineKpi } from "../define.ts";

export const erPost = defineKpi({
  id: "ERPOST",
  params: {
    engagements: count("engagements"),
    followers: base("followersAtPosting"),
  },
  formula: "engagements / followers",
  unit: "ratio",
  better: "higher",
  group: "engagement",
  grain: "item",
  platforms: ["wechat", "tiktok"],
  sources: ["R6", "Q14", "Rival IQ"],
  basis: "followers",
  examples: [
    { given: { engagements: 450, followers: 10000 }, gives: 0.045 },
    { given: { engagements: 450, followers: 0 }, gives: "#DIV/0!" },
    { given: { engagements: 450, followers: -10000 }, gives: "#NUM!" },
    { given: { engagements: "?", followers: 10000 }, gives: "#VALUE!" },
    { given: { engagements: 450, followers: null }, gives: "#N/A" },
    { given: { engagements: -7, followers: 100 }, gives: -0.07 },
  ],
  help: {
    title: "Engagement rate of a post",
    summary: "Likes, comments and shares of one post as a share of the followers on the day of posting.",
    params: { engagements: "Likes + comments + shares.", followers: "Followers on the day of posting." },
  },
});
