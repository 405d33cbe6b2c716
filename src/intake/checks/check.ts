import type { MeasureId } from "../../kpi/measures.ts";
import type { HealthCode } from "../../locales/en/sourceIssues.ts";
import { groupRows } from "../counting/grouping.ts";
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

export function measureColumn(table: Pick<CheckedTable, "columns">, measure: MeasureId): Column | undefined {
  return table.columns.find((column) => column.measure === measure);
}

export function dateColumn(table: Pick<CheckedTable, "columns">): Column | undefined {
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

/** A number as it stands in a sentence: at most six significant digits. */
export function shown(value: number): string {
  return String(Number(value.toPrecision(6)));
}
