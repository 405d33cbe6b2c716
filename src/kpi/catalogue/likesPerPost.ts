import { base, count, defineKpi } from "../define.ts";

export const likesPerPost = defineKpi({
  id: "LIKESPERPOST",
  params: {
    likes: count("likes"),
    posts: base("posts"),
  },
  formula: "likes / posts",
  unit: "multiple",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["R6", "R12"],
  basis: "posts",
  withoutBenchmark: "accountSize",
  examples: [
    { given: { likes: 1500, posts: 12 }, gives: 125 },
    { given: { likes: 1500, posts: 0 }, gives: "#DIV/0!" },
    { given: { likes: 1500, posts: -12 }, gives: "#NUM!" },
    { given: { likes: "?", posts: 12 }, gives: "#VALUE!" },
    { given: { likes: 1500, posts: null }, gives: "#N/A" },
  ],
  help: {
    title: "Likes per post",
    summary: "Mean number of likes of a post. Depends on the size of the account.",
    params: { likes: "Likes (点赞).", posts: "Posts published in the period (发表篇数)." },
  },
});
