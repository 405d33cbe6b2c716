import type { Cell, CellError } from "../../formula/cell.ts";
import { cellError, isError } from "../../formula/cell.ts";
import { toNumber } from "../../formula/coerce.ts";
import { isMeasureId } from "../../kpi/measures.ts";
import { entryWordEverywhere } from "../../locales/entrySheet.ts";
import type { SheetLog } from "../log.ts";
import type { Column, RawSheet, Table, ValueState } from "../table.ts";
import { entryColumns, measureIdHeader, type EntryColumn } from "./columns.ts";

/** Rows from the top in which the header of an entry sheet is looked for. */
const searchedRows = 20;

interface EntryHeader {
  readonly row: number;
  readonly measureId: number;
  readonly columns: ReadonlyMap<EntryColumn, number>;
}

/** Where the header of an entry sheet is; null for any other sheet. */
export function entryHeader({ cells }: RawSheet): EntryHeader | null {
  const row = cells.slice(0, searchedRows).findIndex((cellsOfRow) => cellsOfRow.includes(measureIdHeader));
  const header = cells[row];
  if (header === undefined) return null;
  const measureId = header.indexOf(measureIdHeader);
  const columns = new Map<EntryColumn, number>();
  for (const column of entryColumns) {
    const spellings = entryWordEverywhere(column);
    const found = header.findIndex((cell) => typeof cell === "string" && spellings.includes(cell.trim()));
    if (found >= 0) columns.set(column, found);
  }
  return columns.has("period") && columns.has("value") ? { row, measureId, columns } : null;
}

interface Entry {
  readonly row: number;
  readonly period: number;
  readonly subject: string | null;
  readonly measure: string;
  /** The measure as the sheet calls it. */
  readonly title: string;
  readonly value: number | null;
  readonly state: ValueState | null;
}

/**
 * An entry sheet as a table like any other: a row per period and subject, a column per measure. A value that is not yet
 * entered or not applicable is missing and says so (`states`); one that the sheet does not ask for has no state.
 */
export function readEntry(sheet: RawSheet, header: EntryHeader, name: string, log: SheetLog): Table {
  const entries = entriesOf(sheet, header, log);
  const keys = [...new Map(entries.map(({ period, subject }) => [keyOf(period, subject), { period, subject }]))];
  const rowOf = new Map(keys.map(([key], row) => [key, row]));
  const measures = [...groupByMeasure(entries)].map(([measure, own]) =>
    measureColumn(measure, own, rowOf, keys.length, header, log),
  );
  const periods = keys.map(([, { period }]) => period);
  const shared = { kind: "text" as const, measure: null };
  const subjectAt = header.columns.get("subject") ?? null;
  const columns: Column[] = [
    {
      ...shared,
      header: textAt(sheet, header.row, header.columns.get("period")),
      role: "date",
      kind: "date",
      sourceColumn: header.columns.get("period") ?? null,
      values: periods,
    },
    ...(subjectAt === null || keys.every(([, { subject }]) => subject === null)
      ? []
      : [
          {
            ...shared,
            header: textAt(sheet, header.row, subjectAt),
            role: "subject" as const,
            sourceColumn: subjectAt,
            values: keys.map(([, { subject }]) => subject),
          },
        ]),
    ...measures,
  ];
  return {
    name,
    recognition: { source: "scoreline.entry", platform: "any", grain: "period" },
    columns,
    rowCount: keys.length,
    entry: {
      period: header.columns.get("period") ?? 0,
      subject: subjectAt,
      measure: header.measureId,
      value: header.columns.get("value") ?? 0,
    },
    origin: {
      sheet: sheet.name,
      headerRow: header.row,
      firstRow: header.row + 1,
      lastRow: entries.reduce((last, { row }) => Math.max(last, row), header.row),
    },
    period:
      periods.length === 0
        ? null
        : {
            from: periods.reduce((least, period) => Math.min(least, period)),
            to: periods.reduce((most, period) => Math.max(most, period)),
          },
  };
}

function entriesOf({ cells }: RawSheet, { row: headerRow, measureId, columns }: EntryHeader, log: SheetLog): Entry[] {
  const at = (row: number, column: EntryColumn): Cell => cells[row]?.[columns.get(column) ?? -1] ?? null;
  const notApplicable = new Set(entryWordEverywhere("notApplicable").map((word) => word.toLowerCase()));
  const entries: Entry[] = [];
  const faults = { measure: [] as number[], period: [] as number[], number: [] as number[] };
  for (let row = headerRow + 1; row < cells.length; row += 1) {
    const id = cells[row]?.[measureId] ?? null;
    const value = at(row, "value");
    if (id === null && value === null) continue;
    if (typeof id !== "string" || !isMeasureId(id)) {
      faults.measure.push(row);
      continue;
    }
    const period = at(row, "period");
    if (typeof period !== "number") {
      faults.period.push(row);
      continue;
    }
    const subject = at(row, "subject");
    const entry = {
      row,
      period: Math.floor(period),
      measure: id,
      title: shown(at(row, "measure")).trim() || id,
      subject: subject === null ? null : shown(subject).trim(),
    };
    const isText = typeof value === "string" && value.trim() !== "";
    const number = value === null || (typeof value === "string" && !isText) ? null : numberOf(value);
    if (isText && notApplicable.has(value.trim().toLowerCase())) {
      entries.push({ ...entry, value: null, state: "notApplicable" });
    } else if (number !== null && !isError(number)) entries.push({ ...entry, value: number, state: null });
    else {
      if (number !== null) faults.number.push(row);
      entries.push({ ...entry, value: null, state: "notEntered" });
    }
  }
  const tell = (code: "entryMeasureUnknown" | "entryNoPeriod" | "entryNotNumber", rows: number[], column: number) => {
    if (rows.length === 0) return;
    const example = shown(cells[rows[0] ?? 0]?.[column] ?? null);
    log.found("error", code, { column, rows }, { cells: rows.length, example });
  };
  tell("entryMeasureUnknown", faults.measure, measureId);
  tell("entryNoPeriod", faults.period, columns.get("period") ?? 0);
  tell("entryNotNumber", faults.number, columns.get("value") ?? 0);
  const open = entries.filter(({ state }) => state === "notEntered").map(({ row }) => row);
  if (open.length > 0) {
    const place = { column: columns.get("value") ?? 0, rows: open };
    log.found("warning", "entryOpen", place, { cells: open.length, all: entries.length });
  }
  return entries;
}

/** TRUE is no figure, though it counts as 1 elsewhere. */
function numberOf(value: NonNullable<Cell>): number | CellError {
  return typeof value === "boolean" ? cellError("#VALUE!") : toNumber(value);
}

function groupByMeasure(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = groups.get(entry.measure);
    if (own) own.push(entry);
    else groups.set(entry.measure, [entry]);
  }
  return groups;
}

function measureColumn(
  measure: string,
  entries: readonly Entry[],
  rowOf: ReadonlyMap<string, number>,
  rows: number,
  { columns }: EntryHeader,
  log: SheetLog,
): Column {
  const values = new Array<number | null>(rows).fill(null);
  const states = new Array<ValueState | null>(rows).fill(null);
  const sourceRows = new Array<number | null>(rows).fill(null);
  const seen = new Set<number>();
  const twice: number[] = [];
  for (const { row, period, subject, value, state } of entries) {
    const at = rowOf.get(keyOf(period, subject)) ?? 0;
    if (seen.has(at)) {
      twice.push(row);
      continue;
    }
    seen.add(at);
    values[at] = value;
    states[at] = state;
    sourceRows[at] = row;
  }
  const column = columns.get("value") ?? 0;
  if (twice.length > 0) log.found("error", "entryTwice", { column, rows: twice }, { measure, cells: twice.length });
  return {
    header: entries[0]?.title ?? measure,
    role: "measure",
    kind: "number",
    measure,
    sourceColumn: column,
    values,
    states,
    sourceRows,
  };
}

function keyOf(period: number, subject: string | null): string {
  return JSON.stringify([period, subject]);
}

function textAt({ cells }: RawSheet, row: number, column: number | undefined): string {
  return column === undefined ? "" : shown(cells[row]?.[column] ?? null).trim();
}

function shown(cell: Cell): string {
  if (cell === null) return "";
  return isError(cell) ? cell.error : String(cell);
}
