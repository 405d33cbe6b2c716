import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { historyRow } from "./fakeCommands.ts";
import { julyCard } from "./julyCard.ts";
import { walkThrough, wordsOf } from "./screens.ts";
import { paneStage } from "./stage.ts";
import { typedFormulas } from "./typedFormulas.ts";

const stage = paneStage();

/** Presses Tab until something has the focus, as somebody without a mouse would. */
async function reach(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await isInSight(page)).toBe(true);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${String(target)}`);
}

/** Whether what has the focus can be seen: within the pane and not behind the bar at its bottom. */
function isInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused) return false;
    const { left, top, width, height } = focused.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
    return seen !== null && (focused.contains(seen) || seen.contains(focused) || seen.closest("label, div") !== null);
  });
}

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

describe("with the keyboard alone", () => {
  test("a card is built, and each screen starts at its heading", async () => {
    const page = await stage.open({ width: 270, fake: { held: true } });
    const arrive = async (name: string) => {
      await page.getByRole("heading", { level: 1, name }).waitFor();
      await expect.poll(() => focusedText(page)).toBe(name);
    };
    const goOn = async () => {
      await reach(page, button(page, "Next"));
      await page.keyboard.press("Enter");
    };
    await page.getByRole("heading", { level: 1 }).waitFor();
    await reach(page, button(page, "Try it with sample data"));
    await page.keyboard.press("Enter");
    await arrive("Columns");
    await goOn();
    await arrive("Template");
    const radio = page.getByRole("radio", { name: /brand exposure/ });
    await reach(page, page.getByRole("radio").first());
    await page.keyboard.press("Space");
    for (let presses = 0; presses < 12 && !(await radio.isChecked()); presses += 1)
      await page.keyboard.press("ArrowDown");
    await goOn();
    await arrive("Check");
    await reach(page, page.getByRole("combobox", { name: "Score each" }));
    await page.keyboard.press("ArrowDown");
    await goOn();
    await arrive("Weights");
    await reach(page, page.locator("summary").filter({ hasText: "Change the rule of Read rate" }));
    await page.keyboard.press("Enter");
    await reach(page, page.getByRole("textbox", { name: "Target (100 points)" }));
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("42");
    await goOn();
    await arrive("Preview");
    await reach(page, button(page, "Create scorecard"));
    await page.keyboard.press("Space");
    await page.getByRole("progressbar").waitFor();
    await expect.poll(() => focusedText(page)).toBe("WeChat: brand exposure");
    await page.evaluate(() => (window.fake.held = false));
    await page.getByText("The scorecard is ready").waitFor();
    await expect.poll(() => focusedText(page)).toBe("WeChat: brand exposure");
    await reach(page, button(page, "Go to Home"));
    await page.keyboard.press("Enter");
    await arrive("Score what your channels achieve");
    expect(stage.problems()).toEqual([]);
  }, 90_000);

  test("data are imported, taken away and imported again, and the focus is never lost", async () => {
    const page = await stage.open({ width: 270 });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await reach(page, page.getByRole("link", { name: "Add exports to the workbook" }));
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedText(page)).toBe("Add data to the workbook");
    const take = async () => {
      await reach(page, button(page, "Add Posts"));
      await page.keyboard.press("Enter");
      await page
        .getByText(/ · 20 rows/)
        .first()
        .waitFor();
    };
    await take();
    await reach(page, button(page, "Remove Posts"));
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
    await take();
    await reach(page, button(page, "Add to workbook"));
    await page.keyboard.press("Enter");
    await page.getByText("The data are in the workbook").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
    await reach(page, button(page, "Build a scorecard from it"));
  }, 90_000);

  test("a score is explained, its values moved, and its card's history looked through", async () => {
    const at = "2025-10-08 09:30:00";
    const history = ["Birch", "Acorn"].map((who) => historyRow(at, "built", "2025-09", 62, who));
    const page = await stage.open({ width: 270, fake: { cards: [julyCard], history } });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await reach(page, page.getByRole("link", { name: "Explain its scores: July accounts" }));
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedText(page)).toBe("Why this score?");
    await reach(page, page.getByRole("combobox", { name: "Who or what is scored" }));
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() =>
      window.fake.calls.some(({ command, given }) => command === "explain" && JSON.stringify(given).includes("Birch")),
    );
    await reach(page, button(page, "Show how Read rate came about"));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Read rate" }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
    await reach(page, page.getByRole("slider").first());
    await page.keyboard.press("End");
    await reach(page, button(page, "Back to the real values"));
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
    await reach(page, button(page, "Find the values"));
    await page.keyboard.press("Enter");
    await reach(page, button(page, "Put these values into the sliders"));
    await page.keyboard.press("Enter");
    await button(page, "Back to the real values").waitFor();
    await reach(page, page.getByRole("link", { name: "Home", exact: true }));
    await page.keyboard.press("Enter");
    await reach(page, page.getByRole("button", { name: /^History/ }));
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedText(page)).toBe("History of “July accounts”");
    await reach(page, page.getByRole("combobox", { name: "Whose history" }));
    await page.keyboard.press("ArrowDown");
    await page.getByText("Birch · 2025-09").waitFor();
    expect(await page.getByText("Acorn · 2025-09").count()).toBe(0);
    expect(stage.problems()).toEqual([]);
  }, 90_000);

  test("functions are made portable and given back", async () => {
    const page = await stage.open({ width: 270, fake: typedFormulas });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await reach(page, button(page, "Make portable…"));
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedText(page)).toBe("Share without Scoreline");
    await reach(page, page.getByRole("combobox", { name: "Where" }));
    await page.keyboard.press("ArrowDown");
    await reach(page, button(page, "Show what would change"));
    await page.keyboard.press("Enter");
    await reach(page, page.getByRole("checkbox"));
    await page.keyboard.press("Space");
    await reach(page, button(page, "Change 3 formulas"));
    await page.keyboard.press("Enter");
    await page.getByText("2 formulas are built-in now").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
    await reach(page, button(page, "Undo (2 formulas)"));
    await page.keyboard.press("Enter");
    await page.getByText("2 formulas are as they were before.").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
    expect(stage.problems()).toEqual([]);
  }, 90_000);

  test("whatever has the focus looks different from what has not", async () => {
    const page = await stage.open({ width: 270 });
    await page.getByRole("heading", { level: 1 }).waitFor();
    const plain: string[] = [];
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement === document.body)) continue;
      const box = await page.evaluate(() => {
        const { x, y, width, height } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
        return { x: Math.max(0, x - 4), y: Math.max(0, y - 4), width: width + 8, height: height + 8 };
      });
      const focused = await page.screenshot({ clip: box });
      const name = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const text = element.textContent;
        Object.assign(window, { away: element });
        element.blur();
        return text;
      });
      const blurred = await page.screenshot({ clip: box });
      await page.evaluate(() => (window as unknown as { away: HTMLElement }).away.focus());
      if (focused.equals(blurred)) plain.push(name);
    }
    expect(plain).toEqual([]);
  }, 60_000);
});

describe("zoomed to 200 %", () => {
  test.each(["en-US", "zh-CN", "ru-RU"] as const)(
    "nothing is lost at the side of any screen, in %s",
    async (language) => {
      /** Half of Excel's narrowest pane. */
      const page = await stage.open({
        language,
        width: 135,
        fake: {
          held: true,
          leftovers: ["x"],
          cards: [julyCard],
        },
      });
      const lost: string[] = [];
      await walkThrough(page, wordsOf[language], async (screen) => {
        const beyond = await page.evaluate(() => {
          const { clientWidth, scrollWidth } = document.documentElement;
          const wide = scrollWidth > clientWidth ? [`${String(scrollWidth)} px wide`] : [];
          /** Inside something that has no width at the moment, as the cross of a search box without focus. */
          const isFolded = (element: Element | null): boolean =>
            element !== null && (element.getBoundingClientRect().width === 0 || isFolded(element.parentElement));
          const controls = [...document.querySelectorAll<HTMLElement>("main *, nav *")];
          return wide.concat(
            controls
              .filter(
                (element) =>
                  element.closest("[tabindex='0']") === null &&
                  element.checkVisibility({ contentVisibilityAuto: true }),
              )
              .filter((element) => getComputedStyle(element).clipPath === "none" && !isFolded(element))
              .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
              .map((element) => `${element.tagName} ${element.textContent.slice(0, 30)}`),
          );
        });
        lost.push(...beyond.map((what) => `${screen}: ${what}`));
      });
      expect(lost).toEqual([]);
    },
    120_000,
  );
});

test("high contrast still tells the place and the step that one is at from the others", async () => {
  const page = await stage.open({ width: 270 });
  await page.emulateMedia({ forcedColors: "active" });
  await page.getByRole("link", { name: "Scorecard", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Data" }).waitFor();
  const edge = (name: string) =>
    page.getByRole("link", { name, exact: true }).evaluate((link) => getComputedStyle(link).borderBottomColor);
  expect(await edge("Scorecard")).not.toBe(await edge("Home"));
  const outline = await page.locator("[aria-current=step]").evaluate((step) => getComputedStyle(step).outlineStyle);
  expect(outline).toBe("solid");
});
