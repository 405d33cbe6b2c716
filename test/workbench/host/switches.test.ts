import { afterEach, describe, expect, test } from "vitest";
import { openTestAddin, pause, type TestAddin, type TestAddinOptions } from "./addin.ts";

let addin: TestAddin;
afterEach(() => {
  addin.close();
});

async function open(options: TestAddinOptions = {}): Promise<TestAddin> {
  addin = await openTestAddin(options);
  return addin;
}

/** Writes 1, 2, 3… into A1, A2, A3…, each in a batch of its own, and tells which batches failed with what. */
function writes(count: number): Promise<unknown> {
  return addin.run(`
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const outcomes = [];
    for (let row = 1; row <= ${count}; row++) {
      sheet.getRange("A" + row).values = row;
      try { await context.sync(); outcomes.push("done"); } catch (error) { outcomes.push(error.code); }
    }
    return outcomes;`);
}

function columnA(count: number): unknown[] {
  const sheet = addin.workbook.activeSheet;
  return sheet.values({ row: 0, column: 0, rows: count, columns: 1 }).map(([value]) => value);
}

describe("a failing sync", () => {
  test("only the chosen batch fails, and nothing of it is done", async () => {
    await open({ switches: { failure: { batch: 2, andLater: false, applied: "refused" } } });
    expect(await writes(3)).toEqual(["done", "GeneralException", "done"]);
    expect(columnA(3)).toEqual([1, null, 3]);
  });

  test("the chosen batch and all later ones fail", async () => {
    await open({ flavour: "web", switches: { failure: { batch: 2, andLater: true, applied: "refused" } } });
    expect(await writes(3)).toEqual(["done", "GeneralException", "GeneralException"]);
    expect(columnA(3)).toEqual([1, null, null]);
    addin.host.switches.failure = null;
    expect(await writes(2)).toEqual(["done", "done"]);
  });

  test("a half-applied batch does the first half of its actions", async () => {
    await open({ switches: { failure: { batch: 1, andLater: false, applied: "half" } } });
    const failure = await addin.failure(`
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (let row = 1; row <= 10; row++) sheet.getRange("A" + row).values = row;
      await context.sync();`);
    expect(failure.code).toBe("GeneralException");
    const filled = columnA(10).filter((value) => value !== null);
    expect(filled.length).toBeGreaterThan(2);
    expect(filled.length).toBeLessThan(8);
    expect(filled).toEqual(columnA(filled.length));
  });

  test("the library's own batches are not counted", async () => {
    await open();
    await addin.run(
      `context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values"); await context.sync();`,
    );
    const own = addin.host.batches.filter(({ internal }) => !internal);
    expect(own).toHaveLength(1);
    expect(addin.host.batches.length).toBeGreaterThan(1);
    expect(own[0]?.requestBytes).toBeGreaterThan(100);
    expect(own[0]?.responseBytes).toBeGreaterThan(20);
  });
});

test("a lost session fails every call with the code that Excel on the web gives", async () => {
  await open({ flavour: "web" });
  addin.host.switches.lostSession = true;
  const failure = await addin.failure(
    `context.workbook.worksheets.getItem("Sheet1").load("name"); await context.sync();`,
  );
  expect(failure.code).toBe("InvalidOrTimedOutSession");
});

test("while a cell is edited, batches are refused", async () => {
  await open();
  addin.host.switches.cellEditMode = true;
  const failure = await addin.failure(
    `context.workbook.worksheets.getItem("Sheet1").load("name"); await context.sync();`,
  );
  expect(failure.code).toBe("InvalidOperationInCellEditMode");
  addin.host.switches.cellEditMode = false;
  expect(await writes(1)).toEqual(["done"]);
});

describe("payload limits", () => {
  const large = `context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["x".repeat(6e6)]]; await context.sync();`;

  test("the web refuses requests beyond 5 MB", async () => {
    await open({ flavour: "web" });
    expect(await addin.failure(large)).toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  });

  test("the web refuses responses beyond the limit", async () => {
    await open({ flavour: "web", switches: { payloadLimit: 20_000 } });
    const sheet = addin.workbook.activeSheet;
    sheet.writeValues({ row: 0, column: 0, rows: 1, columns: 1 }, [["x".repeat(30_000)]]);
    const failure = await addin.failure(
      `context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values"); await context.sync();`,
    );
    expect(failure).toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  test("the desktop has none", async () => {
    await open();
    const answered = await addin.run(`
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A200");
      range.values = Array.from({ length: 200 }, () => ["x".repeat(30000)]);
      await context.sync();
      return true;`);
    expect(answered).toBe(true);
    expect(Math.max(...addin.host.batches.map(({ requestBytes }) => requestBytes))).toBeGreaterThan(5 * 1024 * 1024);
  });
});

test("a member of an API set that is not advertised is ApiNotFound, and isSetSupported says so", async () => {
  await open({ requirements: { ExcelApi: 1.4, RichApiRuntime: 1.2 } });
  expect(
    addin.evaluate(
      `Office.context.requirements.isSetSupported("ExcelApi", "1.4") && !Office.context.requirements.isSetSupported("ExcelApi", "1.7")`,
    ),
  ).toBe(true);
  const failure = await addin.failure(`context.workbook.worksheets.getFirst().load("name"); await context.sync();`);
  expect(failure).toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("ExcelApi 1.5") as string });
});

test("with calculation off formulas keep no result and no batch waits", async () => {
  await open({ switches: { calculation: "off" } });
  const got = await addin.run(`
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
    range.formulas = [[2, "=A1*10"]];
    range.load("values,formulas");
    await context.sync();
    return [range.values[0][1], range.formulas];`);
  expect(got).toEqual(["", [[2, "=A1*10"]]]);
});

test("latency delays the answer but not the order", async () => {
  await open({ switches: { latency: 30 } });
  const order = await addin.run(`
    const order = [];
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const first = Excel.run(async (one) => { one.workbook.worksheets.getItem("Sheet1").getRange("A1").values = 1; await one.sync(); order.push("first"); });
    const second = Excel.run(async (two) => { const range = two.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values"); await two.sync(); order.push(range.values[0][0]); });
    await Promise.all([first, second]);
    return order;`);
  expect(order).toEqual(["first", 1]);
});

test("loading: nested selections, paging, all scalars, recursion and retrieval as JSON", async () => {
  await open();
  const got = await addin.run(`
    const sheets = context.workbook.worksheets;
    sheets.add("Two"); sheets.add("Three");
    sheets.getItem("Two").tables.add("A1:B2", true).name = "Posts";
    await context.sync();
    sheets.load("items/name,items/tables/items/name");
    await context.sync();
    const nested = sheets.items.map((sheet) => [sheet.name, sheet.tables.items.map((table) => table.name)]);
    const page = context.workbook.worksheets;
    page.load({ $top: 1, $skip: 1, name: true });
    const whole = sheets.getItem("Two").load();
    await context.sync();
    const paged = page.items.map((sheet) => sheet.name);
    const answer = sheets.getItem("Three").retrieve("name,visibility");
    await context.sync();
    return [nested, paged, whole.name, whole.visibility, whole.showGridlines, [answer.name, answer.visibility]];`);
  expect(got).toEqual([
    [
      ["Sheet1", []],
      ["Two", ["Posts"]],
      ["Three", []],
    ],
    ["Two"],
    "Two",
    "Visible",
    true,
    ["Three", "Visible"],
  ]);
});

test("calls of the common API that the host lacks are refused and noted", async () => {
  await open({ flavour: "web" });
  const status = await addin.evaluate(
    `new Promise((resolve) => Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, (result) => resolve(result.status)))`,
  );
  expect(status).toBe("failed");
  await pause();
  expect(addin.host.refused).toHaveLength(1);
});
