import { namesIn, type Expression } from "../formula/expression.ts";
import { formulaOf, type NameSort } from "../formula/parse.ts";
import type { KpiDeclaration, ParamFacts } from "./define.ts";
import { guard } from "./guard.ts";

/** A KPI ready for use. */
export interface Kpi {
  readonly declaration: KpiDeclaration;
  readonly id: string;
  /** Parameter names in the order of the worksheet function's arguments. */
  readonly params: readonly string[];
  /** The definition as declared, for people. */
  readonly definition: Expression;
  /** The definition with the parameters' legal values enforced; over the texts of its choices, if it has any. */
  readonly expression: Expression;
}

/** Reads a KPI's formula. Throws on a fault in it, or on a parameter that it does not use. */
export function kpiOf(declaration: KpiDeclaration): Kpi {
  const params = Object.keys(declaration.params);
  const sorts = Object.entries(declaration.params).map(([name, { sort }]): [string, NameSort] => [
    name,
    sort ?? "number",
  ]);
  const definition = formulaOf(declaration.formula, new Map(sorts));
  const used = namesIn(definition);
  const unused = params.find((param) => !used.has(param) && !isNaming(declaration.params[param]));
  if (unused !== undefined) throw new Error(`unused parameter: ${declaration.id} ${unused}`);
  const expression = guard(definition, declaration.params);
  return { declaration, id: declaration.id, params, definition, expression };
}

function isNaming(facts: ParamFacts | undefined): boolean {
  return facts?.sort === "choice" && facts.names !== undefined;
}
