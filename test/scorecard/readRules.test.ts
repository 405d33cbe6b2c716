import { expect, test } from "vitest";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { readRules } from "../../src/scorecard/read/readRules.ts";
import { columns, rows } from "../../src/scorecard/read/rulesLayout.ts";
import { readStore, storeCells } from "../../src/scorecard/store.ts";
import { builtin, specOf } from "./specs.ts";
import { tableOf } from "./tables.ts";

const { plan, store } = planCard(
  specOf({
    template: builtin("tiktok-growth"),
    tables: [
      tableOf("Overview.csv", { source: "tiktok.suite.overview", grain: "period" }, { views: [100], likes: [5] }),
    ],
  }),
);

/** The Rules sheet from A1, with one cell of a line changed. */
function rulesWith(line: number, column: number, value: unknown): unknown[][] {
  const cells: unknown[][] = Array.from({ length: 60 }, () => []);
  for (const block of plan.sheets.find(({ key }) => key === "Rules")?.blocks ?? []) {
    block.cells.forEach((row, down) =>
      row.forEach((cell, along) => {
        (cells[block.row + down] ?? [])[block.column + along] = cell;
      }),
    );
  }
  (cells[rows.firstLine + line] ?? [])[column] = value;
  return cells;
}

test.each([150, -1, "many"])("a weight of %s is reported by its cell, and the card stays readable", (weight) => {
  const { template, problems } = readRules(rulesWith(1, columns.weight, weight), store);
  expect(problems).toContainEqual(
    expect.objectContaining({ code: "rules.weight", row: rows.firstLine + 1, column: columns.weight }),
  );
  expect(template.lines[1]?.weight).toBe(25);
  expect(readStore(storeCells({ ...store, template }))).toMatchObject({ format: 1 });
});

test("a weight of 40 is taken", () => {
  expect(readRules(rulesWith(1, columns.weight, 40), store).template.lines[1]?.weight).toBe(40);
});

test("values that cannot be converted to the template's length of time are reported, and the card stays readable", () => {
  const cells = rulesWith(0, columns.base, -2);
  const line = cells[rows.firstLine] ?? [];
  Object.assign(line, {
    [columns.threshold]: 0.2,
    [columns.target]: 0.3,
    [columns.stretch]: 0.5,
    [columns.daysMeant]: 7,
    [columns.daysHere]: 30.4375,
  });
  const { template, problems } = readRules(cells, store);
  expect(problems.map(({ code }) => code)).toContain("rules.value");
  expect(readStore(storeCells({ ...store, template }))).toMatchObject({ format: 1 });
});
