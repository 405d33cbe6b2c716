import { base, count, defineKpi } from "../define.ts";

export const followConv = defineKpi({
  id: "FOLLOWCONV",
  params: {
    follows: { ...count("newFollowers"), measureOn: { wechat: "followsAfterReading" } },
    base: { ...base("views"), measureOn: { wechat: "readers" } },
  },
  formula: "follows / base",
  unit: "ratio",
  better: "higher",
  group: "conversion",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z20", "B"],
  basis: "base",
  withoutBenchmark: "noFigure",
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { follows: 30, base: 1500 }, gives: 0.02 },
    { given: { follows: 30, base: 0 }, gives: "#DIV/0!" },
    { given: { follows: 30, base: -1500 }, gives: "#NUM!" },
    { given: { follows: "?", base: 1500 }, gives: "#VALUE!" },
    { given: { follows: 30, base: null }, gives: "#N/A" },
  ],
  help: {
    title: "Follow conversion",
    summary:
      "New followers after viewing as a share of readers on WeChat (阅读后关注率), of views on TikTok, or of profile views (主页转粉).",
    params: {
      follows: "New followers after viewing (阅读后关注人数, New followers).",
      base: "Readers, views or profile views. Say which.",
    },
  },
});
