import type { RowEntry } from "../../scoring/otherRows.ts";
import type { SubjectValues } from "../../scoring/rules.ts";
import type { Given } from "../../scoring/types.ts";

/** A subject's values by line id, as plain data. */
export interface PlainValues {
  readonly name: string;
  readonly values: readonly (readonly [line: string, given: Given])[];
  readonly earlier: readonly (readonly [line: string, known: { readonly value: number; readonly age: number }])[];
  /** Targets of the subject's own period, where they are not the one that the rules have. */
  readonly targets?: readonly (readonly [line: string, target: number])[];
  /** Weights of the subject's own period, where they are not those that the rules have. */
  readonly weights?: readonly (readonly [line: string, weight: number])[];
  /** What people entered for rows that are not KPIs. */
  readonly entries: readonly RowEntry[];
}

/** The same as `scoring` takes them. */
export function subjectValues({ name, values, earlier, targets = [], weights, entries }: PlainValues): SubjectValues {
  return {
    name,
    values: new Map(values),
    earlier: new Map(earlier),
    targets: new Map(targets),
    ...(weights === undefined ? {} : { weights: new Map(weights) }),
    entries,
  };
}
