import { base, count, defineKpi } from "../define.ts";

export const applause = defineKpi({
  id: "APPLAUSE",
  params: {
    likes: count("likes"),
    followers: base("followers"),
  },
  formula: "likes / followers",
  unit: "ratio",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B", "brainscape"],
  basis: "followers",
  withoutBenchmark: "noFigure",
  examples: [
    { given: { likes: 450, followers: 10000 }, gives: 0.045 },
    { given: { likes: 450, followers: 0 }, gives: "#DIV/0!" },
    { given: { likes: 450, followers: -10000 }, gives: "#NUM!" },
    { given: { likes: "?", followers: 10000 }, gives: "#VALUE!" },
    { given: { likes: 450, followers: null }, gives: "#N/A" },
  ],
  help: {
    title: "Applause rate",
    summary: "Likes as a share of the followers.",
    params: { likes: "Likes (点赞).", followers: "Followers (累积关注人数, Followers)." },
  },
});
