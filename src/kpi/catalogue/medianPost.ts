import { defineKpi, range } from "../define.ts";

export const medianPost = defineKpi({
  id: "MEDIANPOST",
  params: { values: range("count", { least: 5 }) },
  formula: "MEDIAN(values)",
  unit: "count",
  better: "higher",
  group: "reach",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Q15", "B"],
  withoutBenchmark: "accountSize",
  examples: [
    { given: { values: [900, 1100, 1000, 50000, 1200] }, gives: 1100 },
    { given: { values: [900, 1100, 1000, 50000, 1200, null, 800] }, gives: 1050 },
    { given: { values: [900, 1100, 1000, 50000] }, gives: "#N/A" },
    { given: { values: [900, 1100, 1000, "50,000", 1200] }, gives: "#VALUE!" },
  ],
  help: {
    title: "Median per post",
    summary:
      "The middle post by reads, views or any other number: half of the posts have more. One viral post does not lift it, as it lifts the mean. Needs 5 posts.",
    params: { values: "One number per post, at least 5; blank cells are skipped." },
  },
});
