import { insertFormula } from "../excel/insert.ts";
import { builtInFormula, findKpi, type Kpi } from "../kpi/kpi.ts";
import { functionName } from "../portable/spelling.ts";
import { spelling } from "./formulas/spelling.ts";
import { argumentOf } from "./argument.ts";
import { refuse } from "./issues.ts";

export interface InsertOptions {
  /** `builtin` writes the KPI's formula of built-in functions, for people without the add-in. */
  readonly as?: "function" | "builtin";
}

/**
 * Writes `=READRATE(B2,C2)` into the active cell, with the prefix of the build, or the same as a built-in formula.
 * Trailing empty arguments are left out. Excel's own undo takes it back.
 */
export async function insertFunction(
  id: string,
  args: readonly string[],
  { as = "function" }: InsertOptions = {},
): Promise<{ readonly address: string; readonly formula: string }> {
  const kpi = findKpi(id) ?? refuse("unknownKpi", { id });
  const given = args.map(argumentOf);
  if (as === "builtin") return insertFormula(asBuiltIn(kpi, given));
  while (given.at(-1) === "") given.pop();
  return insertFormula(`=${functionName(id, spelling)}(${given.join(",")})`);
}

function asBuiltIn(kpi: Kpi, given: readonly string[]): string {
  const missing = kpi.params.find((_param, index) => (given[index] ?? "") === "");
  if (missing !== undefined) return refuse("insert.argumentMissing", { name: missing });
  return builtInFormula(kpi, given);
}
