import { expect, test } from "vitest";
import { linesOf } from "../../src/plan/textWidth.ts";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { builtin, specOf } from "./specs.ts";
import { posts, users } from "./tables.ts";

const tables = [posts("Alpha", 20), users("Alpha")];

test("the row that says how each column is computed is high enough for the longest text", () => {
  const { plan } = planCard(specOf({ template: builtin("wechat-brand-exposure"), tables, language: "ru" }));
  const sheet = plan.sheets.find(({ key }) => key === "Measures");
  const texts = (sheet?.blocks[0]?.cells[5] ?? []).filter((cell) => typeof cell === "string");
  const longest = Math.max(...texts.map((text) => linesOf(text, 20)));
  const height = sheet?.rowHeights?.findLast(({ row, rows }) => row <= 5 && 5 < row + rows)?.points ?? 0;
  expect(longest).toBeGreaterThan(3);
  expect(height).toBeGreaterThanOrEqual(longest * 11);
});
