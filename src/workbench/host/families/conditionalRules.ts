import type { Area } from "../../model/cell.ts";
import type { ConditionalFormat, NewConditionalFormat, Threshold } from "../../model/objects.ts";
import { asColor, asEnum, asRecord, asText, optional } from "../arguments.ts";
import { invalidArgument, notImplemented } from "../errors.ts";

export const scaleTypes: Readonly<Record<Threshold["kind"], string>> = {
  min: "LowestValue",
  max: "HighestValue",
  number: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
};

export function newRule(type: string, area: Area): NewConditionalFormat {
  const areas = [area];
  switch (type) {
    case "Custom":
      return { kind: "formula", areas, formula: "=FALSE", format: {} };
    case "CellValue":
      return { kind: "cellValue", areas, operator: "Between", formulas: [], format: {} };
    case "DataBar":
      return {
        kind: "dataBar",
        areas,
        min: { kind: "min", formula: "" },
        max: { kind: "max", formula: "" },
        color: "#638EC6",
        properties: {},
      };
    case "ColorScale":
      return {
        kind: "colorScale",
        areas,
        stops: [
          { at: { kind: "min", formula: "" }, color: "#FFEF9C" },
          { at: { kind: "max", formula: "" }, color: "#63BE7B" },
        ],
      };
    default:
      throw notImplemented(`ConditionalFormatCollection.add("${type}")`);
  }
}

export function typeName(rule: ConditionalFormat): string {
  switch (rule.kind) {
    case "formula":
      return "Custom";
    case "cellValue":
      return "CellValue";
    case "dataBar":
      return "DataBar";
    case "colorScale":
      return "ColorScale";
    case "other":
      return rule.type;
  }
}

export function asRuleFormula(value: unknown): string {
  const text = asText(value);
  return text.startsWith("=") ? text : `=${text}`;
}

/** A bound is a number, or text with a number or a formula. */
export function asFormulaText(value: unknown): string {
  return typeof value === "number" ? String(value) : asText(value);
}

export function barBound({ kind, formula }: Threshold) {
  return { type: scaleTypes[kind], formula };
}

export function asThreshold(value: unknown, automatic: "min" | "max"): Threshold {
  const { type, formula } = asRecord(value);
  const name = asEnum("ConditionalFormatRuleType")(type);
  const kind = name === "Automatic" ? automatic : thresholdKinds.get(name);
  if (!kind) throw invalidArgument();
  const text = optional(asFormulaText)(formula) ?? "";
  if (kind !== "min" && kind !== "max" && text === "") throw invalidArgument();
  return { kind, formula: kind === "min" || kind === "max" ? "" : text };
}

const thresholdKinds = new Map<string, Threshold["kind"]>([
  ["LowestValue", "min"],
  ["HighestValue", "max"],
  ["Number", "number"],
  ["Percent", "percent"],
  ["Percentile", "percentile"],
  ["Formula", "formula"],
]);

export function asStop(value: unknown, automatic: Threshold["kind"]) {
  const { type, formula, color } = asRecord(value);
  const name = asEnum("ConditionalFormatColorCriterionType")(type);
  const kind = thresholdKinds.get(name) ?? automatic;
  return { at: { kind, formula: optional(asFormulaText)(formula) ?? "" }, color: asColor(color) };
}
