import { base, defineKpi, money } from "../define.ts";

export const cpa = defineKpi({
  id: "CPA",
  params: {
    cost: money("cost"),
    conversions: base("conversions"),
  },
  formula: "cost / conversions",
  unit: "money",
  better: "lower",
  group: "cost",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  basis: "conversions",
  withoutBenchmark: "accountSize",
  standIns: [
    { formula: "costPerConversion", measures: { costPerConversion: "costPerConversion" }, note: "rateAsExported" },
  ],
  examples: [
    { given: { cost: 600, conversions: 20 }, gives: 30.0 },
    { given: { cost: 600, conversions: 0 }, gives: "#DIV/0!" },
    { given: { cost: 600, conversions: -20 }, gives: "#NUM!" },
    { given: { cost: "?", conversions: 20 }, gives: "#VALUE!" },
    { given: { cost: 600, conversions: null }, gives: "#N/A" },
    { given: { cost: -600, conversions: 20 }, gives: "#NUM!" },
  ],
  help: {
    title: "Cost per acquisition",
    summary: "What one conversion costs (转化成本). Lower is better; say what counts as one.",
    params: { cost: "Cost.", conversions: "Purchases, leads or sign-ups (转化数, Conversions)." },
  },
});
