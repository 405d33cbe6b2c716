import { count, defineKpi, fraction } from "../define.ts";

export const projection = defineKpi({
  id: "PROJECTION",
  params: {
    actual: count(null),
    elapsed: fraction(null),
  },
  formula: "actual / elapsed",
  unit: "count",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  basis: "elapsed",
  withoutBenchmark: "calculation",
  examples: [
    { given: { actual: 600, elapsed: 0.5 }, gives: 1200 },
    { given: { actual: 0, elapsed: 0.5 }, gives: 0 },
    { given: { actual: 600, elapsed: 0 }, gives: "#DIV/0!" },
    { given: { actual: 600, elapsed: 1.2 }, gives: "#NUM!" },
    { given: { actual: "?", elapsed: 0.5 }, gives: "#VALUE!" },
    { given: { actual: 600, elapsed: null }, gives: "#N/A" },
  ],
  help: {
    title: "Projected value",
    summary: "Value at the end of the period if it goes on as so far.",
    params: { actual: "Value reached so far.", elapsed: "Share of the period that has passed, 0 to 1." },
  },
});
