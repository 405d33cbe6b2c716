import { base, count, defineKpi } from "../define.ts";

export const ctr = defineKpi({
  id: "CTR",
  params: {
    clicks: count("clicks"),
    impressions: base("impressions"),
  },
  formula: "clicks / impressions",
  unit: "ratio",
  better: "higher",
  group: "conversion",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z16", "B"],
  basis: "impressions",
  standIns: [{ formula: "clickRate", measures: { clickRate: "clickRate" }, note: "rateAsExported" }],
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { clicks: 600, impressions: 40000 }, gives: 0.015 },
    { given: { clicks: 600, impressions: 0 }, gives: "#DIV/0!" },
    { given: { clicks: 600, impressions: -40000 }, gives: "#NUM!" },
    { given: { clicks: "?", impressions: 40000 }, gives: "#VALUE!" },
    { given: { clicks: 600, impressions: null }, gives: "#N/A" },
  ],
  help: {
    title: "Click-through rate",
    summary:
      "Clicks as a share of impressions (点击率). Say whether all clicks or only clicks to the destination count.",
    params: { clicks: "Clicks (点击次数, Clicks).", impressions: "Impressions (曝光次数, Impressions)." },
  },
});
