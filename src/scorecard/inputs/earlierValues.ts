import type { MissingPolicy } from "../../scoring/types.ts";
import type { SplitUnit } from "../splitUnit.ts";
import type { Subject } from "./join.ts";
import { periodEnd } from "./periods.ts";

/** A value that a line had in an earlier period, and how many periods of the calendar it lies back. */
export interface EarlierValue {
  readonly value: number;
  readonly age: number;
}

/**
 * By row, the last values that a subject had in earlier periods of the card, by line id: of the lines that may carry
 * them, however old they are. `results` has the values by row and line. Rows of a subject stand together, the earliest
 * first, so that each row takes over what is known in the row above it.
 */
export function earlierValues(
  lines: readonly { readonly line: { readonly id: string }; readonly missing: MissingPolicy }[],
  subjects: readonly Pick<Subject, "key" | "start">[],
  results: readonly (readonly { readonly value: number | null }[])[],
  unit: SplitUnit | null,
): readonly ReadonlyMap<string, EarlierValue>[] {
  const found: ReadonlyMap<string, EarlierValue>[] = [];
  subjects.forEach((subject, row) => {
    const since = periodsSinceRowAbove(subjects[row - 1], subject, unit);
    const above = found[row - 1];
    const own = new Map<string, EarlierValue>();
    if (since !== null) {
      lines.forEach(({ line: { id }, missing }, index) => {
        if (missing.kind !== "carry") return;
        const value = results[row - 1]?.[index]?.value ?? null;
        const known = above?.get(id);
        if (value !== null) own.set(id, { value, age: since });
        else if (known !== undefined) own.set(id, { value: known.value, age: known.age + since });
      });
    }
    found.push(own);
  });
  return found;
}

/**
 * Periods of the calendar from the row above to a row of the same account or person; null where the row above is
 * another's. A period without any data has no row, but it counts.
 */
export function periodsSinceRowAbove(
  above: Pick<Subject, "key" | "start"> | undefined,
  own: Pick<Subject, "key" | "start"> | undefined,
  unit: SplitUnit | null,
): number | null {
  if (above === undefined || own === undefined || unit === null || above.key !== own.key) return null;
  let periods = 0;
  for (let start = above.start; start < own.start; start = periodEnd(start, unit) + 1) periods += 1;
  return periods;
}
