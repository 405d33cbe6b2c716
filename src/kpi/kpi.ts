import { namesIn, type Expression } from "../formula/expression.ts";
import { formulaOf } from "../formula/parse.ts";
import { printExcel, printWords } from "../formula/print.ts";
import { catalogue, type KpiId } from "./catalogue/index.ts";
import type { KpiDeclaration } from "./define.ts";
import { guard } from "./guard.ts";

/** A KPI ready for use. */
export interface Kpi {
  readonly declaration: KpiDeclaration;
  readonly id: string;
  /** Parameter names in the order of the worksheet function's arguments. */
  readonly params: readonly string[];
  /** The definition as declared, for people. */
  readonly definition: Expression;
  /** The definition with the parameters' legal values enforced: what is evaluated and printed as a built-in formula. */
  readonly expression: Expression;
}

/** Reads a KPI's formula. Throws on a fault in it, or on a parameter that it does not use. */
export function kpiOf(declaration: KpiDeclaration): Kpi {
  const params = Object.keys(declaration.params);
  const definition = formulaOf(declaration.formula, new Set(params));
  const used = namesIn(definition);
  const unused = params.find((param) => !used.has(param));
  if (unused !== undefined) throw new Error(`unused parameter: ${declaration.id} ${unused}`);
  const expression = guard(definition, declaration.params);
  return { declaration, id: declaration.id, params, definition, expression };
}

/** Every KPI of the catalogue, in its order. */
export const kpis: readonly (Kpi & { readonly id: KpiId })[] = catalogue.map((declaration) => ({
  ...kpiOf(declaration),
  id: declaration.id,
}));

const byId = new Map<string, Kpi>(kpis.map((kpi) => [kpi.id, kpi]));

/** The catalogue's KPI with that id; undefined where there is none. */
export function findKpi(id: string): Kpi | undefined {
  return byId.get(id);
}

/**
 * The KPI as a formula of built-in Excel functions, with its leading "=", that gives the worksheet function's values
 * and errors. It differs where cells are not numbers or errors: a blank cell is 0 in it, not #N/A.
 * `refs` are references or numbers, in the order of the parameters.
 */
export function builtInFormula(kpi: Kpi, refs: readonly string[]): string {
  const refOf = new Map(kpi.params.map((param, index) => [param, refs[index]]));
  return `=${printExcel(kpi.expression, (name) => {
    const ref = refOf.get(name);
    if (ref === undefined) throw new Error(`missing reference: ${kpi.id} ${name}`);
    return ref;
  })}`;
}

/** The definition in words: "readers ÷ followers". */
export function definitionInWords(kpi: Kpi, nameOf: (param: string) => string): string {
  return printWords(kpi.definition, { name: nameOf });
}
