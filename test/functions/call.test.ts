import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isError } from "../../src/formula/cell.ts";
import { evaluate } from "../../src/formula/evaluate.ts";
import { worksheetFunction } from "../../src/functions/call.ts";
import type { ParamFacts } from "../../src/kpi/define.ts";
import { findKpi, kpis } from "../../src/kpi/kpi.ts";

function functionOf(id: string) {
  const kpi = findKpi(id);
  if (!kpi) throw new Error(id);
  return worksheetFunction(kpi, (code): string => code);
}

const readRate = functionOf("READRATE");
const error = (code: string) => ({ code, type: "Error" });

describe("one value", () => {
  test.each([
    [[300, 1200], 0.25],
    [[[[300]], [[1200]]], 0.25],
    [[300, 0], "#DIV/0!"],
    [[0, 0], "#DIV/0!"],
    [[300, -5], "#NUM!"],
    [["x", 5], "#VALUE!"],
    [["", 5], "#N/A"],
    [[null, 5], "#N/A"],
    [[5], "#N/A"],
    [["30", "120"], 0.25],
    [[" 30% ", 1], 0.3],
    [[true, 4], 0.25],
    [[NaN, 5], "#NUM!"],
    [[error("#N/A"), 5], "#N/A"],
    [[error("#REF!"), error("#N/A")], "#REF!"],
    [[{ type: "Error", basicValue: "#NAME?" }, 5], "#NAME?"],
    [[{ type: "FormattedNumber", basicValue: 3 }, 12], 0.25],
    [[error("#SPILL!"), 5], "#VALUE!"],
    [[{ type: "Entity" }, 5], "#VALUE!"],
  ])("READRATE(%j) is %s", (args, expected) => {
    expect(readRate(...args)).toBe(expected);
  });

  test("the host's invocation object is no argument", () => {
    expect(readRate([[300]], [[1200]], { functionName: "READRATE" })).toBe(0.25);
  });

  test("every KPI gives #N/A for blanks only", () => {
    for (const kpi of kpis) expect(functionOf(kpi.id)(...kpi.params.map(() => null))).toBe("#N/A");
  });
});

describe("ranges", () => {
  test("one bad cell is one bad result", () => {
    expect(readRate([[1], ["x"], [""], [error("#REF!")], [2]], [[4], [4], [4], [4], [4]])).toEqual([
      [0.25],
      ["#VALUE!"],
      ["#N/A"],
      ["#REF!"],
      [0.5],
    ]);
  });

  test.each([
    ["a value over a column", [[[1], [2]], 4], [[0.25], [0.5]]],
    ["a column over a value", [1, [[2], [4]]], [[0.5], [0.25]]],
    [
      "a row over a column",
      [[[1, 2]], [[4], [8]]],
      [
        [0.25, 0.5],
        [0.125, 0.25],
      ],
    ],
    [
      "a row over a table",
      [
        [[4, 8]],
        [
          [4, 4],
          [8, 8],
        ],
      ],
      [
        [1, 2],
        [0.5, 1],
      ],
    ],
    [
      "a table over a column",
      [
        [
          [1, 2],
          [3, 4],
        ],
        [[4], [8]],
      ],
      [
        [0.25, 0.5],
        [0.375, 0.5],
      ],
    ],
    ["a row over a row", [[[1, 2]], [[4, 4]]], [[0.25, 0.5]]],
  ])("%s spreads", (_what, args, expected) => {
    expect(readRate(...args)).toEqual(expected);
  });

  test.each([
    [
      "other heights",
      [
        [[1], [2]],
        [[4], [4], [4]],
      ],
    ],
    ["other widths", [[[1, 2]], [[4, 4, 4]]]],
  ])("%s are #VALUE!", (_what, args) => {
    expect(readRate(...args)).toBe("#VALUE!");
  });

  test("rows after the last one with anything in it stay empty, blanks before it are #N/A", () => {
    const readers = [[1], [null], [3], [""], [null]];
    const followers = [[4], [""], [4], [8], [""]];
    expect(readRate(readers, followers)).toEqual([[0.25], ["#N/A"], [0.75], ["#N/A"], [""]]);
    expect(readRate(readers, 4)).toEqual([[0.25], ["#N/A"], [0.75], [""], [""]]);
    expect(
      readRate(
        [
          [null, ""],
          [1, null],
          ["", null],
        ],
        [
          [4, 4],
          [4, 4],
          ["", ""],
        ],
      ),
    ).toEqual([
      ["#N/A", "#N/A"],
      [0.25, "#N/A"],
      ["", ""],
    ]);
  });

  test("a whole column does not overflow the stack", () => {
    const rows = 1_048_575;
    const readers = Array.from({ length: rows }, (_, row) => [row < 1000 ? 5 : ""]);
    const followers = Array.from({ length: rows }, () => [20]);
    const result = readRate(readers, followers);
    expect(Array.isArray(result) && result.length).toBe(rows);
    expect(Array.isArray(result) && [result[999], result[1000], result[rows - 1]]).toEqual([
      [0.25],
      ["#N/A"],
      ["#N/A"],
    ]);
  });

  test("a range as wide as a sheet is computed", () => {
    const wide = Array.from({ length: 2 }, () => Array.from({ length: 16_384 }, (_, column) => column));
    const result = readRate(wide, 2);
    expect(Array.isArray(result) && result[1]?.[16_383]).toBe(16_383 / 2);
  });

  test("a KPI called with columns gives for each row what it gives for the row alone", () => {
    const value = fc.oneof(
      fc.integer({ min: -3, max: 30 }),
      fc.constantFrom<unknown>("", null, "x", "7", true, 0.5, 1e308, error("#N/A"), error("#DIV/0!")),
    );
    for (const kpi of kpis) {
      const call = functionOf(kpi.id);
      const sorts = kpi.params.map((param) => kpi.declaration.params[param]);
      if (!sorts.some((facts) => (facts?.sort ?? "number") === "number")) continue;
      const whole = (facts: ParamFacts | undefined) =>
        facts?.sort === "choice"
          ? fc.constantFrom<unknown>("", null, ...facts.options, facts.options[0].toUpperCase(), "none", 5)
          : fc.array(fc.tuple(value), { minLength: 1, maxLength: 12 });
      const once = fc.tuple(...sorts.map((facts) => (facts?.sort ? whole(facts) : fc.constant(undefined))));
      const table = fc.array(fc.tuple(...kpi.params.map(() => value)), { minLength: 2, maxLength: 6 });
      fc.assert(
        fc.property(table, once, (rows, fixed) => {
          const full = [...rows, rows[0]?.map(() => 1) ?? []];
          const isWhole = (index: number) => sorts[index]?.sort !== undefined;
          const rowsOf = (index: number) => (isWhole(index) ? fixed[index] : full.map((row) => [row[index]]));
          const all = call(...kpi.params.map((_param, index) => rowsOf(index)));
          const alone = full.map((row) => [call(...row.map((cell, index) => (isWhole(index) ? fixed[index] : cell)))]);
          if (Array.isArray(all)) expect(all).toEqual(alone);
          else for (const [one] of alone) expect(one).toBe(all);
        }),
        { numRuns: 40 },
      );
    }
  });
});

test("a cell's value is the KPI's own", () => {
  const loyalty = findKpi("LOYALTY");
  const given = new Map([
    ["contentValue", 0.8],
    ["interactionRate", 0.1],
    ["featurePopularity", 0.2],
  ]);
  const own = loyalty && evaluate(loyalty.expression, given);
  expect(isError(own)).toBe(false);
  expect(functionOf("LOYALTY")(...given.values())).toBe(own);
});

test("a whole column as one range is reduced without a stack overflow", () => {
  const column = Array.from({ length: 1_048_575 }, (_, row) => [row % 101]);
  const options = { RESPONSETIME: 50, NPS: null, MEDIANPOST: 50, TRIMMEANPOST: 50 };
  for (const [id, expected] of Object.entries(options)) {
    const value = functionOf(id)(column.map(([cell = 0]) => [id === "NPS" ? cell % 11 : cell]));
    if (expected === null) expect(value).toBeTypeOf("number");
    else expect(value).toBeCloseTo(expected, 2);
  }
});
