import { base, defineKpi } from "../define.ts";

export const responseTime = defineKpi({
  id: "RESPONSETIME",
  params: {
    wait: { measure: "replyWait", unit: "seconds", domain: "positive" },
    replies: base("replied"),
  },
  formula: "wait / replies",
  unit: "seconds",
  better: "lower",
  group: "engagement",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B", "yw-jz"],
  basis: "replies",
  examples: [
    { given: { wait: 54000, replies: 90 }, gives: 600 },
    { given: { wait: 54000, replies: 0 }, gives: "#DIV/0!" },
    { given: { wait: 54000, replies: -90 }, gives: "#NUM!" },
    { given: { wait: "?", replies: 90 }, gives: "#VALUE!" },
    { given: { wait: 54000, replies: null }, gives: "#N/A" },
  ],
  help: {
    title: "Response time",
    summary: "Mean seconds from a message to the first reply. Lower is better; a few long waits dominate it.",
    params: { wait: "Seconds from messages to first replies, added up.", replies: "Messages answered." },
  },
});
