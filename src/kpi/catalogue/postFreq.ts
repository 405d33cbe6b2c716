import { base, defineKpi } from "../define.ts";

export const postFreq = defineKpi({
  id: "POSTFREQ",
  params: {
    posts: base("posts"),
    weeks: base(null),
  },
  formula: "posts / weeks",
  unit: "multiple",
  better: "higher",
  group: "reach",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["R10", "B", "Rival IQ"],
  basis: "weeks",
  examples: [
    { given: { posts: 9, weeks: 4.5 }, gives: 2 },
    { given: { posts: 9, weeks: 0 }, gives: "#DIV/0!" },
    { given: { posts: 9, weeks: -4.5 }, gives: "#NUM!" },
    { given: { posts: "?", weeks: 4.5 }, gives: "#VALUE!" },
    { given: { posts: 9, weeks: null }, gives: "#N/A" },
  ],
  help: {
    title: "Posts per week",
    summary:
      "Posts or videos published per week. Too little content is the first cause to check where followers grow slowly.",
    params: { posts: "Posts or videos published (发表篇数).", weeks: "Weeks of the period: days ÷ 7." },
  },
});
