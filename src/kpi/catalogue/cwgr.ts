import { base, defineKpi } from "../define.ts";

export const cwgr = defineKpi({
  id: "CWGR",
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
  sources: ["R1", "Q2", "Q13"],
  basis: "start",
  compounds: true,
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
