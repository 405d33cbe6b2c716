import type { PeriodUnit } from "../kpi/define.ts";
import type { SubjectBy } from "./types.ts";

const dayMilliseconds = 86_400_000;
const serialZero = Date.UTC(1899, 11, 30);

/** Units that a card can be split by; null for cards by column or file. */
export function periodUnitOf(by: SubjectBy): Exclude<PeriodUnit, "post" | "year"> | null {
  return by.kind === "column" || by.kind === "file" ? null : by.kind;
}

/** Excel serial of the first day of the period that holds the day. Weeks begin on Monday. */
export function periodStart(serial: number, unit: Exclude<PeriodUnit, "post" | "year">): number {
  const day = Math.floor(serial);
  const date = dateOf(day);
  switch (unit) {
    case "day":
      return day;
    case "week":
      return day - ((date.getUTCDay() + 6) % 7);
    case "month":
      return serialOf(date.getUTCFullYear(), date.getUTCMonth(), 1);
    case "quarter":
      return serialOf(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3, 1);
  }
}

/** Name of a period that reads the same in every language: 2025-10-31, 2025-W44, 2025-10, 2025-Q4. */
export function periodName(start: number, unit: Exclude<PeriodUnit, "post" | "year">): string {
  const date = dateOf(start);
  const year = String(date.getUTCFullYear());
  switch (unit) {
    case "day":
      return isoDate(start);
    case "week":
      return weekName(start);
    case "month":
      return isoDate(start).slice(0, 7);
    case "quarter":
      return `${year}-Q${String(Math.floor(date.getUTCMonth() / 3) + 1)}`;
  }
}

/** YYYY-MM-DD of an Excel serial. */
export function isoDate(serial: number): string {
  return dateOf(Math.floor(serial)).toISOString().slice(0, 10);
}

/** ISO 8601: a week belongs to the year that has its Thursday. */
function weekName(monday: number): string {
  const thursday = dateOf(monday + 3);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((monday + 3 - serialOf(year, 0, 1)) / 7) + 1;
  return `${String(year)}-W${String(week).padStart(2, "0")}`;
}

function dateOf(serial: number): Date {
  return new Date(serialZero + serial * dayMilliseconds);
}

function serialOf(year: number, month: number, day: number): number {
  return (Date.UTC(year, month, day) - serialZero) / dayMilliseconds;
}
