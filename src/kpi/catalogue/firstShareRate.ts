import { base, count, defineKpi } from "../define.ts";

export const firstShareRate = defineKpi({
  id: "FIRSTSHARERATE",
  params: {
    firstShares: count("firstShares"),
    reads: base("sessionReads"),
  },
  formula: "firstShares / reads",
  unit: "ratio",
  better: "higher",
  group: "reach",
  grain: "item",
  platforms: ["wechat"],
  sources: ["Z20"],
  basis: "reads",
  withoutBenchmark: "noFigure",
  standIns: [{ formula: "firstShareRate", measures: { firstShareRate: "firstShareRate" }, note: "rateAsExported" }],
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { firstShares: 21, reads: 420 }, gives: 0.05 },
    { given: { firstShares: 21, reads: 0 }, gives: "#DIV/0!" },
    { given: { firstShares: 21, reads: -420 }, gives: "#NUM!" },
    { given: { firstShares: "?", reads: 420 }, gives: "#VALUE!" },
    { given: { firstShares: 21, reads: null }, gives: "#N/A" },
  ],
  help: {
    title: "First share rate",
    summary:
      "Shares straight from the message per read of the message: WeChat’s 首次分享率, the first step of the share path.",
    params: {
      firstShares: "Shares by readers from the message (首次分享次数).",
      reads: "Reads from the account message (公众号消息阅读次数).",
    },
  },
});
