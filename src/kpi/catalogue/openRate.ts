import { base, count, defineKpi } from "../define.ts";

export const openRate = defineKpi({
  id: "OPENRATE",
  params: {
    reads: count("sessionReads"),
    delivered: base("delivered"),
  },
  formula: "reads / delivered",
  unit: "ratio",
  better: "higher",
  group: "reach",
  grain: "item",
  platforms: ["wechat"],
  sources: ["Z6", "Q5"],
  basis: "delivered",
  standIns: [
    { formula: "deliveredReadRate", measures: { deliveredReadRate: "deliveredReadRate" }, note: "rateAsExported" },
  ],
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { reads: 420, delivered: 10000 }, gives: 0.042 },
    { given: { reads: 420, delivered: 0 }, gives: "#DIV/0!" },
    { given: { reads: 420, delivered: -1 }, gives: "#NUM!" },
    { given: { reads: null, delivered: 10 }, gives: "#N/A" },
  ],
  help: {
    title: "Open rate",
    summary:
      "Reads from the account message (公众号消息阅读次数) as a share of the people it was delivered to (送达人数): WeChat’s 送达阅读率.",
    params: {
      reads: "Reads from the account message (公众号消息阅读次数).",
      delivered: "People the message was delivered to (送达人数).",
    },
  },
});
