import { serialOf } from "../formula/serial.ts";
import type { Cell } from "../formula/cell.ts";
import type { WrittenDate } from "./dates.ts";
import { isDateFormat, readDate } from "./dates.ts";
import { isMissing } from "./missing.ts";
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
  /** Day-month order of a column of numbers such as 03/04/2026. */
  readonly order: "dayFirst" | "monthFirst" | "guessed" | null;
}

/**
 * Reads a column of dates. Numbers are serials where the cell has a date format or `serials` says that plain numbers
 * are; 20220329 is a date whatever its format.
 */
export function readDateColumn(
  cells: readonly Cell[],
  formats: readonly (string | undefined)[],
  hints: YearHints & { readonly serials: boolean },
): DatesRead {
  const written: (WrittenDate | number | null)[] = cells.map((cell, row) =>
    isMissing(cell) ? null : dateOfCell(cell, formats[row], hints.serials),
  );
  const unreadable = cells.flatMap((cell, row) => (written[row] === null && !isMissing(cell) ? [row] : []));
  const order = dayMonthOrder(written.filter((date): date is WrittenDate => typeof date === "object" && date !== null));
  const ordered = written.map((date) => (typeof date === "object" && date?.either ? inOrder(date, order) : date));
  const yearless = ordered.some((date) => typeof date === "object" && date !== null && date.year === null);
  const years = yearless ? assignYears(ordered.map(monthAndDay), hints) : null;
  const values = ordered.map((date, row) => {
    if (date === null || typeof date === "number") return date;
    const year = date.year ?? years?.years[row] ?? null;
    const serial = year === null ? null : serialOf(year, date.month, date.day);
    return serial === null ? null : serial + date.time;
  });
  const converted = cells.flatMap((cell, row) =>
    values[row] !== null && values[row] !== undefined && values[row] !== cell ? [row] : [],
  );
  return { values, unreadable, converted, years, order };
}

function dateOfCell(cell: Cell, format: string | undefined, serials: boolean): WrittenDate | number | null {
  if (typeof cell === "string") return readDate(cell);
  if (typeof cell !== "number") return null;
  if (Number.isInteger(cell) && cell >= 19_000_101 && cell <= 21_991_231) return readDate(String(cell));
  const dated = isDateFormat(format ?? "General") || (serials && cell >= 36_526 && cell < 73_051);
  return dated && cell >= 1 && cell < 2_958_466 ? cell : null;
}

function monthAndDay(date: WrittenDate | number | null): { readonly month: number; readonly day: number } | null {
  return typeof date === "object" && date?.year === null ? date : null;
}

/** A number above 12 anywhere settles the whole column; otherwise months are taken first, and the guess is reported. */
function dayMonthOrder(dates: readonly WrittenDate[]): DatesRead["order"] {
  const pairs = dates.flatMap((date) => (date.either ? [date.either] : []));
  if (pairs.length === 0) return null;
  if (pairs.some(({ first }) => first > 12)) return "dayFirst";
  if (pairs.some(({ second }) => second > 12)) return "monthFirst";
  return pairs.every(({ first, second }) => first === second) ? "monthFirst" : "guessed";
}

function inOrder(date: WrittenDate, order: DatesRead["order"]): WrittenDate | null {
  const { first, second } = date.either ?? { first: date.month, second: date.day };
  const [month, day] = order === "dayFirst" ? [second, first] : [first, second];
  return serialOf(date.year ?? 2000, month, day) === null ? null : { ...date, month, day };
}
