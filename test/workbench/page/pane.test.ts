import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ScorelineGlobal } from "../../../src/commands/api.ts";
import type { CommandError } from "../../../src/commands/commandError.ts";
import { ensureAll } from "../../../src/workbench/build.mjs";
import { root } from "../../../src/workbench/install.mjs";
import { startServer, type WorkbenchServer } from "../../../src/workbench/page/server.mjs";
import { launch, soon } from "./browser.ts";
import { openTab, openWorkbench, type WorkbenchTab } from "./workbenchPage.ts";

let browser: Browser;

beforeAll(async () => {
  ensureAll();
  browser = await launch();
}, 240_000);
afterAll(() => browser.close());

/** Put before a script of webpack's: its modules arrive, but none of them starts. */
const failing = `{
  const chunks = (self.webpackChunkscoreline ??= []);
  const { push } = chunks;
  chunks.push = ([ids, modules, ...rest]) => {
    const broken = Object.keys(modules).map((id) => [id, () => { throw new Error("this screen is broken"); }]);
    return push([ids, Object.fromEntries(broken), ...rest]);
  };
}`;

/** The pane's frame, when the add-in in it is ready. */
async function paneFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe[title="Scoreline"]')).contentFrame();
  if (!frame) throw new Error("the pane has no frame");
  await frame.waitForFunction(
    () => "Office" in window && (Office.context as Partial<Office.Context> | undefined)?.host !== undefined,
  );
  return frame;
}

describe("the desktop flavour, over plain http", () => {
  let server: WorkbenchServer;
  let tab: WorkbenchTab;
  beforeAll(async () => {
    server = await startServer();
    tab = await openTab(browser);
  });
  afterAll(() => server.close());

  test("runs the add-in with the real office.js as Excel on Windows", async () => {
    const workbench = await tab.open(server.url);
    const frame = await paneFrame(workbench.page);
    expect(await frame.evaluate(() => [Office.context.host, Office.context.platform])).toEqual(["Excel", "PC"]);
    await workbench.write("A1:B1", [[300, 1200]]);
    await workbench.type("C1", "=READRATE(A1,B1)");
    await soon(() => workbench.read("C1")).toEqual([[0.25]]);
    await workbench.type("B1", "0");
    await soon(() => workbench.read("C1")).toEqual([[{ error: "#DIV/0!" }]]);
    expect(workbench.problems).toEqual([]);
  });

  test("says what to do when a script does not arrive, and goes on once it does", async () => {
    const workbench = await openWorkbench(browser, server.url);
    const frame = await paneFrame(workbench.page);
    const scripts = /\/addin\/(screens|work)\.js/;
    await workbench.page.context().route(scripts, (route) => route.abort());
    await frame.getByRole("link", { name: "Functions", exact: true }).click();
    await frame.getByText("A part of Scoreline did not arrive.").waitFor();
    const templates = () =>
      frame.evaluate(async () => {
        const { scoreline } = globalThis as unknown as { scoreline: ScorelineGlobal };
        return scoreline.commands.templates().then(
          (all) => all.length,
          (error: unknown) => (error as CommandError).issue.code,
        );
      });
    expect(await templates()).toBe("partNotLoaded");
    await workbench.page.context().unroute(scripts);
    await frame.getByRole("button", { name: "Try again" }).click();
    await frame.getByRole("heading", { name: "Functions", level: 1 }).waitFor();
    expect(await templates()).toBeGreaterThan(0);
    await workbench.close();
  });

  test("tells a fault of a screen as what it is, not as a script that does not arrive", async () => {
    const workbench = await openWorkbench(browser, server.url);
    const frame = await paneFrame(workbench.page);
    await workbench.page.context().route(/\/addin\/screens\.js/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${failing};${await response.text()}` });
    });
    await frame.getByRole("link", { name: "Functions", exact: true }).click();
    await frame.getByText("this screen is broken").waitFor();
    expect(await frame.getByText("A part of Scoreline did not arrive.").count()).toBe(0);
    await workbench.close();
  });

  test("completes and explains the add-in's functions while a formula is typed", async () => {
    const workbench = await tab.open(server.url);
    await paneFrame(workbench.page);
    await workbench.type("A1", "");
    await workbench.page.keyboard.type("=READR");
    const suggestion = workbench.page.getByText("READRATE", { exact: true });
    await suggestion
      .or(workbench.page.locator("li", { hasText: "READRATE" }))
      .first()
      .waitFor();
    await workbench.page.keyboard.press("Escape");
    await workbench.page.keyboard.press("Escape");
  });

  test("the ribbon's button and the pane's cross open and close it; the add-in runs on", async () => {
    const workbench = await tab.open(server.url);
    const { page } = workbench;
    const frame = await paneFrame(page);
    const button = page.locator("#addin-group").getByRole("button", { name: "Scoreline" });
    expect(await button.getAttribute("aria-pressed")).toBe("true");
    await page.getByRole("button", { name: "Close task pane" }).click();
    expect(await page.locator('iframe[title="Scoreline"]').isVisible()).toBe(false);
    expect(await button.getAttribute("aria-pressed")).toBe("false");
    await workbench.type("A1", "=READRATE(300,1200)");
    await soon(() => workbench.read("A1")).toEqual([[0.25]]);
    await button.click();
    expect(await page.locator('iframe[title="Scoreline"]').isVisible()).toBe(true);
    expect(frame.isDetached()).toBe(false);
  });

  test("a button of the ribbon opens the pane, also a closed one, at the screen that makes functions portable", async () => {
    const workbench = await tab.open(server.url);
    const { page } = workbench;
    await paneFrame(page);
    const pane = page.frameLocator('iframe[title="Scoreline"]');
    await pane.getByRole("heading", { level: 1 }).waitFor();
    await page.getByRole("button", { name: "Close task pane" }).click();
    await page.locator("#addin-group").getByRole("button", { name: "Make portable" }).click();
    await pane.getByRole("heading", { level: 1, name: "Share without Scoreline" }).waitFor();
    expect(workbench.problems).toEqual([]);
  });

  test("the host tells the add-in the chosen width, theme and language", async () => {
    const workbench = await tab.open(`${server.url}?width=270&theme=dark&language=zh-CN`);
    const frame = await paneFrame(workbench.page);
    const told = await frame.evaluate(() => ({
      language: Office.context.displayLanguage,
      width: innerWidth,
      background: Office.context.officeTheme.bodyBackgroundColor,
    }));
    expect(told).toEqual({ language: "zh-CN", width: 270, background: "#292929" });
    expect(await workbench.page.locator("#addin-group button").allTextContents()).toEqual([
      "新媒体考核",
      "转为内置公式",
    ]);
    await workbench.page.getByRole("button", { name: "Pane options" }).click();
    await workbench.page.getByRole("menuitemradio", { name: "350 px" }).click();
    const again = await paneFrame(workbench.page);
    await soon(() => again.evaluate(() => innerWidth)).toBe(350);
  });

  test("switched off, the add-in is gone and its functions are #NAME?", async () => {
    const workbench = await tab.open(server.url);
    const { page } = workbench;
    await paneFrame(page);
    await page.getByRole("button", { name: "Conditions" }).click();
    await page.getByRole("menuitemcheckbox", { name: "On" }).click();
    expect(await page.locator("iframe").count()).toBe(0);
    await workbench.write("A1", "=READRATE(300,1200)");
    await soon(() => workbench.read("A1")).toEqual([[{ error: "#NAME?" }]]);
  });
});

describe("the web flavour, over https", () => {
  test("runs the untouched page in a frame as Excel on the web", async () => {
    const server = await startServer({ flavour: "web" });
    const intercepted: string[] = [];
    const workbench = await openWorkbench(browser, server.url, {
      ignoreHTTPSErrors: true,
      intercept: (context) =>
        context.route(/^https:\/\/appsforoffice\.microsoft\.com\//, async (route) => {
          const { pathname } = new URL(route.request().url());
          const file = pathname.toLowerCase().replace("/lib/1/hosted/", "");
          const path = join(root, "node_modules/@microsoft/office-js/dist", file);
          intercepted.push(file);
          if (existsSync(path)) await route.fulfill({ path, headers: { "access-control-allow-origin": "*" } });
          else await route.abort();
        }),
    });
    const frame = await paneFrame(workbench.page);
    expect(await frame.evaluate(() => [Office.context.host, Office.context.platform])).toEqual([
      "Excel",
      "OfficeOnline",
    ]);
    await workbench.type("C1", "=READRATE(300,1200)");
    await soon(() => workbench.read("C1")).toEqual([[0.25]]);
    expect(intercepted).toContain("office.js");
    await workbench.close();
    await server.close();
  });
});
