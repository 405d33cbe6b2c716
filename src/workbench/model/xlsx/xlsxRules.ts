import type { ConditionalRule, DataValidation } from "hucre";
import { readArea } from "../addresses.ts";
import { newId } from "../book.ts";
import type { Area, Json } from "../cell.ts";
import type { ConditionalFormat, Threshold, Validation } from "../objects.ts";
import { fromFileFormula } from "./ooxmlFormula.ts";
import { fromDifferentialStyle } from "./xlsxStyle.ts";

function areasOf(range: string): Area[] {
  return range.split(/\s+/).flatMap((one) => readArea(one)?.area ?? []);
}

const THRESHOLD_KINDS = {
  min: "min",
  max: "max",
  num: "number",
  percent: "percent",
  percentile: "percentile",
} as const;

function threshold(
  cfvo: { readonly type: keyof typeof THRESHOLD_KINDS; readonly value?: string } | undefined,
): Threshold {
  const value = cfvo?.value ?? "";
  const numeric = value === "" || Number.isFinite(Number(value));
  if (!numeric) return { kind: "formula", formula: fromFileFormula(value) };
  const kind = THRESHOLD_KINDS[cfvo?.type ?? "min"];
  return { kind, formula: kind === "min" || kind === "max" ? "" : value };
}

function color(file: string | undefined): string {
  return `#${(file ?? "000000").slice(-6).toUpperCase()}`;
}

/** A conditional format of a file; kinds that the model does not know keep what the file says. */
export function conditionalFormat(rule: ConditionalRule, sheet: string, theme: readonly string[]): ConditionalFormat[] {
  const base = {
    id: newId(),
    sheet,
    areas: areasOf(rule.range),
    priority: rule.priority,
    stopIfTrue: rule.stopIfTrue === true,
  };
  const formulas = (Array.isArray(rule.formula) ? rule.formula : [rule.formula ?? ""]).map(fromFileFormula);
  const format = fromDifferentialStyle(rule.style, theme);
  switch (rule.type) {
    case "expression":
      return [{ ...base, kind: "formula", formula: formulas[0] ?? "=FALSE", format }];
    case "cellIs":
      return [{ ...base, kind: "cellValue", operator: upperFirst(rule.operator ?? "equal"), formulas, format }];
    case "dataBar":
      return [
        {
          ...base,
          kind: "dataBar",
          min: threshold(rule.dataBar?.cfvo[0]),
          max: threshold(rule.dataBar?.cfvo[1]),
          color: color(rule.dataBar?.color),
          properties: {},
        },
      ];
    case "colorScale": {
      const scale = rule.colorScale;
      const stops = (scale?.cfvo ?? []).map((cfvo, i) => ({ at: threshold(cfvo), color: color(scale?.colors[i]) }));
      return [{ ...base, kind: "colorScale", stops }];
    }
    default: {
      const properties = JSON.parse(JSON.stringify({ ...rule, range: undefined, priority: undefined })) as Record<
        string,
        Json
      >;
      return [{ ...base, kind: "other", type: rule.type, properties }];
    }
  }
}

/** A data validation of a file. */
export function validation(rule: DataValidation, sheet: string): Validation {
  const operand = (formula: string | undefined) => {
    if (formula === undefined || formula === "") return "";
    return Number.isFinite(Number(formula)) ? formula : fromFileFormula(formula);
  };
  return {
    id: newId(),
    sheet,
    areas: areasOf(rule.range),
    kind: rule.type === "whole" ? "wholeNumber" : rule.type,
    operator: upperFirst(rule.operator ?? "between"),
    formula1: rule.values ? rule.values.join(",") : operand(rule.formula1),
    formula2: operand(rule.formula2),
    ignoreBlanks: rule.allowBlank === true,
    dropdown: true,
    error: {
      show: rule.showErrorMessage === true,
      style: upperFirst(rule.errorStyle ?? "stop"),
      title: rule.errorTitle ?? "",
      message: rule.errorMessage ?? "",
    },
    prompt: { show: rule.showInputMessage === true, title: rule.inputTitle ?? "", message: rule.inputMessage ?? "" },
  };
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
