import { defineKpi, optional, range } from "../define.ts";

/** TRIMMEAN alone is Excel's own name. */
export const trimMeanPost = defineKpi({
  id: "TRIMMEANPOST",
  params: {
    values: range("count", { least: 5 }),
    share: optional({ measure: null, unit: "ratio", domain: "part" }, 0.2),
  },
  formula: "TRIMMEAN(values, share)",
  unit: "count",
  better: "higher",
  group: "reach",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Q15", "B"],
  withoutBenchmark: "accountSize",
  examples: [
    { given: { values: [900, 1100, 1000, 50000, 1200, 800, 1000, 950, 1050, 1000] }, gives: 1025 },
    { given: { values: [900, 1100, 1000, 50000, 1200], share: 0.4 }, gives: 1100 },
    { given: { values: [900, 1100, 1000, 50000] }, gives: "#N/A" },
    { given: { values: [900, 1100, 1000, 50000, 1200], share: 1 }, gives: "#NUM!" },
    { given: { values: [900, 1100, 1000, "x", 1200] }, gives: "#VALUE!" },
  ],
  help: {
    title: "Trimmed mean per post",
    summary:
      "Mean per post without the highest and lowest posts, so that neither a viral post nor a failed one decides. Needs 5 posts.",
    params: {
      values: "One number per post, at least 5; blank cells are skipped.",
      share: "Share of the posts to leave out, half at the top and half at the bottom; 20% when left out.",
    },
  },
});
