import { isoDate } from "../../formula/serial.ts";
import type { ImportSheetWords } from "../../locales/en/importSheets.ts";
import { fillGaps } from "../../locales/fillGaps.ts";
import { wordIssue } from "../../locales/issues.ts";
import type { Language } from "../../locales/language.ts";
import { repairMeaning } from "../../locales/repairs.ts";
import type { Block, PlanCell, RangeFormatPlan, SheetPlan, ValidationPlan } from "../../plan/plan.ts";
import { addressOf } from "../../plan/plan.ts";
import { linesOf as textLines } from "../../plan/textWidth.ts";
import { columnNumberFormat, columnWidth, headerFormat, headerHeight } from "./dataSheet.ts";
import type { MergedTable } from "./merge.ts";
import type { Column, Inspection, Table } from "../table.ts";

/** Longest list of choices that Excel takes written out in a validation, its commas included. */
const longestList = 255;

/** A column of an imported Data sheet: zero-based place, and what may be chosen in its cells. */
export interface PlacedColumn {
  readonly column: Column;
  readonly at: number;
  readonly choices: readonly string[];
}

/**
 * A typed table as a Data sheet of its own: a header row, then the rows, nothing else. Dates are serials, what is missing
 * is empty, text is never a formula.
 */
export function importedSheet(key: string, name: string, table: Table, columns: readonly PlacedColumn[]): SheetPlan {
  return {
    key,
    name,
    visibility: "visible",
    tabColor: "#7A8B91",
    blocks: [{ row: 0, column: 0, cells: [columns.map(({ column }) => column.header), ...rowsOf(columns, 0, table)] }],
    formats: columns.flatMap((column) => formatsOf(column, 0, table.rowCount)),
    rowHeights: [{ row: 0, rows: 1, points: headerHeight }],
    columnWidths: columns.map(({ column, at }) => ({ column: at, columns: 1, characters: columnWidth(column) })),
    freeze: { rows: 1, columns: 0 },
    tables: [],
    conditionalFormats: [],
    validations: columns.flatMap((column) => validationOf(column, table.rowCount)),
    charts: [],
    page: { orientation: "landscape", fitToWidth: true, titleRows: { from: 0, to: 0 } },
  };
}

/**
 * What has to be written so that an imported Data sheet says `after` instead of `before`: changed cells, added rows, added
 * columns, and nothing else, so that columns of other people stay as they are. Rows and columns of `before` keep their
 * places; columns are those of `after`.
 */
export function importedChanges(
  key: string,
  name: string,
  before: Table,
  after: Table,
  columns: readonly PlacedColumn[],
): SheetPlan {
  const [from, old] = [before.rowCount, before.columns.length];
  const added = after.rowCount - from;
  const newColumns = columns.slice(old);
  const blocks = columns.flatMap(({ column, at }, index): Block[] => {
    const cells = column.values.map((value): PlanCell[] => [value]);
    if (index >= old) return [{ row: 0, column: at, cells: [[column.header], ...cells] }];
    const changed = cells.slice(0, from).flatMap((cell, row): Block[] => {
      return cell[0] === before.columns[index]?.values[row] ? [] : [{ row: 1 + row, column: at, cells: [cell] }];
    });
    return added === 0 ? changed : [...changed, { row: 1 + from, column: at, cells: cells.slice(from) }];
  });
  return {
    ...importedSheet(key, name, { ...after, rowCount: 0 }, []),
    blocks,
    formats: [
      ...newColumns.flatMap((column) => formatsOf(column, 0, after.rowCount)),
      ...columns.slice(0, old).flatMap((column) => formatsOf(column, from, added).slice(1)),
    ],
    validations: columns.flatMap((column) => validationOf(column, after.rowCount)),
  };
}

function rowsOf(columns: readonly PlacedColumn[], from: number, table: Table): PlanCell[][] {
  return Array.from({ length: table.rowCount - from }, (_, row) =>
    columns.map(({ column }) => column.values[from + row] ?? null),
  );
}

function formatsOf({ column, at }: PlacedColumn, from: number, rows: number): RangeFormatPlan[] {
  const header: RangeFormatPlan = { area: { row: 0, column: at, rows: 1, columns: 1 }, format: headerFormat };
  if (rows === 0) return [header];
  const numberFormat = columnNumberFormat(column);
  return [header, { area: { row: 1 + from, column: at, rows, columns: 1 }, format: { numberFormat } }];
}

/** A list too long for a validation is left out: the column then takes any text. */
function validationOf({ at, choices }: PlacedColumn, rows: number): ValidationPlan[] {
  if (choices.length === 0 || rows === 0 || choices.join(",").length > longestList) return [];
  return [{ kind: "list", area: { row: 1, column: at, rows, columns: 1 }, items: choices }];
}

/** Lines of the notes sheet for one file; longer lists are cut, with their number said. */
const longestNotes = 400;

/** What is told about one table that has been taken in. */
export interface ImportNote {
  /** Excel serial with time. */
  readonly readAt: number;
  readonly told: Pick<Inspection, "file" | "repairs" | "health">;
  readonly merged: Pick<MergedTable, "added" | "changed" | "unchanged" | "kept">;
  /** The Data sheet that it has gone into, and its columns, for the addresses of changed cells. */
  readonly sheet: string;
  readonly columns: readonly PlacedColumn[];
}

/** Columns of the notes sheet. */
const noteColumns = ["when", "file", "where", "kind", "before", "after", "meaning"] as const;

const noteWidths = [18, 30, 30, 14, 24, 24, 84] as const;

/** Points that the lines of a note's longest cell take. */
function noteHeight(cells: readonly PlanCell[]): number {
  const lines = cells.map((cell, at) => (typeof cell === "string" ? textLines(cell, noteWidths[at] ?? 1) : 1));
  return 15 * Math.max(1, ...lines);
}

/** Row of the first note: a title and the header stand above. */
export const firstNoteRow = 3;

/** The notes sheet: what was corrected, noticed and changed, newest at the end. */
export function notesSheet(
  key: string,
  notes: readonly ImportNote[],
  words: ImportSheetWords,
  language: Language,
): SheetPlan {
  const rows = noteRows(notes, words, language);
  const header = noteColumns.map((column) => words[column]);
  return {
    key,
    name: words.notesSheet,
    visibility: "visible",
    tabColor: "#7A8B91",
    blocks: [
      { row: 0, column: 0, cells: [[words.notesTitle]] },
      { row: firstNoteRow - 1, column: 0, cells: [header, ...rows] },
    ],
    formats: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, format: { bold: true, size: 14 } },
      { area: { row: firstNoteRow - 1, column: 0, rows: 1, columns: noteColumns.length }, format: headerFormat },
      ...noteFormats(firstNoteRow, rows.length),
    ],
    columnWidths: noteWidths.map((characters, column) => ({ column, columns: 1, characters })),
    rowHeights: rows.map((cells, index) => ({ row: firstNoteRow + index, rows: 1, points: noteHeight(cells) })),
    freeze: { rows: firstNoteRow, columns: 0 },
    gridlines: false,
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    page: { orientation: "landscape", fitToWidth: true, titleRows: { from: firstNoteRow - 1, to: firstNoteRow - 1 } },
  };
}

/** Notes added below those of a notes sheet that has `present` lines of them. */
export function addedNotes(
  key: string,
  notes: readonly ImportNote[],
  present: number,
  words: ImportSheetWords,
  language: Language,
): SheetPlan {
  const rows = noteRows(notes, words, language);
  const row = firstNoteRow + present;
  const whole = notesSheet(key, [], words, language);
  return { ...whole, blocks: [{ row, column: 0, cells: rows }], formats: noteFormats(row, rows.length) };
}

function noteFormats(row: number, rows: number): RangeFormatPlan[] {
  if (rows === 0) return [];
  return [
    {
      area: { row, column: 0, rows, columns: 1 },
      format: { numberFormat: "yyyy-mm-dd hh:mm", vertical: "Top", horizontal: "Left" },
    },
    { area: { row, column: 1, rows, columns: 6 }, format: { numberFormat: "@", vertical: "Top", wrap: true } },
  ];
}

function noteRows(notes: readonly ImportNote[], words: ImportSheetWords, language: Language): PlanCell[][] {
  return notes.flatMap((note) => {
    const head = [note.readAt, note.told.file];
    const lines = [...summaryOf(note, words), ...linesOf(note, words, language)];
    const rest = lines.length - longestNotes;
    const more = rest > 0 ? [["", words.info, "", "", fillGaps(words.more, { count: rest })]] : [];
    return [...lines.slice(0, longestNotes), ...more].map((line): PlanCell[] => [...head, ...line]);
  });
}

function summaryOf({ merged, sheet }: ImportNote, words: ImportSheetWords): string[][] {
  const { added, changed, unchanged, kept } = merged;
  const text = fillGaps(words.summaryText, { added, changed: changed.length, unchanged, kept });
  return [[sheet, words.summary, "", "", text]];
}

function linesOf({ told, merged, columns }: ImportNote, words: ImportSheetWords, language: Language): string[][] {
  return [
    ...told.health.map(({ severity, code, where, facts }) => [
      where,
      words[severity],
      "",
      "",
      wordIssue({ code, facts }, language),
    ]),
    ...told.repairs.map(({ where, before, after, reason }) => [
      where,
      words.correction,
      before,
      after,
      repairMeaning(reason, language),
    ]),
    ...merged.changed.map(({ row, column, before, after }) => [
      addressOf({ row: 1 + row, column: columns[column]?.at ?? 0, rows: 1, columns: 1 }),
      words.changed,
      shownValue(before, columns[column]),
      shownValue(after, columns[column]),
      words.changedText,
    ]),
  ];
}

function shownValue(value: number | string | null, placed: PlacedColumn | undefined): string {
  if (value === null) return "";
  return typeof value === "number" && placed?.column.kind === "date" ? isoDate(value) : String(value);
}
