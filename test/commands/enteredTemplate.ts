import { builtinTemplate } from "../../src/templates/builtin/index.ts";
import type { EntryRequest } from "../../src/commands/imports/types.ts";
import type { Template } from "../../src/templates/template.ts";

const sales = builtinTemplate("wechat-sales-conversion");
if (!sales) throw new Error("no template");

/** Half ROI, half orders, all of them figures that people enter: 100 points for twice the cost earned back and for 50 orders. */
export const template: Template = {
  ...sales,
  id: "entered",
  lines: ["ROI", "ORDERCOUNT"].map((kpi, index) => ({
    id: kpi,
    kpi,
    weight: 50,
    rule: { scale: { kind: "ratio", target: index === 0 ? 2 : 50 }, better: "higher", floor: 0, cap: 100 },
    per: null,
    source: { weight: "ours", values: "ours" },
  })),
};

/** Asks for the figures that the template needs, of two subjects for each month from October 2025 up to a day. */
export function figuresUpTo(to: string): EntryRequest {
  return {
    unit: "month",
    from: "2025-10-01",
    to,
    subjects: ["Nordkai", "Acorn"],
    measures: ["revenue", "cost", "orders"],
    language: "en",
  };
}
