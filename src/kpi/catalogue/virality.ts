import { base, count, defineKpi, naming } from "../define.ts";

export const virality = defineKpi({
  id: "VIRALITY",
  params: {
    shares: count("shares"),
    base: base("impressions"),
    basis: naming("base", "impressions", "reach", "views"),
  },
  formula: "shares / base",
  unit: "ratio",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B", "brainscape"],
  basis: "base",
  withoutBenchmark: "noFigure",
  examples: [
    { given: { shares: 300, base: 40000 }, gives: 0.0075 },
    { given: { shares: 300, base: 0 }, gives: "#DIV/0!" },
    { given: { shares: 300, base: -40000 }, gives: "#NUM!" },
    { given: { shares: 300, base: 30000, basis: "reach" }, gives: 0.01 },
    { given: { shares: 300, base: 30000, basis: "fans" }, gives: "#VALUE!" },
    { given: { shares: "?", base: 40000 }, gives: "#VALUE!" },
    { given: { shares: 300, base: null }, gives: "#N/A" },
  ],
  help: {
    title: "Virality rate",
    summary:
      "Shares as a share of the impressions (or of reach or views). Rates over different bases cannot be compared.",
    params: {
      shares: "Shares (总分享次数, Shares).",
      base: "Impressions; or reach, or views. Say which.",
      basis: "Says what the base counts; does not change the result.",
    },
    choices: { basis: { impressions: "impressions", reach: "people reached", views: "video views" } },
  },
});
