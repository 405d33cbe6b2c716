import { entryWordEverywhere } from "../../locales/entrySheet.ts";
import type { Column, EntryPlaces } from "../../intake/table.ts";
import { columnLetters, quotedSheet, type Formula } from "../../plan/plan.ts";
import type { Group } from "../inputs/groups.ts";
import type { SourceRange } from "../types.ts";
import type { CardWords } from "../words.ts";
import { formula, quoted } from "./formulas.ts";

/** Longest text that may stand in a formula. */
const longestText = 255;

/**
 * How the cells of a Data sheet follow an entry sheet in the workbook, so that a card counts what people enter without the
 * add-in: the number, or the word for one that is not yet entered or does not apply. A cell whose row on the entry sheet
 * is another one now (sorted, deleted) says so and holds its sum up.
 */
export function followEntry(group: Group, words: CardWords): (column: Column, row: number) => Formula | null {
  const at = (role: Column["role"]) => group.table.columns.findIndex((column) => column.role === role);
  const [date, subject] = [at("date"), at("subject")];
  return (column, row) => {
    const source = group.sources[group.sourceOf[row] ?? -1];
    const sourceRow = column.sourceRows?.[row] ?? null;
    const entry = source?.table.entry;
    if (!source?.range || !entry || sourceRow === null || column.measure === null) return null;
    const own = cellsOf(source.range, entry, sourceRow);
    const here = (index: number) => `$${columnLetters(index)}${String(row + 2)}`;
    const isSame = [
      `${own.measure}=${quoted(column.measure)}`,
      `INT(${own.period})=${here(date)}`,
      ...(own.subject === null || subject < 0 ? [] : [`TRIM(${own.subject})=TRIM(${here(subject)})`]),
    ];
    const moved = quoted(words.sheets.period.states.moved);
    const value = valueOf(own, column.values[row] ?? null, words);
    return formula(`IFERROR(IF(AND(${isSame.join(",")}),${value},${moved}),${moved})`);
  };
}

/** What a cell for a value says; `read` is the number that was read from it. */
function valueOf({ value, raw }: EntryCells, read: number | string | null, { sheets }: CardWords): string {
  const { states } = sheets.period;
  const open = quoted(states.notEntered);
  const inapplicable = entryWordEverywhere("notApplicable").map((word) => `TRIM(${value})=${quoted(word)}`);
  const word = `IF(ISERROR(${value}),${open},IF(OR(${inapplicable.join(",")}),${quoted(states.notApplicable)},${open}))`;
  const isSpelled = typeof raw === "string" && raw.length <= longestText && typeof read === "number";
  // A number that is stored as text counts as it was read for as long as the text stands there.
  const otherwise = isSpelled ? `IF(IFERROR(EXACT(${value},${quoted(raw)}),FALSE),${String(read)},${word})` : word;
  return `IF(ISNUMBER(${value}),${value},${otherwise})`;
}

interface EntryCells {
  readonly period: string;
  readonly subject: string | null;
  readonly measure: string;
  readonly value: string;
  /** The value as it stood when it was read. */
  readonly raw: unknown;
}

function cellsOf({ sheet, row, column, raw }: SourceRange, entry: EntryPlaces, at: number): EntryCells {
  const cell = (own: number) => `${quotedSheet(sheet)}!$${columnLetters(column + own)}$${String(row + at + 1)}`;
  return {
    period: cell(entry.period),
    subject: entry.subject === null ? null : cell(entry.subject),
    measure: cell(entry.measure),
    value: cell(entry.value),
    raw: raw.cells[at]?.[entry.value] ?? null,
  };
}
