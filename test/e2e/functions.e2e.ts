import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test("a function found by a Chinese word is written into the active cell with the picked ranges, and calculates", async () => {
  const scene = await stage.open();
  const { page, pane } = scene;
  await scene.write("A1:B3", [
    [300, 1200],
    [150, 1000],
    ["", ""],
  ]);
  const goTo = async (address: string) => {
    const nameBox = page.locator("[data-u-comp=defined-name] input");
    await nameBox.fill(address);
    await nameBox.press("Enter");
  };
  await pane.getByRole("link", { name: "Functions", exact: true }).click();
  await pane.getByRole("searchbox", { name: "Search KPIs" }).fill("阅读率");
  await pane.getByRole("link", { name: /READRATE/ }).click();
  const picked = async (param: string) => {
    await pane.getByRole("button", { name: `Use selection for ${param}` }).click();
    return pane.getByRole("textbox", { name: param }).inputValue();
  };
  await goTo("A1:A2");
  await expect.poll(() => picked("readers"), { timeout: 10_000 }).toMatch(/A1:A2$/);
  await goTo("B1:B2");
  await expect.poll(() => picked("followers"), { timeout: 10_000 }).toMatch(/B1:B2$/);
  await goTo("D1");
  await pane.getByRole("button", { name: "Insert" }).click();
  await pane.getByText(/D1 now holds =READRATE\(/).waitFor();
  await expect.poll(() => scene.read("D1:D2")).toEqual([[0.25], [0.15]]);
  expect(scene.problems).toEqual([]);
  await scene.close();
});

test("an argument that is neither an address nor a number is refused with its name, and nothing is written", async () => {
  const scene = await stage.open();
  const { pane } = scene;
  await pane.getByRole("link", { name: "Functions", exact: true }).click();
  await pane.getByRole("link", { name: /CPC/ }).click();
  await pane.getByRole("heading", { level: 2, name: "Insert into the active cell" }).waitFor();
  for (const field of await pane.getByRole("textbox").all()) await field.fill('HYPERLINK("http://x")');
  await pane.getByRole("button", { name: "Insert" }).click();
  await pane.getByRole("alert").getByText("HYPERLINK").waitFor();
  expect(await scene.read("A1")).toEqual([[null]]);
  await scene.close();
});
