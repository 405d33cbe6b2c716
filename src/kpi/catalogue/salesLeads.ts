import { count, defineKpi } from "../define.ts";

export const salesLeads = defineKpi({
  id: "SALESLEADS",
  params: { leads: count("leads") },
  formula: "leads",
  unit: "count",
  better: "higher",
  group: "conversion",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z18", "Z19", "Z28", "R12"],
  withoutBenchmark: "accountSize",
  examples: [
    { given: { leads: 25 }, gives: 25 },
    { given: { leads: 0 }, gives: 0 },
    { given: { leads: -3 }, gives: -3 },
    { given: { leads: "?" }, gives: "#VALUE!" },
    { given: { leads: null }, gives: "#N/A" },
    { given: { leads: { error: "#DIV/0!" } }, gives: "#DIV/0!" },
  ],
  help: {
    title: "Sales leads",
    summary:
      "Leads handed in during the period (销售线索量, Leads submission). A larger budget brings more: look at CPL beside it.",
    params: { leads: "Leads (销售线索量, Leads submission)." },
  },
});
