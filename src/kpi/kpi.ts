import type { Cell, CellError } from "../formula/cell.ts";
import { cellError, isError } from "../formula/cell.ts";
import { evaluate, type Cells } from "../formula/evaluate.ts";
import { namesIn } from "../formula/expression.ts";
import { printWords } from "../formula/print.ts";
import { isRange } from "../formula/range.ts";
import { catalogue, type KpiId } from "./catalogue/index.ts";
import { choicesOf, settle, settleChoices } from "./choices.ts";
import { kpiOf, type Kpi } from "./compile.ts";

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
 * The value of a KPI: the worksheet function's value for single cells and ranges. Parameters that are not given are left
 * out of the call: a needed one is then #N/A.
 */
export function evaluateKpi(kpi: Kpi, given: Cells): number | CellError {
  const settled = settleChoices(kpi, (param) => {
    const cell = given.get(param) ?? null;
    return isRange(cell) ? cellError("#VALUE!") : cell;
  });
  if (isError(settled)) return settled;
  return evaluate(settled, new Map(kpi.params.map((param) => [param, filled(kpi, param, given.get(param) ?? null)])));
}

/** A cell, or what counts instead of it when it is blank. */
function filled<Given>(kpi: Kpi, param: string, given: Given): Given | Cell {
  if (given !== null && given !== "") return given;
  return whenOmitted(kpi, param);
}

/** What counts when an argument is left out; null where it is needed. */
export function whenOmitted(kpi: Kpi, param: string): number | CellError | null {
  const facts = kpi.declaration.params[param];
  if (facts === undefined || facts.sort === "range" || facts.sort === "choice" || facts.omitted === undefined) {
    return null;
  }
  return facts.omitted === "#N/A" ? cellError("#N/A") : facts.omitted;
}

/** The definition in words: "readers ÷ followers". */
export function definitionInWords(kpi: Kpi, nameOf: (param: string) => string): string {
  return printWords(kpi.definition, { name: nameOf });
}

/** The definition in words, once for every option that changes it: "basis = “average”: lost ÷ …"; else the only one. */
export function definitionsInWords(kpi: Kpi, nameOf: (param: string) => string): readonly string[] {
  const used = namesIn(kpi.definition);
  let ways: readonly ReadonlyMap<string, string>[] = [new Map()];
  for (const [param, options] of choicesOf(kpi.declaration.params)) {
    if (!used.has(param)) continue;
    ways = ways.flatMap((way) => options.map((option) => new Map([...way, [param, option]])));
  }
  return ways.map((way) => {
    const text = printWords(settle(kpi.definition, way), { name: nameOf });
    const options = [...way].map(([param, option]) => `${param} = “${option}”`);
    return options.length === 0 ? text : `${options.join(", ")}: ${text}`;
  });
}
