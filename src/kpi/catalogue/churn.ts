import { base, choice, count, defineKpi, optional } from "../define.ts";

export const churn = defineKpi({
  id: "CHURN",
  params: {
    lost: count("lostFollowers"),
    opening: base("openingFollowers"),
    basis: choice("opening", "average", "opening+new"),
    new: optional(count("newFollowers"), "#N/A"),
  },
  formula:
    'lost / IF(basis = "average", opening + (new - lost) / 2, IF(basis = "opening+new", opening + new, opening))',
  unit: "ratio",
  better: "lower",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z3", "Q3"],
  basis: "opening",
  withoutBenchmark: "noFigure",
  warnings: [{ when: "value > 1", code: "joinedAndLeft" }],
  examples: [
    { given: { lost: 400, opening: 10000 }, gives: 0.04 },
    { given: { lost: 400, opening: 0 }, gives: "#DIV/0!" },
    { given: { lost: 400, opening: -1 }, gives: "#NUM!" },
    { given: { lost: "?", opening: 10000 }, gives: "#VALUE!" },
    { given: { lost: 400, opening: 10000, basis: "average", new: 1500 }, gives: 400 / 10550 },
    { given: { lost: 400, opening: 10000, basis: "opening+new", new: 1500 }, gives: 400 / 11500 },
    { given: { lost: 400, opening: 10000, basis: "average" }, gives: "#N/A" },
    { given: { lost: 400, opening: 10000, basis: "closing" }, gives: "#VALUE!" },
  ],
  help: {
    title: "Follower churn",
    summary:
      "Followers lost in the period as a share of the followers at its start. Lower is better; more than 100% is possible where people join and leave within the period.",
    params: {
      lost: "Followers lost in the period (取消关注人数, Lost followers).",
      opening: "Followers before the first day: 累积关注人数 of day 1 minus its 净增关注人数.",
      basis: "What followers lost are counted against; the opening followers when left out.",
      new: "New followers in the period (新关注人数); only for the other two bases.",
    },
    choices: {
      basis: {
        opening: "followers at the start of the period",
        average: "mean of followers at its start and end",
        "opening+new": "followers at its start and all who joined in it",
      },
    },
  },
});
