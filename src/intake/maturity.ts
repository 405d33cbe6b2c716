import { measureFacts } from "../kpi/measures.ts";
import type { Draft } from "./draft.ts";
import type { SheetLog } from "./log.ts";
import { isoDate } from "../formula/serial.ts";

/** Platforms fill a day in on the morning after; some need one more. */
const lateDays = 2;

/**
 * The first day whose figures may still change: today, and days right before it that hold nothing yet where the days
 * before them do. Null where the table has no such rows. Day D is complete on the morning of D+1 (A2 Z32).
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
  const isEmpty = (day: number) =>
    flows.length > 0 &&
    all.filter((row) => dayOf(row) === day).every((row) => flows.every(({ values }) => !values[row]));
  const hasDay = (day: number) => all.some((row) => dayOf(row) === day);
  let from = today;
  if (recognition.grain === "period") {
    while (from > today - lateDays && hasDay(from - 1) && isEmpty(from - 1)) from--;
    if (!all.some((row) => (dayOf(row) ?? today) < from && !isEmpty(dayOf(row) ?? 0))) from = today;
  }
  const late = all.filter((row) => {
    const day = dayOf(row);
    return day !== null && day >= from && day <= today;
  });
  if (late.length === 0) return null;
  const place = { column: date.sourceColumn ?? 0, rows: late.map((row) => rows[row] ?? 0) };
  log.found("warning", "immatureDays", place, { column: date.header, first: isoDate(from), cells: late.length });
  return from;
}
