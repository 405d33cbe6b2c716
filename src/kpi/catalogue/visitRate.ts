import { base, count, defineKpi } from "../define.ts";

export const visitRate = defineKpi({
  id: "VISITRATE",
  params: {
    visits: count("storeVisits"),
    leads: base("leads"),
  },
  formula: "visits / leads",
  unit: "ratio",
  better: "higher",
  group: "conversion",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z15", "Q9"],
  basis: "leads",
  withoutBenchmark: "noFigure",
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { visits: 60, leads: 200 }, gives: 0.3 },
    { given: { visits: 60, leads: 0 }, gives: "#DIV/0!" },
    { given: { visits: 60, leads: -200 }, gives: "#NUM!" },
    { given: { visits: "?", leads: 200 }, gives: "#VALUE!" },
    { given: { visits: 60, leads: null }, gives: "#N/A" },
  ],
  help: {
    title: "Store visit rate",
    summary: "Visits to the store as a share of the leads (到店率).",
    params: { visits: "Visits to the store that leads made.", leads: "Leads (销售线索量, Leads submission)." },
  },
});
