import { base, count, defineKpi } from "../define.ts";

export const amplification = defineKpi({
  id: "AMPLIFICATION",
  params: {
    shares: count("shares"),
    posts: base("posts"),
    followers: base("followers"),
  },
  formula: "shares / posts / followers",
  unit: "ratio",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B", "brainscape"],
  basis: "followers",
  withoutBenchmark: "noFigure",
  examples: [
    { given: { shares: 600, posts: 12, followers: 10000 }, gives: 0.005 },
    { given: { shares: 600, posts: 12, followers: 0 }, gives: "#DIV/0!" },
    { given: { shares: 600, posts: 12, followers: -10000 }, gives: "#NUM!" },
    { given: { shares: "?", posts: 12, followers: 10000 }, gives: "#VALUE!" },
    { given: { shares: 600, posts: 12, followers: null }, gives: "#N/A" },
    { given: { shares: 600, posts: 0, followers: 10000 }, gives: "#DIV/0!" },
  ],
  help: {
    title: "Amplification rate",
    summary: "Shares per post as a share of the followers: how far followers carry the content.",
    params: {
      shares: "Shares (总分享次数, Shares).",
      posts: "Posts published in the period (发表篇数).",
      followers: "Followers (累积关注人数, Followers).",
    },
  },
});
