import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { CardRequest } from "../../src/commands/api.ts";
import { julyCard } from "./julyCard.ts";
import { axeFindings } from "./openPane.ts";
import { walkThrough, wordsOf } from "./screens.ts";
import { paneStage } from "./stage.ts";

const stage = paneStage();

const { open } = stage;

/** What a command was last called with. */
function given(page: Page, command: string): Promise<unknown> {
  return page.evaluate((name) => window.fake.calls.findLast((call) => call.command === name)?.given, command);
}

async function toWeights(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Try it with sample data" }).click();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("radio", { name: /brand exposure/ }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByText("4 of 5 KPIs can be calculated.").waitFor();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("heading", { level: 1, name: "Weights" }).waitFor();
}

describe("every screen", () => {
  /** 270 px is Excel's narrowest pane; a scroll bar takes 17 of them. */
  const width = 253;
  test.each([
    ["en-US", "light"],
    ["en-US", "dark"],
    ["zh-CN", "light"],
    ["ru-RU", "dark"],
  ] as const)(
    "is accessible and fits, in %s and %s",
    async (language, scheme) => {
      const page = await open({ language, scheme, width, fake: { held: true, cards: [julyCard], leftovers: ["x"] } });
      const findings: string[] = [];
      const visited: string[] = [];
      await walkThrough(page, wordsOf[language], async (screen) => {
        visited.push(screen);
        const { needed, has } = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return { needed: scrollWidth, has: clientWidth };
        });
        if (needed > has) findings.push(`${screen}: ${needed} px wide`);
        findings.push(...(await axeFindings(page)).map((finding) => `${screen}: ${finding}`));
      });
      expect(findings).toEqual([]);
      expect(visited.length).toBe(28);
      expect(stage.problems()).toEqual([]);
    },
    120_000,
  );

  test("keeps the corner free that Office's personality menu covers", async () => {
    const page = await open({ width: 270 });
    await page.getByRole("heading", { level: 1 }).waitFor();
    const covered = await page.evaluate(
      () =>
        [...document.querySelectorAll("a, button, input, select")].filter((control) => {
          const { right, top } = control.getBoundingClientRect();
          return right > innerWidth - 34 && top < 32;
        }).length,
    );
    expect(covered).toBe(0);
  });

  test("still fits when it is zoomed to 200 %", async () => {
    const page = await open({ width: 160 });
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(160);
  });
});

describe("the start", () => {
  test("below the requirement floor says so in the user's language and points to Excel on the web", async () => {
    const page = await open({ meetsFloor: false, language: "ru-RU" });
    await page.getByText("Excel для Интернета").waitFor();
    expect(await page.getByRole("button").count()).toBe(0);
  });

  test("waits until somebody can see the page", async () => {
    const page = await stage.open({ hidden: true });
    await page.waitForFunction(() => "scoreline" in window);
    expect(await page.getByRole("heading").count()).toBe(0);
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "visible", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await page.getByRole("heading", { name: "Score what your channels achieve" }).waitFor();
  });

  test("names scorecards of the workbook with their state, and brings them up to date", async () => {
    const targets = [
      { kpi: "ENGRATE", period: "2025-11" },
      { kpi: "ENGRATE", period: "2025-12" },
    ];
    const page = await open({ fake: { cards: [{ ...julyCard, due: { targets } }] } });
    await page.getByRole("heading", { name: "July accounts" }).waitFor();
    await page.getByText("Source has changed").waitFor();
    await page.getByRole("button", { name: "Refresh July accounts" }).click();
    await page.getByText("12 cells were brought up to date.").waitFor();
    await page.getByText(/^Targets for 2025-11, 2025-12 are not on Rules yet .* Build again writes them\.$/).waitFor();
    expect(await given(page, "refresh")).toBe("card7");
  });

  test("shows how far a refresh and a publication have come, and stops them", async () => {
    const page = await open({ fake: { cards: [julyCard], held: true } });
    const stops = async () => {
      await page.getByText("3 of 12 steps").waitFor();
      await page.getByRole("button", { name: "Cancel" }).click();
      await page.getByText("Cancelled. Nothing was written.").waitFor();
      await page.evaluate(() => (window.fake.held = false));
    };
    await page.getByRole("button", { name: "Refresh July accounts" }).click();
    await stops();
    await page.getByRole("button", { name: "Refresh July accounts" }).click();
    await page.getByText("12 cells were brought up to date.").waitFor();
    await page.evaluate(() => (window.fake.held = true));
    await page
      .getByRole("button", { name: /July accounts/ })
      .and(page.getByText("Publish"))
      .click();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await stops();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await page.getByText("Published on the sheet “Published 2025-10”, version 1.").waitFor();
  });

  test("builds a recognised scorecard again in its own sheets", async () => {
    const page = await open({ fake: { cards: [julyCard] } });
    await page.getByRole("button", { name: "Build again: July accounts" }).click();
    await page.getByRole("button", { name: "Add Posts" }).click();
    for (let step = 1; step < 6; step++) await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("button", { name: "Build again" }).click();
    await page.getByText("The scorecard is ready").waitFor();
    expect(await given(page, "update")).toMatchObject({
      cardId: "card7",
      request: { title: "July accounts", template: julyCard.template.id },
    });
  });

  test("offers to remove what an interrupted build left", async () => {
    const page = await open({ fake: { leftovers: ["a", "b"] } });
    await page.getByText("2 hidden sheets are left of it").waitFor();
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByText("2 leftover sheets were removed.").waitFor();
    expect(await page.getByText("An earlier build was interrupted").count()).toBe(0);
  });

  test("says why the workbook could not be looked through, and tries again", async () => {
    const page = await open({ fake: { failing: { cards: { code: "cellEditMode", facts: {} } } } });
    await page.getByRole("alert").getByText("Excel is editing a cell").waitFor();
    await page.evaluate(() => (window.fake.failing = {}));
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("alert").waitFor({ state: "detached" });
  });
});

describe("theme and language", () => {
  const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const isDark = (color: string) => Math.max(...(color.match(/\d+/g) ?? []).slice(0, 3).map(Number)) < 100;

  test("follow Office before the system, and the user before both, also the next time", async () => {
    const page = await open({ scheme: "light", officeIsDark: true });
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(isDark(await background(page))).toBe(true);
    await page.getByRole("link", { name: "Language and theme" }).click();
    await page.getByRole("radio", { name: "Light" }).check();
    expect(isDark(await background(page))).toBe(false);
    await page.getByRole("radio", { name: "简体中文" }).check();
    await page.getByRole("heading", { name: "语言和主题" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "为渠道成效打分" }).waitFor();
    expect(isDark(await background(page))).toBe(false);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
  });

  test("follow Office's theme when it has changed and the pane gets the focus", async () => {
    const page = await open({ officeIsDark: false });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.evaluate(() => {
      const { context } = (globalThis as unknown as { Office: { context: { officeTheme: { isDarkTheme: boolean } } } })
        .Office;
      context.officeTheme = { isDarkTheme: true };
      window.dispatchEvent(new Event("focus"));
    });
    await page.waitForFunction(() => getComputedStyle(document.documentElement).colorScheme === "dark");
    expect(isDark(await background(page))).toBe(true);
  });
});

describe("functions", () => {
  test("are written with picked ranges and typed values", async () => {
    const page = await open();
    await page.getByRole("link", { name: "Functions", exact: true }).click();
    await page.getByRole("link", { name: /READRATE/ }).click();
    await page.getByRole("button", { name: "Use selection for readers" }).click();
    await page.waitForFunction(() =>
      [...document.querySelectorAll("input")].some(({ value }) => value === "Sheet1!B2:B9"),
    );
    await page.getByRole("textbox", { name: "followers" }).fill("1200");
    await page.getByRole("button", { name: "Insert" }).click();
    await page.getByText("Sheet1!D2 now holds =READRATE(Sheet1!B2:B9,1200)").waitFor();
    expect(await given(page, "insertFunction")).toEqual({
      id: "READRATE",
      args: ["Sheet1!B2:B9", "1200"],
      as: "function",
    });
    await page.getByRole("radio", { name: /Built-in formula/ }).check();
    await page.getByRole("button", { name: "Insert" }).click();
    await expect.poll(() => given(page, "insertFunction")).toMatchObject({ as: "builtin" });
  });

  test("are explained with formula, benchmark and where it comes from", async () => {
    const page = await open();
    await page.getByRole("link", { name: "Functions", exact: true }).click();
    await page.getByRole("link", { name: /READRATE/ }).click();
    await page.getByText("Readers ÷ Followers at posting").waitFor();
    const benchmarks = page.getByRole("region", { name: "Benchmarks" });
    expect(await benchmarks.innerText()).toContain("30% or more");
    expect(await benchmarks.innerText()).toContain("a claim without evidence");
    expect(await page.getByRole("region", { name: "Examples" }).innerText()).toContain("=READRATE(300,1200) gives 25%");
  });

  test("say why a cell could not be written", async () => {
    const page = await open({ fake: { failing: { insertFunction: { code: "badArgument", facts: { text: "A1:" } } } } });
    await page.getByRole("link", { name: "Functions", exact: true }).click();
    await page.getByRole("link", { name: /CPC/ }).click();
    await page.getByRole("heading", { level: 2, name: "Insert into the active cell" }).waitFor();
    for (const field of await page.getByRole("textbox").all()) await field.fill("A1:");
    await page.getByRole("button", { name: "Insert" }).click();
    await page.getByRole("alert").getByText("“A1:” is neither an address nor a number.").waitFor();
  });
});

describe("the way to a scorecard", () => {
  test("does not go on without data, and says so", async () => {
    const page = await open();
    await page.getByRole("button", { name: "New scorecard" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("Add a file, a sheet or the selection first.").waitFor();
  });

  test("reads files that are dropped and chosen", async () => {
    const page = await open();
    await page.getByRole("button", { name: "New scorecard" }).click();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose files…" }).click();
    await (await chooser).setFiles({ name: "posts.csv", mimeType: "text/csv", buffer: Buffer.from("a") });
    await page.getByText("posts.csv").waitFor();
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["b"], "ads.csv"));
      const zone = [...document.querySelectorAll("p")].find(({ textContent }) => textContent === "Drop files here, or");
      zone?.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
    });
    await page.getByText("Ad costs · 20 rows").waitFor();
    const sources = (await given(page, "inspect")) as CardRequest["sources"];
    expect(sources.map((source) => source.kind === "file" && source.name)).toEqual(["posts.csv", "ads.csv"]);
  });

  test("names the file that cannot be read", async () => {
    const facts = { name: "posts.xls" };
    const page = await open({ fake: { failing: { inspect: { code: "file.passwordProtected", facts } } } });
    await page.getByRole("button", { name: "New scorecard" }).click();
    await page.getByRole("button", { name: "Use the selected range" }).click();
    await page.getByRole("alert").getByText("posts.xls is protected by a password").waitFor();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("These data could not be read.").waitFor();
  });

  test("shows how far reading has come, and gives it up on request", async () => {
    const page = await open({ fake: { reading: true } });
    await page.getByRole("button", { name: "New scorecard" }).click();
    await page.getByRole("button", { name: "Use the selected range" }).click();
    await page.getByRole("status").getByText("37% read").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Reading was cancelled.").waitFor();
    await page.evaluate(() => Object.assign(window.fake, { reading: false }));
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText(/ · 20 rows/).waitFor();
  });

  test("sends columns as corrected by hand, and the subject of a file", async () => {
    const page = await open();
    await page.getByRole("button", { name: "New scorecard" }).click();
    await page.getByRole("button", { name: "Add Posts" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("combobox", { name: "What “总阅读人数” holds" }).selectOption({ label: "Reads" });
    await page.getByRole("textbox", { name: "Whose data are these?" }).fill("Birch");
    await page.waitForFunction(() => {
      const call = window.fake.calls.findLast(({ command }) => command === "inspect");
      return JSON.stringify(call?.given).includes("Birch");
    });
    expect(await given(page, "inspect")).toEqual([
      { kind: "range", address: "'Posts'!", subject: "Birch", columns: { 总阅读人数: "reads" } },
    ]);
  });

  test("says which KPI lacks what, and takes the missing number", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Try it with sample data" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("radio", { name: /brand exposure/ }).check();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("Missing: Opening followers.").waitFor();
    await page.getByRole("textbox", { name: "Opening followers" }).fill("12,000");
    await page.getByText("5 of 5 KPIs can be calculated.").waitFor();
    expect(await given(page, "preview")).toMatchObject({ inputs: { openingFollowers: 12000 } });
    await page.getByRole("textbox", { name: "Opening followers" }).fill("many");
    await page.getByText("Type a number.").waitFor();
  });

  test("shows what is not assigned, and no total until it is or the policy says otherwise", async () => {
    const page = await open();
    await toWeights(page);
    await page.getByText("Sum: 100%").waitFor();
    await page.getByRole("textbox", { name: "Read rate" }).fill("10");
    await page.getByText("10% are not assigned.").waitFor();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("Birch").click();
    await page.getByText("No total: the weights add up to 90%, not 100%.").first().waitFor();
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByRole("radio", { name: /Scale them to 100%/ }).check();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("88.5").waitFor();
    expect(await given(page, "preview")).toMatchObject({ weights: { READRATE: 10 }, policy: "normalise" });
  });

  test("shows progress, stops when it is cancelled, and can be done again", async () => {
    const page = await open({ fake: { held: true } });
    await toWeights(page);
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("button", { name: "Create scorecard" }).click();
    await page.getByText("3 of 12 steps").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Cancelled. Nothing was written.").waitFor();
    await page.evaluate(() => (window.fake.held = false));
    await page.getByRole("button", { name: "Create scorecard" }).click();
    await page.getByText("The scorecard is ready").waitFor();
    await page.getByText("Measures").waitFor();
    await page.getByRole("button", { name: "Go to Home" }).click();
    await page.getByRole("heading", { level: 1, name: "Score what your channels achieve" }).waitFor();
    await page.getByRole("link", { name: "Scorecard", exact: true }).click();
    await page.getByRole("button", { name: "Another scorecard" }).click();
    await page.getByRole("heading", { level: 1, name: "Data" }).waitFor();
    expect(await page.getByText("Added data").count()).toBe(0);
  });

  test("says why building failed and what to do", async () => {
    const page = await open({ fake: { failing: { build: { code: "workbookProtected", facts: {} } } } });
    await toWeights(page);
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("button", { name: "Create scorecard" }).click();
    await page.getByRole("alert").getByText("Unprotect it under Review").waitFor();
    expect(await page.getByRole("button", { name: "Create scorecard" }).isEnabled()).toBe(true);
  });

  test("can be gone with the keyboard alone, and puts the focus on the new heading", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Try it with sample data" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Columns" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Columns");
    await page.getByRole("button", { name: "Next" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Template" }).waitFor();
    await page.getByRole("radio", { name: /brand exposure/ }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.waitForFunction(() => document.querySelectorAll("input[type=radio]:checked").length === 1);
  });
});
