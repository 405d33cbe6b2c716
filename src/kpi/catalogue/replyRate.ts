import { base, count, defineKpi } from "../define.ts";

export const replyRate = defineKpi({
  id: "REPLYRATE",
  params: {
    replied: count("replied"),
    inbound: base("questions"),
  },
  formula: "replied / inbound",
  unit: "ratio",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z18", "Z29", "Q6"],
  basis: "inbound",
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { replied: 90, inbound: 120 }, gives: 0.75 },
    { given: { replied: 90, inbound: 0 }, gives: "#DIV/0!" },
    { given: { replied: 90, inbound: -120 }, gives: "#NUM!" },
    { given: { replied: "?", inbound: 120 }, gives: "#VALUE!" },
    { given: { replied: 90, inbound: null }, gives: "#N/A" },
  ],
  help: {
    title: "Reply rate",
    summary: "Messages answered as a share of the messages that need a reply (消息回复率).",
    params: {
      replied: "Messages and comments that got a reply.",
      inbound: "Messages and comments from users that need a reply.",
    },
  },
});
