import { defineKpi } from "../define.ts";
import { compoundGrowth } from "../growth.ts";

export const cwgr = defineKpi({
  id: "CWGR",
  ...compoundGrowth,
  sources: ["R1", "Q2", "Q13"],
  examples: [
    { given: { start: 10000, end: 11025, periods: 2 }, gives: 0.05 },
    { given: { start: 0, end: 11025, periods: 2 }, gives: "#DIV/0!" },
    { given: { start: -10000, end: 11025, periods: 2 }, gives: "#NUM!" },
    { given: { start: "?", end: 11025, periods: 2 }, gives: "#VALUE!" },
    { given: { start: 10000, end: 11025, periods: null }, gives: "#N/A" },
    { given: { start: 10000, end: 0, periods: 2 }, gives: -1 },
    { given: { start: 10000, end: 11025, periods: -1 }, gives: "#NUM!" },
  ],
  help: {
    title: "Compound weekly growth rate",
    summary: "Constant growth per week that leads from the start to the end value. 5% a week is 23.6% a month.",
    params: {
      start: "Value at the start, such as followers.",
      end: "Value at the end.",
      periods: "Number of weeks between the two (more than 0).",
    },
  },
});
