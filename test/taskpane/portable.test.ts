import { expect, test } from "vitest";
import type { Fake } from "./fakeCommands.ts";
import { axeFindings } from "./openPane.ts";
import { wordsOf } from "./screens.ts";
import { paneStage } from "./stage.ts";

const stage = paneStage();

const fake: Partial<Fake> = {
  formulas: { cells: 2, broken: 1, undo: null },
  preview: {
    work: "portable",
    changes: [
      { sheet: "Posts", address: "C2", before: "=READRATE(A2,B2)", after: [["=A2/IF(B2<0,#NUM!,B2)"]] },
      { sheet: "Posts", address: "D2:D4", before: "=ROI(A2:A4,B2:B4)", after: [["=1"], ["=2"], ["=3"]] },
    ],
    kept: [
      {
        sheet: "Posts",
        address: "E2",
        formula: "=READRATE(A2,RAND())",
        reason: { code: "volatileTwice", facts: { argument: "RAND()" } },
        values: [[0.25]],
      },
    ],
  },
};

test.each([
  ["en-US", "light"],
  ["zh-CN", "dark"],
  ["ru-RU", "light"],
] as const)(
  "functions are made portable after a look at what changes, and back, in %s and %s",
  async (language, scheme) => {
    const page = await stage.open({ language, scheme, width: 253, fake });
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
  const page = await stage.open({ fake });
  const words = wordsOf["en-US"];
  await page.getByRole("link", { name: words["nav.functions"], exact: true }).click();
  await page.evaluate(() => window.fake.askScreen?.("portable"));
  await page.getByRole("heading", { level: 1, name: words["portable.title"] }).waitFor();
  expect(stage.problems()).toEqual([]);
});
