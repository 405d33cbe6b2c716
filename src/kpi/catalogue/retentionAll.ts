import { base, count, defineKpi } from "../define.ts";

export const retentionAll = defineKpi({
  id: "RETENTIONALL",
  params: {
    lost: count("lostFollowers"),
    opening: base("openingFollowers"),
  },
  formula: "1 - lost / opening",
  unit: "ratio",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  basis: "opening",
  withoutBenchmark: "noFigure",
  warnings: [{ when: "value < 0", code: "lostMore" }],
  examples: [
    { given: { lost: 400, opening: 10000 }, gives: 0.96 },
    { given: { lost: 400, opening: 0 }, gives: "#DIV/0!" },
    { given: { lost: 400, opening: -1 }, gives: "#NUM!" },
    { given: { lost: "?", opening: 10000 }, gives: "#VALUE!" },
    { given: { lost: null, opening: 10000 }, gives: "#N/A" },
  ],
  help: {
    title: "Retention of all followers",
    summary:
      "1 − churn: the opening followers less those lost in the period, as a share of the opening followers. Followers who joined and left within the period lower it, too.",
    params: {
      lost: "Followers lost in the period (取消关注人数, Lost followers).",
      opening: "Followers before the first day: 累积关注人数 of day 1 minus its 净增关注人数.",
    },
  },
});
