import * as fc from "fast-check";
import type { Expression } from "../../src/formula/expression.ts";
import type { Cell } from "../../src/formula/cell.ts";
import { cellError } from "../../src/formula/cell.ts";

export const names = ["a", "b", "c"] as const;

/** Any formula that the parser could have read: comparisons only as conditions. */
export const anyExpression: fc.Arbitrary<Expression> = fc.letrec<{ number: Expression; truth: Expression }>((tie) => {
  const binary = (operators: readonly (Expression & { kind: "binary" })["operator"][]) =>
    fc.record({
      kind: fc.constant("binary" as const),
      operator: fc.constantFrom(...operators),
      left: tie("number"),
      right: tie("number"),
    });
  const call = (name: string, ...args: fc.Arbitrary<Expression>[]) =>
    fc.tuple(...args).map((given): Expression => ({ kind: "call", name, args: given }));
  return {
    number: fc.oneof(
      { maxDepth: 4, depthSize: "medium" },
      fc.constantFrom(...names).map((name): Expression => ({ kind: "name", name })),
      fc.constantFrom(0, 1, 2, 3, 0.5, 10, 1000).map((value): Expression => ({ kind: "number", value })),
      binary(["+", "-", "*", "/", "^"]),
      binary(["+", "-", "*", "/", "^"]),
      tie("number").map((operand): Expression => ({ kind: "negate", operand })),
      tie("number").map((operand): Expression => ({ kind: "percent", operand })),
      call("IF", tie("truth"), tie("number"), tie("number")),
      call("SUM", tie("number"), tie("number"), tie("number")),
      call("MAX", tie("number"), tie("number")),
      call("ABS", tie("number")),
      call("IFERROR", tie("number"), tie("number")),
    ),
    truth: binary(["=", "<>", "<", "<=", ">", ">="]),
  };
}).number;

/** What cells hold: numbers, text, blanks, TRUE and errors. */
export const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -20, max: 20 }) },
  { weight: 2, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom<Cell>(null, "", "x", "5", "30%", true, false) },
  { weight: 1, arbitrary: fc.constantFrom(cellError("#N/A"), cellError("#REF!"), cellError("#DIV/0!")) },
);
