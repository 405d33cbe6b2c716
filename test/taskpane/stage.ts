import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { launch } from "../workbench/page/browser.ts";
import { openPane, type OpenedPane, type PaneOptions } from "./openPane.ts";

/** A browser for the tests of a file, with one pane at a time that is closed after its test. */
export interface PaneStage {
  readonly open: (options?: PaneOptions) => Promise<Page>;
  /** What went wrong in the page of the pane that is open. */
  readonly problems: () => readonly string[] | undefined;
}

export function paneStage(): PaneStage {
  let browser: Browser;
  let opened: OpenedPane | undefined;
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(() => {
    opened = undefined;
  });
  afterAll(() => browser.close());
  return {
    async open(options = {}) {
      opened = await openPane(browser, options);
      opened.page.setDefaultTimeout(10_000);
      return opened.page;
    },
    problems: () => opened?.problems,
  };
}
