import { describe, expect, test } from "vitest";
import { cellError, type Cell } from "../../src/formula/cell.ts";
import { toNumber } from "../../src/formula/coerce.ts";
import { evaluate } from "../../src/formula/evaluate.ts";
import { formulaOf } from "../../src/formula/parse.ts";

function value(text: string, cells: Readonly<Record<string, Cell>> = {}): unknown {
  const result = evaluate(formulaOf(text), new Map(Object.entries(cells)));
  return typeof result === "number" ? result : result.error;
}

describe("Excel's errors", () => {
  test.each([
    ["1/0", "#DIV/0!"],
    ["0/0", "#DIV/0!"],
    ["0^0", "#NUM!"],
    ["0^-1", "#DIV/0!"],
    ["(-8)^(1/3)", "#NUM!"],
    ["1E300*1E300", "#NUM!"],
    ["-1E300*1E300", "#NUM!"],
    ["1E300/1E-300", "#NUM!"],
    ["SQRT(-1)", "#NUM!"],
    ["LN(0)", "#NUM!"],
    ["LOG(8,1)", "#DIV/0!"],
    ["MOD(1,0)", "#DIV/0!"],
    ["#N/A+1", "#N/A"],
    ["AND(0,#N/A)+0", "#N/A"],
    ["IF(#REF!,1,2)", "#REF!"],
  ])("%s is %s", (text, error) => {
    expect(value(text)).toBe(error);
  });

  test("the leftmost of several errors counts", () => {
    expect(value("a/b", { a: cellError("#N/A"), b: cellError("#REF!") })).toBe("#N/A");
    expect(value("a/b", { a: cellError("#REF!"), b: cellError("#N/A") })).toBe("#REF!");
    expect(value("1/0+a", { a: cellError("#N/A") })).toBe("#DIV/0!");
    expect(value("SUM(1,a,1/0)", { a: cellError("#N/A") })).toBe("#N/A");
  });

  test("IF does not look at the branch that it does not take", () => {
    expect(value("IF(a>0,1,1/0)", { a: 1 })).toBe(1);
    expect(value("IFERROR(1/0,7)")).toBe(7);
    expect(value("IFERROR(2,1/0)")).toBe(2);
  });

  test("a name without a cell is #NAME?", () => {
    expect(value("a+1")).toBe("#NAME?");
  });
});

describe("functions", () => {
  test.each([
    ["SUM(1,2,3)", 6],
    ["MIN(3,-1)", -1],
    ["MAX(3,-1)", 3],
    ["AVERAGE(1,2)", 1.5],
    ["SUMPRODUCT(2,3)", 6],
    ["ABS(-2)", 2],
    ["ROUND(2.15,1)", 2.2],
    ["ROUND(1.005,2)", 1.01],
    ["ROUND(-2.5,0)", -3],
    ["ROUND(1234,-2)", 1200],
    ["ROUND(1E300,20)", 1e300],
    ["ROUNDUP(-2.11,1)", -2.2],
    ["ROUNDDOWN(2.19,1)", 2.1],
    ["TRUNC(-2.7)", -2],
    ["INT(-2.5)", -3],
    ["MOD(-3,2)", 1],
    ["LOG(8,2)", 3],
    ["LOG10(1000)", 3],
    ["POWER(2,10)", 1024],
    ["IF(AND(1,NOT(0)),OR(0,1)+1,9)", 2],
  ])("%s is %d", (text, expected) => {
    expect(value(text)).toBeCloseTo(expected, 12);
  });

  test("a result is never minus zero", () => {
    expect(Object.is(value("-a", { a: 0 }), 0)).toBe(true);
    expect(Object.is(value("ROUND(-0.4,0)"), 0)).toBe(true);
  });
});

describe("cells as numbers", () => {
  test.each<[Cell, unknown]>([
    [5, 5],
    [null, cellError("#N/A")],
    ["", cellError("#N/A")],
    [true, 1],
    [false, 0],
    ["5", 5],
    [" -1.5e3 ", -1500],
    ["30%", 0.3],
    ["x", cellError("#VALUE!")],
    [" ", cellError("#VALUE!")],
    ["1,234", cellError("#VALUE!")],
    ["0x10", cellError("#VALUE!")],
    ["1e999", cellError("#VALUE!")],
    [Infinity, cellError("#NUM!")],
    [cellError("#REF!"), cellError("#REF!")],
  ])("%o", (cell, expected) => {
    expect(toNumber(cell)).toEqual(expected);
  });
});
