import { base, defineKpi } from "../define.ts";

export const sentiment = defineKpi({
  id: "SENTIMENT",
  params: {
    positive: base("positiveMentions"),
    neutral: base("neutralMentions"),
    negative: base("negativeMentions"),
  },
  formula: "(positive - negative) / (positive + neutral + negative)",
  unit: "index",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  withoutBenchmark: "ownHistory",
  examples: [
    { given: { positive: 60, neutral: 30, negative: 10 }, gives: 0.5 },
    { given: { positive: 0, neutral: 0, negative: 10 }, gives: -1 },
    { given: { positive: 0, neutral: 0, negative: 0 }, gives: "#DIV/0!" },
    { given: { positive: -1, neutral: 30, negative: 10 }, gives: "#NUM!" },
    { given: { positive: "?", neutral: 30, negative: 10 }, gives: "#VALUE!" },
    { given: { positive: 60, neutral: 30, negative: null }, gives: "#N/A" },
  ],
  help: {
    title: "Net sentiment",
    summary: "Positive minus negative mentions as a share of all: from −1 to 1.",
    params: {
      positive: "Mentions with a positive tone.",
      neutral: "Mentions with a neutral tone.",
      negative: "Mentions with a negative tone.",
    },
  },
});
