import { builtinOf } from "../formula/builtins.ts";
import type { ErrorCode } from "../formula/cell.ts";
import { replaceNames, visit, type Expression, type Operator } from "../formula/expression.ts";
import type { NumberParam, ParamFacts, RangeParam } from "./define.ts";

/**
 * Each number with a limited domain replaced by `IF(illegal,#NUM!,parameter)`, so that errors keep their order from left
 * to right; the first occurrence is enough: it is always evaluated, unless a function chooses what it evaluates. Before
 * the whole come the checks of ranges: size, text, errors and too few numbers, illegal numbers.
 */
export function guard(definition: Expression, params: Readonly<Record<string, ParamFacts>>): Expression {
  let chooses = false;
  visit(definition, (part) => {
    if (part.kind === "call" && builtinOf(part.name)?.kind === "choice") chooses = true;
  });
  const guarded = new Set<string>();
  const whole = replaceNames(definition, (name) => {
    const parameter: Expression = { kind: "name", name };
    const facts = params[name];
    if (facts?.sort === "range" || facts?.sort === "choice") return parameter;
    const illegal = illegalIf(parameter, facts?.domain ?? "any");
    if (!illegal || (guarded.has(name) && !chooses)) return parameter;
    guarded.add(name);
    return unless(illegal, "#NUM!", parameter);
  });
  return Object.entries(params).reduceRight(
    (inner, [name, facts]) => (facts.sort === "range" ? guardRange(name, facts, inner) : inner),
    whole,
  );
}

function guardRange(
  name: string,
  { domain = "any", least = 1, sameSizeAs }: RangeParam,
  whole: Expression,
): Expression {
  const cells: Expression = { kind: "name", name };
  const count = call("COUNT", cells);
  const known = binary(count, "+", binary(number(0), "*", call("SUM", cells)));
  const illegal = illegalCells(cells, domain);
  let guarded = illegal ? unless(illegal, "#NUM!", whole) : whole;
  guarded = unless(binary(known, "<", number(least)), "#N/A", guarded);
  guarded = unless(binary(countIf(cells, "?*"), ">", number(0)), "#VALUE!", guarded);
  if (sameSizeAs === undefined) return guarded;
  const other: Expression = { kind: "name", name: sameSizeAs };
  const differs = (size: string) => binary(call(size, cells), "<>", call(size, other));
  return unless(call("OR", differs("ROWS"), differs("COLUMNS")), "#VALUE!", guarded);
}

function illegalCells(cells: Expression, domain: NonNullable<RangeParam["domain"]>): Expression | null {
  switch (domain) {
    case "any":
      return null;
    case "positive":
      return binary(countIf(cells, "<0"), ">", number(0));
    case "score": {
      const scores = Array.from({ length: 11 }, (_, score) => call("COUNTIF", cells, number(score)));
      return binary(call("SUM", ...scores), "<", call("COUNT", cells));
    }
  }
}

function illegalIf(parameter: Expression, domain: NonNullable<NumberParam["domain"]>): Expression | null {
  const distance = (centre: number) => call("ABS", binary(parameter, "-", number(centre)));
  switch (domain) {
    case "any":
      return null;
    case "positive":
      return binary(parameter, "<", number(0));
    case "aboveZero":
      return binary(parameter, "<=", number(0));
    case "growth":
      return binary(parameter, "<=", number(-1));
    case "fraction":
      return binary(distance(0.5), ">", number(0.5));
    case "level":
      return binary(distance(3), ">", number(2));
    case "variant":
      return binary(distance(1.5), "<>", number(0.5));
    case "month":
      return call("OR", binary(distance(6.5), ">", number(5.5)), binary(parameter, "<>", call("INT", parameter)));
    case "part":
      return call("OR", binary(distance(0.5), ">", number(0.5)), binary(parameter, "=", number(1)));
  }
}

function unless(illegal: Expression, code: ErrorCode, otherwise: Expression): Expression {
  return call("IF", illegal, { kind: "error", code }, otherwise);
}

function countIf(cells: Expression, criterion: string): Expression {
  return call("COUNTIF", cells, { kind: "text", value: criterion });
}

function binary(left: Expression, operator: Operator, right: Expression): Expression {
  return { kind: "binary", operator, left, right };
}

function call(name: string, ...args: readonly Expression[]): Expression {
  return { kind: "call", name, args };
}

function number(value: number): Expression {
  return { kind: "number", value };
}
