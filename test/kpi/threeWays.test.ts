import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cellError, isError, type Cell } from "../../src/formula/cell.ts";
import type { Cells } from "../../src/formula/evaluate.ts";
import { isRange, rangeOf, type RangeCells } from "../../src/formula/range.ts";
import { mayBeLeftOut, type ParamFacts } from "../../src/kpi/define.ts";
import { exampleCells } from "../../src/kpi/exampleCall.ts";
import { evaluateKpi, kpis } from "../../src/kpi/kpi.ts";
import { builtInFormula, hasBuiltInFormula } from "../../src/kpi/portable.ts";
import type { Kpi } from "../../src/kpi/compile.ts";
import { worksheetFunction } from "../../src/functions/call.ts";
import { createWorkbookModel } from "../../src/workbench/model/node.ts";

/** The arguments of one call as they stand in one row of a sheet: a cell each, a range as `width` cells. */
type Row = readonly (readonly Cell[])[];

const width = 26;

let workbook: ReturnType<typeof createWorkbookModel>;

beforeAll(() => {
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm")) });
  workbook = createWorkbookModel();
});

afterAll(() => workbook.dispose());

const number = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -3, max: 2000 }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000) },
  { weight: 1, arbitrary: fc.constantFrom(1e20, 1e-9, 0, 1) },
);

const other = fc.constantFrom<Cell>(
  null,
  true,
  false,
  "x",
  cellError("#N/A"),
  cellError("#REF!"),
  cellError("#DIV/0!"),
);

function argument(facts: ParamFacts | undefined): fc.Arbitrary<readonly Cell[]> {
  if (facts?.sort === "choice") {
    return fc.constantFrom<Cell>(null, ...facts.options, facts.options[0].toUpperCase(), "x").map((cell) => [cell]);
  }
  if (facts?.sort !== "range")
    return fc.oneof({ weight: 9, arbitrary: number }, { weight: 1, arbitrary: other }).map((cell) => [cell]);
  const legal =
    facts.domain === "score"
      ? fc.integer({ min: 0, max: 10 })
      : facts.unit === "ratio"
        ? fc.constantFrom(1 / width, 0.25, 0)
        : fc.integer({ min: 0, max: 100 });
  const cell = fc.oneof<fc.Arbitrary<Cell>[]>(legal, legal, legal, legal, fc.constant(null));
  const any = fc.oneof(
    { weight: 30, arbitrary: cell },
    { weight: 1, arbitrary: number },
    { weight: 1, arbitrary: other },
  );
  const cells = (each: fc.Arbitrary<Cell>) => fc.array(each, { minLength: width, maxLength: width });
  return fc.oneof(
    cells(cell),
    cells(any),
    facts.unit === "ratio" ? fc.constant(Array<Cell>(width).fill(1 / width)) : cells(legal),
  );
}

/** A row as the KPI takes it; a blank cell of a needed number is 0, as a built-in formula takes it. */
function given({ params, declaration }: Kpi, row: Row): Cells {
  return new Map(
    params.map((param, index): [string, Cell | RangeCells] => {
      const facts = declaration.params[param];
      const cells = row[index] ?? [];
      if (facts?.sort === "range") return [param, rangeOf(1, cells.length, (_row, place) => cells[place] ?? null)];
      const [cell = null] = cells;
      return [param, cell === null && !mayBeLeftOut(facts) ? 0 : cell];
    }),
  );
}

function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

function references({ params, declaration }: Kpi, row: number): readonly string[] {
  let column = 0;
  return params.map((param) => {
    const from = column;
    column += declaration.params[param]?.sort === "range" ? width : 1;
    const last = column - 1;
    return from === last ? `${columnName(from)}${row}` : `${columnName(from)}${row}:${columnName(last)}${row}`;
  });
}

const written = (cell: Cell) => (cell === null ? "" : isError(cell) ? `=${cell.error}` : String(cell).toUpperCase());

/** What @ironcalc/wasm gives for each row; it keeps infinity, which Excel documents as #NUM!. */
function ironCalc(kpi: Kpi, rows: readonly Row[], expected: readonly unknown[]): unknown[] {
  const model = new Model("oracle", "en", "UTC", "en");
  for (const [index, row] of rows.entries()) {
    for (const [column, cell] of row.flat().entries()) {
      if (cell !== null) model.setUserInput(0, index + 1, column + 1, typeof cell === "string" ? cell : written(cell));
    }
    const own = expected[index];
    const scale = typeof own === "number" && Math.abs(own) > 1e90 ? "1E200" : "1";
    const formula = builtInFormula(kpi, references(kpi, index + 1)).slice(1);
    model.setUserInput(0, index + 1, 600, `=TEXT((${formula})/${scale},"0.00000000000000E+00")`);
  }
  model.evaluate();
  const results = rows.map((_row, index) => {
    const shown = model.getFormattedCellValue(0, index + 1, 600);
    const own = expected[index];
    if (/inf/i.test(shown)) return "#NUM!";
    return shown.startsWith("#")
      ? shown
      : Number(shown) * (typeof own === "number" && Math.abs(own) > 1e90 ? 1e200 : 1);
  });
  model.free();
  return results;
}

async function workbench(kpi: Kpi, rows: readonly Row[]): Promise<unknown[]> {
  const sheet = workbook.activeSheet;
  const columns = rows[0]?.flat().length ?? 0;
  const place = { row: 0, column: 0, rows: rows.length, columns };
  sheet.write(
    place,
    rows.map((row) => row.flat().map((cell) => (isError(cell) ? `=${cell.error}` : (cell ?? "")))),
  );
  const results = { row: 0, column: 599, rows: rows.length, columns: 1 };
  sheet.write(
    results,
    rows.map((_row, index) => [builtInFormula(kpi, references(kpi, index + 1))]),
  );
  await workbook.settled();
  const values = sheet.values(results).map(([value]) => (isError(value) ? value.error : value));
  sheet.write(
    place,
    rows.map((row) => row.flat().map(() => "")),
  );
  sheet.write(
    results,
    rows.map(() => [""]),
  );
  return values;
}

function agree(actual: unknown, expected: unknown): boolean {
  if (typeof actual !== "number" || typeof expected !== "number") return actual === expected;
  return Math.abs(actual - expected) <= 1e-12 * Math.max(Math.abs(actual), Math.abs(expected)) + 1e-13;
}

/** Of several errors in one formula the workbench's engine may show another than the leftmost: see CONFORMANCE.md. */
function anotherFault(row: Row, other: unknown): boolean {
  const suspicious = row.flat().filter((cell) => cell === null || typeof cell !== "number" || cell <= 0 || cell > 1);
  return typeof other === "string" && other.startsWith("#") && suspicious.length > 1;
}

function rowOf(kpi: Kpi, cells: Cells): Row {
  return kpi.params.map((param) => {
    const own = cells.get(param) ?? null;
    if (!isRange(own)) return [own];
    return Array.from({ length: width }, (_, at): Cell => own.numbers[at] ?? null);
  });
}

const printable = kpis.filter(hasBuiltInFormula);

test.each(printable.map((kpi) => [kpi.id, kpi] as const))(
  "%s and its built-in formula give the same in two other engines",
  async (_id, kpi) => {
    const random = fc.sample(fc.tuple(...kpi.params.map((param) => argument(kpi.declaration.params[param]))), {
      numRuns: 25,
      seed: 20261101,
    });
    const examples = kpi.declaration.examples
      .filter(({ gives }) => typeof gives === "number")
      .map((example) => rowOf(kpi, exampleCells(example)));
    const rows: readonly Row[] = [...examples, ...random];
    const expected = rows.map((row) => {
      const value = evaluateKpi(kpi, given(kpi, row));
      return isError(value) ? value.error : value;
    });
    const told = (results: readonly unknown[], excused: (row: Row, other: unknown) => boolean = () => false) =>
      rows.flatMap((row, index) =>
        agree(results[index], expected[index]) || (typeof expected[index] === "string" && excused(row, results[index]))
          ? []
          : [{ row, own: expected[index], other: results[index] }],
      );
    expect(told(ironCalc(kpi, rows, expected))).toEqual([]);
    expect(told(await workbench(kpi, rows), anotherFault)).toEqual([]);
  },
);

/** The function as a cell calls it, with blank cells as the host hands them over. */
function called(kpi: Kpi, row: Row, blank: null | 0): unknown {
  const call = worksheetFunction(kpi, (code) => ({ code }));
  const result = call(
    ...kpi.params.map((_param, index) => [
      (row[index] ?? []).map((cell) => (isError(cell) ? { code: cell.error } : cell === null ? blank : cell)),
    ]),
  );
  return typeof result === "object" && "code" in result ? result.code : result;
}

/** The value of a KPI over a row in which blanks are nothing, or 0. */
function direct(kpi: Kpi, row: Row, blank: null | 0): unknown {
  const cells = new Map(
    kpi.params.map((param, index): [string, Cell | RangeCells] => {
      const own = (row[index] ?? []).map((cell) => cell ?? blank);
      const isWhole = kpi.declaration.params[param]?.sort === "range";
      return [param, isWhole ? rangeOf(1, own.length, (_row, place) => own[place] ?? null) : (own[0] ?? null)];
    }),
  );
  const value = evaluateKpi(kpi, cells);
  return isError(value) ? value.error : value;
}

test.each(kpis.map((kpi) => [kpi.id, kpi] as const))("%s called from a cell takes blanks as documented", (_id, kpi) => {
  fc.assert(
    fc.property(fc.tuple(...kpi.params.map((param) => argument(kpi.declaration.params[param]))), (row) => {
      for (const blank of [null, 0] as const) expect(called(kpi, row, blank)).toEqual(direct(kpi, row, blank));
    }),
    { numRuns: 60, seed: 20261122 },
  );
  const [needed] = kpi.params.filter((param) => {
    const facts = kpi.declaration.params[param];
    return facts?.sort !== "range" && !mayBeLeftOut(facts);
  });
  if (needed === undefined) return;
  const example = kpi.declaration.examples.find(({ gives }) => typeof gives === "number");
  if (!example) throw new Error(`no example of a number: ${kpi.id}`);
  const row = rowOf(kpi, exampleCells(example)).map((cells, index) => (kpi.params[index] === needed ? [null] : cells));
  expect(called(kpi, row, null)).toBe("#N/A");
  expect(called(kpi, row, 0)).toEqual(
    direct(
      kpi,
      row.map((cells) => cells.map((cell) => cell ?? 0)),
      null,
    ),
  );
});
