import { defineKpi, optional, range } from "../define.ts";

/**
 * SEASONAL is ours, not Excel's: with Excel 2010's functions the centred mean needs thirteen shifted copies of the range
 * whose addresses depend on its length. So there is no built-in formula for it.
 */
export const seasonalIndex = defineKpi({
  id: "SEASONALINDEX",
  params: {
    history: range("count", { domain: "positive", least: 24 }),
    month: { measure: null, unit: "count", domain: "month" },
    firstMonth: optional({ measure: null, unit: "count", domain: "month" }, 1),
  },
  formula: "IF(COUNT(history) < ROWS(history) * COLUMNS(history), #N/A, SEASONAL(history, month - firstMonth))",
  unit: "multiple",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["R18", "B"],
  withoutBenchmark: "ownHistory",
  examples: [
    {
      given: {
        history: [
          50, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 150, 50, 100, 100, 100, 100, 100, 100, 100, 100, 100,
          100, 150,
        ],
        month: 12,
      },
      gives: 1.5,
    },
    {
      given: {
        history: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100],
        month: 1,
      },
      gives: "#N/A",
    },
    { given: { history: Array.from({ length: 24 }, () => 100), month: 13 }, gives: "#NUM!" },
    { given: { history: Array.from({ length: 24 }, () => 0), month: 1 }, gives: "#DIV/0!" },
    { given: { history: Array.from({ length: 24 }, () => 100), month: 7, firstMonth: 4 }, gives: 1 },
  ],
  help: {
    title: "Seasonal index",
    summary:
      "How a month usually compares with the months around it: mean of value ÷ centred 12-month mean, normalised to 1 on average. Growth does not disturb it. Needs 24 months; only whole years count, the latest ones.",
    params: {
      history: "Values month by month, oldest first, at least 24, none blank.",
      month: "Month of the year that the index is for, 1 to 12; a column of 1 to 12 gives all.",
      firstMonth: "Month of the year of the first value; January when left out.",
    },
  },
});
