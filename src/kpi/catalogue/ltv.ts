import { defineKpi, fraction, money } from "../define.ts";

export const ltv = defineKpi({
  id: "LTV",
  params: {
    arpu: money(null),
    margin: fraction(null),
    churn: fraction(null),
  },
  formula: "arpu * margin / churn",
  unit: "money",
  better: "higher",
  group: "conversion",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  basis: "churn",
  withoutBenchmark: "accountSize",
  examples: [
    { given: { arpu: 50, margin: 0.4, churn: 0.05 }, gives: 400 },
    { given: { arpu: 50, margin: 0.4, churn: 0 }, gives: "#DIV/0!" },
    { given: { arpu: 50, margin: 0.4, churn: -0.05 }, gives: "#NUM!" },
    { given: { arpu: "?", margin: 0.4, churn: 0.05 }, gives: "#VALUE!" },
    { given: { arpu: 50, margin: 0.4, churn: null }, gives: "#N/A" },
    { given: { arpu: 50, margin: 0, churn: 0.05 }, gives: 0 },
    { given: { arpu: 50, margin: 1.4, churn: 0.05 }, gives: "#NUM!" },
  ],
  help: {
    title: "Customer lifetime value",
    summary:
      "Margin that a customer brings until leaving: revenue per month × margin × lifetime, lifetime = 1 ÷ monthly churn.",
    params: {
      arpu: "Revenue per customer and month.",
      margin: "Gross margin, 0 to 1.",
      churn: "Share of customers lost per month, 0 to 1.",
    },
  },
});
