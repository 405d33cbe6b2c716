import type { ErrorCode } from "./cell.ts";

/** A formula as a tree. Comparisons give 1 or 0 inside it; where they may stand is checked by the parser. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string }
  /** Compared with a choice, or a criterion of COUNTIF; never a formula's value. */
  | { readonly kind: "text"; readonly value: string }
  /** A criterion such as `"<"&value`. */
  | { readonly kind: "join"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "error"; readonly code: ErrorCode }
  | { readonly kind: "negate"; readonly operand: Expression }
  | { readonly kind: "percent"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] };

export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";

export type Operator = "+" | "-" | "*" | "/" | "^" | Comparison;

/** How tightly an operator binds, as in Excel: unary minus and percent bind tighter than ^, and ^ goes from left to right. */
export const binding = {
  "=": 1,
  "<>": 1,
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  join: 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
  negate: 6,
  percent: 7,
  atom: 8,
} as const satisfies Record<Operator | "join" | "negate" | "percent" | "atom", number>;

export function isComparison(operator: Operator): operator is Comparison {
  return binding[operator] === binding["="];
}

/** Names in the order in which they first occur. */
export function namesIn(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  visit(expression, (part) => {
    if (part.kind === "name") names.add(part.name);
  });
  return names;
}

/** Calls `see` for the expression and every part of it, from left to right. */
export function visit(expression: Expression, see: (part: Expression) => void): void {
  see(expression);
  for (const part of partsOf(expression)) visit(part, see);
}

/** The expression with every name replaced by what `replace` gives for it, asked from left to right. */
export function replaceNames(expression: Expression, replace: (name: string) => Expression): Expression {
  if (expression.kind === "name") return replace(expression.name);
  return mapParts(expression, (part) => replaceNames(part, replace));
}

/** The expression with each of its direct parts replaced, from left to right. */
export function mapParts(expression: Expression, replace: (part: Expression) => Expression): Expression {
  switch (expression.kind) {
    case "number":
    case "name":
    case "text":
    case "error":
      return expression;
    case "negate":
    case "percent":
      return { ...expression, operand: replace(expression.operand) };
    case "join":
    case "binary": {
      const left = replace(expression.left);
      return { ...expression, left, right: replace(expression.right) };
    }
    case "call":
      return { ...expression, args: expression.args.map(replace) };
  }
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "number":
    case "name":
    case "text":
    case "error":
      return [];
    case "negate":
    case "percent":
      return [expression.operand];
    case "join":
    case "binary":
      return [expression.left, expression.right];
    case "call":
      return expression.args;
  }
}
