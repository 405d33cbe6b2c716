import type { RangeCells } from "./range.ts";
import { countBelow } from "./statistics.ts";

/** `<>` is left out: it would count blank cells and texts too. */
export type CriterionOperator = "<" | "<=" | ">" | ">=" | "=";

/** A criterion of COUNTIF: a comparison with a number, or any text (`"?*"`). */
export type Criterion =
  | { readonly kind: "number"; readonly operator: CriterionOperator; readonly limit: number }
  | { readonly kind: "anyText" };

const written = /^(<=|>=|=|<|>)?(-?\d+(?:\.\d+)?)?$/;

/** Reads a criterion's text, or the part before `&` with the number after it; null for what formulas have no use for. */
export function readCriterion(text: string, number: number | null = null): Criterion | null {
  if (text === "?*") return number === null ? { kind: "anyText" } : null;
  const match = written.exec(text);
  if (!match || (match[2] === undefined) !== (number !== null)) return null;
  return {
    kind: "number",
    operator: (match[1] ?? "=") as CriterionOperator,
    limit: number === null ? Number(match[2]) : digitsOf(number),
  };
}

/** A number as `&` writes it into a criterion: with 15 digits. */
function digitsOf(value: number): number {
  return Number(value.toPrecision(15));
}

/** Counts by looking at every cell: for a criterion that is used once. */
export function countOnce({ numbers, texts }: RangeCells, criterion: Criterion): number {
  if (criterion.kind === "anyText") return texts.length;
  const { operator, limit } = criterion;
  let count = 0;
  for (const value of numbers) if (holds(value, operator, limit)) count += 1;
  return count;
}

/** Counts in the sorted numbers: for a criterion whose number differs from row to row. */
export function countSorted(range: RangeCells, operator: CriterionOperator, limit: number): number {
  const sorted = range.sorted();
  const below = countBelow(sorted, limit, false);
  const notAbove = countBelow(sorted, limit, true);
  switch (operator) {
    case "<":
      return below;
    case "<=":
      return notAbove;
    case ">":
      return sorted.length - notAbove;
    case ">=":
      return sorted.length - below;
    case "=":
      return notAbove - below;
  }
}

function holds(value: number, operator: CriterionOperator, limit: number): boolean {
  switch (operator) {
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    case "=":
      return value === limit;
  }
}
