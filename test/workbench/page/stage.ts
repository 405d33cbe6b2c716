import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { ensureAll } from "../../../src/workbench/build.mjs";
import { startServer, type WorkbenchServer } from "../../../src/workbench/page/server.mjs";
import { launch } from "./browser.ts";
import { openTab, type WorkbenchPage, type WorkbenchTab } from "./workbenchPage.ts";

/** A server and a browser for the tests of a file, and a fresh workbench without problems for each of them. */
export function workbenchStage(begun: (workbench: WorkbenchPage, url: string) => void): void {
  let server: WorkbenchServer;
  let browser: Browser;
  let tab: WorkbenchTab;
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    ensureAll();
    server = await startServer();
    browser = await launch();
    tab = await openTab(browser);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    workbench = await tab.open(server.url);
    begun(workbench, server.url);
  }, 60_000);
  afterEach(() => {
    expect(workbench.problems).toEqual([]);
  });
}
