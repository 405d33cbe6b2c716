import { serialOf } from "../../formula/serial.ts";
import type { WrittenDate } from "./dates.ts";

export type DayOrder = "dayFirst" | "monthFirst" | "guessed";

type Pair = NonNullable<WrittenDate["either"]> & { readonly year: number | null };

/**
 * Which number of 03/04/2026 is the day, by the whole column: a number above 12 settles it, else that no date is in the
 * future, else that the rows are days in a row. Otherwise months are taken first, and the guess is reported. Null where
 * no date is open to doubt.
 */
export function dayOrder(dates: readonly WrittenDate[], today: number): DayOrder | null {
  const pairs = dates.flatMap(({ either, year }) => (either ? [{ ...either, year }] : []));
  if (pairs.length === 0) return null;
  const [firstOver, secondOver] = [pairs.some(({ first }) => first > 12), pairs.some(({ second }) => second > 12)];
  if (firstOver !== secondOver) return firstOver ? "dayFirst" : "monthFirst";
  if (pairs.every(({ first, second }) => first === second)) return "monthFirst";
  const readings = {
    dayFirst: pairs.map((pair) => serial(pair, pair.second, pair.first)),
    monthFirst: pairs.map((pair) => serial(pair, pair.first, pair.second)),
  };
  const isFuture = (serials: readonly number[]) => serials.some((day) => day > today);
  const [dayFuture, monthFuture] = [isFuture(readings.dayFirst), isFuture(readings.monthFirst)];
  if (dayFuture !== monthFuture) return dayFuture ? "monthFirst" : "dayFirst";
  const [dayRegular, monthRegular] = [neighbours(readings.dayFirst), neighbours(readings.monthFirst)];
  if (dayRegular >= 0.6 && monthRegular < 0.3) return "dayFirst";
  if (monthRegular >= 0.6 && dayRegular < 0.3) return "monthFirst";
  return "guessed";
}

function serial({ year }: Pair, month: number, day: number): number {
  return serialOf(year ?? 2000, month, day) ?? 0;
}

/** Share of the rows that are one day after or before the row above; 0 for fewer than three rows. */
function neighbours(serials: readonly number[]): number {
  if (serials.length < 3) return 0;
  const near = serials.filter((day, index) => Math.abs(day - (serials[index - 1] ?? NaN)) === 1).length;
  return near / (serials.length - 1);
}

/** A date with its two numbers in the order of the column; null where no calendar has it. */
export function inOrder(date: WrittenDate, order: DayOrder | null): WrittenDate | null {
  const { first, second } = date.either ?? { first: date.month, second: date.day };
  const [month, day] = order === "dayFirst" ? [second, first] : [first, second];
  return serialOf(date.year ?? 2000, month, day) === null ? null : { ...date, month, day };
}
