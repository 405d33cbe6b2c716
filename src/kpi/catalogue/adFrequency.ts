import { base, defineKpi } from "../define.ts";

export const adFrequency = defineKpi({
  id: "ADFREQUENCY",
  params: {
    impressions: base("impressions"),
    reach: base("reach"),
  },
  formula: "impressions / reach",
  unit: "multiple",
  better: "lower",
  group: "cost",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  basis: "reach",
  withoutBenchmark: "ownHistory",
  warnings: [{ when: "value < 1", code: "belowOne" }],
  examples: [
    { given: { impressions: 3159843, reach: 1211188 }, gives: 2.6088790509813506 },
    { given: { impressions: 3159843, reach: 0 }, gives: "#DIV/0!" },
    { given: { impressions: 3159843, reach: -1211188 }, gives: "#NUM!" },
    { given: { impressions: "?", reach: 1211188 }, gives: "#VALUE!" },
    { given: { impressions: 3159843, reach: null }, gives: "#N/A" },
  ],
  help: {
    title: "Ad frequency",
    summary:
      "How many times one person saw the ad on average (人均曝光次数). Less than 1 means the two do not belong together.",
    params: {
      impressions: "Impressions (曝光次数, Impressions).",
      reach: "Different people reached (Reached audience).",
    },
  },
});
