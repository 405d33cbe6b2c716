import { base, defineKpi, money } from "../define.ts";

export const cpm = defineKpi({
  id: "CPM",
  params: {
    cost: money("cost"),
    impressions: base("impressions"),
  },
  formula: "cost / impressions * 1000",
  unit: "money",
  better: "lower",
  group: "cost",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z16", "Z17", "Q11"],
  basis: "impressions",
  standIns: [{ formula: "costPerMille", measures: { costPerMille: "costPerMille" }, note: "rateAsExported" }],
  examples: [
    { given: { cost: 120, impressions: 40000 }, gives: 3 },
    { given: { cost: 120, impressions: 0 }, gives: "#DIV/0!" },
    { given: { cost: -120, impressions: 40000 }, gives: "#NUM!" },
    { given: { cost: "n/a", impressions: 40000 }, gives: "#VALUE!" },
  ],
  help: {
    title: "Cost per 1,000 impressions",
    summary: "What 1,000 impressions of an ad cost (千次展现均价). Lower is better.",
    params: {
      cost: "Cost of the ad.",
      impressions: "Impressions (曝光次数, Impressions).",
    },
  },
});
