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

/** Opens the workbench and waits until the grid shows and nothing is being calculated. */
export async function openWorkbench(
  browser: Browser,
  url: string,
  { ignoreHTTPSErrors = false, intercept }: OpenOptions = {},
): Promise<WorkbenchPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ignoreHTTPSErrors });
  await intercept?.(context);
  const { page, problems } = await newPage(context);
  await page.goto(url);
  await page.waitForFunction(() => window.workbench !== undefined);
  const settled = () => page.evaluate(() => window.workbench?.settled());
  await settled();
  return {
    page,
    problems,
    settled,
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
    close: () => context.close(),
  };
}
