import { base, count, defineKpi } from "../define.ts";

export const conversationRate = defineKpi({
  id: "CONVERSATIONRATE",
  params: {
    comments: count("comments"),
    posts: base("posts"),
    followers: base("followers"),
  },
  formula: "comments / posts / followers",
  unit: "ratio",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  basis: "followers",
  withoutBenchmark: "noFigure",
  examples: [
    { given: { comments: 240, posts: 12, followers: 10000 }, gives: 0.002 },
    { given: { comments: 240, posts: 12, followers: 0 }, gives: "#DIV/0!" },
    { given: { comments: 240, posts: 12, followers: -10000 }, gives: "#NUM!" },
    { given: { comments: "?", posts: 12, followers: 10000 }, gives: "#VALUE!" },
    { given: { comments: 240, posts: 12, followers: null }, gives: "#N/A" },
    { given: { comments: 240, posts: 0, followers: 10000 }, gives: "#DIV/0!" },
  ],
  help: {
    title: "Conversation rate",
    summary: "Comments per post as a share of the followers.",
    params: {
      comments: "Comments (评论).",
      posts: "Posts published in the period (发表篇数).",
      followers: "Followers (累积关注人数, Followers).",
    },
  },
});
