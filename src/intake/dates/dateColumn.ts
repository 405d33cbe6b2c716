import { calendarOf, serialOf } from "../../formula/serial.ts";
import type { Cell } from "../../formula/cell.ts";
import type { WrittenDate } from "./dates.ts";
import { isDateFormat, readDate } from "./dates.ts";
import type { DayOrder } from "./dayOrder.ts";
import { dayOrder, inOrder } from "./dayOrder.ts";
import { wholeDays } from "./dayShift.ts";
import { hidesYear, isExcelYear } from "./excelYear.ts";
import { isMissing } from "../values/missing.ts";
import type { YearHints, YearsFound } from "./years.ts";
import { assignYears } from "./years.ts";

/** A column read as dates; one entry per row. */
export interface DatesRead {
  /** Excel serials; null where missing or unreadable. */
  readonly values: readonly (number | null)[];
  /** Rows whose cell says something that is not a date. */
  readonly unreadable: readonly number[];
  /** Rows whose cell was text or a number like 20220329, not a date cell. */
  readonly converted: readonly number[];
  /** How the years of a yearless column were found; null where the column has years. */
  readonly years: YearsFound | null;
  /** True where Excel had given the column the year in which it was opened. */
  readonly excelYear: boolean;
  /** Day-month order of a column of numbers such as 03/04/2026. */
  readonly order: DayOrder | null;
  /** True where times such as 01:00 were taken as the beginning of their day; `times` are the moments as written. */
  readonly shifted: boolean;
  readonly times: readonly (number | null)[];
}

export interface DateHints extends YearHints {
  /** Plain numbers are serials, whatever their format. */
  readonly serials: boolean;
  /** Each row is a day of a series, so its time of day means nothing. */
  readonly daily: boolean;
  /** The export writes days without a year. */
  readonly yearless: boolean;
  /** Minutes ahead of UTC of the platform's clock, for seconds since 1970. */
  readonly zone: number;
}

/**
 * Reads a column of dates. Numbers are serials where the cell has a date format or `serials` says that plain numbers
 * are; 20220329 is a date whatever its format.
 */
export function readDateColumn(
  cells: readonly Cell[],
  formats: readonly (string | undefined)[],
  hints: DateHints,
): DatesRead {
  const written = cells.map((cell, row) => (isMissing(cell) ? null : dateOfCell(cell, formats[row], hints)));
  const order = dayOrder(written.filter(isWritten), hints.today);
  const ordered = written.map((date) => (isWritten(date) && date.either ? inOrder(date, order) : date));
  const unreadable = cells.flatMap((cell, row) => (ordered[row] === null && !isMissing(cell) ? [row] : []));
  const excelYear = isExcelYear({
    serials: ordered.map(serialWithYear),
    yearHidden: formats.some((format) => hidesYear(format ?? "")),
    yearlessExport: hints.yearless && ordered.some((date) => typeof date === "number"),
    today: hints.today,
  });
  const dates = excelYear ? ordered.map(withoutYear) : ordered;
  const yearless = dates.some((date) => isWritten(date) && date.year === null);
  const years = yearless ? assignYears(dates.map(monthAndDay), hints) : null;
  const read = dates.map((date, row) => {
    if (date === null || typeof date === "number") return date;
    const year = date.year ?? years?.years[row] ?? null;
    const serial = year === null ? null : serialOf(year, date.month, date.day);
    return serial === null ? null : serial + date.time;
  });
  const zones = ordered.map((date) => (isWritten(date) ? date.zone : null));
  const days = hints.daily ? wholeDays(read, zones) : null;
  const values = days ?? read;
  const converted = cells.flatMap((cell, row) =>
    values[row] !== null && values[row] !== undefined && values[row] !== cell ? [row] : [],
  );
  return { values, unreadable, converted, years, excelYear, order, shifted: days !== null, times: read };
}

function isWritten(date: WrittenDate | number | null): date is WrittenDate {
  return typeof date === "object" && date !== null;
}

function dateOfCell(cell: Cell, format: string | undefined, hints: DateHints): WrittenDate | number | null {
  if (typeof cell === "string") {
    const epoch = /^\d{10}(\d{3})?$/.test(cell.trim()) ? sinceEpoch(Number(cell), hints.zone) : null;
    return epoch ?? readDate(cell);
  }
  if (typeof cell !== "number") return null;
  if (Number.isInteger(cell) && cell >= 19_000_101 && cell <= 21_991_231) return readDate(String(cell));
  const epoch = Number.isInteger(cell) ? sinceEpoch(cell, hints.zone) : null;
  if (epoch !== null) return epoch;
  const dated = isDateFormat(format ?? "General") || (hints.serials && cell >= 36_526 && cell < 73_051);
  return dated && cell >= 1 && cell < 2_958_466 ? cell : null;
}

/** Seconds or milliseconds since 1970 of the years 2001 to 2286, at the platform's clock. */
function sinceEpoch(value: number, zone: number): number | null {
  const seconds = value >= 1e12 && value < 1e13 ? value / 1000 : value;
  if (seconds < 1e9 || seconds >= 1e10) return null;
  return 25_569 + Math.round(seconds + zone * 60) / 86_400;
}

function serialWithYear(date: WrittenDate | number | null): number | null {
  if (!isWritten(date)) return date;
  return date.year === null ? null : serialOf(date.year, date.month, date.day);
}

function withoutYear(date: WrittenDate | number | null): WrittenDate | number | null {
  if (typeof date !== "number") return date === null ? null : { ...date, year: null };
  const { month, day } = calendarOf(date);
  return { year: null, month, day, time: date - Math.floor(date), either: null, zone: null, weekday: null };
}

function monthAndDay(date: WrittenDate | number | null): WrittenDate | null {
  return isWritten(date) && date.year === null ? date : null;
}
