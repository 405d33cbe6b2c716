import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestAddin, type TestAddin } from "./addin.ts";

describe.each(["desktop", "web"] as const)("ranges in the %s client", (flavour) => {
  let addin: TestAddin;
  beforeAll(async () => {
    addin = await openTestAddin({ flavour });
  });
  afterAll(() => {
    addin.close();
  });

  test("hold values, formulas and their results within one sync", async () => {
    const got = await addin.run(`
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
      range.values = [[1, 2], ["x", "=A1+B1"]];
      range.load("values,formulas,text,address,valueTypes,rowIndex,columnIndex,rowCount,columnCount,cellCount");
      await context.sync();
      return range.toJSON();`);
    expect(got).toEqual({
      address: "Sheet1!A1:B2",
      cellCount: 4,
      columnCount: 2,
      columnIndex: 0,
      formulas: [
        [1, 2],
        ["x", "=A1+B1"],
      ],
      rowCount: 2,
      rowIndex: 0,
      text: [
        ["1", "2"],
        ["x", "3"],
      ],
      valueTypes: [
        ["Double", "Double"],
        ["String", "Double"],
      ],
      values: [
        [1, 2],
        ["x", 3],
      ],
    });
  });

  test("take one value for all cells, keep a cell for null and empty it for an empty string", async () => {
    const got = await addin.run(`
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("D1:E2");
      range.values = 7;
      await context.sync();
      range.values = [[null, ""], [8, null]];
      range.load("values");
      await context.sync();
      return range.values;`);
    expect(got).toEqual([
      [7, ""],
      [8, 7],
    ]);
  });

  test("lead to other ranges", async () => {
    const got = await addin.run(`
      const sheet = context.workbook.worksheets.add("Navigate");
      sheet.getRange("B2:C4").values = [[1, 2], [3, 4], [5, 6]];
      await context.sync();
      const range = sheet.getRange("B2:C4");
      const found = [
        range.getCell(1, 1), range.getRow(2), range.getColumn(0), range.getOffsetRange(1, 1), range.getResizedRange(1, -1),
        range.getAbsoluteResizedRange(1, 4), range.getBoundingRect("E1"), range.getIntersection("A3:B9"), range.getEntireColumn(),
        range.getEntireRow(), range.getLastCell(), range.getLastRow(), range.getRowsBelow(2), range.getRowsAbove(1), range.getColumnsAfter(1),
        sheet.getUsedRange(), sheet.getRange("A:B").getUsedRange(true), sheet.getRange("C3").getSurroundingRegion(), sheet.getCell(4, 5),
        sheet.getRangeByIndexes(1, 1, 2, 3), sheet.getRange("2:3"),
      ];
      for (const each of found) each.load("address");
      const none = range.getIntersectionOrNullObject("Z1");
      const empty = sheet.getRange("K1:K9").getUsedRangeOrNullObject();
      await context.sync();
      return [found.map((each) => each.address.split("!")[1]), none.isNullObject, empty.isNullObject];`);
    expect(got).toEqual([
      [
        "C3",
        "B4:C4",
        "B2:B4",
        "C3:D5",
        "B2:B5",
        "B2:E2",
        "B1:E4",
        "B3:B4",
        "B:C",
        "2:4",
        "C4",
        "B4:C4",
        "B5:C6",
        "B1:C1",
        "D2:D4",
      ].concat(["B2:C4", "B2:B4", "B2:C4", "F5", "B2:D3", "2:3"]),
      true,
      true,
    ]);
  });

  test("of whole columns have no cell-level members, but formats and an address", async () => {
    const got = await addin.run(`
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("G:H");
      range.format.fill.color = "#00ff00";
      range.load("values,formulas,numberFormat,address,isEntireColumn,format/fill/color");
      await context.sync();
      return [range.values, range.formulas, range.numberFormat, range.address, range.isEntireColumn, range.format.fill.color];`);
    expect(got).toEqual([null, null, null, "Sheet1!G:H", true, "#00FF00"]);
    const failure = await addin.failure(
      `context.workbook.worksheets.getActiveWorksheet().getRange("G:G").values = 1; await context.sync();`,
    );
    expect(failure.code).toBe("InvalidArgument");
  });

  test("split large writes and read them back", async () => {
    const got = await addin.run(`
      const sheet = context.workbook.worksheets.add("Large");
      const values = Array.from({ length: 2000 }, (_, row) => [row, row * 2, "t" + row]);
      const range = sheet.getRange("A1:C2000");
      range.values = values;
      range.load("values");
      await context.sync();
      return [JSON.stringify(range.values) === JSON.stringify(values)];`);
    expect(got).toEqual([true]);
  });

  test("look as they were formatted; members on which cells differ are null", async () => {
    const got = await addin.run(`
      const range = context.workbook.worksheets.add("Formats").getRange("A1:B2");
      range.format.font.bold = true;
      range.getCell(0, 0).format.font.italic = true;
      range.set({ format: { fill: { color: "yellow" }, wrapText: true, horizontalAlignment: "Center", columnWidth: 120, rowHeight: 30, font: { size: 14, color: "#123456" } } });
      range.numberFormat = [["0.0%", "0.0%"], ["0.0%", "@"]];
      range.format.borders.getItem("EdgeBottom").style = "Continuous";
      range.format.borders.getItem("EdgeBottom").color = "#FF0000";
      range.load("numberFormat,format/wrapText,format/horizontalAlignment,format/columnWidth,format/rowHeight,format/fill/color,format/font/bold,format/font/italic,format/font/size,format/font/color");
      const bottom = range.format.borders.getItem("EdgeBottom").load("style,color");
      const top = range.format.borders.getItem("EdgeTop").load("style");
      await context.sync();
      return [range.numberFormat, range.format.toJSON(), bottom.style, bottom.color, top.style];`);
    expect(got).toMatchObject([
      [
        ["0.0%", "0.0%"],
        ["0.0%", "@"],
      ],
      {
        columnWidth: 120,
        rowHeight: 30,
        wrapText: true,
        horizontalAlignment: "Center",
        fill: { color: "#FFFF00" },
        font: { bold: true, size: 14, color: "#123456" },
      },
      "Continuous",
      "#FF0000",
      "None",
    ]);
    expect((got as { font: { italic: null } }[])[1]?.font.italic).toBeNull();
  });

  test("can be cleared, merged, hidden, inserted and deleted; references kept by the add-in follow", async () => {
    const got = await addin.run(`
      const sheet = context.workbook.worksheets.add("Shift");
      sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
      const kept = sheet.getRange("A3");
      kept.load("address");
      await context.sync();
      sheet.getRange("2:2").insert("Down");
      kept.load("address,values");
      await context.sync();
      const after = [kept.address, kept.values[0][0]];
      sheet.getRange("1:1").delete("Up");
      sheet.getRange("A4").clear("Contents");
      sheet.getRange("C1:D1").merge();
      sheet.getRange("F:F").columnHidden = true;
      const used = sheet.getUsedRange(true).load("values");
      const hidden = sheet.getRange("F1").load("columnHidden");
      kept.load("address");
      await context.sync();
      return [after, kept.address, used.values, hidden.columnHidden];`);
    expect(got).toEqual([["Shift!A4", 3], "Shift!A3", [[2], [3]], true]);
  });

  test("refuse what Excel refuses, naming the statement", async () => {
    const sheet = `const sheet = context.workbook.worksheets.getItem("Sheet1");`;
    const cases: [string, string][] = [
      [`sheet.getRange("A0")`, "InvalidArgument"],
      [`sheet.getRange("XFE1")`, "InvalidArgument"],
      [`sheet.getRange("Nowhere!A1")`, "ItemNotFound"],
      [`sheet.getRange("A1").getOffsetRange(-1, 0)`, "InvalidArgument"],
      [`sheet.getRange("A1:B2").getIntersection("C3")`, "ItemNotFound"],
      [`sheet.getRange("A1:B2").values = [[1, 2]]`, "InvalidArgument"],
      [`sheet.getRange("A1").format.horizontalAlignment = "Middle"`, "InvalidArgument"],
      [`sheet.getRange("A1").format.fill.color = "no colour"`, "InvalidArgument"],
      [`context.workbook.worksheets.getItem("Missing")`, "ItemNotFound"],
    ];
    for (const [statement, code] of cases) {
      const failure = await addin.failure(`${sheet} ${statement}; await context.sync();`);
      expect([statement, failure.code]).toEqual([statement, code]);
    }
    const named = await addin.failure(`${sheet} sheet.getRange("A0").load("values"); await context.sync();`);
    expect(named).toMatchObject({
      location: "Worksheet.getRange",
      statement: expect.stringContaining("getRange(") as string,
    });
  });

  test("answer NotImplemented with the member's name instead of silence", async () => {
    const failure = await addin.failure(
      `context.workbook.worksheets.getItem("Sheet1").getRange("A1").flashFill(); await context.sync();`,
    );
    expect(failure.code).toBe("NotImplemented");
    expect(failure.message).toContain("Range.flashFill");
    expect(addin.host.engine.coverage.get("Range.flashFill")).toMatchObject({ implemented: false });
    expect(addin.host.engine.coverage.get("Range.values")).toMatchObject({ implemented: true });
  });
});
