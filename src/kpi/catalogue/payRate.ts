import { base, count, defineKpi } from "../define.ts";

export const payRate = defineKpi({
  id: "PAYRATE",
  params: {
    payers: count("payers"),
    visitors: base("visitors"),
  },
  formula: "payers / visitors",
  unit: "ratio",
  better: "higher",
  group: "conversion",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z14", "Q9"],
  basis: "visitors",
  withoutBenchmark: "noFigure",
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { payers: 45, visitors: 1500 }, gives: 0.03 },
    { given: { payers: 45, visitors: 0 }, gives: "#DIV/0!" },
    { given: { payers: 45, visitors: -1500 }, gives: "#NUM!" },
    { given: { payers: "?", visitors: 1500 }, gives: "#VALUE!" },
    { given: { payers: 45, visitors: null }, gives: "#N/A" },
  ],
  help: {
    title: "Pay rate",
    summary: "People who paid as a share of the visitors of the shop or mini-program (付费率).",
    params: {
      payers: "Different people who paid (付费人数).",
      visitors: "Different visitors of the shop or mini-program.",
    },
  },
});
