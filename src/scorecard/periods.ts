import { calendarOf, firstOfMonth, isoDate } from "../formula/serial.ts";
import type { PeriodUnit } from "../kpi/define.ts";
import type { SubjectBy } from "./types.ts";

/** Units that a card can be split by; null for cards by column or file. */
export function periodUnitOf(by: SubjectBy): Exclude<PeriodUnit, "post" | "year"> | null {
  return by.kind === "column" || by.kind === "file" ? null : by.kind;
}

/** Excel serial of the first day of the period that holds the day. Weeks begin on Monday. */
export function periodStart(serial: number, unit: Exclude<PeriodUnit, "post" | "year">): number {
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

/** Name of a period that reads the same in every language: 2025-10-31, 2025-W44, 2025-10, 2025-Q4. */
export function periodName(start: number, unit: Exclude<PeriodUnit, "post" | "year">): string {
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
