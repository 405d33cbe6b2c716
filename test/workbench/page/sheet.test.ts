import { readFile } from "node:fs/promises";
import axe from "axe-core";
import { readXlsx, writeXlsx } from "hucre";
import { describe, expect, test } from "vitest";
import { soon } from "./browser.ts";
import { workbenchStage } from "./stage.ts";
import type { WorkbenchPage } from "./workbenchPage.ts";

let url: string;
let workbench: WorkbenchPage;

workbenchStage((opened, at) => {
  workbench = opened;
  url = at;
});

describe("typing", () => {
  test("a number, a percentage and a text land as Excel reads them", async () => {
    await workbench.type("B2", "12");
    await workbench.type("B3", "5%");
    await workbench.type("B4", "WeChat");
    await soon(() => workbench.read("B2:B5")).toEqual([[12], [0.05], ["WeChat"], [null]]);
  });

  test("a formula shows its result and follows its cells", async () => {
    await workbench.write("A1:A3", [[1], [2], [3]]);
    await workbench.type("A4", "=SUM(A1:A3)");
    await soon(() => workbench.read("A4")).toEqual([[6]]);
    await workbench.type("A1", "10");
    await soon(() => workbench.read("A4")).toEqual([[15]]);
  });

  test("a malformed formula stays in the editor with a reason; Escape gives the old value back", async () => {
    await workbench.write("A1", 7);
    await workbench.type("A1", "=1+");
    await workbench.page.getByRole("alert").filter({ hasText: "There's a problem with this formula" }).waitFor();
    await workbench.page.keyboard.press("Escape");
    await soon(() => workbench.read("A1")).toEqual([[7]]);
    await workbench.type("A2", "=SUM(A1,1");
    await soon(() => workbench.read("A2")).toEqual([[8]]);
  });

  test("Ctrl+Z takes it back", async () => {
    await workbench.type("A1", "7");
    await soon(() => workbench.read("A1")).toEqual([[7]]);
    await workbench.page.keyboard.press("Control+z");
    await soon(() => workbench.read("A1")).toEqual([[null]]);
  });
});

describe("the automation handle", () => {
  test("writes one value into every cell of an area", async () => {
    await workbench.write("B2:C3", 5);
    await soon(() => workbench.read("B2:C3")).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });

  test("tells of the sheets and their used cells", async () => {
    await workbench.write("B2:C4", 1);
    expect(await workbench.sheets()).toEqual([{ name: "Sheet1", visibility: "visible", active: true, used: "B2:C4" }]);
  });

  test("refuses what is no address in words", async () => {
    for (const address of ["Nowhere!A1", "A0", "no_such_name", "XFE1"]) {
      await expect(workbench.read(address)).rejects.toThrow(/There is no sheet|is no address|outside the sheet/);
    }
  });

  test("errors are values", async () => {
    await workbench.write("A1", "=1/0");
    await soon(() => workbench.read("Sheet1!A1")).toEqual([[{ error: "#DIV/0!" }]]);
  });
});

describe("files", () => {
  const csv = { name: "posts.csv", mimeType: "text/csv", buffer: Buffer.from("Title,Reads\nFirst,300\n=1+1,1200\n") };

  test("Open reads a CSV as Excel does: typed, on a sheet with the file's name", async () => {
    await workbench.page.locator("#file-input").setInputFiles(csv);
    await soon(() => workbench.sheets()).toMatchObject([{ name: "posts", used: "A1:B3" }]);
    expect((await workbench.read("A1:B2")) ?? []).toEqual([
      ["Title", "Reads"],
      ["First", 300],
    ]);
    expect(await workbench.page.title()).toContain("posts.csv");
    expect(await workbench.page.getByRole("heading", { name: "posts.csv" }).isVisible()).toBe(true);
  });

  test("Save gives an .xlsx that opens again with the same cells, formulas and results", async () => {
    const { page } = workbench;
    await workbench.write("A1:C1", [[2, 3, "=A1*B1"]]);
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("menuitem", { name: "Workbook (.xlsx)" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("Book1.xlsx");
    const bytes = await readFile(await download.path());
    const saved = await readXlsx(bytes);
    expect(saved.sheets[0]?.rows[0]).toEqual([2, 3, 6]);
    expect(await page.locator("#saved-state").textContent()).toBe("");
    await page.locator("#file-input").setInputFiles({ name: "again.xlsx", mimeType: "", buffer: bytes });
    await page.getByRole("heading", { name: "again.xlsx" }).waitFor();
    await soon(() => workbench.read("A1:C1")).toEqual([[2, 3, 6]]);
    await workbench.write("A1", 5);
    await soon(() => workbench.read("C1")).toEqual([[15]]);
  });

  test("the active sheet is saved as CSV as its cells show it", async () => {
    const { page } = workbench;
    await workbench.write("A1:B2", [
      ["Rate, %", "5%"],
      ["=1/4", "x"],
    ]);
    await workbench.settled();
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("menuitem", { name: "This sheet (.csv)" }).click();
    const text = await readFile(await (await downloading).path(), "utf8");
    expect(text).toBe('\ufeff"Rate, %",5%\r\n0.25,x\r\n');
  });

  test("of several files the first is the workbook and the others are sheets of it", async () => {
    const { page } = workbench;
    await page.locator("#file-input").setInputFiles([csv, { ...csv, name: "more.csv" }, csv]);
    await soon(async () => (await workbench.sheets())?.map(({ name }) => name)).toEqual(["posts", "more", "posts (2)"]);
    await soon(() => workbench.read("'posts (2)'!B3")).toEqual([[1200]]);
  });

  test("opening over unsaved changes asks first, and Cancel keeps them", async () => {
    const { page } = workbench;
    await workbench.write("A1", "mine");
    await page.locator("#file-input").setInputFiles(csv);
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await soon(() => workbench.read("A1")).toEqual([["mine"]]);
    await page.getByRole("button", { name: "New" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Don't save" }).click();
    await soon(() => workbench.read("A1")).toEqual([[null]]);
  });

  test("a file dropped onto the grid is opened", async () => {
    const { page } = workbench;
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(["a,b\n1,2\n"], "dropped.csv"));
      return data;
    });
    await page.locator("#grid").dispatchEvent("drop", { dataTransfer: transfer });
    await page.getByRole("heading", { name: "dropped.csv" }).waitFor();
    await soon(() => workbench.read("A1:B2")).toEqual([
      ["a", "b"],
      [1, 2],
    ]);
  });

  test("a file of another kind is refused in words", async () => {
    const { page } = workbench;
    await page.locator("#file-input").setInputFiles({ name: "photo.png", mimeType: "", buffer: Buffer.from("x") });
    await page.getByRole("alert").filter({ hasText: "neither an .xlsx, an .xls nor a .csv" }).waitFor();
  });

  test("every sample file opens", async () => {
    const names = (await (await fetch(`${url}samples/index.json`)).json()) as string[];
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      await workbench.page.evaluate((url) => window.workbench?.open(url), `/samples/${encodeURI(name)}`);
      const sheets = await workbench.sheets();
      expect(
        sheets?.some((sheet) => sheet.used !== null),
        name,
      ).toBe(true);
    }
  }, 120_000);
});

describe("charts", () => {
  test("are drawn where the file has them, and follow the figures and the active sheet", async () => {
    const { page } = workbench;
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "Card",
          rows: [
            ["Account", "Score"],
            ["A", 60],
            ["B", 90],
          ],
          charts: [
            {
              type: "column",
              title: "Scores",
              series: [{ name: "Score", values: "Card!$B$2:$B$3", categories: "Card!$A$2:$A$3" }],
              anchor: { from: { row: 4, col: 1 }, to: { row: 16, col: 7 } },
            },
          ],
        },
        { name: "Other", rows: [["x"]] },
      ],
    });
    await page.locator("#file-input").setInputFiles({ name: "card.xlsx", mimeType: "", buffer: Buffer.from(bytes) });
    const chart = page.getByRole("img", { name: "Scores" });
    await chart.waitFor();
    await workbench.settled();
    const before = await chart.screenshot();
    const box = await chart.boundingBox();
    expect(box?.width).toBeGreaterThan(100);
    await workbench.write("B2", 5);
    await workbench.settled();
    expect(before.equals(await chart.screenshot())).toBe(false);

    const canvas = await page.locator("canvas[id^=univer-sheet-main-canvas]").boundingBox();
    await page.mouse.move((canvas?.x ?? 0) + 40, (canvas?.y ?? 0) + 500);
    await page.mouse.wheel(0, 60);
    await soon(async () => (await chart.boundingBox())?.y).toBeLessThan(box?.y ?? 0);

    await page.getByText("Other", { exact: true }).click();
    await chart.waitFor({ state: "detached" });
    await page.getByText("Card", { exact: true }).click();
    await chart.waitFor();
  });
});

describe("the workbench's own controls", () => {
  test("are reached and used by keyboard alone", async () => {
    const { page } = workbench;
    await workbench.write("A1:B1", [[1, "=A1"]]);
    await soon(() => workbench.read("B1")).toEqual([[1]]);
    await page.getByRole("button", { name: "Conditions" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.getByRole("menu", { name: "Conditions" }).waitFor();
    for (let moved = 0; moved < 2; moved++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await page.locator("#conditions-state").textContent()).toBe("Manual calculation");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Conditions");
    await workbench.write("A1", 2);
    await soon(() => workbench.read("B1")).toEqual([[1]]);
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Calculate now" }).press("Enter");
    await soon(() => workbench.read("B1")).toEqual([[2]]);
    await workbench.write("A1", 3);
    await page.keyboard.press("F9");
    await soon(() => workbench.read("B1")).toEqual([[3]]);
  });

  test("have no accessibility faults; the grid is Univer's and excepted", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "Conditions" }).click();
    await page.addScriptTag({ content: axe.source });
    const found = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ exclude: ["#grid", "iframe"] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    });
    expect(found).toEqual([]);
  });
});
