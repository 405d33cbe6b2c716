import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { ensureBrowser, root } from "../../src/workbench/install.mjs";
import { startServer } from "../../src/workbench/page/server.mjs";
import { browserArguments } from "../browser.ts";
import type { Figure } from "./figure.ts";

const kilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10;

/** Bench (d): what has to arrive before functions can be called, and all scripts that the visible pane loads, gzipped. */
export async function startup(): Promise<readonly Figure[]> {
  const dist = join(root, "dist");
  const size = (name: string) => gzipSync(readFileSync(join(dist, name)), { level: 9 }).length;
  const server = await startServer({});
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments });
  const loaded = new Set<string>();
  try {
    const page = await browser.newPage();
    page.on("requestfinished", (request) => {
      const path = new URL(request.url()).pathname;
      if (path.startsWith("/addin/") && path.endsWith(".js")) loaded.add(path.slice("/addin/".length));
    });
    await page.goto(server.url);
    await page.frameLocator('iframe[title="Scoreline"]').getByRole("heading").first().waitFor({ timeout: 60_000 });
    await page.waitForLoadState("networkidle");
  } finally {
    await browser.close();
    await server.close();
  }
  const all = [...loaded].reduce((sum, name) => sum + size(name), 0);
  return [
    {
      name: "(d) functions chunk",
      value: kilobytes(size("functions.js")),
      unit: "KB gzip",
      goal: { of: "value", atMost: 60 },
    },
    {
      name: `(d) all scripts at start (${[...loaded].sort().join(", ")})`,
      value: kilobytes(all),
      unit: "KB gzip",
      goal: { of: "value", atMost: 350 },
    },
  ];
}
