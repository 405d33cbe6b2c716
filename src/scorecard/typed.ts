import type { CardSpec } from "./types.ts";

/** Numbers that a person supplied; they go before what the tables say. */
export interface TypedNumbers {
  /** Measures with a number for at least one subject. */
  readonly measures: ReadonlySet<string>;
  of(measure: string, subject: string): number | null;
}

export function typedNumbers(inputs: CardSpec["inputs"]): TypedNumbers {
  const numbers = new Map<string, number | ReadonlyMap<string, number>>();
  for (const [measure, given] of Object.entries(inputs ?? {})) {
    numbers.set(measure, typeof given === "number" ? given : new Map(Object.entries(given)));
  }
  return {
    measures: new Set(numbers.keys()),
    of(measure, subject) {
      const given = numbers.get(measure);
      return typeof given === "number" ? given : (given?.get(subject) ?? null);
    },
  };
}
