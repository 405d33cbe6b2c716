import { count, defineKpi } from "../define.ts";

export const dailyChange = defineKpi({
  id: "DAILYCHANGE",
  params: {
    current: count(null),
    currentDays: { measure: null, unit: "count", domain: "aboveZero" },
    previous: count(null),
    previousDays: { measure: null, unit: "count", domain: "aboveZero" },
  },
  formula: "(current / currentDays - previous / previousDays) / ABS(previous / previousDays)",
  unit: "ratio",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z25", "Z32", "B"],
  basis: "previous",
  withoutBenchmark: "calculation",
  warnings: [{ when: "value < -1", code: "signChange" }],
  examples: [
    { given: { current: 1500, currentDays: 15, previous: 3000, previousDays: 31 }, gives: 0.03333333333333333 },
    { given: { current: 0, currentDays: 15, previous: 3000, previousDays: 30 }, gives: -1 },
    { given: { current: 1500, currentDays: 15, previous: 0, previousDays: 30 }, gives: "#DIV/0!" },
    { given: { current: 1500, currentDays: 0, previous: 3000, previousDays: 30 }, gives: "#NUM!" },
    { given: { current: 1500, currentDays: 15, previous: 3000, previousDays: -30 }, gives: "#NUM!" },
    { given: { current: 1500, currentDays: "?", previous: 3000, previousDays: 30 }, gives: "#VALUE!" },
    { given: { current: 1500, currentDays: 15, previous: null, previousDays: 30 }, gives: "#N/A" },
  ],
  help: {
    title: "Change per day",
    summary:
      "Change of the daily mean against another period: an unfinished month or months of unequal length compare fairly.",
    params: {
      current: "Value of this period.",
      currentDays: "Days of this period that are in the data.",
      previous: "Value of the other period.",
      previousDays: "Days of the other period.",
    },
  },
});
