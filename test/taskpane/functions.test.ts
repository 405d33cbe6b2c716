import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { findKpi, kpis } from "../../src/kpi/kpi.ts";
import { roles } from "../../src/kpi/roles.ts";
import { axeFindings, type PaneOptions } from "./openPane.ts";
import { paneStage } from "./stage.ts";

const stage = paneStage();

async function openFunctions(options: PaneOptions = {}): Promise<Page> {
  const page = await stage.open(options);
  await page.getByRole("link", { name: "Functions", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "KPI functions" }).waitFor();
  return page;
}

async function openFunction(id: string, options: PaneOptions = {}): Promise<Page> {
  const page = await openFunctions(options);
  await page.getByRole("searchbox").fill(id);
  await page.getByRole("link", { name: new RegExp(`${id}$`) }).click();
  await page.getByRole("heading", { level: 2, name: "Benchmarks" }).waitFor();
  return page;
}

function shown(page: Page): Promise<string[]> {
  return page.getByRole("main").getByRole("listitem").locator("a > span:last-child").allTextContents();
}

describe("the list of functions", () => {
  test("is narrowed by platform, role and group, by keyboard alone, and can be widened again", async () => {
    const page = await openFunctions({ width: 270 });
    const all = (await shown(page)).length;
    await page.getByText("Filters", { exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("User");
    await page.getByRole("heading", { level: 2, name: "The role is appraised by" }).waitFor();
    expect(await shown(page)).toEqual([
      ...kpis.flatMap(({ id }) => (roles.userOps.core.some((core) => core === id) ? [id] : [])),
      ...kpis.flatMap(({ id }) => (roles.userOps.more.some((more) => more === id) ? [id] : [])),
    ]);
    await page.getByRole("combobox", { name: "Group" }).selectOption({ label: "Growth" });
    await expect.poll(() => shown(page)).toEqual(["CHURN", "RETENTION"]);
    await page.getByRole("combobox", { name: "Platform" }).selectOption({ label: "TikTok" });
    const onTikTok = ["CHURN", "RETENTION"].filter((id) =>
      findKpi(id)?.declaration.platforms.some((platform) => platform === "tiktok" || platform === "any"),
    );
    await expect.poll(() => shown(page)).toEqual(onTikTok);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect.poll(async () => (await shown(page)).length).toBe(all);
  });

  test("keeps search and filters when one comes back from a function", async () => {
    const page = await openFunctions();
    await page.getByText("Filters", { exact: true }).click();
    await page.getByRole("combobox", { name: "Role" }).selectOption({ label: "Advertising" });
    await page.getByRole("searchbox").fill("cost");
    await expect.poll(() => shown(page)).toContain("CPC");
    await expect.poll(() => shown(page)).not.toContain("CAC");
    await page.getByRole("searchbox").fill("zebra");
    await page.getByText("No KPI has “zebra”").waitFor();
  });
});

test("a function leads to its reference page in the language in use", async () => {
  const page = await openFunction("READRATE");
  const link = page.getByRole("link", { name: "Full reference page (opens in the browser)" });
  expect(await link.getAttribute("href")).toBe("help/en/READRATE.html");
});

test("a function says which values should make one look again", async () => {
  const page = await openFunction("READRATE");
  await page.getByRole("region", { name: "Good to know" }).getByText("others than followers read, too").waitFor();
});

test("a function that built-in functions cannot say is offered as a Scoreline function only", async () => {
  const page = await openFunction("SEASONALINDEX");
  await page.getByText("No formula of built-in functions gives it.").waitFor();
  expect(await page.getByRole("radio").count()).toBe(0);
});

describe("comparing one's own value with benchmarks", () => {
  const rowWith = (page: Page, text: string): Locator =>
    page.getByRole("region", { name: "Benchmarks" }).getByRole("listitem").filter({ hasText: text });

  test("says where it lies, after which conversion, and with which cautions", async () => {
    const page = await openFunction("NETGROWTHRATE", { width: 270 });
    await page.getByText("Compare my value").click();
    await page.getByRole("textbox", { name: "My value" }).fill("10");
    await page.getByRole("combobox", { name: "Measured over" }).selectOption({ label: "a month" });
    await page.getByRole("combobox", { name: "Platform" }).selectOption({ label: "TikTok" });
    const weekly = rowWith(page, "5% to 7% per week");
    await weekly.getByText("Below this range").waitFor();
    await weekly.getByText("Yours is 2.22% per week.").waitFor();
    await weekly.getByText("by compounding").waitFor();
    await weekly.getByText("Other sources give figures at least five times").waitFor();
    await rowWith(page, "2% to 3% per month").getByText("Above this range").waitFor();
    await rowWith(page, "0.66% per month").getByText("It was measured on another platform.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test("never compares another currency", async () => {
    const page = await openFunction("CPM");
    await page.getByText("Compare my value").click();
    await page.getByRole("textbox", { name: "My value" }).fill("20");
    const moments = rowWith(page, "Moments ads with images");
    await moments.getByText("Say the currency of your value.").waitFor();
    await page.getByRole("combobox", { name: "Currency" }).selectOption("CNY");
    await moments.getByText("Cannot be compared").waitFor();
    await rowWith(page, "15.00 to 150.00 CNY").getByText("Within this range").waitFor();
  });

  test("without a benchmark the reason is said", async () => {
    const page = await openFunction("LOYALTYINDEX");
    await page.getByText("No benchmark: compare only with your own history.").waitFor();
  });
});

test("a choice is a list, an optional argument may stay empty, a needed one may not", async () => {
  const page = await openFunction("CHURN", { width: 270 });
  await page.getByRole("button", { name: "Insert", exact: true }).click();
  await page.getByText("Give a range or a number for opening.").waitFor();
  await page.getByRole("textbox", { name: "lost", exact: true }).fill("B2");
  await page.getByRole("textbox", { name: "opening", exact: true }).fill("C2");
  await page.getByRole("combobox", { name: "basis (optional)" }).selectOption("average");
  await page.getByRole("button", { name: "Insert", exact: true }).click();
  await expect
    .poll(() => page.evaluate(() => window.fake.calls.filter(({ command }) => command === "insertFunction")))
    .toMatchObject([{ given: { id: "CHURN", args: ["B2", "C2", "average", ""] } }]);
});
