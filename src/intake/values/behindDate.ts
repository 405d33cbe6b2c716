import { calendarOf } from "../../formula/serial.ts";
import type { Cell } from "../../formula/cell.ts";
import { isDateFormat, monthOfName } from "../dates/dates.ts";

/**
 * The number that a cell held before Excel took it for a date, null where there is no such number: 3.4 becomes 3-Apr
 * (`3.апр`), and 1.70, which is no day, becomes Jan-70.
 */
export function numberBehindDate(cell: Cell, format: string | undefined): number | null {
  if (typeof cell === "number") {
    if (!isDateFormat(format ?? "General") || !Number.isInteger(cell) || cell < 1) return null;
    const { year, month, day } = calendarOf(cell);
    return /d|日/i.test(format ?? "") ? decimal(day, String(month)) : decimal(month, String(year).slice(2));
  }
  if (typeof cell !== "string") return null;
  const text = cell.normalize("NFKC").trim();
  const [, day, name] = /^(\d{1,2})[.\-/ ]\s?(\p{L}{3,8})\.?$/u.exec(text) ?? [];
  const month = monthOfName(name ?? "");
  if (day !== undefined && month !== null) return decimal(Number(day), String(month));
  const [, first, year] = /^(\p{L}{3,8})\.?[.\-/ ]\s?(\d{2})$/u.exec(text) ?? [];
  const whole = monthOfName(first ?? "");
  return year === undefined || whole === null ? null : decimal(whole, year);
}

/** Every number that may have stood there: 3-Apr was 3.4 or 3.04. */
export function numbersBehindDate(cell: Cell, format: string | undefined): readonly number[] {
  const found = numberBehindDate(cell, format);
  if (found === null) return [];
  const [whole = "", part = ""] = String(found).split(".");
  const isDay = typeof cell === "string" ? /^\s*\d/.test(cell) : /d|日/i.test(format ?? "");
  return isDay && part.length === 1 ? [found, Number(`${whole}.0${part}`)] : [found];
}

function decimal(whole: number, part: string): number {
  return Number(`${whole}.${part}`);
}
