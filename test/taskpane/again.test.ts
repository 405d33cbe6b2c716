import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { CardFound, CardRequest } from "../../src/commands/api.ts";
import { builtinTemplate } from "../../src/templates/builtin/index.ts";
import type { Template } from "../../src/templates/template.ts";
import { julyCard } from "./julyCard.ts";
import { axeFindings } from "./openPane.ts";
import { builtAgain, toWeightsAgain, wordsOf } from "./screens.ts";
import { paneStage } from "./stage.ts";

const stage = paneStage();

/** The template as somebody has made it on the sheet Rules: another weight, cap and weight policy. */
function edited(): Template {
  const template = builtinTemplate("wechat-brand-exposure");
  if (!template) throw new Error("no template");
  const lines = template.lines.map((line) =>
    line.id === "READRATE" ? { ...line, weight: 33, rule: { ...line.rule, cap: 109 } } : line,
  );
  return { ...template, policy: "leave", lines };
}

const card: CardFound = { ...julyCard, title: "July", by: { kind: "month" }, rules: [edited()] };

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const weight = (page: Page) => page.getByRole("textbox", { name: "Read rate", exact: true });

test("a card that is built again starts from its own rules, and keeps them where nobody changes anything", async () => {
  const page = await stage.open({ fake: { cards: [card] } });
  await toWeightsAgain(page, "July");
  await page.getByText("These are the scorecard’s own weights, targets and rules").waitFor();
  expect(await weight(page).inputValue()).toBe("33");
  expect(await page.getByRole("radio", { name: /^Leave them/ }).isChecked()).toBe(true);
  const given = await builtAgain(page);
  expect(given.template).toBe("wechat-brand-exposure");
  for (const field of ["weights", "policy", "lines", "weightsFrom"]) expect(given).not.toHaveProperty(field);
});

test("what is changed takes the place of the card's own, with a way back to it, and everything else stays", async () => {
  const page = await stage.open({ fake: { cards: [card] } });
  await toWeightsAgain(page, "July");
  await weight(page).fill("12");
  await button(page, "Back to the scorecard’s weights").click();
  expect(await weight(page).inputValue()).toBe("33");
  await weight(page).fill("40");
  await page.getByText("Change the rule of Read rate").click();
  expect(await page.getByLabel("Most points", { exact: true }).first().inputValue()).toBe("109");
  await page.getByLabel("Fewest points", { exact: true }).first().fill("5");
  await button(page, "Back to the scorecard’s rule").waitFor();
  const { weights, lines } = await builtAgain(page);
  expect(weights).toEqual({ READRATE: 40 });
  expect(Object.keys(lines ?? {})).toEqual(["READRATE"]);
  expect(lines?.["READRATE"]?.rule).toMatchObject({ floor: 5, cap: 109 });
});

test("the preview with new data says what the card's own rules make of them", async () => {
  const page = await stage.open({ fake: { cards: [card] } });
  await button(page, "Build again: July").click();
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "articles.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("date,reads\n2026-07-01,5\n"),
    });
  const previewed = () =>
    page.evaluate(() => {
      const given = window.fake.calls.findLast(({ command }) => command === "preview")?.given;
      return given as CardRequest | undefined;
    });
  await expect
    .poll(async () => (await previewed())?.template)
    .toMatchObject({ id: "wechat-brand-exposure", policy: "leave" });
  const shown = (await previewed())?.template;
  expect(typeof shown === "object" && shown.lines.find(({ id }) => id === "READRATE")?.weight).toBe(33);
});

test("a team's template that nobody has opened here is still that of the card", async () => {
  const team = { ...edited(), id: "our-team", title: { en: "Our team" } };
  const own: CardFound = { ...card, template: { id: "our-team", version: 1 }, rules: [team] };
  const page = await stage.open({ fake: { cards: [own] } });
  await toWeightsAgain(page, "July");
  expect(await weight(page).inputValue()).toBe("33");
  expect((await builtAgain(page)).template).toMatchObject({ id: "our-team", version: 1 });
});

test.each(["en-US", "zh-CN", "ru-RU"] as const)("the card's own rules are said accessibly, in %s", async (language) => {
  const page = await stage.open({ language, width: 253, fake: { cards: [card] } });
  await toWeightsAgain(page, "July", wordsOf[language]);
  await page.getByText(wordsOf[language]["again.rules"]).waitFor();
  const { needed, has } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { needed: scrollWidth, has: clientWidth };
  });
  expect(needed).toBeLessThanOrEqual(has);
  expect(await axeFindings(page)).toEqual([]);
});
