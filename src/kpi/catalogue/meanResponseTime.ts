import { base, defineKpi } from "../define.ts";

export const meanResponseTime = defineKpi({
  id: "MEANRESPONSETIME",
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
  withoutBenchmark: "noFigure",
  examples: [
    { given: { wait: 54000, replies: 90 }, gives: 600 },
    { given: { wait: 54000, replies: 0 }, gives: "#DIV/0!" },
    { given: { wait: 54000, replies: -90 }, gives: "#NUM!" },
    { given: { wait: "?", replies: 90 }, gives: "#VALUE!" },
    { given: { wait: 54000, replies: null }, gives: "#N/A" },
  ],
  help: {
    title: "Mean response time from totals",
    summary:
      "Mean seconds from a message to the first reply, where only totals are known. With the waiting times themselves use RESPONSETIME.",
    params: { wait: "Seconds from messages to first replies, added up.", replies: "Messages answered." },
  },
});
