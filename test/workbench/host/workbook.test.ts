import { afterEach, expect, test } from "vitest";
import { openTestAddin, type TestAddin, type TestAddinOptions } from "./addin.ts";

let addin: TestAddin;
afterEach(() => {
  addin.close();
});

async function open(options: TestAddinOptions = {}): Promise<TestAddin> {
  addin = await openTestAddin(options);
  return addin;
}

test("worksheets are added, named, moved, hidden, activated and deleted", async () => {
  await open();
  const got = await addin.run(`
    const sheets = context.workbook.worksheets;
    const data = sheets.add("Data");
    const extra = sheets.add();
    data.position = 0;
    data.tabColor = "#FF8800";
    data.showGridlines = false;
    extra.visibility = "VeryHidden";
    data.activate();
    sheets.load("items/name,items/visibility,items/tabColor,items/showGridlines,items/position");
    const count = sheets.getCount();
    const visible = sheets.getCount(true);
    const active = sheets.getActiveWorksheet().load("name");
    const missing = sheets.getItemOrNullObject("nope");
    await context.sync();
    const listed = sheets.items.map((each) => [each.name, each.visibility, each.tabColor, each.showGridlines, each.position]);
    data.name = "It's";
    const renamed = data.getRange("A1").load("address");
    await context.sync();
    data.delete();
    const left = sheets.load("items/name");
    await context.sync();
    return [listed, count.value, visible.value, active.name, missing.isNullObject, renamed.address, sheets.items.map((each) => each.name)];`);
  expect(got).toEqual([
    [
      ["Data", "Visible", "#FF8800", false, 0],
      ["Sheet1", "Visible", "", true, 1],
      [expect.stringMatching(/^Sheet\d$/) as string, "VeryHidden", "", true, 2],
    ],
    3,
    2,
    "Data",
    true,
    "'It''s'!A1",
    ["Sheet1", expect.stringMatching(/^Sheet\d$/) as string],
  ]);
});

test("a proxy still finds its sheet after a rename", async () => {
  await open();
  const got = await addin.run(`
    const sheet = context.workbook.worksheets.getItem("Sheet1").load("name");
    await context.sync();
    sheet.name = "Renamed";
    await context.sync();
    sheet.load("name");
    await context.sync();
    return sheet.name;`);
  expect(got).toBe("Renamed");
});

test.each([
  ["an empty name", `sheets.add("")`, "InvalidArgument"],
  ["a name with a slash", `sheets.add("a/b")`, "InvalidArgument"],
  ["a name of 32 characters", `sheets.add("x".repeat(32))`, "InvalidArgument"],
  ["a taken name, whatever its case", `sheets.add("SHEET1")`, "ItemAlreadyExists"],
  ["an unknown visibility", `sheets.getItem("Sheet1").visibility = "Gone"`, "InvalidArgument"],
])("a worksheet refuses %s", async (_what, statement, code) => {
  await open();
  const failure = await addin.failure(
    `const sheets = context.workbook.worksheets; ${statement}; await context.sync();`,
  );
  expect(failure.code).toBe(code);
});

test("the last visible sheet can neither be deleted nor hidden", async () => {
  await open();
  const sheet = `const sheet = context.workbook.worksheets.getItem("Sheet1");`;
  await expect(addin.failure(`${sheet} sheet.delete(); await context.sync();`)).resolves.toHaveProperty("code");
  await expect(addin.failure(`${sheet} sheet.visibility = "Hidden"; await context.sync();`)).resolves.toHaveProperty(
    "code",
  );
  expect(addin.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["Sheet1", "visible"]]);
});

test("the selection is read and set", async () => {
  await open();
  const got = await addin.run(`
    context.workbook.worksheets.getItem("Sheet1").getRange("B2:C3").select();
    const selected = context.workbook.getSelectedRange().load("address");
    const active = context.workbook.getActiveCell().load("address");
    await context.sync();
    return [selected.address, active.address];`);
  expect(got).toEqual(["Sheet1!B2:C3", "Sheet1!B2"]);
});

test("the application tells its culture and calculates on demand in manual mode", async () => {
  await open({ locale: "ru-RU" });
  const got = await addin.run(`
    const { application } = context.workbook;
    application.load("decimalSeparator,cultureInfo/name,cultureInfo/numberFormat/numberDecimalSeparator");
    application.calculationMode = "Manual";
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
    range.formulas = [[2, "=A1*10"]];
    application.calculate("Full");
    range.load("values");
    application.load("calculationMode");
    await context.sync();
    return [application.decimalSeparator, application.cultureInfo.name, application.cultureInfo.numberFormat.numberDecimalSeparator, application.calculationMode, range.values];`);
  expect(got).toEqual([",", "ru-RU", ",", "Manual", [[2, 20]]]);
});

test("calculation suspended until the next sync happens after the batch", async () => {
  await open();
  const got = await addin.run(`
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
    context.workbook.application.suspendApiCalculationUntilNextSync();
    range.formulas = [[2, "=A1*10"]];
    await context.sync();
    range.load("values");
    await context.sync();
    return range.values;`);
  expect(got).toEqual([[2, 20]]);
});

test("tables are added, read, renamed, resized, extended and turned into ranges", async () => {
  await open();
  const got = await addin.run(`
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [["Day", "Reads"], [1, 10], [2, 20]];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Posts";
    table.style = "TableStyleLight1";
    table.rows.add(null, [[3, 30]]);
    const body = table.getDataBodyRange().load("values,address");
    const header = table.getHeaderRowRange().load("values");
    const reads = table.columns.getItem("Reads").getDataBodyRange().load("values");
    table.columns.load("items/name");
    table.load("name,style,showHeaders,worksheet/name");
    const rows = table.rows.getCount();
    const found = context.workbook.tables.getItemOrNullObject("posts").load("name");
    context.workbook.tables.load("count");
    await context.sync();
    const first = [table.name, table.style, table.showHeaders, table.worksheet.name, body.address, body.values, header.values, reads.values, table.columns.items.map((c) => c.name), rows.value, found.name, context.workbook.tables.count];
    table.resize("A1:B3");
    const whole = table.getRange().load("address");
    await context.sync();
    table.convertToRange();
    await context.sync();
    const gone = context.workbook.tables.getItemOrNullObject("Posts");
    await context.sync();
    return [first, whole.address, gone.isNullObject];`);
  expect(got).toEqual([
    [
      "Posts",
      "TableStyleLight1",
      true,
      "Sheet1",
      "Sheet1!A2:B4",
      [
        [1, 10],
        [2, 20],
        [3, 30],
      ],
      [["Day", "Reads"]],
      [[10], [20], [30]],
      ["Day", "Reads"],
      3,
      "Posts",
      1,
    ],
    "Sheet1!A1:B3",
    true,
  ]);
  expect(addin.workbook.tables).toEqual([]);
});

test("tables neither overlap nor share a name", async () => {
  await open();
  await addin.run(`
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.tables.add("A1:B3", true).name = "One";
    sheet.tables.add("D1:E3", true).name = "Two";
    await context.sync();`);
  const overlap = await addin.failure(
    `context.workbook.worksheets.getItem("Sheet1").tables.add("B2:C5", true); await context.sync();`,
  );
  const taken = await addin.failure(`context.workbook.tables.getItem("Two").name = "ONE"; await context.sync();`);
  expect([overlap.code, taken.code]).toEqual(["InvalidArgument", "ItemAlreadyExists"]);
});

test("names refer to ranges, formulas and constants", async () => {
  await open();
  const got = await addin.run(`
    const { names } = context.workbook;
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    names.add("Area", sheet.getRange("A1:B2"), "a comment");
    names.add("Rate", "=0.25");
    const hidden = names.add("Formula.Twice", "=Sheet1!$A$1*2");
    hidden.visible = false;
    sheet.names.add("Local", sheet.getRange("C1"));
    names.load("items/name,items/formula,items/type,items/value,items/visible,items/scope,items/comment");
    const area = names.getItem("area").getRange().load("address");
    const none = names.getItem("Rate").getRangeOrNullObject();
    const local = names.getItemOrNullObject("Local");
    sheet.names.load("items/name,items/scope");
    const byName = sheet.getRange("Area").load("address");
    await context.sync();
    const listed = names.items.map((n) => [n.name, n.formula, n.type, n.value, n.visible, n.scope, n.comment]);
    names.getItem("Rate").formula = "=0.5";
    names.getItem("Area").delete();
    names.load("items/name,items/formula");
    await context.sync();
    return [listed, area.address, none.isNullObject, local.isNullObject, sheet.names.items.map((n) => [n.name, n.scope]), byName.address, names.items.map((n) => [n.name, n.formula])];`);
  expect(got).toEqual([
    [
      ["Area", "=Sheet1!$A$1:$B$2", "Range", "Sheet1!$A$1:$B$2", true, "Workbook", "a comment"],
      ["Rate", "=0.25", "Double", 0.25, true, "Workbook", ""],
      ["Formula.Twice", "=Sheet1!$A$1*2", "String", "=Sheet1!$A$1*2", false, "Workbook", ""],
    ],
    "Sheet1!A1:B2",
    true,
    true,
    [["Local", "Worksheet"]],
    "Sheet1!A1:B2",
    [
      ["Rate", "=0.5"],
      ["Formula.Twice", "=Sheet1!$A$1*2"],
    ],
  ]);
  const taken = await addin.failure(`context.workbook.names.add("RATE", "=1"); await context.sync();`);
  const illegal = await addin.failure(`context.workbook.names.add("A1", "=1"); await context.sync();`);
  expect([taken.code, illegal.code]).toEqual(["ItemAlreadyExists", "InvalidArgument"]);
});

test("settings are one store for both APIs and survive in the workbook", async () => {
  await open();
  const got = await addin.run(`
    context.workbook.settings.add("one", { deep: [1, "x"] });
    context.workbook.settings.add("two", 2);
    await context.sync();
    const one = context.workbook.settings.getItem("one").load("value");
    const none = context.workbook.settings.getItemOrNullObject("three");
    const count = context.workbook.settings.getCount();
    await context.sync();
    context.workbook.settings.getItem("two").delete();
    await context.sync();
    Office.context.document.settings.set("common", true);
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    return [one.value, none.isNullObject, count.value];`);
  expect(got).toEqual([{ deep: [1, "x"] }, true, 2]);
  expect(addin.workbook.settings.get("common")).toBe(true);
});

test("custom XML parts are found by id and by namespace", async () => {
  await open();
  const got = await addin.run(`
    const part = context.workbook.customXmlParts.add('<a xmlns="urn:test">1</a>').load("id,namespaceUri");
    const xml = part.getXml();
    const count = context.workbook.customXmlParts.getByNamespace("urn:test").getCount();
    const only = context.workbook.customXmlParts.getByNamespace("urn:test").getOnlyItemOrNullObject().load("id");
    const none = context.workbook.customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject();
    await context.sync();
    part.setXml('<a xmlns="urn:test">2</a>');
    const changed = part.getXml();
    await context.sync();
    part.delete();
    await context.sync();
    return [part.namespaceUri, xml.value, count.value, only.id === part.id, none.isNullObject, changed.value];`);
  expect(got).toEqual(["urn:test", '<a xmlns="urn:test">1</a>', 1, true, true, '<a xmlns="urn:test">2</a>']);
  expect(addin.workbook.customXmlParts).toEqual([]);
});

test("a protected sheet denies writes, also after the workbook changed elsewhere", async () => {
  await open();
  await addin.run(
    `context.workbook.worksheets.getItem("Sheet1").protection.protect({ allowFormatCells: true }, "secret"); await context.sync();`,
  );
  const got = await addin.run(`
    const { protection } = context.workbook.worksheets.getItem("Sheet1");
    protection.load("protected,options");
    await context.sync();
    return [protection.protected, protection.options.allowFormatCells];`);
  expect(got).toEqual([true, true]);
  const write = await addin.failure(
    `context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = 1; await context.sync();`,
  );
  const again = await addin.failure(
    `context.workbook.worksheets.getItem("Sheet1").protection.protect(); await context.sync();`,
  );
  const wrong = await addin.failure(
    `context.workbook.worksheets.getItem("Sheet1").protection.unprotect("no"); await context.sync();`,
  );
  expect([write.code, again.code, wrong.code]).toEqual(["AccessDenied", "AccessDenied", "AccessDenied"]);
  const freed = await addin.run(`
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.protection.unprotect("secret");
    sheet.getRange("A1").values = 1;
    const cell = sheet.getRange("A1").load("values");
    await context.sync();
    return cell.values;`);
  expect(freed).toEqual([[1]]);
});
