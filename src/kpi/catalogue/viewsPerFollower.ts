import { base, count, defineKpi } from "../define.ts";

export const viewsPerFollower = defineKpi({
  id: "VIEWSPERFOLLOWER",
  params: {
    views: count("views"),
    followers: base("followers"),
  },
  formula: "views / followers",
  unit: "multiple",
  better: "higher",
  group: "reach",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["R3", "Q15"],
  basis: "followers",
  withoutBenchmark: "noFigure",
  examples: [
    { given: { views: 25000, followers: 10000 }, gives: 2.5 },
    { given: { views: 25000, followers: 0 }, gives: "#DIV/0!" },
    { given: { views: 25000, followers: -10000 }, gives: "#NUM!" },
    { given: { views: "?", followers: 10000 }, gives: "#VALUE!" },
    { given: { views: 25000, followers: null }, gives: "#N/A" },
  ],
  help: {
    title: "Views per follower",
    summary: "Video views per follower: makes accounts of different size comparable.",
    params: { views: "Video views (播放量, Video views).", followers: "Followers (累积关注人数, Followers)." },
  },
});
