import { base, defineKpi, money } from "../define.ts";

export const cpl = defineKpi({
  id: "CPL",
  params: {
    cost: money("cost"),
    leads: base("leads"),
  },
  formula: "cost / leads",
  unit: "money",
  better: "lower",
  group: "cost",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z18", "Z28", "B"],
  basis: "leads",
  examples: [
    { given: { cost: 600, leads: 25 }, gives: 24.0 },
    { given: { cost: 600, leads: 0 }, gives: "#DIV/0!" },
    { given: { cost: 600, leads: -25 }, gives: "#NUM!" },
    { given: { cost: "?", leads: 25 }, gives: "#VALUE!" },
    { given: { cost: 600, leads: null }, gives: "#N/A" },
    { given: { cost: -600, leads: 25 }, gives: "#NUM!" },
  ],
  help: {
    title: "Cost per lead",
    summary: "What one lead costs. Lower is better.",
    params: { cost: "Cost.", leads: "Leads (销售线索量, Leads submission)." },
  },
});
