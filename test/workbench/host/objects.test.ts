import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestAddin, type TestAddin } from "./addin.ts";

let addin: TestAddin;
beforeEach(async () => {
  addin = await openTestAddin({ flavour: "web" });
});
afterEach(() => {
  addin.close();
});

const sheet = `const sheet = context.workbook.worksheets.getItem("Sheet1");`;

test("conditional formats of each kind are added, read back, ordered and cleared", async () => {
  const got = await addin.run(`${sheet}
    const range = sheet.getRange("A1:A10");
    const custom = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.custom.rule.formula = "=$A1>5";
    custom.custom.format.fill.color = "#FFC7CE";
    custom.custom.format.font.bold = true;
    custom.stopIfTrue = true;
    const value = range.conditionalFormats.add("CellValue");
    value.cellValue.rule = { formula1: "=10", operator: "GreaterThan" };
    value.cellValue.format.font.color = "red";
    const bar = range.conditionalFormats.add("DataBar");
    bar.dataBar.lowerBoundRule = { type: "Number", formula: "0" };
    bar.dataBar.upperBoundRule = { type: "Number", formula: "120" };
    bar.dataBar.positiveFormat.fillColor = "#4472C4";
    bar.dataBar.positiveFormat.gradientFill = false;
    const scale = range.conditionalFormats.add("ColorScale");
    scale.colorScale.criteria = { minimum: { type: "LowestValue", color: "#F8696B" }, midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" }, maximum: { type: "HighestValue", color: "#63BE7B" } };
    range.conditionalFormats.load("items/type,items/stopIfTrue");
    custom.load("custom/rule/formula,custom/format/fill/color,custom/format/font/bold");
    value.cellValue.load("rule");
    bar.dataBar.load("lowerBoundRule,upperBoundRule,positiveFormat/fillColor,positiveFormat/gradientFill");
    scale.colorScale.load("criteria,threeColorScale");
    const other = custom.dataBarOrNullObject;
    const where = custom.getRange().load("address");
    await context.sync();
    const first = [range.conditionalFormats.items.map((f) => f.type).sort(), custom.custom.rule.formula, custom.custom.format.fill.color, custom.custom.format.font.bold,
      value.cellValue.rule, bar.dataBar.lowerBoundRule, bar.dataBar.upperBoundRule, bar.dataBar.positiveFormat.fillColor, bar.dataBar.positiveFormat.gradientFill,
      scale.colorScale.criteria, scale.colorScale.threeColorScale, other.isNullObject, where.address];
    custom.delete();
    const count = range.conditionalFormats.getCount();
    await context.sync();
    sheet.getRange("A1:A10").conditionalFormats.clearAll();
    const none = range.conditionalFormats.getCount();
    await context.sync();
    return [first, count.value, none.value];`);
  expect(got).toEqual([
    [
      ["CellValue", "ColorScale", "Custom", "DataBar"],
      "=$A1>5",
      "#FFC7CE",
      true,
      { formula1: "=10", operator: "GreaterThan" },
      { type: "Number", formula: "0" },
      { type: "Number", formula: "120" },
      "#4472C4",
      false,
      {
        minimum: { type: "LowestValue", formula: "", color: "#F8696B" },
        midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
        maximum: { type: "HighestValue", formula: "", color: "#63BE7B" },
      },
      true,
      true,
      "Sheet1!A1:A10",
    ],
    3,
    0,
  ]);
  const icons = await addin.failure(
    `${sheet} sheet.getRange("A1").conditionalFormats.add("IconSet"); await context.sync();`,
  );
  expect(icons.code).toBe("NotImplemented");
});

test("validation rules: lists and decimals with alert and prompt", async () => {
  const got = await addin.run(`${sheet}
    const list = sheet.getRange("B1:B5").dataValidation;
    list.rule = { list: { inCellDropDown: true, source: "assign,normalise,leave" } };
    const fromCells = sheet.getRange("C1").dataValidation;
    fromCells.rule = { list: { inCellDropDown: false, source: sheet.getRange("F1:F3") } };
    const decimal = sheet.getRange("D1:D9").dataValidation;
    decimal.rule = { decimal: { operator: "Between", formula1: 0, formula2: 100 } };
    decimal.errorAlert = { showAlert: true, style: "Stop", title: "Weight", message: "0 to 100" };
    decimal.prompt = { showPrompt: true, title: "Weight", message: "per cent" };
    for (const each of [list, fromCells, decimal]) each.load("type,rule,errorAlert,prompt,ignoreBlanks");
    const mixed = sheet.getRange("B5:B6").dataValidation.load("type");
    const none = sheet.getRange("Z1").dataValidation.load("type");
    await context.sync();
    sheet.getRange("D1:D9").dataValidation.clear();
    const cleared = sheet.getRange("D1").dataValidation.load("type");
    await context.sync();
    return [list.type, list.rule, fromCells.rule, decimal.type, decimal.rule, decimal.errorAlert, decimal.prompt, decimal.ignoreBlanks, mixed.type, none.type, cleared.type];`);
  expect(got).toEqual([
    "List",
    { list: { inCellDropDown: true, source: "assign,normalise,leave" } },
    { list: { inCellDropDown: false, source: "=Sheet1!$F$1:$F$3" } },
    "Decimal",
    { decimal: { operator: "Between", formula1: 0, formula2: 100 } },
    { showAlert: true, style: "Stop", title: "Weight", message: "0 to 100" },
    { showPrompt: true, title: "Weight", message: "per cent" },
    true,
    "Inconsistent",
    "None",
    "None",
  ]);
  const long = await addin.failure(
    `${sheet} sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } }; await context.sync();`,
  );
  const open = await addin.failure(
    `${sheet} sheet.getRange("A1").dataValidation.rule = { decimal: { operator: "Between", formula1: 1 } }; await context.sync();`,
  );
  expect([long.code, open.code]).toEqual(["InvalidArgument", "InvalidArgument"]);
});

test("charts take their series from a range, and series are added, filled, named and coloured", async () => {
  const got = await addin.run(`${sheet}
    sheet.getRange("A1:C4").values = [["Month", "Reads", "Shares"], ["Jan", 1, 2], ["Feb", 3, 4], ["Mar", 5, 6]];
    const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange("A1:C4"), Excel.ChartSeriesBy.columns);
    chart.name = "Card";
    chart.title.text = "Scores";
    chart.setPosition("E2", "J10");
    chart.legend.position = "Bottom";
    chart.axes.valueAxis.maximum = 120;
    chart.axes.getItem("Category", "Primary").title.text = "Months";
    const extra = chart.series.add("Extra");
    extra.setValues(sheet.getRange("C2:C4"));
    extra.setXAxisValues(sheet.getRange("A2:A4"));
    extra.format.fill.setSolidColor("#ff0000");
    extra.gapWidth = 50;
    chart.series.load("items/name,count");
    chart.load("name,chartType,top,left,width,height,title/text,legend/position,axes/valueAxis/maximum,axes/categoryAxis/title/text");
    extra.load("gapWidth");
    const values = chart.series.getItemAt(0).getDimensionValues("Values");
    const labels = chart.series.getItemAt(0).getDimensionValues("Categories");
    const count = sheet.charts.getCount();
    const found = sheet.charts.getItemOrNullObject("card").load("name");
    await context.sync();
    return [chart.series.items.map((s) => s.name), chart.name, chart.chartType, chart.title.text, chart.legend.position, chart.axes.valueAxis.maximum, chart.axes.categoryAxis.title.text, extra.gapWidth, values.value, labels.value, count.value, found.name, chart.width > 0 && chart.left > 0];`);
  expect(got).toEqual([
    ["Reads", "Shares", "Extra"],
    "Card",
    "ColumnClustered",
    "Scores",
    "Bottom",
    120,
    "Months",
    50,
    [1, 3, 5],
    ["Jan", "Feb", "Mar"],
    1,
    "Card",
    true,
  ]);
  expect(addin.workbook.activeSheet.charts[0]?.series[2]).toMatchObject({
    name: "Extra",
    properties: { color: "#FF0000", gapWidth: 50 },
    values: { area: { row: 1, column: 2, rows: 3, columns: 1 } },
    categories: { area: { row: 1, column: 0, rows: 3, columns: 1 } },
  });
  await addin.run(`${sheet} sheet.charts.getItem("Card").delete(); await context.sync();`);
  expect(addin.workbook.activeSheet.charts).toEqual([]);
  const unset = await addin.failure(`${sheet}
    const chart = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Columns");
    chart.axes.valueAxis.load("maximum");
    await context.sync();`);
  expect(unset.code).toBe("NotImplemented");
});

test("a series may take its name from a cell", async () => {
  await addin.run(`${sheet}
    sheet.getRange("A1:B2").values = [["Topic", 5], ["Other", 6]];
    const chart = sheet.charts.add("Line", sheet.getRange("B1:B2"), "Columns");
    chart.series.getItemAt(0).name = "=Sheet1!$A$1";
    await context.sync();`);
  expect(addin.workbook.activeSheet.charts[0]?.series[0]).toMatchObject({
    name: "Topic",
    nameSource: { area: { row: 0, column: 0 } },
  });
});

test("panes are frozen at a range, by rows and by columns, and set free", async () => {
  const got = await addin.run(`${sheet}
    const answers = [];
    const ask = async () => { const at = sheet.freezePanes.getLocationOrNullObject().load("address"); await context.sync(); answers.push(at.isNullObject ? null : at.address); };
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B3")); await ask();
    sheet.freezePanes.freezeRows(1); await ask();
    sheet.freezePanes.freezeColumns(2); await ask();
    sheet.freezePanes.unfreeze(); await ask();
    return answers;`);
  expect(got).toEqual(["Sheet1!A1:B3", "Sheet1!1:1", "Sheet1!A:B", null]);
});

test("the page is set up for printing", async () => {
  const got = await addin.run(`${sheet}
    const page = sheet.pageLayout;
    page.orientation = "Landscape";
    page.zoom = { horizontalFitToPages: 1 };
    page.centerHorizontally = true;
    page.setPrintArea("A1:F20");
    page.setPrintTitleRows("$1:$2");
    page.setPrintMargins("Inches", { left: 0.5 });
    page.load("orientation,zoom,centerHorizontally,leftMargin");
    const rows = page.getPrintTitleRows().load("address");
    await context.sync();
    return [page.orientation, page.zoom, page.centerHorizontally, page.leftMargin, rows.address];`);
  expect(got).toEqual(["Landscape", { horizontalFitToPages: 1 }, true, 36, "Sheet1!1:2"]);
  expect(addin.workbook.activeSheet.page).toMatchObject({
    orientation: "landscape",
    printArea: "A1:F20",
    printTitleRows: "1:2",
  });
  const failure = await addin.failure(`${sheet} sheet.pageLayout.zoom = { scale: 5 }; await context.sync();`);
  expect(failure.code).toBe("InvalidArgument");
});
