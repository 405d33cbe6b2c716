import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { CardRequest } from "../../src/commands/api.ts";
import { axeFindings } from "./openPane.ts";
import { paneStage } from "./stage.ts";

const stage = paneStage();

const request = (page: Page) =>
  page.evaluate(
    () => (window.fake.calls.findLast(({ command }) => command === "preview")?.given ?? {}) as Partial<CardRequest>,
  );

async function toCheck(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Try it with sample data" }).click();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("heading", { level: 1, name: "Check" }).waitFor();
}

test("how months make a quarter is chosen beside the period, with weights for each month", async () => {
  const page = await stage.open({ width: 253 });
  await toCheck(page);
  await page.getByRole("combobox", { name: "Score each" }).selectOption({ label: "quarter" });
  const whole = page.getByRole("combobox", { name: "How values of a period come about" });
  expect(await whole.inputValue()).toBe("data");
  await expect.poll(async () => (await request(page)).by).toEqual({ kind: "quarter" });
  expect((await request(page)).wholeFrom).toBeUndefined();
  await whole.selectOption({ label: "mean of its months" });
  await expect.poll(async () => (await request(page)).wholeFrom).toEqual({ kind: "mean", of: "month" });
  await whole.selectOption({ label: "mean of its months with weights of your own" });
  await page.getByRole("textbox", { name: "Weight of the 3rd month" }).fill("2");
  await expect
    .poll(async () => (await request(page)).wholeFrom)
    .toEqual({ kind: "weighted", of: "month", weights: [1, 1, 2] });
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("combobox", { name: "Score each" }).selectOption({ label: "day" });
  await whole.waitFor({ state: "detached" });
  await expect.poll(async () => (await request(page)).wholeFrom).toBeUndefined();
  expect(stage.problems()).toEqual([]);
});

test("a campaign has a name, days, and days that it is compared with", async () => {
  const page = await stage.open({ width: 270 });
  await toCheck(page);
  await page.getByRole("combobox", { name: "Score each" }).selectOption({ label: "account or file" });
  expect(await page.getByRole("textbox", { name: "Name of the campaign" }).count()).toBe(0);
  await page.getByLabel("From", { exact: true }).fill("2026-06-01");
  await page.getByLabel("To", { exact: true }).fill("2026-06-18");
  await page.getByRole("textbox", { name: "Name of the campaign" }).fill("618");
  await expect
    .poll(async () => (await request(page)).period)
    .toEqual({ from: "2026-06-01", to: "2026-06-18", name: "618" });
  const compare = page.getByRole("combobox", { name: "Compare with" });
  await compare.selectOption({ label: "the days of an earlier campaign" });
  await page.getByLabel("Earlier campaign from").fill("2025-11-01");
  expect((await request(page)).compareWith).toBeUndefined();
  await page.getByLabel("Earlier campaign to").fill("2025-11-11");
  await expect
    .poll(async () => (await request(page)).compareWith)
    .toEqual({ kind: "days", from: "2025-11-01", to: "2025-11-11" });
  await compare.selectOption({ label: "nothing" });
  await expect.poll(async () => (await request(page)).compareWith).toEqual({ kind: "none" });
  expect(await axeFindings(page)).toEqual([]);
});

test("the currency is asked once, where a scorecard has amounts at all", async () => {
  const page = await stage.open({ width: 253 });
  await page.getByRole("button", { name: "Try it with sample data" }).click();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("radio", { name: /WeChat role: advertising/ }).check();
  await page.getByRole("button", { name: "Next" }).click();
  const currency = page.getByRole("combobox", { name: "Currency of the amounts" });
  await currency.waitFor();
  expect(await currency.locator("option").first().textContent()).toBe("CNY, as the template or the data say");
  await currency.selectOption("EUR");
  await expect.poll(async () => (await request(page)).currency).toBe("EUR");
  await currency.selectOption({ index: 0 });
  await expect.poll(async () => (await request(page)).currency).toBeUndefined();
  expect(await axeFindings(page)).toEqual([]);
});

test("a scorecard without amounts asks for no currency", async () => {
  const page = await stage.open();
  await toCheck(page);
  expect(await page.getByRole("combobox", { name: "Currency of the amounts" }).count()).toBe(0);
});
