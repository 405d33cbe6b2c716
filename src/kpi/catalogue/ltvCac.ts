import { defineKpi, money } from "../define.ts";

export const ltvCac = defineKpi({
  id: "LTVCAC",
  params: {
    ltv: money(null),
    cac: money(null),
  },
  formula: "ltv / cac",
  unit: "multiple",
  better: "higher",
  group: "conversion",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  basis: "cac",
  examples: [
    { given: { ltv: 400, cac: 100 }, gives: 4 },
    { given: { ltv: 400, cac: 0 }, gives: "#DIV/0!" },
    { given: { ltv: 400, cac: -100 }, gives: "#NUM!" },
    { given: { ltv: "?", cac: 100 }, gives: "#VALUE!" },
    { given: { ltv: 400, cac: null }, gives: "#N/A" },
  ],
  help: {
    title: "Lifetime value to acquisition cost",
    summary: "What a customer brings against what winning one costs. 3 or more is a rule of thumb.",
    params: { ltv: "Customer lifetime value.", cac: "Customer acquisition cost in the same currency." },
  },
});
