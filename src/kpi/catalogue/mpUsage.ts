import { base, count, defineKpi } from "../define.ts";

export const mpUsage = defineKpi({
  id: "MPUSAGE",
  params: {
    miniProgramUsers: count("miniProgramUsers"),
    followers: base("followers"),
  },
  formula: "miniProgramUsers / followers",
  unit: "ratio",
  better: "higher",
  group: "loyalty",
  grain: "period",
  platforms: ["wechat"],
  sources: ["Z12", "Q7"],
  basis: "followers",
  withoutBenchmark: "noFigure",
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { miniProgramUsers: 800, followers: 10000 }, gives: 0.08 },
    { given: { miniProgramUsers: 800, followers: 0 }, gives: "#DIV/0!" },
    { given: { miniProgramUsers: 800, followers: -10000 }, gives: "#NUM!" },
    { given: { miniProgramUsers: "?", followers: 10000 }, gives: "#VALUE!" },
    { given: { miniProgramUsers: 800, followers: null }, gives: "#N/A" },
  ],
  help: {
    title: "Mini-program usage rate",
    summary: "People who used the mini-program (小程序访问人数) as a share of the followers.",
    params: {
      miniProgramUsers: "People who used the mini-program (小程序访问人数).",
      followers: "Followers (累积关注人数, Followers).",
    },
  },
});
