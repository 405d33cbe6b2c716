import { base, count, defineKpi } from "../define.ts";

export const deliveryRate = defineKpi({
  id: "DELIVERYRATE",
  params: {
    delivered: count("delivered"),
    followers: base("followersAtPosting"),
  },
  formula: "delivered / followers",
  unit: "ratio",
  better: "higher",
  group: "reach",
  grain: "item",
  platforms: ["wechat"],
  sources: ["Z6", "Q5"],
  basis: "followers",
  withoutBenchmark: "noFigure",
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { delivered: 9800, followers: 10000 }, gives: 0.98 },
    { given: { delivered: 9800, followers: 0 }, gives: "#DIV/0!" },
    { given: { delivered: 9800, followers: -10000 }, gives: "#NUM!" },
    { given: { delivered: "?", followers: 10000 }, gives: "#VALUE!" },
    { given: { delivered: 9800, followers: null }, gives: "#N/A" },
  ],
  help: {
    title: "Delivery rate",
    summary:
      "People the message was delivered to (送达人数) as a share of the followers: the literal 信息到达率. Normally close to 100%.",
    params: {
      delivered: "People the message was delivered to (送达人数).",
      followers: "Followers on the day of posting.",
    },
  },
});
