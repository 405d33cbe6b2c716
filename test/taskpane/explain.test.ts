import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { julyCard } from "./julyCard.ts";
import { axeFindings, type PaneOptions } from "./openPane.ts";
import { wordsOf } from "./screens.ts";
import { paneStage } from "./stage.ts";

const stage = paneStage();

async function open(options: PaneOptions = {}): Promise<Page> {
  const page = await stage.open({ ...options, fake: { cards: [julyCard], ...options.fake } });
  const words = wordsOf[options.language ?? "en-US"];
  await page.getByRole("link", { name: words["explain.link"] }).click();
  await page.getByRole("heading", { level: 1, name: words["explain.title"] }).waitFor();
  await page.getByRole("heading", { level: 2, name: words["whatif.title"] }).waitFor();
  return page;
}

const totalOf = async (page: Page) =>
  Number(
    /Total: ([\d.]+)/.exec(
      await page
        .getByText(/^Total: [\d.]+/)
        .last()
        .innerText(),
    )?.[1],
  );

describe("a score that is taken apart", () => {
  test("is read for the subject and KPI that are picked, or for the selected cell, and read again on demand", async () => {
    const page = await open();
    const given = () => page.evaluate(() => window.fake.calls.findLast(({ command }) => command === "explain")?.given);
    expect(await given()).toEqual({ cardId: "card7" });
    await page.getByRole("combobox", { name: "Who or what is scored" }).selectOption("Birch");
    await expect.poll(given).toEqual({ cardId: "card7", subject: "Birch" });
    await page.getByRole("button", { name: /^Show how Read rate came about/ }).click();
    await page.getByRole("heading", { level: 2, name: "Read rate" }).waitFor();
    await page
      .getByRole("img", { name: /points/ })
      .first()
      .waitFor();
    await page.getByText("From sheet Data, files: articles.xls").first().waitFor();
    await page.getByText("Cell July!G11").waitFor();
    await page.getByRole("button", { name: "Read again" }).click();
    expect(await given()).toMatchObject({ subject: "Birch", line: "READRATE" });
    await page.getByRole("button", { name: "Explain the selected cell" }).click();
    await expect.poll(given).toEqual({ cardId: "card7", fromSelection: true, subject: "Birch" });
  });

  test("says whose the contributions are, in words beside the bars", async () => {
    const page = await open();
    const list = page.getByRole("region", { name: "What the total is made of" });
    await list
      .getByText(/points, [\d.]+% of the total/)
      .first()
      .waitFor();
    await list.getByText("no data, left out").waitFor();
  });

  test("points that a person entered are taken apart like a KPI: entry, rule and what counts, with their cells", async () => {
    const page = await open();
    await page.getByRole("button", { name: /^Show how Idea came about/ }).click();
    const steps = page.getByRole("region", { name: "Idea" });
    for (const text of [
      "9.0 points",
      "Evidence: letter of May",
      "Approved by: Ms Li",
      "Cell 'Entries'!D5",
      "Adds at most 5.0 points to the weighted mean",
      "Cell 'Rules'!B21:F21",
      "counts",
      "5.0 points",
      "Cell 'Entries'!L5",
    ]) {
      await steps.getByText(text, { exact: true }).waitFor();
    }
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Read again" }).click();
    const given = () => page.evaluate(() => window.fake.calls.findLast(({ command }) => command === "explain")?.given);
    await expect.poll(given).toEqual({ cardId: "card7", subject: "Acorn", row: "idea" });
  });

  test("a cell that is on no score is named, and what was shown stays", async () => {
    const page = await open();
    await page.evaluate(() => {
      window.fake.failing = { explain: { code: "explain.notOnCard", facts: { address: "Data!A1", card: "July" } } };
    });
    await page.getByRole("button", { name: "Explain the selected cell" }).click();
    await page.getByRole("alert").getByText("Data!A1 is on no subject and no KPI of “July”").waitFor();
    await page.getByRole("heading", { level: 2, name: "What if?" }).waitFor();
  });
});

describe("what if", () => {
  test("a slider moved by the keyboard, or a typed value, changes the total, and nothing is written", async () => {
    const page = await open({ width: 270 });
    const before = await totalOf(page);
    const calls = await page.evaluate(() => window.fake.calls.length);
    await page.getByRole("slider").first().focus();
    await page.keyboard.press("End");
    await expect.poll(() => totalOf(page)).not.toBe(before);
    await page.getByText(/^[+−-][\d.]+ against/).waitFor();
    await page.getByRole("button", { name: "Back to the real values" }).click();
    await expect.poll(() => totalOf(page)).toBe(before);
    const typed = page.getByRole("textbox", { name: /, value$/ }).first();
    await typed.fill("99");
    await expect.poll(() => totalOf(page)).not.toBe(before);
    expect(await typed.inputValue()).toBe("99");
    await typed.fill("zebra");
    await page.getByText("Type a number.").waitFor();
    expect(await page.evaluate(() => window.fake.calls.length)).toBe(calls);
  });

  test("what would reach a total is found for several KPIs, within bounds, and can be put into the sliders", async () => {
    const page = await open();
    const goal = page.getByRole("textbox", { name: "Wanted total" });
    await goal.fill("80");
    await page.getByRole("button", { name: "Find the values" }).click();
    await page.getByText(/^These values give 80\.0/).waitFor();
    await page.getByRole("button", { name: "Put these values into the sliders" }).click();
    await expect.poll(() => totalOf(page)).toBe(80);
    for (const box of (await page.getByRole("checkbox").all()).slice(1)) await box.uncheck();
    await page.getByRole("textbox", { name: /no further than$/ }).fill("4.1");
    await page.getByRole("button", { name: "Find the values" }).click();
    await page.getByText(/^Not with these KPIs alone/).waitFor();
    await page.getByRole("checkbox").first().uncheck();
    await page.getByRole("button", { name: "Find the values" }).click();
    await page.getByText("Choose at least one KPI").waitFor();
  });
});

test.each([
  ["en-US", "light"],
  ["zh-CN", "dark"],
  ["ru-RU", "light"],
] as const)(
  "the screen is accessible and fits, in %s and %s",
  async (language, scheme) => {
    const page = await open({ language, scheme, width: 253 });
    const words = wordsOf[language];
    const findings: string[] = [];
    const look = async (what: string) => {
      const { needed, has } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { needed: scrollWidth, has: clientWidth };
      });
      if (needed > has) findings.push(`${what}: ${needed} px wide`);
      findings.push(...(await axeFindings(page)).map((finding) => `${what}: ${finding}`));
    };
    await look("total");
    await page.getByRole("button", { name: words["reach.find"] }).click();
    await page.getByRole("combobox", { name: words["explain.kpi"] }).selectOption("READRATE");
    await page.getByRole("listitem").filter({ hasText: words["explain.step.scale"] }).getByRole("img").waitFor();
    for (const details of await page.locator("details").all()) await details.locator("summary").click();
    await look("line");
    expect(findings).toEqual([]);
    expect(stage.problems()).toEqual([]);
  },
  60_000,
);
