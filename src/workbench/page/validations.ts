import { intersection, isError, type CellValue } from "../model/cell.ts";
import { readTyped } from "../model/input.ts";
import type { Validation } from "../model/objects.ts";
import type { Sheet } from "../model/workbook.ts";
import { holds } from "./compare.ts";
import type { Evaluate } from "./conditionalFormats.ts";

/** A validation whose formulas have been evaluated. */
export interface Resolved {
  readonly rule: Validation;
  /** What a list offers; empty for other kinds. */
  readonly items: readonly string[];
  /** The bounds; null where a formula gives none. */
  readonly first: CellValue;
  readonly second: CellValue;
}

/** Evaluates the formulas of a sheet's validations where the first cell of each stands. */
export async function resolveValidations(sheet: Sheet, evaluate: Evaluate): Promise<readonly Resolved[]> {
  const operands = sheet.validations.flatMap((rule) => [rule.formula1, rule.formula2].map((text) => ({ rule, text })));
  const formulas = operands.flatMap(({ rule, text }) => {
    const { row, column } = rule.areas[0] ?? { row: 0, column: 0 };
    return text.startsWith("=") && rule.kind !== "custom" ? [{ formula: text, row, column }] : [];
  });
  const results = formulas.length === 0 ? [] : await evaluate(formulas);
  let next = 0;
  const values = operands.map(({ rule, text }) => {
    if (text.startsWith("=")) return rule.kind === "custom" ? null : (results[next++] ?? null);
    return rule.kind === "list" ? text : readTyped(text).value;
  });
  return sheet.validations.map((rule, i) => {
    const [first = null, second = null] = values.slice(2 * i, 2 * i + 2);
    if (rule.kind !== "list") return { rule, items: [], first: single(first), second: single(second) };
    return { rule, items: itemsOf(first, rule.formula1.startsWith("=")), first: null, second: null };
  });
}

function single(result: CellValue | CellValue[][]): CellValue {
  return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
}

function itemsOf(source: CellValue | CellValue[][], fromCells: boolean): string[] {
  const texts = fromCells
    ? (Array.isArray(source) ? source.flat() : [source]).map(asText)
    : asText(single(source)).split(",");
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

function asText(value: CellValue): string {
  if (value === null || isError(value)) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** Excel's own words where a rule brings none. */
const REFUSED = "This value doesn't match the data validation restrictions defined for this cell.";

/** Why a cell does not take what is typed, by the rule that lies over it; null when it does. A formula is not looked at. */
export function refusal(rules: readonly Resolved[], row: number, column: number, typed: string): Refusal | null {
  const cell = { row, column, rows: 1, columns: 1 };
  const found = rules.find(({ rule }) => rule.areas.some((area) => intersection(area, cell)));
  if (!found?.rule.error.show || typed.startsWith("=")) return null;
  if (typed === "" ? found.rule.ignoreBlanks : allows(found, typed)) return null;
  const { style, title, message } = found.rule.error;
  const words = [title, message === "" ? REFUSED : message].filter((text) => text !== "").join(": ");
  return { stops: style === "Stop", words };
}

export interface Refusal {
  /** A warning or information lets the value in. */
  readonly stops: boolean;
  readonly words: string;
}

function allows({ rule, items, first, second }: Resolved, typed: string): boolean {
  const { value } = readTyped(typed);
  const within = (measured: CellValue) =>
    first === null || isError(first) || holds(rule.operator, measured, first, second);
  switch (rule.kind) {
    case "list": {
      const sameCase = !rule.formula1.startsWith("=");
      const fold = (text: string) => (sameCase ? text : text.toLowerCase());
      return items.some((item) => fold(item) === fold(typed.trim()) || fold(item) === fold(asText(value)));
    }
    case "wholeNumber":
      return typeof value === "number" && Number.isInteger(value) && within(value);
    case "decimal":
    case "date":
    case "time":
      return typeof value === "number" && within(value);
    case "textLength":
      return within(asText(value).length);
    case "custom":
      return true;
  }
}
