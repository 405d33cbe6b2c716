import { base, count, defineKpi } from "../define.ts";

export const readSourceShare = defineKpi({
  id: "READSOURCESHARE",
  params: {
    sourceReads: count("sourceReads"),
    reads: base("reads"),
  },
  formula: "sourceReads / reads",
  unit: "ratio",
  better: "higher",
  group: "reach",
  grain: "item",
  platforms: ["wechat"],
  sources: ["Z20"],
  basis: "reads",
  withoutBenchmark: "ownHistory",
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { sourceReads: 300, reads: 1200 }, gives: 0.25 },
    { given: { sourceReads: 300, reads: 0 }, gives: "#DIV/0!" },
    { given: { sourceReads: 300, reads: -1200 }, gives: "#NUM!" },
    { given: { sourceReads: "?", reads: 1200 }, gives: "#VALUE!" },
    { given: { sourceReads: 300, reads: null }, gives: "#N/A" },
  ],
  help: {
    title: "Read share of a source",
    summary:
      "Reads from one source as a share of all reads (阅读来源). People of several sources overlap: use reads, not readers.",
    params: {
      sourceReads: "Reads from one source: message, Moments, recommendation …",
      reads: "All reads (总阅读次数, the row 全部).",
    },
  },
});
