import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { CardFound, CardRequest } from "../../src/commands/api.ts";
import { builtinTemplate } from "../../src/templates/builtin/index.ts";
import { julyCard } from "./julyCard.ts";
import { axeFindings } from "./openPane.ts";
import { builtAgain, toWeights, toWeightsAgain, wordsOf } from "./screens.ts";
import { paneStage } from "./stage.ts";

const stage = paneStage();

const weightsFrom = (page: Page, command = "preview") =>
  page
    .evaluate((name) => window.fake.calls.findLast((call) => call.command === name)?.given as CardRequest, command)
    .then((given) => given.weightsFrom);

const textbox = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const set = (page: Page, name: string) => page.getByRole("group", { name, exact: true });

const own = Object.fromEntries((builtinTemplate("wechat-brand-exposure")?.lines ?? []).map((l) => [l.id, l.weight]));

test("weights from a date begin with those shown, go into the request as changed, and can be taken out", async () => {
  const page = await stage.open();
  await toWeights(page);
  await textbox(page, "Read rate").fill("20");
  await page.getByText("Other weights from a date").click();
  await button(page, "Add weights from a date").click();
  const undated = set(page, "Weights without a date");
  const date = undated.getByLabel("Count from");
  await expect.poll(() => date.evaluate((field) => field === document.activeElement)).toBe(true);
  await date.fill("2027-01-01");
  const dated = set(page, "Weights from 2027-01-01");
  expect(await dated.getByRole("textbox", { name: "Weights from 2027-01-01, Read rate" }).inputValue()).toBe("20");
  await dated.getByRole("textbox", { name: /Read rate/ }).fill("15.5");
  await expect.poll(() => weightsFrom(page)).toEqual([{ from: "2027-01-01", weights: { ...own, READRATE: 15.5 } }]);
  expect(await textbox(page, "Read rate").inputValue()).toBe("20");
  await button(page, "Remove the weights from 2027-01-01").click();
  await expect.poll(() => weightsFrom(page)).toEqual([]);
  const add = button(page, "Add weights from a date");
  await expect.poll(() => add.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("a set without a day and two of one day hold the next step back; a sum without a total is said, not refused", async () => {
  const page = await stage.open();
  await toWeights(page);
  await page.getByText("Other weights from a date").click();
  await button(page, "Add weights from a date").click();
  await set(page, "Weights without a date").getByText("Choose the day from which these weights count").waitFor();
  await button(page, "Next").click();
  await page.getByText("Later weights need a day from which they count.").waitFor();
  await page.getByLabel("Count from").fill("0202-01-01");
  await page.getByText("This day cannot be used.").waitFor();
  await button(page, "Next").click();
  await page.getByRole("heading", { level: 1, name: "Weights" }).waitFor();

  await page.getByLabel("Count from").fill("2000-01-01");
  await page
    .getByText(
      /^The last day is 20\d\d-\d\d-\d\d: the weights from 2000-01-01 count for periods that end on 2000-01-01 or later, and for earlier ones/,
    )
    .waitFor();
  await button(page, "Add weights from a date").click();
  await page.getByLabel("Count from").last().fill("2000-01-01");
  await expect.poll(() => page.getByText("Several sets of weights count from 2000-01-01").count()).toBe(2);
  await button(page, "Next").click();
  await page.getByText("Two sets of later weights count from the same day.").waitFor();
  await page.getByRole("heading", { level: 1, name: "Weights" }).waitFor();
  const readRates = page.getByRole("textbox", { name: "Weights from 2000-01-01, Read rate" });
  await readRates.last().fill("19");
  await expect.poll(() => weightsFrom(page)).toEqual([{ from: "2000-01-01", weights: { ...own, READRATE: 19 } }]);
  await readRates.last().fill("20");
  await page.getByLabel("Count from").last().fill("2030-01-01");
  await expect.poll(() => page.getByText("Several sets of weights count from").count()).toBe(0);

  const later = set(page, "Weights from 2030-01-01");
  expect(await page.getByText("With these weights there is no total.").count()).toBe(0);
  await later.getByRole("textbox", { name: /Read rate/ }).fill("0");
  await later.getByText("With these weights there is no total. Make them add up to 100%.").waitFor();
  await page.getByRole("radio", { name: /Scale them to 100%/ }).check();
  await expect.poll(() => page.getByText("With these weights there is no total.").count()).toBe(0);
  await button(page, "Next").click();
  await page.getByRole("heading", { level: 1, name: "Preview" }).waitFor();
  await expect
    .poll(() => weightsFrom(page))
    .toEqual([
      { from: "2000-01-01", weights: own },
      { from: "2030-01-01", weights: { ...own, READRATE: 0 } },
    ]);
});

const card: CardFound = {
  ...julyCard,
  title: "July",
  by: { kind: "month" },
  weightsFrom: [{ from: "2027-01-01", weights: { ...own, READRATE: 10, GONE: 5 } }],
};

test("weights that wait with a card are shown when it is built again, and left to it where nobody changes them", async () => {
  const page = await stage.open({ fake: { cards: [card] } });
  await toWeightsAgain(page, "July");
  const waiting = set(page, "Weights from 2027-01-01");
  expect(await waiting.getByRole("textbox", { name: /Read rate/ }).inputValue()).toBe("10");
  expect(await builtAgain(page)).not.toHaveProperty("weightsFrom");
});

test("waiting weights are changed on a later day and in part, without the lines that the template has not", async () => {
  const page = await stage.open({ fake: { cards: [card] } });
  await toWeightsAgain(page, "July");
  await page.getByLabel("Count from").fill("2027-02-01");
  await set(page, "Weights from 2027-02-01")
    .getByRole("textbox", { name: /Read rate/ })
    .fill("12");
  expect((await builtAgain(page)).weightsFrom).toEqual([{ from: "2027-02-01", weights: { ...own, READRATE: 12 } }]);
});

test("weights typed for now leave those that wait to their day", async () => {
  const page = await stage.open({ fake: { cards: [card] } });
  await toWeightsAgain(page, "July");
  await textbox(page, "Read rate").fill("20.5");
  const given = await builtAgain(page);
  expect(given.weights).toEqual({ READRATE: 20.5 });
  expect(given.weightsFrom).toEqual([{ from: "2027-01-01", weights: { ...own, READRATE: 10 } }]);
});

test("waiting weights that are taken out are ended by an empty list", async () => {
  const page = await stage.open({ fake: { cards: [card] } });
  await toWeightsAgain(page, "July");
  await button(page, "Remove the weights from 2027-01-01").click();
  expect((await builtAgain(page)).weightsFrom).toEqual([]);
});

test("another template does not take over the weights that wait for the card's own", async () => {
  const page = await stage.open({ fake: { cards: [card] } });
  await button(page, "Build again: July").click();
  await button(page, "Next").click();
  await button(page, "Next").click();
  await page.getByRole("radio", { name: /WeChat: sales conversion/ }).check();
  await button(page, "Next").click();
  await button(page, "Next").click();
  await textbox(page, "Return on investment").waitFor();
  expect(await page.getByLabel("Count from").count()).toBe(0);
  expect(await builtAgain(page)).not.toHaveProperty("weightsFrom");
});

test.each(["en-US", "zh-CN", "ru-RU"] as const)(
  "weights from a date are accessible and fit, in %s",
  async (language) => {
    const page = await stage.open({ language, width: 253, scheme: language === "ru-RU" ? "dark" : "light" });
    const words = wordsOf[language];
    await toWeights(page, words);
    await page.getByText(words["weightsFrom.title"]).click();
    const add = button(page, words["weightsFrom.add"]);
    await add.click();
    await page.getByLabel(words["weightsFrom.date"]).fill("2000-01-01");
    await add.click();
    await page.getByLabel(words["weightsFrom.date"]).last().fill("2000-01-01");
    await page
      .getByRole("textbox", { name: /2000-01-01/ })
      .first()
      .fill("100");
    await add.click();
    await page.getByText(words["weightsFrom.noDate"]).waitFor();
    const { needed, has } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { needed: scrollWidth, has: clientWidth };
    });
    expect(needed).toBeLessThanOrEqual(has);
    expect(await axeFindings(page)).toEqual([]);
    expect(stage.problems()).toEqual([]);
  },
  60_000,
);
