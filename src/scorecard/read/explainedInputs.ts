import { addressOf, quotedSheet } from "../../plan/plan.ts";
import type { ExplainedInput } from "../../scoring/explain.ts";
import type { ValueState } from "../../intake/table.ts";
import { stateWordEverywhere } from "../words.ts";
import { openCells, type EntryData } from "./openCells.ts";
import type { CardStore, SheetCells } from "../types.ts";

/** The sheets of a card as they stand, from A1: values, and the formulas of Measures. */
export interface CellsOfCard {
  readonly scorecard: SheetCells;
  readonly rules: SheetCells;
  readonly measures: SheetCells;
  readonly measureFormulas: SheetCells;
  /** Entries for rows that are not KPIs; empty in a card without such rows. */
  readonly entries: SheetCells;
  /** Data sheets with figures of entry sheets; absent in a card without them. */
  readonly entryData?: readonly EntryData[];
  /** Name that a sheet of the card has now, by key; the key where it is gone. */
  readonly nameOf: (key: string) => string;
}

/** A number that a KPI was computed from: a cell of Measures, and what fills it. */
export interface ReadInput extends ExplainedInput {
  readonly at: string;
  /** `data` a formula over a Data sheet · `typed` a person's number · `empty` a cell that waits for one. */
  readonly from: "data" | "typed" | "empty";
  /** Sheet and files that a formula counts. */
  readonly sheets: readonly string[];
  readonly files: readonly string[];
  /** How its rows are taken, as Measures says in the card's language. */
  readonly taken: string;
  /** Why there is no number; null where there is one, and where the data lack it. */
  readonly state: ValueState | null;
  /** Cells that somebody has still to fill in. */
  readonly open: readonly string[];
}

/** The inputs of each line for one subject. */
export function inputsRead(
  { measures, measureFormulas, entryData = [], nameOf }: CellsOfCard,
  { places }: CardStore,
  index: number,
): ReadonlyMap<string, readonly ReadInput[]> {
  const { firstRow, inputs, lines, parts } = places.measures;
  if (parts !== undefined) return new Map();
  const row = firstRow + index;
  const sheet = nameOf("Measures");
  const read = inputs.map(({ measure, column }): ReadInput => {
    const value = measures[row]?.[column];
    const formula = measureFormulas[row]?.[column];
    const isFormula = typeof formula === "string" && formula.startsWith("=");
    const data = isFormula ? places.data.filter(({ key }) => refersTo(formula, nameOf(key))) : [];
    const sheets = data.map(({ key }) => nameOf(key));
    const files = [...new Set(data.flatMap(({ sources }) => sources))];
    const at = `${quotedSheet(sheet)}!${addressOf({ row, column, rows: 1, columns: 1 })}`;
    const taken = measures[firstRow - 1]?.[column];
    return {
      measure,
      value: typeof value === "number" ? value : null,
      source: sheets.length === 0 ? at : `${sheets.join(", ")} (${files.join(", ")})`,
      at,
      from: isFormula ? "data" : typeof formula === "number" || isText(formula) ? "typed" : "empty",
      sheets,
      files,
      taken: typeof taken === "string" ? taken : "",
      state: stateOf(value),
      open:
        isFormula && stateOf(value) === "notEntered"
          ? openCells(formula, measures[row]?.[1], measures[row]?.[2], entryData)
          : [],
    };
  });
  return new Map(lines.map(({ id, inputs: own }) => [id, own.flatMap((at) => read[at] ?? [])]));
}

/** Any text of a person says that a figure does not apply; ours say which. */
function stateOf(value: unknown): ValueState | null {
  if (!isText(value) || value.startsWith("#")) return null;
  return stateWordEverywhere("notEntered").includes(value) ? "notEntered" : "notApplicable";
}

/** Whether a formula names a sheet, which Excel writes without quotes where it can. */
function refersTo(formula: string, sheet: string): boolean {
  return (
    formula.includes(`${quotedSheet(sheet)}!`) ||
    new RegExp(`(^|[^\\p{L}\\p{N}_.'])${escaped(sheet)}!`, "u").test(formula)
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}
