import { expect, test } from "vitest";
import { linesOf } from "../../src/plan/textWidth.ts";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { builtin, specOf } from "./specs.ts";
import { posts, users } from "./tables.ts";

const tables = [posts("Alpha", 20), users("Alpha")];

function measuresOf(id: string, lines?: number) {
  const template = builtin(id);
  const own = lines === undefined ? template : { ...template, lines: template.lines.slice(0, lines) };
  const sheet = planCard(specOf({ template: own, tables, language: "ru" })).plan.sheets.find(
    ({ key }) => key === "Measures",
  );
  if (!sheet) throw new Error("no Measures");
  return sheet;
}

test("Measures with many columns is printed over several pages, each with the subjects' names", () => {
  const { page } = measuresOf("wechat-brand-exposure");
  expect(page).toMatchObject({ orientation: "landscape", fitToWidth: true, titleColumns: { from: 0, to: 0 } });
  const columns = page?.printArea?.columns ?? 0;
  const wide = page?.pagesWide ?? 1;
  expect(wide).toBeGreaterThan(1);
  expect(columns / wide).toBeLessThan(14);
  expect(measuresOf("wechat-brand-exposure", 1).page?.pagesWide).toBe(1);
});

test("the row that says how each column is computed is high enough for the longest text", () => {
  const sheet = measuresOf("wechat-brand-exposure");
  const texts = (sheet.blocks[0]?.cells[5] ?? []).filter((cell) => typeof cell === "string");
  const longest = Math.max(...texts.map((text) => linesOf(text, 20)));
  const height = sheet.rowHeights?.findLast(({ row, rows }) => row <= 5 && 5 < row + rows)?.points ?? 0;
  expect(longest).toBeGreaterThan(3);
  expect(height).toBeGreaterThanOrEqual(longest * 11);
});
