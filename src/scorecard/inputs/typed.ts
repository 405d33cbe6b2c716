import type { CardSpec } from "../types.ts";
import type { TypedInput } from "../typedByPeople.ts";

/** What a person supplies instead of a number where a KPI does not apply to a subject. */
export const notApplicable = "n/a";

/** What stands instead of a number where a person has still to enter it on an entry sheet. */
export const notEntered = "notEntered";

/** Number of an input; null where there is none, else why a person gives none. */
export type CardNumber = TypedInput | typeof notEntered | null;

/** Numbers that a person supplied; they go before what the tables say. */
export interface TypedNumbers {
  /** Measures with a number for at least one of them. */
  readonly measures: ReadonlySet<string>;
  of(measure: string, subject: string): TypedInput | null;
}

/** Numbers that were supplied for subjects or parts of periods with these names; there may be others who have left. */
export function typedNumbers(inputs: CardSpec["inputs"], names: readonly string[]): TypedNumbers {
  const numbers = new Map<string, TypedInput | ReadonlyMap<string, TypedInput>>();
  for (const [measure, given] of Object.entries(inputs ?? {})) {
    numbers.set(measure, typeof given === "object" ? new Map(Object.entries(given)) : given);
  }
  return {
    measures: new Set([...numbers].filter(([, given]) => isFor(given, names)).map(([measure]) => measure)),
    of(measure, subject) {
      const given = numbers.get(measure);
      return typeof given === "object" ? (given.get(subject) ?? null) : (given ?? null);
    },
  };
}

function isFor(given: TypedInput | ReadonlyMap<string, TypedInput>, names: readonly string[]): boolean {
  return typeof given !== "object" || names.some((name) => given.has(name));
}
