import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStage, textOf, totalOf, type Scene, type Stage } from "./stage.ts";
import { suiteOverview } from "./suiteOverview.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Presses the button that writes the sheets, and waits for the pane's word that they stand. */
async function create(scene: Scene): Promise<void> {
  await scene.pane.getByRole("button", { name: "Create scorecard" }).click();
  await scene.pane.getByText("The scorecard is ready").waitFor({ timeout: 110_000 });
  await scene.settled();
}

/** The cell of a sheet that is right of, or below, a label. */
async function cellBeside(scene: Scene, sheet: string, row: string, column: string): Promise<string> {
  const used = (await scene.sheets())?.find(({ name }) => name === sheet)?.used ?? "A1";
  const rows = (await scene.read(`'${sheet}'!${used}`)) ?? [];
  const at = rows.map((cells) => cells.indexOf(column)).find((index) => index >= 0) ?? -1;
  const line = rows.findIndex((cells) => cells.includes(row));
  if (at < 0 || line < 0) throw new Error(`no cell for ${row}, ${column} on ${sheet}`);
  return `'${sheet}'!${String.fromCharCode(65 + at)}${line + 1}`;
}

test("the sample data become a brand exposure scorecard that says the same in the pane and in the sheet", async () => {
  const scene = await stage.open();
  const { pane } = scene;
  await pane.getByRole("button", { name: "Try it with sample data" }).click();
  await pane.getByText("WeChat article analysis").first().waitFor();
  await scene.next("Template");
  await pane.getByRole("radio", { name: /brand exposure/ }).check();
  await scene.next("Check");
  await pane.getByText("4 of 5 KPIs can be calculated.").waitFor();
  await pane.getByText("Missing: Comments.").waitFor();
  await scene.next("Weights");
  await pane.getByText("Sum: 100%").waitFor();
  await scene.next("Preview");
  const best = pane.locator("details").first();
  await best.waitFor();
  const [name = "", total = ""] = (await best.locator("summary").innerText()).split("\n");
  await create(scene);
  const scorecard = await scene.sheetNamed("Scorecard");
  expect((await totalOf(scene, scorecard, name))?.toFixed(1)).toBe(total);
  expect(await textOf(scene, scorecard)).not.toContain("#");
  await pane.getByRole("button", { name: "Go to Home" }).click();
  await pane.getByRole("heading", { level: 3, name: "WeChat: brand exposure" }).waitFor();
  expect(scene.problems).toEqual([]);
  await scene.close();
});

describe("a TikTok Business Suite overview that is opened in the workbench", () => {
  test("names what is missing, shows no total until it is typed into the sheet, follows rules and source, and survives a save", async () => {
    const scene = await stage.open();
    const { pane } = scene;
    await scene.openFile("Overview.csv", suiteOverview());
    const [sheet] = (await scene.sheets()) ?? [];
    if (!sheet) throw new Error("the file has no sheet");
    await pane.getByRole("button", { name: "New scorecard" }).click();
    await pane.getByRole("button", { name: `Add ${sheet.name}` }).click();
    await scene.next("Columns");
    await pane.getByText("TikTok Business Suite overview · 61 rows").waitFor();
    await scene.next("Template");
    await pane.getByRole("radio", { name: /TikTok: growth/ }).check();
    await scene.next("Check");
    await pane.getByRole("combobox", { name: "Score each" }).selectOption("month");
    await pane.getByText("2 of 4 KPIs can be calculated.").waitFor();
    await pane.getByText("Missing: Opening followers.").waitFor();
    await pane.getByText("Missing: Videos.").waitFor();
    await scene.next("Weights");
    await scene.next("Preview");
    await pane.getByText("No total: 50% of the weight can be read, 60% is needed.").first().waitFor();
    await create(scene);

    const scorecard = await scene.sheetNamed("Scorecard");
    const measures = await scene.sheetNamed("Measures");
    const rules = await scene.sheetNamed("Rules");
    expect(await totalOf(scene, scorecard, "2025-09")).toBeNull();
    await scene.write(await cellBeside(scene, measures, "2025-09", "Opening followers"), 20_000);
    await scene.write(await cellBeside(scene, measures, "2025-09", "Videos"), 30);
    await expect.poll(() => totalOf(scene, scorecard, "2025-09"), { timeout: 30_000 }).not.toBeNull();

    const before = await totalOf(scene, scorecard, "2025-09");
    await scene.page.getByRole("button", { name: "Close task pane" }).click();
    await scene.write(await cellBeside(scene, rules, "Conversion rate", "Weight, %"), 0);
    await scene.write(await cellBeside(scene, rules, "Engagement rate", "Weight, %"), 50);
    await expect.poll(() => totalOf(scene, scorecard, "2025-09"), { timeout: 30_000 }).not.toBe(before);

    const weighed = await totalOf(scene, scorecard, "2025-09");
    await scene.write(`'${sheet.name}'!E2`, 90_000);
    await expect.poll(() => totalOf(scene, scorecard, "2025-09"), { timeout: 30_000 }).not.toBe(weighed);

    const last = await totalOf(scene, scorecard, "2025-09");
    await scene.reopen();
    expect(await totalOf(scene, scorecard, "2025-09")).toBeCloseTo(last ?? NaN, 9);
    await scene.page.locator("#addin-group").getByRole("button", { name: "Scoreline" }).click();
    await pane.getByRole("link", { name: "Home", exact: true }).click();
    await pane.getByRole("heading", { level: 3, name: "TikTok: growth" }).waitFor();
    expect(scene.problems).toEqual([]);
    await scene.close();
  });
});

test("a header, a subject and a title that look like formulas land as text", async () => {
  const scene = await stage.open();
  const { pane } = scene;
  const evil = '=HYPERLINK("http://x")';
  await scene.write("A1:D4", [
    ["'Date", "'Readers", "'Followers at posting", `'${evil}`],
    ["2026-10-01", 300, 1200, "a"],
    ["2026-10-02", 200, 1200, "b"],
    ["2026-10-03", 100, 1200, "c"],
  ]);
  await pane.getByRole("button", { name: "New scorecard" }).click();
  await pane.getByRole("button", { name: "Add Sheet1" }).click();
  await scene.next("Columns");
  await pane.getByRole("textbox", { name: "Whose data are these?" }).fill(evil);
  await scene.next("Template");
  await pane.getByRole("radio", { name: /brand exposure/ }).check();
  await scene.next("Check");
  await scene.next("Weights");
  await scene.next("Preview");
  await pane.getByRole("textbox", { name: "Name of the scorecard" }).fill(evil);
  await create(scene);
  const text = await textOf(scene, await scene.sheetNamed("Scorecard"));
  expect(text).toContain(evil);
  await pane.getByRole("button", { name: "Go to Home" }).click();
  await pane.getByRole("heading", { level: 3, name: evil }).waitFor();
  await scene.close();
});
