import { defineKpi } from "../define.ts";
import { compoundGrowth } from "../growth.ts";

export const cmgr = defineKpi({
  id: "CMGR",
  ...compoundGrowth,
  sources: ["Z2", "Q2"],
  examples: [
    { given: { start: 10000, end: 14400, periods: 2 }, gives: 0.2 },
    { given: { start: 10000, end: 0, periods: 2 }, gives: -1 },
    { given: { start: 0, end: 14400, periods: 2 }, gives: "#DIV/0!" },
    { given: { start: 10000, end: 14400, periods: 0 }, gives: "#NUM!" },
    { given: { start: -5, end: 100, periods: 2 }, gives: "#NUM!" },
    { given: { start: null, end: 100, periods: 2 }, gives: "#N/A" },
  ],
  help: {
    title: "Compound monthly growth rate",
    summary:
      "Constant growth per period that leads from the start to the end value. Count the periods in months; a target per week is another target.",
    params: {
      start: "Followers at the start (more than 0).",
      end: "Followers at the end (0 or more).",
      periods: "Number of months between the two (more than 0).",
    },
  },
});
