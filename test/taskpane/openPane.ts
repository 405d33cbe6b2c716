import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { newPage } from "../workbench/page/browser.ts";
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
  close(): Promise<void>;
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

export async function openPane(
  browser: Browser,
  {
    language = "en-US",
    width = 320,
    scheme = "light",
    officeIsDark = null,
    meetsFloor = true,
    hidden = false,
    fake = {},
  }: PaneOptions = {},
): Promise<OpenedPane> {
  // Without motion a colour is what it will be, not one on its way there.
  const context = await browser.newContext({
    viewport: { width, height: 720 },
    colorScheme: scheme,
    reducedMotion: "reduce",
  });
  const html = (await readFile(new URL("../../src/taskpane/taskpane.html", import.meta.url), "utf8")).replace(
    '<script src="<%= officeJs %>"></script>',
    `<script>document.documentElement.dataset.surroundings = ${JSON.stringify(JSON.stringify({ language, isDarkTheme: officeIsDark, meetsFloor }))}</script>`,
  );
  const script = `globalThis.__preset = ${JSON.stringify(fake)};\n`;
  await context.route(origin, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: html.replace("</body>", '<script type="module" src="/pane.js"></script></body>'),
    }),
  );
  const body = script + (await bundled());
  await context.route(`${origin}pane.js`, (route) => route.fulfill({ contentType: "text/javascript", body }));
  if (hidden) {
    await context.addInitScript(() =>
      Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true }),
    );
  }
  const { page, problems } = await newPage(context);
  await page.goto(origin);
  return { page, problems, close: () => context.close() };
}

const axeSource = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe has against the page, as readable lines. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ content: await axeSource });
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
