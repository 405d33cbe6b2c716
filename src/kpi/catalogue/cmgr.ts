import { base, defineKpi } from "../define.ts";

export const cmgr = defineKpi({
  id: "CMGR",
  params: {
    start: base("openingFollowers"),
    end: base("followers"),
    periods: { measure: null, unit: "count", domain: "aboveZero" },
  },
  formula: "(end / start) ^ (1 / periods) - 1",
  unit: "ratio",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z2", "Q2"],
  basis: "start",
  compounds: true,
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
