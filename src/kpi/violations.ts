import { isError, type Cell, type ErrorCode } from "../formula/cell.ts";
import { rangeOf } from "../formula/range.ts";
import { exampleCells } from "./exampleCall.ts";
import { evaluateKpi } from "./kpi.ts";
import type { Kpi } from "./compile.ts";

/** What can be wrong with an argument. Words are in the locales. */
export type Violation = "blank" | "text" | "negative" | "zero" | "outOfRange";

/** What an illegal argument gives. */
export interface ViolationResult {
  readonly violation: Violation;
  readonly gives: ErrorCode;
}

/**
 * The error that each kind of illegal value of a parameter gives, found by trying it in the KPI's first example with a
 * number as its result. What gives no error is legal and left out.
 */
export function violationsOf(kpi: Kpi, param: string): readonly ViolationResult[] {
  const example = kpi.declaration.examples.find(({ gives }) => typeof gives === "number");
  if (!example) return [];
  const given = exampleCells(example);
  return probes(kpi, param).flatMap(([violation, probe]) => {
    const inRange = kpi.declaration.params[param]?.sort === "range";
    const result = evaluateKpi(kpi, new Map([...given, [param, inRange ? rangeOf(1, 1, () => probe) : probe]]));
    return isError(result) ? [{ violation, gives: result.error }] : [];
  });
}

function probes({ declaration }: Kpi, param: string): readonly (readonly [Violation, Cell])[] {
  const usual = [
    ["blank", null],
    ["text", "x"],
  ] as const;
  const facts = declaration.params[param];
  if (facts?.sort === "choice") return usual;
  switch (facts?.domain ?? "any") {
    case "month":
    case "part":
    case "score":
      return [...usual, ["outOfRange", 12.5]];
    case "fraction":
      return [...usual, ["outOfRange", 1.5]];
    case "growth":
      return [...usual, ["outOfRange", -1]];
    case "level":
      return [...usual, ["outOfRange", 6]];
    case "variant":
      return [...usual, ["outOfRange", 3]];
    default:
      return [...usual, ["negative", -1], ["zero", 0]];
  }
}
