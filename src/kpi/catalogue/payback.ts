import { defineKpi, fraction, money } from "../define.ts";

export const payback = defineKpi({
  id: "PAYBACK",
  params: {
    cac: money(null),
    arpu: money(null),
    margin: fraction(null),
  },
  formula: "cac / (arpu * margin)",
  unit: "multiple",
  better: "lower",
  group: "cost",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  basis: "arpu",
  withoutBenchmark: "accountSize",
  examples: [
    { given: { cac: 100, arpu: 50, margin: 0.4 }, gives: 5 },
    { given: { cac: 100, arpu: 0, margin: 0.4 }, gives: "#DIV/0!" },
    { given: { cac: 100, arpu: -50, margin: 0.4 }, gives: "#NUM!" },
    { given: { cac: "?", arpu: 50, margin: 0.4 }, gives: "#VALUE!" },
    { given: { cac: 100, arpu: 50, margin: null }, gives: "#N/A" },
    { given: { cac: 100, arpu: 50, margin: 0 }, gives: "#DIV/0!" },
  ],
  help: {
    title: "Payback in months",
    summary: "Months until a customer’s margin has paid the acquisition cost. Lower is better.",
    params: {
      cac: "Customer acquisition cost.",
      arpu: "Revenue per customer and month.",
      margin: "Gross margin, 0 to 1.",
    },
  },
});
