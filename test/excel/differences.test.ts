import { expect, test } from "vitest";
import { differences } from "../../src/excel/differences.ts";
import { sheetPlan } from "./plans.ts";

const own = { row: 0, column: 0, rows: 3, columns: 2 };

test("equal sheets differ in nothing, though Excel writes formulas its own way", () => {
  const plan = sheetPlan("Scorecard", [["a", { formula: "=«Rules»!$B$1+'My data'!A1" }]]);
  const present = [["a", "=Rules!$B$1+'My data'!A1"]];
  expect(differences(plan, present, { ...own, rows: 1 }, () => "Rules")).toEqual([]);
});

test("neighbouring cells that differ make one rectangle", () => {
  const plan = sheetPlan("Data1", [
    ["h", "k"],
    [1, 2],
    [3, 4],
  ]);
  const present = [
    ["h", "k"],
    [1, 0],
    [3, 0],
  ];
  expect(differences(plan, present, own, () => undefined)).toEqual([
    { row: 1, column: 1, before: [[0], [0]], after: [[2], [4]] },
  ]);
});

test("cells that were ours and are no longer planned are emptied; others stay", () => {
  const plan = sheetPlan("Data1", [["h", "k"]]);
  const present = [
    ["h", "k", "a note"],
    [1, 2, "of mine"],
    ["", "", ""],
    ["below", "", ""],
  ];
  expect(differences(plan, present, own, () => undefined)).toEqual([
    { row: 1, column: 0, before: [[1, 2]], after: [[null, null]] },
  ]);
});
