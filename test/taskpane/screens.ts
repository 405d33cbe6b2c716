import type { Page } from "playwright-core";
import type { CardRequest } from "../../src/commands/api.ts";
import type { PaneKey, PaneWords } from "../../src/locales/en/pane.ts";
import { paneWords as en } from "../../src/locales/en/pane.ts";
import { paneWords as ru } from "../../src/locales/ru/pane.ts";
import { paneWords as zh } from "../../src/locales/zh-CN/pane.ts";
import { typedFormulas } from "./typedFormulas.ts";

export const wordsOf: Readonly<Record<"en-US" | "zh-CN" | "ru-RU", PaneWords>> = {
  "en-US": en,
  "zh-CN": zh,
  "ru-RU": ru,
};

/** From the start to the templates of a card from the sample data, with one chosen: the first, or the one of that name. */
export async function toTemplate(page: Page, words: PaneWords = en, template?: RegExp): Promise<void> {
  await page.getByRole("button", { name: words["home.trySample"] }).click();
  await page.getByRole("heading", { level: 1, name: words["card.step.columns"] }).waitFor();
  await toNext(page, words);
  await page
    .getByRole("radio", { ...(template && { name: template }) })
    .first()
    .check();
}

/** On from there to the weights. */
export async function toWeights(page: Page, words: PaneWords = en, template?: RegExp): Promise<void> {
  await toTemplate(page, words, template);
  await toNext(page, words);
  await page.getByRole("heading", { level: 1, name: words["card.step.check"] }).waitFor();
  // What can be calculated moves the buttons as it arrives: a click meanwhile would miss.
  await page.getByRole("heading", { name: words["check.kpis"], exact: true }).waitFor();
  await toNext(page, words);
  await page.getByRole("heading", { level: 1, name: words["card.step.weights"] }).waitFor();
}

/** From the start to the weights of a card that is built again. */
export async function toWeightsAgain(page: Page, title: string, words: PaneWords = en): Promise<void> {
  await page.getByRole("button", { name: words["home.updateCard"].replace("{title}", title), exact: true }).click();
  for (const step of ["columns", "template", "check", "weights"] as const) {
    await toNext(page, words);
    await page.getByRole("heading", { level: 1, name: words[`card.step.${step}`], exact: true }).waitFor();
  }
}

/** From there to the card that is built again, and what was asked for it. */
export async function builtAgain(page: Page): Promise<CardRequest> {
  await toNext(page);
  await page.getByRole("button", { name: "Build again", exact: true }).click();
  await page.getByText("The scorecard is ready").waitFor();
  const given = await page.evaluate(() => window.fake.calls.findLast(({ command }) => command === "update")?.given);
  return (given as { readonly request: CardRequest }).request;
}

/** To the next step of the card. */
export function toNext(page: Page, words: PaneWords = en): Promise<void> {
  return page.getByRole("button", { name: words["common.next"], exact: true }).click();
}

/** Walks through every screen of the pane by role and name, and calls `visit` on each. */
export async function walkThrough(
  page: Page,
  words: PaneWords,
  visit: (screen: string) => Promise<void>,
): Promise<void> {
  const heading = (key: PaneKey) => page.getByRole("heading", { level: 1, name: words[key], exact: true }).waitFor();
  const press = (key: PaneKey) => page.getByRole("button", { name: words[key], exact: true }).click();
  const follow = (key: PaneKey) => page.getByRole("link", { name: words[key], exact: true }).click();

  await heading("home.title");
  await visit("home");

  await page
    .getByRole("button", { name: words["home.publishCard"].split(" {")[0] ?? "" })
    .first()
    .click();
  await page.getByText(words["publish.before"]).waitFor();
  await visit("publish");
  await press("publish.now");
  await page.getByRole("progressbar").waitFor();
  await visit("publishing");
  await page.evaluate(() => (window.fake.held = false));
  await page.getByText("Published 2025-10", { exact: false }).last().waitFor();
  await visit("published");
  await page.evaluate(() => (window.fake.held = true));
  await follow("nav.home");
  await page.getByRole("button", { name: words["home.changes"], exact: false }).first().click();
  await page.getByText("25 → 30").waitFor();
  await visit("changes");
  await page.getByRole("textbox").first().fill("agreed");
  await press("changes.record");
  await page.getByRole("status").last().waitFor();
  await visit("changes recorded");
  await follow("nav.home");

  await page.getByRole("button", { name: words["history.link"], exact: false }).first().click();
  await page.getByRole("heading", { level: 2, name: words["history.recorded"] }).waitFor();
  await visit("history");
  await follow("nav.home");

  await page.getByRole("link", { name: words["explain.link"] }).first().click();
  await page.getByRole("heading", { level: 2, name: words["reach.title"] }).waitFor();
  await page.getByRole("button", { name: words["reach.find"] }).click();
  await page.getByRole("button", { name: words["reach.try"] }).waitFor();
  await visit("explain");
  await page.getByRole("region", { name: words["explain.contributions"] }).getByRole("button").first().click();
  await page.getByText(words["explain.step.inputs"], { exact: true }).waitFor();
  await visit("explained score");
  await follow("nav.home");

  await page.evaluate((formulas) => Object.assign(window.fake, formulas), typedFormulas);
  await follow("portable.link");
  await heading("portable.title");
  await press("portable.look");
  await page.getByRole("checkbox").check();
  await visit("portable");
  await page.getByRole("button", { name: /3/ }).click();
  await page.getByRole("button", { name: /2/ }).waitFor();
  await visit("made portable");
  await follow("nav.home");

  await follow("nav.functions");
  await heading("functions.title");
  await visit("functions");
  await page.getByRole("searchbox", { name: words["functions.search"] }).fill("подписчики");
  await page.getByRole("link", { name: /CHURN/ }).waitFor();
  await visit("search");
  await page.getByRole("searchbox").fill("READRATE");
  await page.getByRole("link", { name: /READRATE/ }).click();
  await page.getByRole("heading", { level: 2, name: words["functions.insert"] }).waitFor();
  await press("functions.insertButton");
  await visit("function");

  await follow("nav.scorecard");
  await heading("card.step.sources");
  await visit("sources, empty");
  await follow("nav.home");
  await press("home.trySample");
  await heading("card.step.columns");
  await page.locator("details").first().waitFor();
  for (const details of await page.locator("details").all()) {
    if (!(await details.evaluate((element: HTMLDetailsElement) => element.open)))
      await details.locator("summary").click();
  }
  await visit("columns");
  await press("common.back");
  await heading("card.step.sources");
  await visit("sources");
  await press("common.next");
  await press("common.next");
  await heading("card.step.template");
  await page.getByRole("radio").first().check();
  await visit("template");
  await press("common.next");
  await heading("card.step.check");
  await page.getByRole("heading", { level: 2, name: words["check.supply"] }).waitFor();
  await visit("check");
  await press("common.next");
  await heading("card.step.weights");
  await visit("weights");
  await page.getByText(words["weightsFrom.title"], { exact: true }).click();
  await press("weightsFrom.add");
  await page.getByLabel(words["weightsFrom.date"], { exact: true }).fill("2030-01-01");
  await visit("weights from a date");
  await press("common.next");
  await heading("card.step.preview");
  await page.getByText("Birch").click();
  await visit("preview");
  await press("preview.create");
  await page.getByRole("progressbar").waitFor();
  await visit("building");
  await page.evaluate(() => (window.fake.held = false));
  await page.getByText(words["build.done"]).waitFor();
  await visit("built");
  await follow("nav.home");
  await follow("home.entrySheet");
  await heading("entry.title");
  await press("entry.create");
  await page.getByText(words["entry.needs"]).waitFor();
  await visit("entry sheet");
  await follow("nav.home");
  await press("home.trySample");
  await heading("card.step.columns");
  await follow("nav.home");
  await follow("home.addData");
  await heading("import.title");
  await page.getByRole("textbox", { name: words["import.tagName"] }).fill("Topic");
  await page.getByRole("textbox", { name: words["import.tagChoices"] }).fill("News, How-to");
  await press("import.tagAdd");
  await page.locator('button[aria-disabled="true"]').waitFor({ state: "detached" });
  await visit("import");
  await press("import.add");
  await page.getByText(words["import.done"]).waitFor();
  await visit("imported");
  await follow("nav.settings");
  await heading("settings.title");
  await visit("settings");
}
