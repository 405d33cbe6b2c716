import { base, defineKpi } from "../define.ts";

export const growthRate = defineKpi({
  id: "GROWTHRATE",
  params: {
    start: base("openingFollowers"),
    end: base("followers"),
  },
  formula: "(end - start) / start",
  unit: "ratio",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z1", "R11", "B"],
  basis: "start",
  compounds: true,
  withoutBenchmark: "noFigure",
  examples: [
    { given: { start: 2000, end: 2200 }, gives: 0.1 },
    { given: { start: 0, end: 2200 }, gives: "#DIV/0!" },
    { given: { start: -2000, end: 2200 }, gives: "#NUM!" },
    { given: { start: "?", end: 2200 }, gives: "#VALUE!" },
    { given: { start: 2000, end: null }, gives: "#N/A" },
    { given: { start: 2000, end: 0 }, gives: -1 },
  ],
  help: {
    title: "Growth rate",
    summary:
      "Change from the start to the end of a period as a share of the start. Unlike net growth it needs only the two totals (累积关注人数).",
    params: { start: "Value at the start, such as followers.", end: "Value at the end." },
  },
});
