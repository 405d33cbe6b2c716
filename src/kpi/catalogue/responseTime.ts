import { choice, defineKpi, range } from "../define.ts";

export const responseTime = defineKpi({
  id: "RESPONSETIME",
  params: {
    waits: range("seconds", { domain: "positive" }),
    statistic: choice("median", "mean"),
  },
  formula: 'IF(statistic = "mean", AVERAGE(waits), MEDIAN(waits))',
  unit: "seconds",
  better: "lower",
  group: "engagement",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B", "yw-jz"],
  standIns: [{ formula: "wait / replies", measures: { wait: "replyWait", replies: "replied" }, note: "meanForMedian" }],
  examples: [
    { given: { waits: [60, 300, 7200, 120, null] }, gives: 210 },
    { given: { waits: [60, 300, 7200, 120], statistic: "mean" }, gives: 1920 },
    { given: { waits: [60, -300] }, gives: "#NUM!" },
    { given: { waits: [60, "2 h"] }, gives: "#VALUE!" },
    { given: { waits: [60, 300], statistic: "mode" }, gives: "#VALUE!" },
    { given: { waits: [null] }, gives: "#N/A" },
  ],
  help: {
    title: "Response time",
    summary:
      "Middle seconds from a message to the first reply, over a range of waiting times. Lower is better; a few long waits lift the mean, not the median.",
    params: {
      waits: "Seconds from each message to its first reply; blank cells are skipped.",
      statistic: "What stands for all waits; the median when left out.",
    },
    choices: { statistic: { median: "half of the replies were faster", mean: "all waits added up ÷ replies" } },
  },
});
