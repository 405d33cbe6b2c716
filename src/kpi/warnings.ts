import { evaluate } from "../formula/evaluate.ts";
import { formulaOf } from "../formula/parse.ts";
import type { ValueWarning } from "./define.ts";
import type { Kpi } from "./compile.ts";

const names: ReadonlySet<string> = new Set(["value"]);

/** Cautions about a value of a KPI, in the order in which they are declared; words for the codes are in the locales. */
export function warningsOf({ declaration }: Pick<Kpi, "declaration">, value: number): readonly ValueWarning[] {
  const cells = new Map([["value", value]]);
  return (declaration.warnings ?? []).filter(
    ({ when }) => evaluate(formulaOf(`IF(${when}, 1, 0)`, names), cells) === 1,
  );
}
