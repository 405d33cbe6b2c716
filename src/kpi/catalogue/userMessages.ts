import { count, defineKpi } from "../define.ts";

export const userMessages = defineKpi({
  id: "USERMESSAGES",
  params: { messages: count("messages") },
  formula: "messages",
  unit: "count",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["wechat"],
  sources: ["Z20", "Q6"],
  withoutBenchmark: "accountSize",
  examples: [
    { given: { messages: 420 }, gives: 420 },
    { given: { messages: 0 }, gives: 0 },
    { given: { messages: -3 }, gives: -3 },
    { given: { messages: "?" }, gives: "#VALUE!" },
    { given: { messages: null }, gives: "#N/A" },
    { given: { messages: { error: "#DIV/0!" } }, gives: "#DIV/0!" },
  ],
  help: {
    title: "Messages from users",
    summary:
      "Messages that users sent to the account in the period (消息发送次数); answers of the account do not count.",
    params: { messages: "Messages from users (消息发送次数)." },
  },
});
