import { measureFacts } from "../../kpi/measures.ts";
import type { Column, Table } from "../table.ts";

interface Rows {
  readonly subjectKeys: readonly (number | null)[];
  readonly periodStarts: readonly (number | null)[];
}

/** A figure of an entry sheet is known where the sheet asks for it: what is typed later must not move the closing row. */
function isAsked({ values, states }: Column, row: number): boolean {
  return values[row] !== null || (states?.[row] ?? null) !== null;
}

/**
 * Which rows open and close a subject's period, as 1 and 0. The closing row is the latest at which a stock is known
 * (the latest of all where the table has no stock); rows of the same time count in file order.
 */
export function lastAndFirstFlags(
  table: Table,
  { subjectKeys, periodStarts }: Rows,
): { last: number[]; first: number[] } {
  const dates = table.columns.find((column) => column.role === "date" && column.kind === "date")?.values;
  const stocks = table.columns.filter(
    (column) =>
      column.measure !== null && ["last", "opening"].includes(measureFacts(column.measure)?.aggregation ?? "sum"),
  );
  const opening = new Map<string, number>();
  const closing = new Map<string, number>();
  const timeOf = (row: number) => Number(dates?.[row] ?? 0);
  for (let row = 0; row < table.rowCount; row++) {
    const subject = subjectKeys[row] ?? null;
    if (subject === null) continue;
    const group = `${subject} ${periodStarts[row] ?? ""}`;
    const earliest = opening.get(group);
    if (earliest === undefined || timeOf(row) < timeOf(earliest)) opening.set(group, row);
    const known = stocks.length === 0 || stocks.some((column) => isAsked(column, row));
    const latest = closing.get(group);
    if (known && (latest === undefined || timeOf(row) >= timeOf(latest))) closing.set(group, row);
  }
  return { last: flags(table.rowCount, closing.values()), first: flags(table.rowCount, opening.values()) };
}

function flags(length: number, rows: Iterable<number>): number[] {
  const result = new Array<number>(length).fill(0);
  for (const row of rows) result[row] = 1;
  return result;
}
