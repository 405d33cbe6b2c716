import { base, count, defineKpi } from "../define.ts";

export const originalPageRate = defineKpi({
  id: "ORIGPAGERATE",
  params: {
    originalReaders: count("originalPageReaders"),
    readers: base("readers"),
  },
  formula: "originalReaders / readers",
  unit: "ratio",
  better: "higher",
  group: "conversion",
  grain: "item",
  platforms: ["wechat"],
  sources: ["Z20"],
  basis: "readers",
  withoutBenchmark: "noFigure",
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { originalReaders: 24, readers: 600 }, gives: 0.04 },
    { given: { originalReaders: 24, readers: 0 }, gives: "#DIV/0!" },
    { given: { originalReaders: 24, readers: -600 }, gives: "#NUM!" },
    { given: { originalReaders: "?", readers: 600 }, gives: "#VALUE!" },
    { given: { originalReaders: 24, readers: null }, gives: "#N/A" },
  ],
  help: {
    title: "Original page click rate",
    summary: "People who went on to the original page (阅读原文) as a share of the readers.",
    params: {
      originalReaders: "People who went on to the original page (跳转阅读原文人数).",
      readers: "People who read the post (总阅读人数).",
    },
  },
});
