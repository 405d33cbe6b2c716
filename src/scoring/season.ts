import { calendarOf, firstOfMonth } from "../formula/serial.ts";
import { medianOf } from "./statistics.ts";

/** Months of history that a seasonal index takes: two of each, or it says more about the year than about the season. */
export const fewestMonths = 24;

/** A figure of a calendar month; months count from 1. */
export interface MonthValue {
  readonly year: number;
  readonly month: number;
  readonly value: number;
}

/**
 * The seasonal index from a team's own months (R18): each month ÷ the mean of the twelve months around it, then the median
 * per calendar month, brought to a mean of 1. Null with less than 24 months in a row, and where a mean is not above zero.
 */
export function seasonalIndex(months: readonly MonthValue[]): readonly number[] | null {
  const ordered = [...months].sort((a, b) => serialOf(a) - serialOf(b));
  if (ordered.length < fewestMonths) return null;
  if (ordered.some((month, index) => index > 0 && serialOf(month) - serialOf(ordered[index - 1] ?? month) !== 1)) {
    return null;
  }
  const ratios = Array.from({ length: 12 }, (): number[] => []);
  for (const [index, { month, value }] of ordered.entries()) {
    const level = centredMean(ordered, index);
    if (level === null) continue;
    if (!(level > 0)) return null;
    ratios[month - 1]?.push(value / level);
  }
  if (ratios.some((own) => own.length === 0)) return null;
  const raw = ratios.map(medianOf);
  const mean = raw.reduce((sum, own) => sum + own, 0) / raw.length;
  return mean > 0 ? raw.map((own) => own / mean) : null;
}

/** Why an entered index cannot be used: not twelve figures above zero, or their mean is not 1 (to a thousandth). */
export function seasonFault(index: readonly number[]): "season" | null {
  if (index.length !== 12 || index.some((own) => !(own > 0))) return "season";
  const mean = index.reduce((sum, own) => sum + own, 0) / index.length;
  return Math.abs(mean - 1) <= 0.001 ? null : "season";
}

/** The mean over twelve months around one, half of the first and of the thirteenth; null at the ends. */
function centredMean(months: readonly MonthValue[], index: number): number | null {
  if (index < 6 || index + 6 >= months.length) return null;
  const window = months.slice(index - 6, index + 7).map(({ value }) => value);
  const ends = ((window[0] ?? 0) + (window[12] ?? 0)) / 2;
  return (window.slice(1, 12).reduce((sum, value) => sum + value, 0) + ends) / 12;
}

function serialOf({ year, month }: Pick<MonthValue, "year" | "month">): number {
  return year * 12 + month;
}

/** The index of a stretch of days (inclusive Excel serials): the mean over its days of the index of their months. */
export function seasonOfDays(
  season: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): number {
  let sum = 0;
  for (let start = from; start <= to;) {
    const { year, month } = calendarOf(start);
    const end = Math.min(to, firstOfMonth(year, month + 1) - 1);
    sum += (end - start + 1) * (season[month - 1] ?? 1);
    start = end + 1;
  }
  return sum / (to - from + 1);
}
