import { base, count, defineKpi } from "../define.ts";

export const keywordReplyShare = defineKpi({
  id: "KEYWORDREPLYSHARE",
  params: {
    keywordReplies: count("keywordReplies"),
    messages: base("messages"),
  },
  formula: "keywordReplies / messages",
  unit: "ratio",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["wechat"],
  sources: ["Z20"],
  basis: "messages",
  withoutBenchmark: "ownHistory",
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { keywordReplies: 60, messages: 240 }, gives: 0.25 },
    { given: { keywordReplies: 60, messages: 0 }, gives: "#DIV/0!" },
    { given: { keywordReplies: 60, messages: -240 }, gives: "#NUM!" },
    { given: { keywordReplies: "?", messages: 240 }, gives: "#VALUE!" },
    { given: { keywordReplies: 60, messages: null }, gives: "#N/A" },
  ],
  help: {
    title: "Keyword reply share",
    summary: "Messages answered by a keyword rule as a share of the messages from users (关键词回复占比).",
    params: {
      keywordReplies: "Messages answered by a keyword rule (关键词回复).",
      messages: "Messages that users sent (消息发送次数).",
    },
  },
});
