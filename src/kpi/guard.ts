import { builtinOf } from "../formula/builtins.ts";
import { replaceNames, visit, type Expression } from "../formula/expression.ts";
import type { ParamFacts } from "./define.ts";

/**
 * Each parameter with a limited domain replaced by `IF(illegal,#NUM!,parameter)`, so that errors keep their order from
 * left to right. The first occurrence is enough: it is always evaluated, unless a function chooses what it evaluates.
 */
export function guard(definition: Expression, params: Readonly<Record<string, ParamFacts>>): Expression {
  let chooses = false;
  visit(definition, (part) => {
    if (part.kind === "call" && builtinOf(part.name)?.kind === "choice") chooses = true;
  });
  const guarded = new Set<string>();
  return replaceNames(definition, (name) => {
    const parameter: Expression = { kind: "name", name };
    const illegal = illegalIf(parameter, params[name]?.domain ?? "any");
    if (!illegal || (guarded.has(name) && !chooses)) return parameter;
    guarded.add(name);
    return { kind: "call", name: "IF", args: [illegal, { kind: "error", code: "#NUM!" }, parameter] };
  });
}

function illegalIf(parameter: Expression, domain: NonNullable<ParamFacts["domain"]>): Expression | null {
  const number = (value: number): Expression => ({ kind: "number", value });
  const distance = (centre: number): Expression => ({
    kind: "call",
    name: "ABS",
    args: [{ kind: "binary", operator: "-", left: parameter, right: number(centre) }],
  });
  switch (domain) {
    case "any":
      return null;
    case "positive":
      return { kind: "binary", operator: "<", left: parameter, right: number(0) };
    case "aboveZero":
      return { kind: "binary", operator: "<=", left: parameter, right: number(0) };
    case "growth":
      return { kind: "binary", operator: "<=", left: parameter, right: number(-1) };
    case "fraction":
      return { kind: "binary", operator: ">", left: distance(0.5), right: number(0.5) };
    case "level":
      return { kind: "binary", operator: ">", left: distance(3), right: number(2) };
    case "variant":
      return { kind: "binary", operator: "<>", left: distance(1.5), right: number(0.5) };
  }
}
