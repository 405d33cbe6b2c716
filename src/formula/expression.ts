import type { ErrorCode } from "./cell.ts";

/** A formula as a tree. Comparisons give 1 or 0 inside it; where they may stand is checked by the parser. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string }
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
  "+": 2,
  "-": 2,
  "*": 3,
  "/": 3,
  "^": 4,
  negate: 5,
  percent: 6,
  atom: 7,
} as const satisfies Record<Operator | "negate" | "percent" | "atom", number>;

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
  switch (expression.kind) {
    case "number":
    case "error":
      return expression;
    case "name":
      return replace(expression.name);
    case "negate":
    case "percent":
      return { ...expression, operand: replaceNames(expression.operand, replace) };
    case "binary": {
      const left = replaceNames(expression.left, replace);
      return { ...expression, left, right: replaceNames(expression.right, replace) };
    }
    case "call":
      return { ...expression, args: expression.args.map((arg) => replaceNames(arg, replace)) };
  }
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "number":
    case "name":
    case "error":
      return [];
    case "negate":
    case "percent":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    case "call":
      return expression.args;
  }
}
