import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { ensureBrowser } from "../src/workbench/install.mjs";

/** Draws the PNG icons that the manifest names, each from its SVG. Run it after changing a drawing: `node assets/draw.mjs`. */
const ribbon = [16, 20, 24, 32, 40, 48, 64, 80];
const drawings = new Map([
  ["icon", [...ribbon, 96, 128]],
  ["portable", ribbon],
]);
const here = new URL(".", import.meta.url);
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const [name, sizes] of drawings) {
  const svg = await readFile(new URL(`${name}.svg`, here), "utf8");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await writeFile(new URL(`${name}-${size}.png`, here), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
