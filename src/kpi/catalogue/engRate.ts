import { base, count, defineKpi, naming } from "../define.ts";

export const engRate = defineKpi({
  id: "ENGRATE",
  params: {
    engagements: count("engagements"),
    base: base("views"),
    basis: naming("base", "views", "reach", "impressions", "followers"),
  },
  formula: "engagements / base",
  unit: "ratio",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["tiktok"],
  sources: ["R2", "Q14"],
  basis: "base",
  warnings: [{ when: "value > 0.1", code: "exceptional" }],
  examples: [
    { given: { engagements: 450, base: 10000 }, gives: 0.045 },
    { given: { engagements: -7, base: 100 }, gives: -0.07 },
    { given: { engagements: 450, base: 0 }, gives: "#DIV/0!" },
    { given: { engagements: 450, base: -1 }, gives: "#NUM!" },
    { given: { engagements: 450, base: 9000, basis: "reach" }, gives: 0.05 },
    { given: { engagements: 450, base: 9000, basis: "fans" }, gives: "#VALUE!" },
    { given: { engagements: "x", base: 1 }, gives: "#VALUE!" },
  ],
  help: {
    title: "Engagement rate",
    summary:
      "Likes, comments and shares as a share of views (or of reach or followers). Rates over different bases cannot be compared.",
    params: {
      engagements: "Likes + comments + shares.",
      base: "Views; or reach, impressions or followers.",
      basis: "Says what the base counts; does not change the result.",
    },
    choices: {
      basis: { views: "video views", reach: "people reached", impressions: "impressions", followers: "followers" },
    },
  },
});
