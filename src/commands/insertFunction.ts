import { insertFormula } from "../excel/insert.ts";
import { mayBeLeftOut } from "../kpi/define.ts";
import { findKpi } from "../kpi/kpi.ts";
import { builtInFormula, hasBuiltInFormula } from "../kpi/portable.ts";
import type { Kpi } from "../kpi/compile.ts";
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
  const given = kpi.params.map((name, index) => argument(kpi, name, args[index] ?? ""));
  if (as === "builtin") return insertFormula(asBuiltIn(kpi, given));
  while (given.at(-1) === "") given.pop();
  return insertFormula(`=${functionName(id, spelling)}(${given.join(",")})`);
}

/** An argument as the formula writes it: a choice in quotation marks, a range as an address, anything else as typed. */
function argument(kpi: Kpi, name: string, typed: string): string {
  const facts = kpi.declaration.params[name];
  const text = typed.trim();
  if (facts?.sort === "choice") {
    const option = facts.options.find((known) => known === text);
    if (text !== "" && option === undefined) {
      refuse("insert.noSuchChoice", { text, name, choices: facts.options.join(", ") });
    }
    return option === undefined ? "" : `"${option}"`;
  }
  const given = argumentOf(text);
  if (facts?.sort === "range" && /^-?[\d.]+%?$/.test(given)) refuse("insert.needsRange", { text, name });
  return given;
}

function asBuiltIn(kpi: Kpi, given: readonly string[]): string {
  if (!hasBuiltInFormula(kpi)) return refuse("insert.noBuiltIn", { id: kpi.id });
  const missing = kpi.params.find(
    (param, index) => (given[index] ?? "") === "" && !mayBeLeftOut(kpi.declaration.params[param]),
  );
  if (missing !== undefined) return refuse("insert.argumentMissing", { name: missing });
  return builtInFormula(kpi, given);
}
