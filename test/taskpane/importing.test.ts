import { describe, expect, test } from "vitest";
import { paneStage } from "./stage.ts";

const { open } = paneStage();

async function openImport(options: Parameters<typeof open>[0] = {}) {
  const page = await open(options);
  await page.getByRole("button", { name: "Try it with sample data" }).click();
  await page.getByRole("heading", { level: 1, name: "Columns" }).waitFor();
  await page.getByRole("link", { name: "Home", exact: true }).click();
  await page.getByRole("link", { name: "Add exports to the workbook" }).click();
  await page.getByRole("button", { name: "Add to workbook" }).waitFor();
  return page;
}

describe("adding data", () => {
  test("shows how far it is, and can be given up: then it says that nothing was written", async () => {
    const page = await openImport({ fake: { held: true } });
    await page.getByRole("button", { name: "Add to workbook" }).click();
    await page.getByText("3 of 12 steps").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Cancelled. Nothing was written.").waitFor();
    expect(await page.getByText("The data are in the workbook").count()).toBe(0);
    await page.evaluate(() => (window.fake.held = false));
    await page.getByRole("button", { name: "Add to workbook" }).click();
    await page.getByText("The data are in the workbook").waitFor();
  });

  test("says in words how surely each column was recognised, and takes a suggestion with one press", async () => {
    const page = await openImport();
    const columns = page.locator("details").filter({ hasText: "Used columns" }).first();
    expect(await columns.locator("summary").innerText()).toContain("2 recognised · 1 probably · 1 not recognised");
    await columns.locator("summary").click();
    const row = columns.getByRole("listitem").filter({ hasText: "阅读曝光" });
    await row.getByText("Not recognised").waitFor();
    await row.getByRole("button", { name: "Use as “Impressions”" }).click();
    await columns.getByRole("listitem").filter({ hasText: "阅读曝光" }).getByText("Chosen by you").waitFor();
    await page.waitForFunction(() =>
      window.fake.calls.some((call) => JSON.stringify(call).includes('"阅读曝光":"impressions"')),
    );
  });
});
