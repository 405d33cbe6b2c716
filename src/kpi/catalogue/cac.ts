import { base, defineKpi, money } from "../define.ts";

export const cac = defineKpi({
  id: "CAC",
  params: {
    cost: money("cost"),
    newCustomers: base("newCustomers"),
  },
  formula: "cost / newCustomers",
  unit: "money",
  better: "lower",
  group: "cost",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  basis: "newCustomers",
  withoutBenchmark: "accountSize",
  examples: [
    { given: { cost: 5000, newCustomers: 50 }, gives: 100.0 },
    { given: { cost: 5000, newCustomers: 0 }, gives: "#DIV/0!" },
    { given: { cost: 5000, newCustomers: -50 }, gives: "#NUM!" },
    { given: { cost: "?", newCustomers: 50 }, gives: "#VALUE!" },
    { given: { cost: 5000, newCustomers: null }, gives: "#N/A" },
    { given: { cost: -5000, newCustomers: 50 }, gives: "#NUM!" },
  ],
  help: {
    title: "Customer acquisition cost",
    summary: "Sales and marketing cost per new customer. Lower is better.",
    params: { cost: "Cost.", newCustomers: "Customers won in the period." },
  },
});
