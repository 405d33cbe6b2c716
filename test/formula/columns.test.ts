import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isError, type Cell } from "../../src/formula/cell.ts";
import { evaluateColumns } from "../../src/formula/columns.ts";
import { codeOf, column, errorOfCode, type Column } from "../../src/formula/column.ts";
import { toNumber } from "../../src/formula/coerce.ts";
import { evaluate } from "../../src/formula/evaluate.ts";
import { formulaOf } from "../../src/formula/parse.ts";
import { anyCell, anyExpression, names } from "./expressions.ts";

function columnOf(cells: readonly Cell[]): Column {
  const result = column(cells.length);
  for (const [row, cell] of cells.entries()) {
    const value = toNumber(cell);
    if (isError(value)) {
      result.codes[row] = codeOf(value.error);
      result.clean = false;
    } else result.values[row] = value;
  }
  return result;
}

function cellsOf({ values, codes, clean }: Column): unknown[] {
  return [...values].map((value, row) => (clean ? undefined : errorOfCode(codes[row] ?? 0)) ?? value);
}

test("a column gives row for row what single cells give", () => {
  const rows = fc.array(fc.tuple(anyCell, anyCell, anyCell), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(anyExpression, rows, (expression, table) => {
      const columns = names.map((_name, index) => columnOf(table.map((row) => row[index] ?? null)));
      const whole = cellsOf(evaluateColumns(expression, names, columns));
      const single = table.map((row) => {
        const value = evaluate(expression, new Map(names.map((name, index) => [name, row[index] ?? null])));
        return isError(value) ? value.error : value;
      });
      expect(whole.map((value) => (value === 0 ? 0 : value))).toEqual(single);
    }),
    { numRuns: 500 },
  );
});

test("errors in one block do not reach the next", () => {
  const rows = 5000;
  const cells = Array.from({ length: rows }, (_, row): Cell => (row === 100 || row === 4500 ? null : row));
  const result = cellsOf(evaluateColumns(formulaOf("IF(a<0,0,10/a)"), ["a"], [columnOf(cells)]));
  expect(result.filter((value) => typeof value === "string")).toEqual(["#DIV/0!", "#N/A", "#N/A"]);
  expect(result[4501]).toBe(10 / 4501);
});
