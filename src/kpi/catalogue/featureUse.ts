import { base, count, defineKpi } from "../define.ts";

export const featureUse = defineKpi({
  id: "FEATUREUSE",
  params: {
    featureUsers: count("featureUsers"),
    followers: base("followers"),
  },
  formula: "featureUsers / followers",
  unit: "ratio",
  better: "higher",
  group: "loyalty",
  grain: "period",
  platforms: ["wechat"],
  sources: ["Z18", "Z30"],
  basis: "followers",
  withoutBenchmark: "noFigure",
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { featureUsers: 800, followers: 10000 }, gives: 0.08 },
    { given: { featureUsers: 800, followers: 0 }, gives: "#DIV/0!" },
    { given: { featureUsers: 800, followers: -10000 }, gives: "#NUM!" },
    { given: { featureUsers: "?", followers: 10000 }, gives: "#VALUE!" },
    { given: { featureUsers: 800, followers: null }, gives: "#N/A" },
  ],
  help: {
    title: "Feature use rate",
    summary: "People who used a feature of the account as a share of the followers (功能使用率).",
    params: { featureUsers: "People who used the feature.", followers: "Followers (累积关注人数, Followers)." },
  },
});
