import { measureFacts } from "../../kpi/measures.ts";
import type { Draft } from "../draft.ts";
import type { SheetLog } from "../log.ts";
import { isoDate } from "../../formula/serial.ts";

/** Platforms fill a day in on the morning after; some need one more. */
const lateDays = 2;

/**
 * The first day whose figures may still change: today, and the one or two days right before it that hold nothing yet,
 * where earlier days do. Null where the table has no such rows. Day D is complete on the morning of D+1 (A2 Z32).
 */
export function immatureFrom({ columns, rows, recognition }: Draft, today: number, log: SheetLog): number | null {
  const date = columns.find(({ role, kind }) => role === "date" && kind === "date");
  if (date === undefined) return null;
  const dayOf = (row: number) => {
    const value = date.values[row];
    return typeof value === "number" ? Math.floor(value) : null;
  };
  const all = [...rows.keys()];
  const flows = columns.filter(({ measure }) => measure !== null && measureFacts(measure)?.aggregation === "sum");
  /** Day → whether it holds anything but zeros. */
  const holds = new Map<number, boolean>();
  for (const row of all) {
    const day = dayOf(row);
    if (day !== null) holds.set(day, holds.get(day) === true || flows.some(({ values }) => values[row]));
  }
  const earlier = [...holds].some(([day, something]) => something && day < today - lateDays);
  let from = today;
  while (recognition.grain === "period" && earlier && from > today - lateDays && holds.get(from - 1) === false) from--;
  const late = all.filter((row) => {
    const day = dayOf(row);
    return day !== null && day >= from && day <= today;
  });
  if (late.length === 0) return null;
  const place = { column: date.sourceColumn ?? 0, rows: late.map((row) => rows[row] ?? 0) };
  log.found("warning", "immatureDays", place, { column: date.header, first: isoDate(from), cells: late.length });
  return from;
}
