import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { CardRequest } from "../../src/commands/api.ts";
import { paneStage } from "./stage.ts";

const stage = paneStage();

/** The rule of the first KPI of a card, open for changes. */
async function openRule(page: Page) {
  const next = () => page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByRole("button", { name: "Try it with sample data" }).click();
  await page.getByRole("heading", { level: 1, name: "Columns" }).waitFor();
  await next();
  await page.getByRole("radio", { name: /brand exposure/ }).check();
  await next();
  await page.getByRole("heading", { level: 1, name: "Check" }).waitFor();
  await next();
  await page.getByText("Change the rule of Read rate").click();
  return page.getByRole("group").filter({ hasText: "Change the rule of Read rate" });
}

const ruleIn = (page: Page) =>
  page.evaluate(() => {
    const given = window.fake.calls.findLast(({ command }) => command === "preview")?.given as CardRequest;
    return given.lines?.READRATE;
  });

test("steps are added, changed and removed with the keyboard, and reach the rule in order", async () => {
  const page = await stage.open({ width: 270 });
  const rule = await openRule(page);
  await rule.getByRole("combobox", { name: "Method" }).selectOption({ label: "steps" });
  const list = rule.getByRole("group", { name: /^Steps/ });
  expect(await list.getByRole("listitem").count()).toBe(3);
  await list.getByText("Worse than 30%: 0 points").waitFor();
  await list.getByText("Better than 50%: 120 points, no more").waitFor();
  await list.getByRole("button", { name: "Add a step" }).focus();
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("inputmode"))).toBe("decimal");
  await page.keyboard.type("45");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("110");
  await expect
    .poll(async () => (await ruleIn(page))?.rule?.scale)
    .toEqual({
      kind: "bands",
      steps: [
        { value: 0.3, points: 60 },
        { value: 0.4, points: 100 },
        { value: 0.45, points: 110 },
        { value: 0.5, points: 120 },
      ],
    });
  await rule.getByRole("textbox", { name: "Most points" }).focus();
  await list.getByRole("textbox", { name: "Step 3: value" }).waitFor();
  expect(await list.getByRole("textbox", { name: "Step 3: value" }).inputValue()).toBe("45");
  for (const name of ["Remove step 4", "Remove step 3", "Remove step 2"]) {
    await list.getByRole("button", { name }).click();
  }
  expect(await list.getByRole("button", { name: "Remove step 1" }).getAttribute("aria-disabled")).toBe("true");
  await expect
    .poll(async () => (await ruleIn(page))?.rule?.scale)
    .toEqual({ kind: "bands", steps: [{ value: 0.3, points: 60 }] });
});

test("a step that contradicts another is named with what to do, and the way on waits for it", async () => {
  const page = await stage.open();
  const rule = await openRule(page);
  await rule.getByRole("combobox", { name: "Method" }).selectOption({ label: "steps" });
  await rule.getByRole("textbox", { name: "Step 2: points" }).fill("20");
  await rule
    .getByRole("alert")
    .getByText("40% is better than 30% but earns 20 points instead of at least 60")
    .waitFor();
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByText("A rule cannot score as it stands.").waitFor();
  await rule.getByRole("textbox", { name: "Step 2: points" }).fill("");
  await rule.getByText("Type a number.").waitFor();
  await rule.getByRole("textbox", { name: "Step 2: points" }).fill("100");
  await rule.getByRole("textbox", { name: "Step 2: value" }).fill("30");
  await rule.getByText("30% stands there twice.").waitFor();
  await rule.getByRole("button", { name: "Back to the template’s rule" }).click();
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Preview" }).waitFor();
});

test("the usual curve can be set point by point", async () => {
  const page = await stage.open();
  const rule = await openRule(page);
  await rule.getByRole("button", { name: "Set the points one by one" }).click();
  const list = rule.getByRole("group", { name: /^Points of the curve/ });
  await list.getByText("Worse than 0%: 0 points, no less").waitFor();
  await list.getByRole("button", { name: "Remove point 1" }).click();
  await expect
    .poll(async () => (await ruleIn(page))?.rule?.scale)
    .toMatchObject({ kind: "curve", points: [{ value: 0.3 }, { value: 0.4 }, { value: 0.5 }] });
});

test("a reference becomes the threshold or the target, with where it comes from", async () => {
  const page = await stage.open();
  await openRule(page);
  await page.getByText("Published values beside it").first().click();
  await page.getByRole("button", { name: /^Use as the target: 30%/ }).click();
  await expect
    .poll(() => ruleIn(page))
    .toMatchObject({
      rule: { scale: { target: 0.3 } },
      target: { kind: "benchmark", set: "wechat-article", level: "average" },
    });
  await page.getByText("This is in the rule now.").first().waitFor();
});

test("a method says its scale's edges, and a direction turns the values about the target", async () => {
  const page = await stage.open({ width: 270 });
  const rule = await openRule(page);
  await rule.getByText("flat beyond the ends, and never beyond floor and cap").waitFor();
  await rule.getByRole("combobox", { name: "Method" }).selectOption({ label: "deduction" });
  await rule.getByText("a straight line that goes on beyond both; only floor and cap end it").waitFor();
  await rule.getByRole("combobox", { name: "Method" }).selectOption({ label: "curve" });
  await rule.getByRole("combobox", { name: "Better is" }).selectOption({ label: "a lower value" });
  await expect
    .poll(async () => (await ruleIn(page))?.rule)
    .toMatchObject({
      better: "lower",
      scale: { kind: "curve", base: expect.any(Number) as number, target: 0.4 },
    });
  const turned = (await ruleIn(page))?.rule?.scale;
  if (turned?.kind !== "curve" || !("base" in turned)) throw new Error("no curve");
  expect([turned.base > turned.threshold, turned.threshold > 0.4, turned.stretch < 0.4]).toEqual([true, true, true]);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Preview" }).waitFor();
});

test("an age limits what is carried, and a typed target says why", async () => {
  const page = await stage.open({ width: 270 });
  const rule = await openRule(page);
  await rule.getByRole("combobox", { name: "If there are no data" }).selectOption("carry");
  await rule.getByRole("textbox", { name: "From at most so many periods ago" }).fill("3");
  await rule.getByRole("combobox", { name: "Target from" }).selectOption({ label: "the values above" });
  await rule.getByRole("textbox", { name: "Why this target" }).fill("agreed on 5 January");
  await expect
    .poll(() => ruleIn(page))
    .toMatchObject({
      missing: { kind: "carry", maxAge: 3 },
      target: { kind: "fixed", reason: "agreed on 5 January" },
    });
});

test("every method and scale can be chosen and says what it does", async () => {
  const page = await stage.open({ language: "zh-CN", width: 270 });
  await page.getByRole("button", { name: "用示例数据试一试" }).click();
  const next = () => page.getByRole("button", { name: "下一步", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "列" }).waitFor();
  await next();
  await page.getByRole("radio").first().check();
  await next();
  await page.getByRole("heading", { level: 1, name: "检查" }).waitFor();
  await next();
  await page.locator("summary").first().click();
  const method = page.getByRole("combobox", { name: "计分方法" }).first();
  const offered = await method.locator("optgroup").first().locator("option").allTextContents();
  expect(offered).toEqual([
    "比率法",
    "层差法（阶梯）",
    "非此即彼法",
    "减分法（扣分法）",
    "封顶 120%",
    "权重 × 实际 ÷ 计划",
    "目标与警戒线",
    "OKR",
  ]);
  for (const label of [...offered, ...(await method.locator("optgroup").last().locator("option").allTextContents())]) {
    await method.selectOption({ label });
    await expect.poll(() => method.locator("option:checked").textContent()).toBe(label);
  }
  expect(stage.problems()).toEqual([]);
});

test("a rating by described levels is added to the card, with its levels and points", async () => {
  const page = await stage.open({ width: 270 });
  await openRule(page);
  await page.getByText("Rows that are not KPIs").click();
  await page.getByRole("button", { name: "Add a rating with described levels" }).click();
  const row = page.getByRole("group", { name: /^Rating/ });
  await row.getByRole("textbox", { name: "Name" }).fill("Teamwork");
  await page.getByRole("textbox", { name: "Level 3: description" }).fill("Helps others unasked");
  await page.getByRole("textbox", { name: "Level 3: points" }).fill("8");
  await page.getByRole("button", { name: "Add a level" }).click();
  await page.getByRole("button", { name: "Remove level 4" }).click();
  await page.getByRole("button", { name: "Add a veto" }).click();
  await expect
    .poll(() =>
      page.evaluate(() => {
        const given = window.fake.calls.findLast(({ command }) => command === "preview")?.given as CardRequest;
        return typeof given.template === "string" ? [] : given.template.rows;
      }),
    )
    .toMatchObject([
      {
        kind: "rating",
        title: { en: "Teamwork" },
        levels: [{ points: 0 }, { points: 3 }, { points: 8, text: { en: "Helps others unasked" } }],
      },
      { kind: "veto", totalAtMost: 0 },
    ]);
  await page.getByRole("button", { name: "Remove Teamwork" }).click();
  expect(await page.getByRole("group", { name: /^Rating/ }).count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(270);
});
