import { base, count, defineKpi } from "../define.ts";

export const reachRate = defineKpi({
  id: "REACHRATE",
  params: {
    reach: count("reach"),
    followers: base("followers"),
  },
  formula: "reach / followers",
  unit: "ratio",
  better: "higher",
  group: "reach",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  basis: "followers",
  withoutBenchmark: "noFigure",
  examples: [
    { given: { reach: 3500, followers: 10000 }, gives: 0.35 },
    { given: { reach: 3500, followers: 0 }, gives: "#DIV/0!" },
    { given: { reach: 3500, followers: -10000 }, gives: "#NUM!" },
    { given: { reach: "?", followers: 10000 }, gives: "#VALUE!" },
    { given: { reach: 3500, followers: null }, gives: "#N/A" },
  ],
  help: {
    title: "Reach rate",
    summary:
      "People reached as a share of the followers. More than 100% is possible: reach includes people who do not follow.",
    params: {
      reach: "Different people reached (Reached audience).",
      followers: "Followers (累积关注人数, Followers).",
    },
  },
});
