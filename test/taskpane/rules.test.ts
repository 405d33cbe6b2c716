import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { CardFound, CardRequest } from "../../src/commands/api.ts";
import { julyCard } from "./julyCard.ts";
import { axeFindings } from "./openPane.ts";
import { toNext, toTemplate, toWeights, wordsOf } from "./screens.ts";
import { paneStage } from "./stage.ts";

const stage = paneStage();

const { open } = stage;

const request = (page: Page, command = "preview") =>
  page.evaluate((name) => window.fake.calls.findLast((call) => call.command === name)?.given as CardRequest, command);

test("each rule is a picture and a sentence; another method, value or missing policy goes into the request", async () => {
  const page = await open();
  await toWeights(page);
  await page
    .getByRole("img", { name: /points/ })
    .first()
    .waitFor();
  await page.getByText("Change the rule of Read rate").click();
  const rule = page.getByRole("group").filter({ hasText: "Change the rule of Read rate" });
  await rule.getByRole("combobox", { name: "Method" }).selectOption({ label: "deduction" });
  await expect.poll(async () => (await request(page)).lines?.["READRATE"]?.rule?.scale.kind).toBe("progress");
  await rule.getByRole("textbox", { name: "Target (100 points)" }).fill("35");
  await expect.poll(async () => (await request(page)).lines?.["READRATE"]?.rule?.scale).toMatchObject({ target: 0.35 });
  await rule.getByRole("combobox", { name: "If there are no data" }).selectOption({ label: "show no total" });
  await expect
    .poll(async () => (await request(page)).lines?.["READRATE"])
    .toMatchObject({
      missing: { kind: "block" },
      target: { kind: "fixed" },
    });
  await rule.getByRole("textbox", { name: "Target (100 points)" }).fill("0");
  await page.getByRole("alert").getByText("The values of “Read rate” do not run in the direction given.").waitFor();
  await rule.getByRole("button", { name: "Back to the template’s rule" }).click();
  await expect.poll(async () => (await request(page)).lines).toBeUndefined();
});

test("the weight that a template leaves open is shown with KPIs that could take it", async () => {
  const page = await open();
  await toWeights(page);
  await page.getByRole("textbox", { name: "Read rate", exact: true }).fill("5");
  await page.getByText("15% are not assigned.").waitFor();
  const add = page.getByRole("region", { name: "What could take the rest" }).getByRole("button");
  const count = await add.count();
  expect(count).toBeGreaterThan(0);
  for (let left = count; left > 0; left -= 1) await add.first().click();
  await page.getByText("Sum: 100%").waitFor();
  await expect
    .poll(async () => {
      const { template } = await request(page);
      return typeof template === "string" ? template : template.lines.length;
    })
    .toBe(count + 5);
});

test("templates are combined by goal into groups with their parts of the total", async () => {
  const page = await open();
  await toTemplate(page);
  await page.getByText("Combine templates by goal").click();
  await page.getByRole("combobox", { name: "Add a template" }).selectOption({ label: "WeChat: sales conversion" });
  await page
    .getByRole("textbox", { name: /part of the total$/ })
    .first()
    .fill("60");
  await page.getByText("Parts together: 110%.").waitFor();
  await page
    .getByRole("textbox", { name: /part of the total$/ })
    .last()
    .fill("40");
  await expect.poll(() => page.getByText("Parts together").count()).toBe(0);
  await toNext(page);
  await toNext(page);
  await page.getByRole("heading", { level: 2, name: /: 60% of the total$/ }).waitFor();
  await page.getByRole("heading", { level: 2, name: /: 40% of the total$/ }).waitFor();
  const { template } = await request(page);
  expect(typeof template === "string" ? [] : template.groups?.map(({ weight }) => weight)).toEqual([60, 40]);
});

test("posts can be scored, and accounts once per month", async () => {
  const page = await open();
  await toTemplate(page);
  await toNext(page);
  const by = page.getByRole("combobox", { name: "Score each" });
  await by.selectOption({ label: "post or video" });
  await expect.poll(async () => (await request(page)).by).toEqual({ kind: "item" });
  await by.selectOption({ label: "account or file" });
  await page.getByRole("combobox", { name: "And once per" }).selectOption({ label: "month" });
  await expect.poll(async () => (await request(page)).by).toEqual({ kind: "file", each: "month" });
});

const card: CardFound = { ...julyCard, title: "July", by: { kind: "month" } };

test("a card is built again from its own data, without asking for them", async () => {
  const page = await open({ fake: { cards: [card] } });
  await page.getByRole("button", { name: "Build again: July" }).click();
  await page.getByText("Without new data the card is built again from its own").waitFor();
  for (const step of ["Columns", "Template", "Check", "Weights", "Preview"]) {
    await page.getByRole("button", { name: "Next", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: step }).waitFor();
  }
  await page.getByRole("checkbox", { name: "A form to sign for each subject" }).check();
  await page.getByRole("button", { name: "Build again", exact: true }).click();
  await page.getByText("The scorecard is ready").waitFor();
  const given = await page.evaluate(() => window.fake.calls.findLast(({ command }) => command === "update")?.given);
  expect(given).toMatchObject({ cardId: "card7", request: { sources: [], by: { kind: "month" }, forms: true } });
});

test("what building again changes is recorded under the name that was entered", async () => {
  const page = await open({ fake: { cards: [card] } });
  await page.getByRole("button", { name: "Build again: July" }).click();
  for (let step = 1; step < 6; step++) await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByText("No name is recorded, because none was entered.").waitFor();
  await page.getByRole("link", { name: "Change the name" }).click();
  await page.getByRole("textbox", { name: "Your name" }).fill("Li Na");
  await page.getByRole("link", { name: "Scorecard", exact: true }).click();
  await page.getByText("Recorded under the name Li Na.").waitFor();
  await page.getByRole("button", { name: "Build again", exact: true }).click();
  await page.getByText("The scorecard is ready").waitFor();
  const given = await page.evaluate(() => window.fake.calls.findLast(({ command }) => command === "update")?.given);
  expect(given).toMatchObject({ cardId: "card7", request: { recordedBy: "Li Na" } });
});

test("the way on stays in sight however long a step is", async () => {
  const page = await open({ width: 270 });
  await toWeights(page);
  const box = await page.getByRole("button", { name: "Next", exact: true }).boundingBox();
  const height = await page.evaluate(() => window.innerHeight);
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
});

test.each(["en-US", "zh-CN", "ru-RU"] as const)(
  "rules and combinations are accessible and fit, in %s",
  async (language) => {
    const page = await open({ language, width: 253, scheme: language === "zh-CN" ? "dark" : "light" });
    const findings: string[] = [];
    const look = async (what: string) => {
      const { needed, has } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { needed: scrollWidth, has: clientWidth };
      });
      if (needed > has) findings.push(`${what}: ${needed} px wide`);
      findings.push(...(await axeFindings(page)).map((finding) => `${what}: ${finding}`));
    };
    const words = wordsOf[language];
    await toTemplate(page, words);
    await page.getByText(words["combine.title"]).click();
    await page.getByRole("combobox", { name: words["combine.add"] }).selectOption({ index: 1 });
    await look("template");
    await toNext(page, words);
    await toNext(page, words);
    await page.getByRole("heading", { level: 1, name: words["card.step.weights"] }).waitFor();
    for (const details of (await page.locator("details").all()).slice(0, 2)) await details.locator("summary").click();
    await look("weights");
    expect(findings).toEqual([]);
    expect(stage.problems()).toEqual([]);
  },
  60_000,
);

test("another template follows from a date, and the weights are those of the one in force", async () => {
  const page = await open();
  await toTemplate(page);
  await page.getByText("Another template from a date").click();
  const follow = async (label: string, date: string) => {
    await page.getByRole("combobox", { name: "Template that follows" }).selectOption({ label });
    await page.getByLabel("Counts from").fill(date);
    await page.getByRole("button", { name: "Let this template follow" }).click();
  };
  await follow("WeChat: user operation", "2999-01-01");
  await follow("WeChat: sales conversion", "2000-01-01");
  await page.getByText("WeChat: sales conversion is in force.").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Take out WeChat: user operation from 2999-01-01" }).click();
  await expect
    .poll(async () => (await request(page)).switches)
    .toEqual([{ template: "wechat-sales-conversion", from: "2000-01-01" }]);
  expect((await request(page)).template).toBe("wechat-brand-exposure");
  await toNext(page);
  await toNext(page);
  await page.getByRole("textbox", { name: "Return on investment", exact: true }).waitFor();
  expect(await page.getByRole("textbox", { name: "Share rate", exact: true }).count()).toBe(0);
});
