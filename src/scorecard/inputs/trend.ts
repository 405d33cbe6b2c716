import type { Trend } from "../types.ts";

/** Values that differ by less than this part of the earlier one are the same. */
export const sameWithin = 1e-9;

/** Where a value has gone since the previous period; null where one of them is not known. */
export function trendOf(value: number | null, previous: number | null): Trend | null {
  if (value === null || previous === null) return null;
  if (Math.abs(value - previous) <= sameWithin * Math.max(1e-6, Math.abs(previous))) return "same";
  return value > previous ? "up" : "down";
}
