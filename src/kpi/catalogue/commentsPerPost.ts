import { base, count, defineKpi } from "../define.ts";

export const commentsPerPost = defineKpi({
  id: "COMMENTSPERPOST",
  params: {
    comments: count("comments"),
    posts: base("posts"),
  },
  formula: "comments / posts",
  unit: "multiple",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["R6", "R12"],
  basis: "posts",
  withoutBenchmark: "accountSize",
  examples: [
    { given: { comments: 90, posts: 12 }, gives: 7.5 },
    { given: { comments: 90, posts: 0 }, gives: "#DIV/0!" },
    { given: { comments: 90, posts: -12 }, gives: "#NUM!" },
    { given: { comments: "?", posts: 12 }, gives: "#VALUE!" },
    { given: { comments: 90, posts: null }, gives: "#N/A" },
  ],
  help: {
    title: "Comments per post",
    summary: "Mean number of comments on a post. Depends on the size of the account.",
    params: { comments: "Comments (评论).", posts: "Posts published in the period (发表篇数)." },
  },
});
