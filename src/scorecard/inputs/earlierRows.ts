import type { SplitUnit } from "../types.ts";
import type { Subject } from "./join.ts";
import { periodEnd } from "./periods.ts";

/** An earlier row of the same account or person, and how many periods of the calendar it lies back. */
export interface EarlierRow {
  readonly row: number;
  readonly age: number;
}

/**
 * Rows of a subject's earlier periods, the latest first. A period without any data has no row, but it grows the age of
 * what lies before it. Rows of a subject stand together, the earliest first.
 */
export function earlierRows(
  subjects: readonly Pick<Subject, "key" | "start">[],
  row: number,
  unit: SplitUnit | null,
): readonly EarlierRow[] {
  const own = subjects[row];
  if (own === undefined || unit === null) return [];
  const found: EarlierRow[] = [];
  for (let at = row - 1; subjects[at]?.key === own.key; at -= 1) {
    found.push({ row: at, age: periodsBetween(subjects[at]?.start ?? own.start, own.start, unit) });
  }
  return found;
}

function periodsBetween(from: number, to: number, unit: SplitUnit): number {
  let periods = 0;
  for (let start = from; start < to; start = periodEnd(start, unit) + 1) periods += 1;
  return periods;
}
