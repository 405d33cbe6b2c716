import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTestAddin, pause, type TestAddin } from "./addin.ts";

describe.each(["desktop", "web"] as const)("events in the %s client", (flavour) => {
  let addin: TestAddin;
  beforeEach(async () => {
    addin = await openTestAddin({
      flavour,
      script: `globalThis.heard = []; globalThis.hear = (name, ...keys) => async (event) => { heard.push([name, ...keys.map((key) => event[key])]); };`,
    });
  });
  afterEach(() => {
    addin.close();
  });

  async function heard(): Promise<unknown> {
    await pause();
    return JSON.parse(addin.evaluate("JSON.stringify(heard.splice(0))") as string) as unknown;
  }
  const cell = { row: 1, column: 1, rows: 1, columns: 1 };

  test("changes are told to the sheet's handlers and the collection's, with their source", async () => {
    await addin.run(`
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      globalThis.handler = sheet.onChanged.add(hear("sheet", "address", "source", "changeType"));
      context.workbook.worksheets.onChanged.add(hear("all", "address", "source"));
      await context.sync();`);
    addin.workbook.batch("local", () => addin.workbook.activeSheet.write(cell, [[1]]));
    expect(await heard()).toEqual([
      ["sheet", "B2", "Local", "RangeEdited"],
      ["all", "B2", "Local"],
    ]);
    addin.host.editRemotely("Sheet1!C3:D3", [[1, 2]]);
    expect(await heard()).toEqual([
      ["sheet", "C3:D3", "Remote", "RangeEdited"],
      ["all", "C3:D3", "Remote"],
    ]);
    await addin.run(`context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = 5; await context.sync();`);
    expect(await heard()).toEqual([
      ["sheet", "A1", "Local", "RangeEdited"],
      ["all", "A1", "Local"],
    ]);
    await addin.evaluate(`handler.remove(); handler.context.sync()`);
    addin.workbook.batch("local", () => addin.workbook.activeSheet.write(cell, [[2]]));
    expect(await heard()).toEqual([["all", "B2", "Local"]]);
  });

  test("a changed range can be read from its event; inserted rows are told", async () => {
    await addin.run(`
      context.workbook.worksheets.getItem("Sheet1").onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          if (event.changeType !== "RangeEdited") { heard.push([event.changeType, event.address]); return; }
          const range = event.getRange(inner).load("values");
          await inner.sync();
          heard.push(range.values);
        });
      });
      await context.sync();`);
    addin.workbook.batch("local", () => addin.workbook.activeSheet.write(cell, [["now"]]));
    await pause(50);
    addin.workbook.batch("local", () => {
      addin.workbook.activeSheet.insertRows(0, 2);
    });
    await pause(50);
    expect(await heard()).toEqual([[["now"]], ["RowInserted", "1:2"]]);
  });

  test("sheets come, go, are activated, renamed and hidden", async () => {
    await addin.run(`
      const sheets = context.workbook.worksheets;
      sheets.onAdded.add(hear("added", "source"));
      sheets.onDeleted.add(hear("deleted", "source"));
      sheets.onActivated.add(hear("activated"));
      sheets.getItem("Sheet1").onDeactivated.add(hear("left"));
      sheets.getItem("Sheet1").onActivated.add(hear("back"));
      await context.sync();`);
    const added = addin.workbook.batch("local", () => addin.workbook.addSheet({ name: "New" }));
    addin.workbook.activate(added.id);
    addin.workbook.activate(addin.workbook.sheetNamed("Sheet1")?.id ?? "");
    addin.workbook.batch("local", () => {
      addin.workbook.deleteSheet(added.id);
    });
    expect(await heard()).toEqual([
      ["added", "Local"],
      ["left"],
      ["activated"],
      ["back"],
      ["activated"],
      ["deleted", "Local"],
    ]);
  });

  test("the selection is told for the sheet, all sheets and the workbook", async () => {
    await addin.run(`
      context.workbook.worksheets.getItem("Sheet1").onSelectionChanged.add(hear("sheet", "address"));
      context.workbook.worksheets.onSelectionChanged.add(hear("all", "address"));
      context.workbook.onSelectionChanged.add(hear("workbook"));
      await context.sync();`);
    addin.workbook.select(addin.workbook.activeSheet.id, [{ row: 4, column: 0, rows: 2, columns: 2 }]);
    expect(await heard()).toEqual(expect.arrayContaining([["sheet", "A5:B6"], ["all", "A5:B6"], ["workbook"]]));
  });

  test("tables tell of changes in their cells", async () => {
    await addin.run(`
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.tables.onAdded && sheet.tables.onAdded.add(hear("table added"));
      await context.sync();
      const table = sheet.tables.add("A1:B3", true);
      table.onChanged.add(hear("table", "address", "source"));
      await context.sync();`);
    await heard();
    addin.workbook.batch("local", () => addin.workbook.activeSheet.write(cell, [[1]]));
    addin.workbook.batch("local", () => addin.workbook.activeSheet.write({ ...cell, row: 9 }, [[1]]));
    expect(await heard()).toEqual([["table", "B2", "Local"]]);
  });

  test("an event that the host never tells is refused", async () => {
    const failure = await addin.failure(
      `context.workbook.worksheets.getItem("Sheet1").onSingleClicked.add(hear("click")); await context.sync();`,
    );
    expect(failure).toMatchObject({
      code: "NotImplemented",
      message: expect.stringContaining("onSingleClicked") as string,
    });
  });

  test("ribbon commands run the associated function; the pane's visibility is told", async () => {
    addin.evaluate(`Office.actions.associate("show", (event) => { heard.push(["command", event.source.id]); event.completed(); });
      Office.addin.onVisibilityModeChanged((message) => { heard.push(["visibility", message.visibilityMode]); });`);
    await pause(100);
    await addin.opened.runCommand("button1", "show");
    addin.host.runtime.changed("Background");
    expect(await heard()).toEqual([
      ["command", "button1"],
      ["visibility", "Hidden"],
    ]);
    await addin.evaluate("Office.addin.showAsTaskpane()");
    expect(addin.host.runtime.state).toBe("Visible");
    await addin.evaluate("Office.addin.setStartupBehavior(Office.StartupBehavior.load)");
    expect(addin.host.runtime.startState).toBe("Background");
    await addin.evaluate(
      `Office.ribbon.requestUpdate({ tabs: [{ id: "TabHome", controls: [{ id: "button1", enabled: false }] }] })`,
    );
    expect(addin.host.runtime.ribbonRequests[0]).toContain("button1");
  });
});
