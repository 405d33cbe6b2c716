import { builtinOf } from "../formula/builtins.ts";
import { replaceNames, visit, type Expression } from "../formula/expression.ts";
import { takeBranches } from "../formula/fold.ts";
import { printExcel } from "../formula/print.ts";
import { choicesOf, optionOf, settle } from "./choices.ts";
import type { Kpi } from "./compile.ts";

/**
 * The KPI as a formula of built-in Excel functions, with its leading "=", that gives the worksheet function's values
 * and errors. It differs where cells are not numbers or errors: a blank cell is 0 in it, not #N/A, unless the parameter
 * may be left out. `refs` are references or numbers, in the order of the parameters, for a choice a text in quotation
 * marks too; "" or nothing for an argument that is left out. A range has to be a reference: Excel's COUNTIF takes
 * nothing else. Throws for a KPI without one: ask `hasBuiltInFormula` first.
 */
export function builtInFormula(kpi: Kpi, refs: readonly (string | undefined)[]): string {
  if (!hasBuiltInFormula(kpi)) throw new Error(`no built-in formula: ${kpi.id}`);
  const refOf = new Map(kpi.params.map((param, index) => [param, refs[index]?.trim() ?? ""]));
  const { params } = kpi.declaration;
  const chosen = new Map<string, string>();
  const open: Expression[] = [];
  for (const [param, options] of choicesOf(params)) {
    const ref = refOf.get(param) ?? "";
    const text = ref === "" ? "" : textIn(ref);
    if (text === null) {
      open.push(...["", ...options].map((option) => isText(param, option)));
      continue;
    }
    const option = optionOf(options, text);
    if (typeof option !== "string") return `=${option.error}`;
    chosen.set(param, option);
  }
  const settled = settle(kpi.expression, chosen);
  const checked: Expression =
    open.length === 0
      ? settled
      : {
          kind: "call",
          name: "IF",
          args: [{ kind: "call", name: "OR", args: open }, settled, { kind: "error", code: "#VALUE!" }],
        };
  const whole = asNumber(takeBranches(replaceNames(checked, (name) => argument(kpi, name, refOf.get(name) ?? ""))));
  return `=${printExcel(whole, (name) => refOf.get(name) ?? "")}`;
}

/** Whether Excel's own functions can say the KPI. */
export function hasBuiltInFormula({ expression }: Pick<Kpi, "expression">): boolean {
  let excelOnly = true;
  visit(expression, (part) => {
    const builtin = part.kind === "call" ? builtinOf(part.name) : undefined;
    if (builtin?.kind === "range" && builtin.ours) excelOnly = false;
  });
  return excelOnly;
}

/** A result that is an argument itself plus 0, so that text is #VALUE! and a number stored as text is a number. */
function asNumber(result: Expression): Expression {
  if (result.kind === "name")
    return { kind: "binary", operator: "+", left: result, right: { kind: "number", value: 0 } };
  if (result.kind !== "call" || result.name !== "IF") return result;
  return { ...result, args: result.args.map((part, index) => (index === 0 ? part : asNumber(part))) };
}

/** A parameter that may be left out: its default, or the default while its cell is blank. */
function argument(kpi: Kpi, name: string, ref: string): Expression {
  const own: Expression = { kind: "name", name };
  const facts = kpi.declaration.params[name];
  if (facts?.sort === "range" || facts?.sort === "choice" || facts?.omitted === undefined) {
    if (ref === "") throw new Error(`missing reference: ${kpi.id} ${name}`);
    return own;
  }
  const otherwise: Expression =
    facts.omitted === "#N/A" ? { kind: "error", code: "#N/A" } : { kind: "number", value: facts.omitted };
  if (ref === "") return otherwise;
  const constant = Number(ref);
  if (Number.isFinite(constant)) return { kind: "number", value: constant };
  return { kind: "call", name: "IF", args: [isText(name, ""), otherwise, own] };
}

/** `LEN(cell)=0` for a blank cell or an empty text: some engines take 0 for equal to "". */
function isText(name: string, value: string): Expression {
  if (value === "") {
    const length: Expression = { kind: "call", name: "LEN", args: [{ kind: "name", name }] };
    return { kind: "binary", operator: "=", left: length, right: { kind: "number", value: 0 } };
  }
  return { kind: "binary", operator: "=", left: { kind: "name", name }, right: { kind: "text", value } };
}

/** The text that a formula's text constant spells; null for anything else. */
function textIn(ref: string): string | null {
  const match = /^"((?:[^"]|"")*)"$/.exec(ref);
  return match ? (match[1] ?? "").replaceAll('""', '"') : null;
}
