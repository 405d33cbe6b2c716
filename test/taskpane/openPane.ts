import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, CDPSession, Page } from "playwright-core";
import { newPage, type WatchedPage } from "../workbench/page/browser.ts";
import type { Fake } from "./fakeCommands.ts";

export interface PaneOptions {
  readonly language?: "en-US" | "zh-CN" | "ru-RU";
  readonly width?: number;
  readonly scheme?: "light" | "dark";
  /** Office's own theme; null where Office does not say. */
  readonly officeIsDark?: boolean | null;
  readonly meetsFloor?: boolean;
  /** A shared runtime whose pane is closed. */
  readonly hidden?: boolean;
  readonly fake?: Partial<Fake>;
}

/** The pane alone in a browser, with commands that answer without a workbook. */
export interface OpenedPane {
  readonly page: Page;
  readonly problems: readonly string[];
}

let bundle: Promise<string> | undefined;

/** The page's script with the harness around it, in one piece. */
function bundled(): Promise<string> {
  return (bundle ??= build({
    entryPoints: [new URL("harness.ts", import.meta.url).pathname],
    bundle: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"', __NAMESPACE__: '""' },
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? ""));
}

const origin = "http://pane.test/";

/** A tab in which panes are opened one after the other. */
interface PaneTab extends WatchedPage {
  readonly session: CDPSession;
  /** What the tab shows at the pane's address. */
  html: string;
}

async function openTab(browser: Browser): Promise<PaneTab> {
  const context = await browser.newContext();
  const watched = await newPage(context);
  const tab = { ...watched, session: await context.newCDPSession(watched.page), html: "" };
  const script = await bundled();
  await context.route(origin, (route) => route.fulfill({ contentType: "text/html", body: tab.html }));
  await context.route(`${origin}pane.js`, (route) => route.fulfill({ contentType: "text/javascript", body: script }));
  return tab;
}

/** The pane's page with its surroundings and the script in one piece. */
async function pageOf({ language = "en-US", officeIsDark = null, meetsFloor = true, hidden, fake }: PaneOptions) {
  const given = (value: unknown) => JSON.stringify(value).replaceAll("<", "\\u003c");
  const surroundings = JSON.stringify({ language, isDarkTheme: officeIsDark, meetsFloor });
  const html = await readFile(new URL("../../src/taskpane/taskpane.html", import.meta.url), "utf8");
  return html
    .replace(
      '<script src="<%= officeJs %>"></script>',
      () => `<script>
        document.documentElement.dataset.surroundings = ${given(surroundings)};
        globalThis.__preset = ${given(fake ?? {})};
        if (${given(hidden ?? false)})
          Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
      </script>`,
    )
    .replace("</body>", '<script type="module" src="/pane.js"></script></body>');
}

/** Shows a pane in a tab as in a new one: another document, nothing stored, and none of the problems of the pane before. */
async function showIn(tab: PaneTab, options: PaneOptions): Promise<void> {
  const { page, problems, session } = tab;
  await page.goto("about:blank");
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await page.mouse.move(0, 0);
  await page.setViewportSize({ width: options.width ?? 320, height: 720 });
  // Without motion a colour is what it will be, not one on its way there.
  await page.emulateMedia({ colorScheme: options.scheme ?? "light", reducedMotion: "reduce", forcedColors: "none" });
  problems.length = 0;
  tab.html = await pageOf(options);
  await page.goto(origin);
}

const tabs = new WeakMap<Browser, Promise<PaneTab>>();

/**
 * Opens a pane in place of the one before it. The panes of a browser share a tab, whose process has the script compiled already:
 * another tab for each would take most of the time of the tests.
 */
export async function openPane(browser: Browser, options: PaneOptions = {}): Promise<OpenedPane> {
  const opening = tabs.get(browser) ?? openTab(browser);
  tabs.set(browser, opening);
  const tab = await opening;
  await showIn(tab, options);
  return { page: tab.page, problems: tab.problems };
}

const axeSource = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe has against the page, as readable lines. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const source = await axeSource;
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.addScriptTag({ content: source });
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    // A colour on its way to another one has no contrast of its own.
    const moving = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.all(moving.map((transition) => transition.finished.catch(() => undefined)));
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}
