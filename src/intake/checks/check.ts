import type { MeasureId } from "../../kpi/measures.ts";
import type { HealthCode } from "../../locales/en/sourceIssues.ts";
import type { Column, Health, Recognition } from "../table.ts";

/** A typed table as checks see it: whatever a check needs to name the cells it doubts. */
export interface CheckedTable {
  readonly columns: readonly Column[];
  /** RawSheet row of each row of the table. */
  readonly rows: readonly number[];
  readonly recognition: Recognition;
  /** Excel serial number of today. */
  readonly today: number;
}

/** What a check found: which rows of which column, and the facts that fill its words. */
export interface Doubt {
  readonly severity: Health["severity"];
  readonly code: HealthCode;
  readonly column: Column;
  /** Rows of the table, ascending; empty where the whole column is meant. */
  readonly entries: readonly number[];
  readonly facts: Health["facts"];
}

/** One rule about a table. It finds nothing where the measures that it compares are not there. */
export type Check = (table: CheckedTable) => readonly Doubt[];

export function measureColumn(table: CheckedTable, measure: MeasureId): Column | undefined {
  return table.columns.find((column) => column.measure === measure);
}

export function dateColumn(table: CheckedTable): Column | undefined {
  return table.columns.find(({ role, kind }) => role === "date" && kind === "date");
}

/** The number of a column in a row, null where it is missing or the column is no column of numbers. */
export function numberAt(column: Column | undefined, row: number): number | null {
  const value = column?.values[row];
  return typeof value === "number" ? value : null;
}

/** Rows of the table by subject; one group where the table has no column of subjects. */
export function rowsBySubject(table: CheckedTable): ReadonlyMap<string, readonly number[]> {
  const subject = table.columns.find(({ role }) => role === "subject");
  return groupRows([...table.rows.keys()], (row) => String(subject?.values[row] ?? ""));
}

export function groupRows(rows: readonly number[], keyOf: (row: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** A number as it stands in a sentence: at most six significant digits. */
export function shown(value: number): string {
  return String(Number(value.toPrecision(6)));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
