import type { Browser, BrowserContext, Page } from "playwright-core";
import type { CellInput, CellValue } from "../../../src/workbench/model/cell.ts";
import type { SheetSummary } from "../../../src/workbench/page/automation.ts";
import "../../../src/workbench/page/automation.ts";
import { newPage } from "./browser.ts";

/** The workbench in a browser, driven by its automation handle and by the keyboard. */
export interface WorkbenchPage {
  readonly page: Page;
  readonly problems: readonly string[];
  read(address: string): Promise<CellValue[][] | undefined>;
  write(address: string, values: CellInput | CellInput[][]): Promise<void>;
  sheets(): Promise<readonly SheetSummary[] | undefined>;
  settled(): Promise<void>;
  /** Goes to a cell by the name box and types; Enter ends it. */
  type(cell: string, text: string): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly ignoreHTTPSErrors?: boolean;
  /** Called before the page loads, to answer requests in the network's place. */
  readonly intercept?: (context: BrowserContext) => Promise<unknown>;
}

/** A tab in which workbenches are opened one after the other. */
export interface WorkbenchTab {
  /** Opens the workbench as in a new tab, with nothing stored, and waits until the grid shows and nothing is being calculated. */
  open(url: string): Promise<WorkbenchPage>;
}

/** The tab keeps what the browser compiled of the workbench's scripts: another one for each test takes twice the time. */
export async function openTab(
  browser: Browser,
  { ignoreHTTPSErrors = false, intercept }: OpenOptions = {},
): Promise<WorkbenchTab> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ignoreHTTPSErrors });
  await intercept?.(context);
  const { page, problems } = await newPage(context);
  const session = await context.newCDPSession(page);
  return {
    async open(url) {
      await page.goto("about:blank");
      await session.send("Storage.clearDataForOrigin", { origin: new URL(url).origin, storageTypes: "local_storage" });
      await page.mouse.move(0, 0);
      problems.length = 0;
      await page.goto(url);
      await page.waitForFunction(() => window.workbench !== undefined);
      await page.evaluate(() => window.workbench?.settled());
      return workbenchOn(page, problems);
    },
  };
}

/** Opens the workbench in a tab of its own. */
export async function openWorkbench(browser: Browser, url: string, options: OpenOptions = {}): Promise<WorkbenchPage> {
  return (await openTab(browser, options)).open(url);
}

function workbenchOn(page: Page, problems: readonly string[]): WorkbenchPage {
  return {
    page,
    problems,
    settled: () => page.evaluate(() => window.workbench?.settled()),
    read: (address) => page.evaluate((at) => window.workbench?.read(at), address),
    write: (address, values) =>
      page.evaluate(([at, given]) => window.workbench?.write(at, given), [address, values] as const),
    sheets: () => page.evaluate(() => window.workbench?.sheets()),
    async type(cell, text) {
      const nameBox = page.locator("[data-u-comp=defined-name] input");
      await nameBox.fill(cell);
      await nameBox.press("Enter");
      await page.waitForFunction(() => document.activeElement?.id.startsWith("__editor"));
      await page.keyboard.type(text);
      // The list of suggestions takes Enter while it is open, and it closes a moment after the last key.
      if (text.startsWith("=")) await page.waitForTimeout(300);
      await page.keyboard.press("Enter");
    },
    close: () => page.context().close(),
  };
}
