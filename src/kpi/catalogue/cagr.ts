import { defineKpi } from "../define.ts";
import { compoundGrowth } from "../growth.ts";

export const cagr = defineKpi({
  id: "CAGR",
  ...compoundGrowth,
  sources: ["Z2", "B"],
  withoutBenchmark: "noFigure",
  examples: [
    { given: { start: 1000, end: 1331, periods: 3 }, gives: 0.1 },
    { given: { start: 0, end: 1331, periods: 3 }, gives: "#DIV/0!" },
    { given: { start: -1000, end: 1331, periods: 3 }, gives: "#NUM!" },
    { given: { start: "?", end: 1331, periods: 3 }, gives: "#VALUE!" },
    { given: { start: 1000, end: 1331, periods: null }, gives: "#N/A" },
    { given: { start: 1000, end: 0, periods: 3 }, gives: -1 },
    { given: { start: 1000, end: 1331, periods: 0 }, gives: "#NUM!" },
  ],
  help: {
    title: "Compound annual growth rate",
    summary: "Constant growth per year that leads from the start to the end value.",
    params: {
      start: "Value at the start, such as followers.",
      end: "Value at the end.",
      periods: "Number of years between the two (more than 0).",
    },
  },
});
