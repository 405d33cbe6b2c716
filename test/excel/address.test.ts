import { expect, test } from "vitest";
import { areaOf, splitReference } from "../../src/excel/address.ts";
import { boundsOf } from "../../src/plan/areas.ts";
import { quotedSheet } from "../../src/plan/plan.ts";

test("references are split at their sheet", () => {
  expect(splitReference("'It''s new'!A1:B2")).toEqual({ sheet: "It's new", address: "A1:B2" });
  expect(splitReference("数据!")).toEqual({ sheet: "数据", address: "" });
  expect(splitReference("Table1")).toBeNull();
  expect(splitReference("#REF!$A$1")).toEqual({ sheet: "#REF", address: "$A$1" });
});

test("a quoted name splits back into itself", () => {
  const name = "a'b ~card1.0";
  expect(splitReference(`${quotedSheet(name)}!A1`)?.sheet).toBe(name);
});

test("addresses are areas", () => {
  expect(areaOf("$B$2:$AA$10")).toEqual({ row: 1, column: 1, rows: 9, columns: 26 });
  expect(areaOf("C3")).toEqual({ row: 2, column: 2, rows: 1, columns: 1 });
  expect(areaOf("A:C")).toBeNull();
});

test("bounds hold all areas", () => {
  const left = { row: 1, column: 1, rows: 2, columns: 1 };
  const right = { row: 0, column: 3, rows: 1, columns: 2 };
  expect(boundsOf([left, right])).toEqual({ row: 0, column: 1, rows: 3, columns: 4 });
});
