import { expect, test } from "vitest";
import { axeFindings } from "./openPane.ts";
import { wordsOf } from "./screens.ts";
import { paneStage } from "./stage.ts";
import { typedFormulas } from "./typedFormulas.ts";

const stage = paneStage();

test.each([
  ["en-US", "light"],
  ["zh-CN", "dark"],
  ["ru-RU", "light"],
] as const)(
  "functions are made portable after a look at what changes, and back, in %s and %s",
  async (language, scheme) => {
    const page = await stage.open({ language, scheme, width: 253, fake: typedFormulas });
    const words = wordsOf[language];
    const findings: string[] = [];
    const check = async (screen: string) => {
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wide > 0) findings.push(`${screen}: ${wide} px too wide`);
      findings.push(...(await axeFindings(page)).map((finding) => `${screen}: ${finding}`));
    };
    await page.getByRole("button", { name: words["portable.repair"] }).waitFor();
    await check("home");
    await page.getByRole("button", { name: words["portable.open"] }).click();
    await page.getByRole("heading", { level: 1, name: words["portable.title"] }).waitFor();
    await page.getByText("=A2/IF(B2<0,#NUM!,B2)").waitFor();
    await page.getByText("=READRATE(A2,RAND())").waitFor();
    await page.getByRole("checkbox").check();
    await check("preview");
    await page.getByRole("button", { name: /3/ }).click();
    await page.getByRole("button", { name: /2/ }).waitFor();
    await check("done");
    const given = await page.evaluate(() => window.fake.calls.findLast(({ command }) => command === "changeFormulas"));
    expect(given?.given).toMatchObject({ preview: { work: "portable" }, choice: { values: true } });
    await page.getByRole("button", { name: /2/ }).click();
    await page.waitForFunction(() => window.fake.calls.some(({ command }) => command === "undoFormulas"));
    expect(findings).toEqual([]);
    expect(stage.problems()).toEqual([]);
  },
);

test("a button of the ribbon leads from any screen to the one that makes functions portable", async () => {
  const page = await stage.open({ fake: typedFormulas });
  const words = wordsOf["en-US"];
  await page.getByRole("link", { name: words["nav.functions"], exact: true }).click();
  await page.evaluate(() => window.fake.askScreen?.("portable"));
  await page.getByRole("heading", { level: 1, name: words["portable.title"] }).waitFor();
  expect(stage.problems()).toEqual([]);
});

test("that colleagues can open the workbook is said to whom it concerns, not on an empty one", async () => {
  const reassured = wordsOf["en-US"]["portable.count.none"];
  const empty = await stage.open();
  await empty.waitForFunction(() => window.fake.calls.some(({ command }) => command === "countFormulas"));
  await empty.getByRole("button", { name: wordsOf["en-US"]["home.newCard"] }).waitFor();
  expect(await empty.getByText(reassured).count()).toBe(0);
  await empty.evaluate(() => {
    window.fake.formulas = { cells: 0, broken: 0, undo: { work: "portable", cells: 3 } };
    window.fake.tellFormulas?.();
  });
  await empty.getByText(reassured).waitFor();
});

test("Excel's error is spelled as Excel spells it beside a number of cells", async () => {
  const page = await stage.open({ fake: { formulas: { cells: 12, broken: 0, undo: null } } });
  await page.getByText("12 cells would show #NAME? to colleagues without Scoreline").waitFor();
});
