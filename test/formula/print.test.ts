import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { isError } from "../../src/formula/cell.ts";
import { evaluate } from "../../src/formula/evaluate.ts";
import { formulaOf } from "../../src/formula/parse.ts";
import { printExcel, printWords } from "../../src/formula/print.ts";
import { anyExpression, names } from "./expressions.ts";

beforeAll(() => {
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm")) });
});

test.each([
  ["(a+b)/c", "(a+b)/c"],
  ["((a))", "a"],
  ["a+(b+c)", "a+(b+c)"],
  ["(a+b)+c", "a+b+c"],
  ["a-(b-c)", "a-(b-c)"],
  ["a/(b*c)", "a/(b*c)"],
  ["(a*b)/c", "a*b/c"],
  ["(-a)^2", "-a^2"],
  ["-(a^2)", "-(a^2)"],
  ["a^(b^c)", "a^(b^c)"],
  ["2^(-a)", "2^-a"],
  ["(a+b)%", "(a+b)%"],
  ["if(a > 0 , round(a,1), #n/a)".replace("#n/a", "#N/A"), "IF(a>0,ROUND(a,1),#N/A)"],
  ["1E21*a", "1E+21*a"],
])("%s is printed as %s", (text, printed) => {
  expect(printExcel(formulaOf(text), (name) => name)).toBe(printed);
});

test("what is printed is read back as the same formula", () => {
  fc.assert(
    fc.property(anyExpression, (expression) => {
      expect(formulaOf(printExcel(expression, (name) => name))).toEqual(expression);
    }),
    { numRuns: 1000 },
  );
});

test("a name may stand for a reference, a number or a formula", () => {
  const half = formulaOf("a/b");
  const print = (name: string) => printExcel(half, () => name);
  expect(print("B2")).toBe("B2/B2");
  expect(print("'My sheet, 2'!$B$2")).toBe("'My sheet, 2'!$B$2/'My sheet, 2'!$B$2");
  expect(print("SUM(A1:A9,-1)")).toBe("SUM(A1:A9,-1)/SUM(A1:A9,-1)");
  expect(print("B2+1")).toBe("(B2+1)/(B2+1)");
});

test("people read signs, names and spaces", () => {
  const name = (param: string) => ({ a: "лайки", b: "просмотры" })[param] ?? param;
  expect(printWords(formulaOf("(a + 2 * b) / b - 1"), { name })).toBe("(лайки + 2 × просмотры) ÷ просмотры − 1");
  expect(printWords(formulaOf("MAX(a, -1)"), { name })).toBe("MAX(лайки, −1)");
});

test("another spreadsheet engine calculates the printed formula to the same value or error", () => {
  const cells = [300, 1200, -3] as const;
  const values = new Map(names.map((name, index) => [name, cells[index] ?? 0]));
  const model = new Model("oracle", "en", "UTC", "en");
  for (const [index, cell] of cells.entries()) model.setUserInput(0, 1, index + 1, String(cell));
  const zeroToAPower = /\^/;
  fc.assert(
    fc.property(anyExpression, (expression) => {
      const formula = printExcel(expression, (name) => `${name.toUpperCase()}1`);
      fc.pre(!zeroToAPower.test(formula));
      model.setUserInput(0, 2, 1, `=${formula}`);
      model.evaluate();
      const shown = model.getFormattedCellValue(0, 2, 1);
      const own = evaluate(expression, values);
      if (isError(own)) expect(shown).toBe(own.error);
      else expect(Math.abs(Number(shown) - own)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(own)));
    }),
    { numRuns: 400, seed: 20260101 },
  );
  model.free();
});
