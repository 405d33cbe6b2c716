import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { ensureBrowser } from "../src/workbench/install.mjs";

/** Draws icon.svg as the PNG icons that the manifest names. Run it after changing the drawing: `node assets/draw.mjs`. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];
const here = new URL(".", import.meta.url);
const svg = await readFile(new URL("icon.svg", here), "utf8");
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await writeFile(new URL(`icon-${size}.png`, here), await page.screenshot({ omitBackground: true }));
}
await browser.close();
