import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { expect, test } from "vitest";

const source = resolve(import.meta.dirname, "../src");

/** What each folder of src may import, besides itself (src/README.md). */
const allowed = new Map<string, readonly string[]>([
  ["formula", []],
  ["plan", []],
  ["kpi", ["formula"]],
  ["locales", ["formula", "kpi"]],
  ["intake", ["formula", "kpi", "locales", "plan"]],
  ["scoring", ["formula", "kpi", "locales", "plan"]],
  ["templates", ["formula", "kpi", "locales", "plan", "intake", "scoring"]],
  ["scorecard", ["formula", "kpi", "locales", "plan", "intake", "scoring", "templates"]],
  ["portable", ["formula", "kpi", "locales", "plan", "scoring"]],
  ["excel", ["formula", "kpi", "locales", "plan", "intake", "scoring", "templates", "scorecard", "portable"]],
  [
    "commands",
    ["formula", "kpi", "locales", "plan", "intake", "scoring", "templates", "scorecard", "portable", "excel"],
  ],
  [
    "taskpane",
    ["formula", "kpi", "locales", "plan", "intake", "scoring", "templates", "scorecard", "excel", "commands"],
  ],
  ["functions", ["formula", "kpi", "locales", "scoring"]],
  ["workbench", []],
  ["cli", ["workbench", "commands", "locales", "kpi", "formula", "intake", "scoring", "templates"]],
]);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith(".generated.ts") ? [path] : [];
  });
}

function layerOf(path: string): string {
  return relative(source, path).split(sep)[0] ?? "";
}

/** Every import between two folders of src that the table does not allow, as "file → folder". */
function violations(files: readonly { path: string; text: string }[]): string[] {
  return files.flatMap(({ path, text }) => {
    const own = layerOf(path);
    const specifiers = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'](\.[^"']+)["']/g)].map(
      (match) => match[1] ?? "",
    );
    return specifiers
      .map((specifier) => resolve(dirname(path), specifier))
      .filter((target) => target.startsWith(source + sep))
      .map(layerOf)
      .filter((target) => target !== own && !(allowed.get(own) ?? []).includes(target))
      .map((target) => `${relative(source, path)} → ${target}`);
  });
}

test("every folder of src imports only the layers to its left", () => {
  const files = filesIn(source).map((path) => ({ path, text: readFileSync(path, "utf8") }));
  expect(violations(files)).toEqual([]);
});

test("a folder that the table does not know is noticed", () => {
  const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map((entry) => entry.name).filter((name) => !allowed.has(name))).toEqual([]);
});

test("a forbidden import is noticed, also of a type and a dynamic one", () => {
  const path = join(source, "formula", "x.ts");
  const found = (text: string) => violations([{ path, text }]);
  expect(found(`import type { Kpi } from "../kpi/define.ts";`)).toEqual([`formula${sep}x.ts → kpi`]);
  expect(found(`const pane = import("../taskpane/pane.tsx");`)).toEqual([`formula${sep}x.ts → taskpane`]);
  expect(found(`import { cellError } from "./cell.ts";`)).toEqual([]);
});
