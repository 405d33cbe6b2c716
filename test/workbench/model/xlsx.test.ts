import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createWorkbookModel } from "../../../src/workbench/model/node.ts";
import type { UniverWorkbook } from "../../../src/workbench/model/univer/univerWorkbook.ts";
import { openXlsx, saveXlsx } from "../../../src/workbench/model/xlsx/xlsx.ts";
import { openParts, partText } from "../../../src/workbench/model/xlsx/xlsxParts.ts";
import { fromFileFormula, toFileFormula } from "../../../src/workbench/model/xlsx/ooxmlFormula.ts";
import { at } from "./at.ts";

let book: UniverWorkbook;
let other: UniverWorkbook;

beforeEach(() => {
  book = createWorkbookModel();
  other = createWorkbookModel();
});

afterEach(() => {
  book.dispose();
  other.dispose();
});

async function reopened(): Promise<UniverWorkbook> {
  await book.settled();
  await openXlsx(other, await saveXlsx(book));
  return other;
}

/** A workbook with one of everything that files keep. */
async function fillEverything(): Promise<void> {
  const sheet = book.activeSheet;
  sheet.rename("Score card");
  sheet.write(at("A1:C4"), [
    ["Unit", "Reads", "Rate"],
    ["North", 120, "=B2/10"],
    ["'=text", 0.1, '=IF(B3>1,"big","small")'],
    ["2024-01-31", true, "=1/B9"],
  ]);
  sheet.write(at("E1:G1"), [["=SEQUENCE(2,2)", null, "=READRATE(300,1200)"]]);
  sheet.write(at("G2:G4"), [["=SUM(Reads)"], ["=SUM(B:B)"], ['=A2&"!"']]);
  sheet.setStyle(at("A1:C1"), {
    bold: true,
    fill: "#DDEEFF",
    color: "#112233",
    horizontal: "Center",
    wrap: true,
    size: 12,
  });
  sheet.setStyle(at("B2"), { bottom: { style: "thin", color: "#FF0000" }, locked: false, italic: true, indent: 1 });
  sheet.setNumberFormats(at("C2:C4"), "0.0%");
  sheet.setColumnWidths(0, 1, 120);
  sheet.setColumnsHidden(7, 1, true);
  sheet.setRowHeights(0, 1, 30);
  sheet.setRowsHidden(9, 1, true);
  sheet.merge(at("J1:K2"));
  sheet.setFreeze({ rows: 1, columns: 1 });
  sheet.setTabColor("#00AA00");
  sheet.setShowGridlines(false);
  sheet.setPage({
    orientation: "landscape",
    zoom: { horizontalFitToPages: 1 },
    printTitleRows: "$1:$1",
    printArea: "$A$1:$G$4",
  });
  sheet.addConditionalFormat({
    kind: "formula",
    areas: [at("B2:B4")],
    formula: "=B2>100",
    format: { fill: "#FFEEEE", color: "#990000", bold: true },
  });
  sheet.addConditionalFormat({
    kind: "dataBar",
    areas: [at("C2:C4")],
    min: { kind: "number", formula: "0" },
    max: { kind: "number", formula: "120" },
    color: "#4472C4",
    properties: {},
  });
  sheet.setValidation({
    areas: [at("A6:A9")],
    kind: "list",
    operator: "Between",
    formula1: "a,b,c",
    formula2: "",
    ignoreBlanks: true,
    dropdown: true,
    error: { show: true, style: "Stop", title: "No", message: "Pick one" },
    prompt: { show: false, title: "", message: "" },
  });
  const data = book.addSheet({ name: "数据", visibility: "veryHidden" });
  data.write(at("A1:B3"), [
    ["k", "v"],
    ["a", 5],
    ["b", 7],
  ]);
  book.addTable(data.id, { area: at("A1:B3"), hasHeaders: true, name: "Data1" });
  sheet.write(at("G5"), [["=SUM(Data1[v])"]]);
  book.addName({ name: "Reads", formula: "='Score card'!$B$2:$B$3", comment: "of the month" });
  book.addName({ name: "Scoreline.card1", formula: "='Score card'!$A$1", visible: false });
  book.addName({ name: "Local", formula: "=100", scope: sheet.id });
  book.addName({ name: "Ratio", formula: "=LAMBDA(a,b,IFERROR(a/b,NA()))" });
  for (const [type, name] of [
    ["ColumnClustered", "One"],
    ["BarStacked", "Two"],
    ["Line", "Three"],
  ] as const) {
    sheet.addChart({
      name,
      type,
      title: `Chart ${name}`,
      showTitle: true,
      series: [
        {
          id: "s",
          name: "Reads",
          nameSource: null,
          values: { sheet: sheet.id, area: at("B2:B4") },
          categories: { sheet: sheet.id, area: at("A2:A4") },
          properties: { color: "#C00000" },
        },
      ],
      left: 100,
      top: 150,
      width: 300,
      height: 200,
      properties: {},
    });
  }
  book.setSetting("id", { version: 1, text: "<&>" });
  book.addCustomXml('<t xmlns="urn:x"><a/></t>');
  await book.settled();
}

describe("saving and opening", () => {
  test("gives the same workbook", async () => {
    book.registerCustomFunction({
      name: "READRATE",
      invoke: ([a, b]) => Promise.resolve((a as number) / (b as number)),
    });
    await fillEverything();
    const before = book.snapshot();
    await reopened();
    expect(other.snapshot()).toEqual(before);
    await other.settled();
    expect(other.snapshot()).toEqual(before);
  });

  test("shows the file's results without the add-in, and recalculates what changes", async () => {
    const close = book.registerCustomFunction({ name: "READRATE", invoke: () => Promise.resolve(0.25) });
    await fillEverything();
    close();
    const sheet = (await reopened()).sheets[0];
    expect(sheet?.values(at("G1:G5")).flat()).toEqual([0.25, 120.1, 120.1, "North!", 12]);
    expect(sheet?.values(at("C4"))).toEqual([[{ error: "#DIV/0!" }]]);
    sheet?.write(at("B2"), [[20]]);
    await other.settled();
    expect(sheet?.values(at("G1:G3")).flat()).toEqual([0.25, 20.1, 20.1]);
    expect(sheet?.formulas(at("G1:G3")).flat()).toEqual(["=READRATE(300,1200)", "=SUM(Reads)", "=SUM(B:B)"]);
  });

  test("results have the file format's own types", async () => {
    book.activeSheet.write(at("A1:E1"), [['="a"', "=1=1", "=1/0", "=2+1", "=NA()"]]);
    await book.settled();
    const parts = openParts(await saveXlsx(book));
    const cells = [
      ...partText(parts, "xl/worksheets/sheet1.xml").matchAll(
        /<c r="(\w+)"(?: t="(\w+)")?[^>]*><f>[^<]*<\/f><v>([^<]*)<\/v>/g,
      ),
    ];
    expect(cells.map((cell) => cell.slice(1))).toEqual([
      ["A1", "str", "a"],
      ["B1", "b", "1"],
      ["C1", "e", "#DIV/0!"],
      ["D1", undefined, "3"],
      ["E1", "e", "#N/A"],
    ]);
  });

  test("dates keep their exact serial numbers", async () => {
    book.activeSheet.write(at("A1:B1"), [["2024-01-31", 45322.123456789]]);
    book.activeSheet.setNumberFormats(at("B1"), "m/d/yyyy h:mm");
    const sheet = (await reopened()).activeSheet;
    expect(sheet.values(at("A1:B1"))).toEqual([[45322, 45322.123456789]]);
    expect(sheet.text(at("A1"))).toEqual([["1/31/2024"]]);
  });

  test("what is no workbook is refused and leaves the open one as it is", async () => {
    other.activeSheet.write(at("A1"), [["mine"]]);
    await expect(openXlsx(other, new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(other.activeSheet.values(at("A1"))).toEqual([["mine"]]);
  });
});

describe("formulas in files", () => {
  test.each([
    ["=IFNA(XLOOKUP(1,A:A,B:B),0)", "_xlfn.IFNA(_xlfn.XLOOKUP(1,A:A,B:B),0)"],
    ["=SORT(FILTER(A1:A3,B1:B3>1))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3>1))"],
    ["=LET(x,1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    ["=LAMBDA(a,a*2)(3)", "_xlfn.LAMBDA(_xlpm.a,_xlpm.a*2)(3)"],
    ["=SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
    ["=Data1[@Reads]*2", "Data1[[#This Row],[Reads]]*2"],
    ['="IFNA("&READRATE(1,2)', '"IFNA("&READRATE(1,2)'],
    ["=KPI.READRATE(B2,C2)", "KPI.READRATE(B2,C2)"],
  ])("%s is %s", (formula, stored) => {
    expect(toFileFormula(formula, "Data1")).toBe(stored);
    expect(fromFileFormula(stored)).toBe(formula);
  });
});
