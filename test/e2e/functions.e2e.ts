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
  // The grid takes up what is typed into its name box only once it is ready.
  const pick = (address: string, param: string) =>
    expect
      .poll(
        async () => {
          await goTo(address);
          await pane.getByRole("button", { name: `Use selection for ${param}` }).click();
          return pane.getByRole("textbox", { name: param }).inputValue();
        },
        { timeout: 20_000 },
      )
      .toMatch(new RegExp(`${address}$`));
  await pick("A1:A2", "readers");
  await pick("B1:B2", "followers");
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
