import { count, defineKpi } from "../define.ts";

export const viewTotal = defineKpi({
  id: "VIEWTOTAL",
  params: { views: count("views") },
  formula: "views",
  unit: "count",
  better: "higher",
  group: "reach",
  grain: "period",
  platforms: ["tiktok"],
  sources: ["R5"],
  withoutBenchmark: "accountSize",
  examples: [
    { given: { views: 150000 }, gives: 150000 },
    { given: { views: 0 }, gives: 0 },
    { given: { views: -3 }, gives: -3 },
    { given: { views: "?" }, gives: "#VALUE!" },
    { given: { views: null }, gives: "#N/A" },
    { given: { views: { error: "#DIV/0!" } }, gives: "#DIV/0!" },
  ],
  help: {
    title: "Views in total",
    summary:
      "How often the videos of the period were viewed (播放量, Video views). One viral video dominates it: look at MEDIANPOST beside it.",
    params: { views: "Views (播放量, Video views)." },
  },
});
