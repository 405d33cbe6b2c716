import { base, count, defineKpi } from "../define.ts";

export const detailViewRate = defineKpi({
  id: "DETAILVIEWRATE",
  params: {
    detailViews: count("detailViews"),
    impressions: base("impressions"),
  },
  formula: "detailViews / impressions",
  unit: "ratio",
  better: "higher",
  group: "conversion",
  grain: "period",
  platforms: ["wechat"],
  sources: ["Z19"],
  basis: "impressions",
  withoutBenchmark: "noFigure",
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { detailViews: 320, impressions: 40000 }, gives: 0.008 },
    { given: { detailViews: 320, impressions: 0 }, gives: "#DIV/0!" },
    { given: { detailViews: 320, impressions: -40000 }, gives: "#NUM!" },
    { given: { detailViews: "?", impressions: 40000 }, gives: "#VALUE!" },
    { given: { detailViews: 320, impressions: null }, gives: "#N/A" },
  ],
  help: {
    title: "Detail page view rate",
    summary: "Views of the page behind the ad as a share of impressions (详情页查看率).",
    params: {
      detailViews: "Views of the page behind the ad (详情页查看).",
      impressions: "Impressions (曝光次数, Impressions).",
    },
  },
});
