import { base, count, defineKpi } from "../define.ts";

export const churn = defineKpi({
  id: "CHURN",
  params: {
    lost: count("lostFollowers"),
    opening: base("openingFollowers"),
  },
  formula: "lost / opening",
  unit: "ratio",
  better: "lower",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z3", "Q3"],
  basis: "opening",
  withoutBenchmark: "noFigure",
  examples: [
    { given: { lost: 400, opening: 10000 }, gives: 0.04 },
    { given: { lost: 400, opening: 0 }, gives: "#DIV/0!" },
    { given: { lost: 400, opening: -1 }, gives: "#NUM!" },
    { given: { lost: "?", opening: 10000 }, gives: "#VALUE!" },
  ],
  help: {
    title: "Follower churn",
    summary:
      "Followers lost in the period as a share of the followers at its start. Lower is better; more than 100% is possible where people join and leave within the period.",
    params: {
      lost: "Followers lost in the period (取消关注人数, Lost followers).",
      opening: "Followers before the first day: 累积关注人数 of day 1 minus its 净增关注人数.",
    },
  },
});
