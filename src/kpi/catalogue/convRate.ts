import { count, defineKpi, naming } from "../define.ts";

export const convRate = defineKpi({
  id: "CONVRATE",
  params: {
    conversions: count("conversions"),
    base: { measure: "visits", measureOn: { wechat: "reads" }, unit: "count", domain: "positive" },
    basis: naming("base", "reads", "readers", "clicks", "visits"),
  },
  formula: "conversions / base",
  unit: "ratio",
  better: "higher",
  group: "conversion",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z13", "Q9", "R4", "Q16"],
  basis: "base",
  examples: [
    { given: { conversions: 30, base: 1500 }, gives: 0.02 },
    { given: { conversions: 30, base: 0 }, gives: "#DIV/0!" },
    { given: { conversions: 30, base: -1 }, gives: "#NUM!" },
    { given: { conversions: 30, base: 600, basis: "clicks" }, gives: 0.05 },
    { given: { conversions: 30, base: 600, basis: "views" }, gives: "#VALUE!" },
    { given: { conversions: "x", base: 10 }, gives: "#VALUE!" },
  ],
  help: {
    title: "Conversion rate",
    summary:
      "Purchases, leads or sign-ups as a share of what they are counted against: reads on WeChat (总阅读次数), profile views on TikTok. Say which one you use.",
    params: {
      conversions: "Purchases, leads or sign-ups.",
      base: "Reads (总阅读次数), profile views or clicks: what conversions are counted against.",
      basis: "Says what the base counts; does not change the result.",
    },
    choices: {
      basis: {
        reads: "reads of posts (总阅读次数)",
        readers: "people who read (总阅读人数)",
        clicks: "clicks on the ad or link",
        visits: "visits of the profile or page",
      },
    },
  },
});
