import { calendarOf, firstOfMonth, isoDate } from "../../formula/serial.ts";
import type { SubjectBy } from "../types.ts";
import type { SplitUnit } from "../splitUnit.ts";

/** Unit that a card is split by; null where each subject has one row. */
export function periodUnitOf(by: SubjectBy): SplitUnit | null {
  switch (by.kind) {
    case "column":
    case "file":
      return by.each ?? null;
    case "item":
      return null;
    default:
      return by.kind;
  }
}

/** Excel serial of the first day of the period that holds the day. Weeks begin on Monday. */
export function periodStart(serial: number, unit: SplitUnit): number {
  const day = Math.floor(serial);
  const { year, month } = calendarOf(day);
  switch (unit) {
    case "day":
      return day;
    case "week":
      return day - ((day + 5) % 7); // day 2 is a Monday
    case "month":
      return firstOfMonth(year, month);
    case "quarter":
      return firstOfMonth(year, month - ((month - 1) % 3));
  }
}

/** Excel serial of the last day of the period that begins on the day. */
export function periodEnd(start: number, unit: SplitUnit): number {
  const { year, month } = calendarOf(start);
  switch (unit) {
    case "day":
      return start;
    case "week":
      return start + 6;
    case "month":
      return firstOfMonth(year, month + 1) - 1;
    case "quarter":
      return firstOfMonth(year, month + 3) - 1;
  }
}

/**
 * The days before a stretch of days that are as long: the previous week, month or quarter where it is one, else the same
 * number of days.
 */
export function stretchBefore(from: number, to: number): { readonly from: number; readonly to: number } {
  const units = ["week", "month", "quarter"] as const;
  const unit = units.find((one) => periodStart(from, one) === from && periodEnd(from, one) === to);
  const start = unit === undefined ? from - (to - from + 1) : periodStart(from - 1, unit);
  return { from: start, to: from - 1 };
}

/**
 * The same days a year before: the same month, quarter or dates of the calendar, and for weeks the week 52 weeks ago, so
 * that weekdays meet. The 29th of February is compared with the 28th.
 */
export function yearBefore(
  { from, to }: { readonly from: number; readonly to: number },
  unit: SplitUnit | null,
): { readonly from: number; readonly to: number } {
  if (unit === "week") return { from: from - 364, to: to - 364 };
  const earlier = dateBefore(from);
  return { from: earlier, to: unit === null ? dateBefore(to) : periodEnd(earlier, unit) };
}

function dateBefore(serial: number): number {
  const { year, month } = calendarOf(serial);
  const day = serial - firstOfMonth(year, month);
  return Math.min(firstOfMonth(year - 1, month) + day, firstOfMonth(year - 1, month + 1) - 1);
}

/** Name of a period that reads the same in every language: 2025-10-31, 2025-W44, 2025-10, 2025-Q4. */
export function periodName(start: number, unit: SplitUnit): string {
  const { year, month } = calendarOf(start);
  switch (unit) {
    case "day":
      return isoDate(start);
    case "week":
      return weekName(start);
    case "month":
      return isoDate(start).slice(0, 7);
    case "quarter":
      return `${String(year)}-Q${String(Math.ceil(month / 3))}`;
  }
}

/** ISO 8601: a week belongs to the year that has its Thursday. */
function weekName(monday: number): string {
  const thursday = monday + 3;
  const { year } = calendarOf(thursday);
  const week = Math.floor((thursday - firstOfMonth(year, 1)) / 7) + 1;
  return `${String(year)}-W${String(week).padStart(2, "0")}`;
}
