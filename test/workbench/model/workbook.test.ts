import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { WorkbookEvent } from "../../../src/workbench/model/events.ts";
import { createWorkbookModel } from "../../../src/workbench/model/node.ts";
import type { NewChart } from "../../../src/workbench/model/objects.ts";
import type { UniverWorkbook } from "../../../src/workbench/model/univer/univerWorkbook.ts";
import type { Sheet } from "../../../src/workbench/model/workbook.ts";
import { at } from "./at.ts";

let book: UniverWorkbook;
let sheet: Sheet;

beforeEach(() => {
  book = createWorkbookModel();
  sheet = book.activeSheet;
});

afterEach(() => {
  book.dispose();
});

function chartOf(source: Sheet, address: string): NewChart {
  const values = { sheet: source.id, area: at(address) };
  const series = { id: "1", name: "s", nameSource: null, values, categories: null, properties: {} };
  return {
    name: "c",
    type: "Line",
    title: "",
    showTitle: false,
    series: [series],
    left: 0,
    top: 0,
    width: 9,
    height: 9,
    properties: {},
  };
}

describe("writing", () => {
  test.each([
    ["12", 12, "General"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["12%", 0.12, "0%"],
    ["(5)", -5, "General"],
    ["$3.50", 3.5, "$#,##0.00"],
    ["1e3", 1000, "0.00E+00"],
    ["2024-01-31", 45322, "m/d/yyyy"],
    ["1/31/2024 13:30", 45322.5625, "m/d/yyyy h:mm"],
    ["31-Jan-24", 45322, "d-mmm-yy"],
    ["10:30 pm", 22.5 / 24, "h:mm AM/PM"],
    ["2024年1月31日", 45322, 'yyyy"年"m"月"d"日"'],
    ["1900-02-28", 59, "m/d/yyyy"],
    ["true", true, "General"],
    ["#n/a", { error: "#N/A" }, "General"],
    ["'12", "12", "General"],
    ["1-1-1-1", "1-1-1-1", "General"],
    ["2024-02-30", "2024-02-30", "General"],
    [" x ", " x ", "General"],
    ["1234567890123456", 1234567890123450, "General"],
  ])("%s is read as typed", (input, value, format) => {
    sheet.write(at("A1"), [[input]]);
    expect([sheet.values(at("A1")), sheet.numberFormats(at("A1"))]).toEqual([[[value]], [[format]]]);
  });

  test("null keeps a cell, an empty text empties it, a text cell takes anything as text", () => {
    sheet.write(at("A1:C1"), [[1, 2, 3]]);
    sheet.setNumberFormats(at("C1"), "@");
    sheet.write(at("A1:C1"), [[null, "", "=1+1"]]);
    expect(sheet.values(at("A1:C1"))).toEqual([[1, null, "=1+1"]]);
    expect(sheet.formulas(at("A1:C1"))).toEqual([[1, "", "=1+1"]]);
  });

  test("exact values are never read", () => {
    sheet.writeValues(at("A1:C1"), [["=1+1", "12", { error: "#N/A" }]]);
    expect(sheet.values(at("A1:C1"))).toEqual([["=1+1", "12", { error: "#N/A" }]]);
  });

  test("another shape is refused", () => {
    expect(() => sheet.write(at("A1:B1"), [[1]])).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
    expect(() => sheet.write({ row: -1, column: 0, rows: 1, columns: 1 }, [[1]])).toThrow();
  });

  test("a column's format is that of its empty and new cells", () => {
    sheet.setNumberFormats({ row: 0, column: 3, rows: 1_048_576, columns: 1 }, "0.0");
    sheet.write(at("D9"), [[2]]);
    expect(sheet.text(at("D9"))).toEqual([["2.0"]]);
    expect(sheet.numberFormats(at("C1:D1"))).toEqual([["General", "0.0"]]);
    expect(sheet.usedArea()).toEqual(at("D9"));
  });

  test("styles add up and are told apart", () => {
    sheet.setStyle(at("A1:B2"), { bold: true, fill: "#FF0000" });
    sheet.setStyle(at("B1"), { bold: false, top: { style: "thin", color: "#000000" } });
    const common = sheet.commonStyle(at("A1:B2"));
    expect([common.fill, common.bold, common.top, common.size]).toEqual(["#FF0000", undefined, undefined, 11]);
    sheet.clear(at("A1:B2"), "formats");
    expect(sheet.usedArea()).toBeNull();
  });

  test("a protected sheet guards its locked cells", () => {
    sheet.setStyle(at("B1"), { locked: false });
    sheet.protect({ allowFormatCells: true }, "pw");
    expect(() => sheet.write(at("A1"), [[1]])).toThrow(expect.objectContaining({ code: "AccessDenied" }));
    sheet.write(at("B1"), [[1]]);
    sheet.setStyle(at("A1"), { bold: true });
    expect(() => sheet.unprotect("no")).toThrow(expect.objectContaining({ code: "AccessDenied" }));
    sheet.unprotect("pw");
    sheet.write(at("A1"), [[1]]);
    expect(sheet.values(at("A1:B1"))).toEqual([[1, 1]]);
  });

  test("100,000 cells come back as they went", () => {
    const area = { row: 0, column: 0, rows: 5000, columns: 20 };
    const cells = Array.from({ length: 5000 }, (_, r) => Array.from({ length: 20 }, (_unused, c) => r * 20 + c));
    sheet.write(area, cells);
    expect(sheet.values(area)).toEqual(cells);
  });
});

describe("rows and columns", () => {
  test("everything follows what is inserted and deleted", async () => {
    const second = book.addSheet({ name: "Second" });
    sheet.write(at("A1:B4"), [
      ["Reads", 0],
      [1, "=A2*2"],
      [2, "=A3*2"],
      [3, "=SUM(A2:A4)"],
    ]);
    second.write(at("A1:A2"), [["=Sheet1!A3"], ["=SUM(Sheet1!$A:$A)"]]);
    const name = book.addName({ name: "Third", formula: "=Sheet1!$A$3" });
    const chart = second.addChart(chartOf(sheet, "A2:A4"));
    sheet.addConditionalFormat({ kind: "formula", areas: [at("A3:A4")], formula: "=A3>Second!A1", format: {} });
    sheet.insertRows(2, 2);
    await book.settled();
    expect(sheet.formulas(at("A4:B6"))).toEqual([
      ["", ""],
      [2, "=A5*2"],
      [3, "=SUM(A2:A6)"],
    ]);
    expect(second.values(at("A1:A2"))).toEqual([[2], [6]]);
    expect(book.nameArea(name.id)?.area).toEqual(at("A5"));
    expect(second.charts.find(({ id }) => id === chart.id)?.series[0]?.values?.area).toEqual(at("A2:A6"));
    expect(sheet.conditionalFormats[0]).toMatchObject({ areas: [at("A5:A6")], formula: "=A5>Second!A1" });
    sheet.write(at("A4"), [[10]]);
    await book.settled();
    expect(sheet.values(at("B6"))).toEqual([[16]]);
    sheet.deleteRows(4, 1);
    await book.settled();
    expect([second.formulas(at("A1")), second.values(at("A1:A2"))]).toEqual([
      [["=#REF!"]],
      [[{ error: "#REF!" }], [14]],
    ]);
    expect(book.names[0]?.formula).toBe("=#REF!");
    sheet.insertColumns(0, 1);
    await book.settled();
    expect(sheet.formulas(at("C2"))).toEqual([["=B2*2"]]);
    expect(second.formulas(at("A2"))).toEqual([["=SUM(Sheet1!$B:$B)"]]);
    expect(second.values(at("A2"))).toEqual([[14]]);
  });

  test("widths, heights and hiding move along", () => {
    sheet.setColumnWidths(1, 1, 100);
    sheet.setRowsHidden(3, 1, true);
    sheet.insertColumns(0, 1);
    sheet.insertRows(0, 1);
    expect([sheet.columnWidth(1), sheet.columnWidth(2), sheet.rowHidden(4), sheet.rowHidden(3)]).toEqual([
      48,
      100,
      true,
      false,
    ]);
  });

  test("a spilled array moves with its formula", async () => {
    sheet.write(at("B2"), [["=SEQUENCE(2)"]]);
    await book.settled();
    sheet.insertRows(0, 1);
    await book.settled();
    expect(sheet.values(at("B2:B5"))).toEqual([[null], [1], [2], [null]]);
  });

  test("a table grows with rows inside it and tells its formulas", async () => {
    sheet.write(at("A1:A3"), [["n"], [1], [2]]);
    const table = book.addTable(sheet.id, { area: at("A1:A3"), hasHeaders: true });
    sheet.write(at("C1"), [[`=SUM(${table.name}[n])`]]);
    sheet.insertRows(2, 1);
    sheet.write(at("A3"), [[10]]);
    await book.settled();
    expect(sheet.values(at("C1"))).toEqual([[13]]);
    book.batch("local", () => sheet.write(at("A5"), [[100]]));
    await book.settled();
    expect([book.tables[0]?.area, sheet.values(at("C1"))]).toEqual([at("A1:A5"), [[113]]]);
    book.updateTable(table.id, { name: "Numbers" });
    expect(sheet.formulas(at("C1"))).toEqual([["=SUM(Numbers[n])"]]);
  });
});

describe("sheets", () => {
  test("a rename is followed everywhere, a deletion gives #REF!", async () => {
    const data = book.addSheet({ name: "Data" });
    data.write(at("A1"), [[5]]);
    sheet.write(at("A1:A2"), [["=Data!A1"], ["=SUM(Data!A:A)+Total"]]);
    book.addName({ name: "Total", formula: "=Data!$A$1" });
    sheet.addChart(chartOf(data, "A1"));
    data.rename("My 'own' data");
    await book.settled();
    expect(sheet.formulas(at("A1"))).toEqual([["='My ''own'' data'!A1"]]);
    data.write(at("A1"), [[7]]);
    await book.settled();
    expect(sheet.values(at("A1:A2"))).toEqual([[7], [14]]);
    book.deleteSheet(data.id);
    await book.settled();
    expect(sheet.values(at("A1:A2"))).toEqual([[{ error: "#REF!" }], [{ error: "#REF!" }]]);
    expect([book.names[0]?.formula, sheet.charts[0]?.series[0]?.values]).toEqual(["=#REF!", null]);
  });

  test("names, order and visibility have Excel's rules", () => {
    const second = book.addSheet();
    const first = book.addSheet({ name: "First", position: 0, visibility: "hidden" });
    expect(book.sheets.map(({ name }) => name)).toEqual(["First", "Sheet1", "Sheet2"]);
    for (const wrong of ["", "a/b", "x".repeat(32), "'a", "History"]) {
      expect(() => first.rename(wrong), wrong).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
    }
    expect(() => first.rename("sheet2")).toThrow(expect.objectContaining({ code: "ItemAlreadyExists" }));
    expect(() => book.activate(first.id)).toThrow(expect.objectContaining({ code: "InvalidOperation" }));
    sheet.setVisibility("veryHidden");
    expect(book.activeSheet.id).toBe(second.id);
    expect(() => second.setVisibility("hidden")).toThrow(expect.objectContaining({ code: "InvalidOperation" }));
    expect(() => book.deleteSheet(second.id)).toThrow(expect.objectContaining({ code: "InvalidOperation" }));
    second.move(0);
    expect(book.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
      "Sheet2 visible",
      "First hidden",
      "Sheet1 veryHidden",
    ]);
  });
});

describe("listening", () => {
  test("tells what changed, where and by whom; recalculation is no edit", async () => {
    const events: WorkbookEvent[] = [];
    sheet.write(at("B1"), [["=A1*2"]]);
    await book.settled();
    const stop = book.onChange((event) => events.push(event));
    book.batch("remote", () => sheet.write(at("A1"), [[4]]));
    await book.settled();
    expect(events).toEqual([
      { type: "cells", sheet: sheet.id, area: at("A1"), source: "remote" },
      { type: "calculated", sheets: [sheet.id] },
    ]);
    events.length = 0;
    book.select(sheet.id, [at("B2:C3")]);
    const added = book.addSheet();
    book.activate(added.id);
    stop();
    sheet.write(at("A1"), [[5]]);
    expect(events.map(({ type }) => type)).toEqual(["selection", "sheetAdded", "sheetActivated", "selection"]);
  });
});

describe("snapshots", () => {
  test("are equal for equal workbooks and differ with every single change", async () => {
    const changes: ((on: UniverWorkbook) => unknown)[] = [
      (on) => on.activeSheet.write(at("A1"), [[1]]),
      (on) => on.activeSheet.write(at("A1"), [["x"]]),
      (on) => on.activeSheet.write(at("A1"), [["=1"]]),
      (on) => on.activeSheet.setStyle(at("A1"), { italic: true }),
      (on) => on.activeSheet.setColumnWidths(0, 1, 99),
      (on) => on.activeSheet.setRowHeights(0, 1, 99),
      (on) => on.activeSheet.merge(at("A1:B1")),
      (on) => on.activeSheet.rename("Other"),
      (on) => on.activeSheet.setFreeze({ rows: 1, columns: 0 }),
      (on) => on.activeSheet.setPage({ orientation: "landscape" }),
      (on) => on.activeSheet.protect(),
      (on) => on.activeSheet.setTabColor("#FF0000"),
      (on) => on.addSheet({ visibility: "veryHidden" }),
      (on) => on.addSheet({ visibility: "hidden" }),
      (on) => on.addName({ name: "N_1", formula: "=1" }),
      (on) => on.addName({ name: "N_1", formula: "=1", visible: false }),
      (on) => on.activeSheet.addChart(chartOf(on.activeSheet, "A1:A2")),
      (on) => on.activeSheet.addConditionalFormat({ kind: "formula", areas: [at("A1")], formula: "=A1>1", format: {} }),
      (on) => on.addTable(on.activeSheet.id, { area: at("A1:B2"), hasHeaders: true }),
      (on) => on.setSetting("k", 1),
      (on) => on.addCustomXml("<a/>"),
    ];
    const other = createWorkbookModel();
    const empty = book.snapshot();
    const seen = new Set([JSON.stringify(empty)]);
    for (const change of changes) {
      for (const on of [book, other]) {
        on.reset();
        change(on);
        await on.settled();
      }
      expect(other.snapshot()).toEqual(book.snapshot());
      seen.add(JSON.stringify(book.snapshot()));
    }
    expect(seen.size).toBe(changes.length + 1);
    book.reset();
    expect(book.snapshot()).toEqual(empty);
    other.dispose();
  });

  test("a change that is taken back leaves nothing", () => {
    const before = book.snapshot();
    sheet.write(at("C3"), [["=1"]]);
    sheet.setStyle(at("C3"), { bold: true });
    sheet.setColumnsHidden(2, 1, true);
    sheet.setColumnsHidden(2, 1, false);
    sheet.clear(at("C3"), "all");
    book.deleteSheet(book.addSheet().id);
    expect(book.snapshot()).toEqual(before);
  });
});
