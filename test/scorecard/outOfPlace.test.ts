import { expect, test } from "vitest";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { rowOutOfPlace } from "../../src/scorecard/read/outOfPlace.ts";
import { builtinTemplates } from "../../src/templates/builtin/index.ts";
import { entryRows } from "../../src/scorecard/read/entriesLayout.ts";
import type { CardSpec, CardStore } from "../../src/scorecard/types.ts";
import { withOtherRows } from "../commands/lifecycle/otherRows.ts";
import { openPlan, type OpenPlan } from "./openPlan.ts";
import { builtin, specOf } from "./specs.ts";
import { posts, users } from "./tables.ts";

const sheets = ["Scorecard", "Entries", "Rules", "Measures"] as const;
const tables = [posts("A", 5), users("A"), posts("B", 3), users("B")];

function cardOf(more: Partial<CardSpec> & Pick<CardSpec, "template">) {
  return planCard(specOf({ tables, by: { kind: "month" }, ...more }));
}

test("no card is taken for one whose rows were moved", async () => {
  const specs: (Partial<CardSpec> & Pick<CardSpec, "template">)[] = [
    ...builtinTemplates.map((template) => ({ template })),
    { template: withOtherRows("tiktok-growth") },
    { template: builtin("wechat-brand-exposure"), by: { kind: "quarter" }, wholeFrom: { kind: "mean", of: "month" } },
    { template: builtin("wechat-brand-exposure"), language: "ru" },
  ];
  for (const spec of specs) {
    const { plan, store } = cardOf(spec);
    const open = await openPlan(plan);
    for (const key of sheets.filter((one) => plan.sheets.some((sheet) => sheet.key === one))) {
      expect([spec.template.id, key, rowOutOfPlace(key, open.formulas(key), store)]).toEqual([
        spec.template.id,
        key,
        null,
      ]);
      expect([spec.template.id, key, rowOutOfPlace(key, open.values(key), store)]).toEqual([
        spec.template.id,
        key,
        null,
      ]);
    }
    open.dispose();
  }
}, 120_000);

/** What a person does to a sheet, and the row, counted from 1, that tells. */
async function found(
  key: string,
  change: (sheet: ReturnType<OpenPlan["sheet"]>, store: CardStore) => void,
): Promise<number | null> {
  const { plan, store } = cardOf({ template: withOtherRows("wechat-brand-exposure") });
  const open = await openPlan(plan);
  change(open.sheet(key), store);
  await open.settled();
  const [values, formulas] = [open.values(key), open.formulas(key)];
  open.dispose();
  const row = rowOutOfPlace(key, formulas, store);
  if (row !== null && key !== "Measures") expect(rowOutOfPlace(key, values, store)).toBe(row);
  return row;
}

test.each(sheets)(
  "a row inserted and another deleted in %s is found by what stands in it",
  async (key) => {
    expect(
      await found(key, (sheet, { places }) => {
        const firsts = {
          Scorecard: places.scorecard.firstRow,
          Entries: entryRows.first,
          Rules: places.rules.firstRow,
          Measures: places.measures.firstRow,
        };
        const at = firsts[key];
        sheet.insertRows(at, 1);
        sheet.write({ row: at, column: 0, rows: 1, columns: 2 }, [["mine", 7]]);
        sheet.deleteRows(at + 2, 1);
      }),
    ).toBeGreaterThan(0);
  },
  120_000,
);

test("a sorted Measures is found, an empty row is nobody's, and a renamed subject on Scorecard stays", async () => {
  expect(
    await found("Measures", (sheet) => {
      const names = sheet.formulas({ row: 6, column: 0, rows: 2, columns: 1 });
      sheet.write({ row: 6, column: 0, rows: 2, columns: 1 }, names.toReversed());
    }),
  ).toBe(6);
  expect(
    await found("Entries", (sheet) => {
      sheet.deleteRows(5, 1);
      sheet.insertRows(5, 1);
    }),
  ).toBeNull();
  expect(
    await found("Scorecard", (sheet) => {
      const at = sheet
        .values({ row: 0, column: 0, rows: 40, columns: 1 })
        .findIndex(([name]) => name === "A · 2025-07");
      sheet.write({ row: at, column: 0, rows: 1, columns: 1 }, [["Anna, July"]]);
    }),
  ).toBeNull();
}, 120_000);

test("cells shifted in one column of Measures are found by the formulas that follow them", async () => {
  const { plan, store } = cardOf({ template: builtin("wechat-brand-exposure") });
  const open = await openPlan(plan);
  const formulas = open.formulas("Measures");
  open.dispose();
  const row = store.places.measures.firstRow;
  // As Excel leaves the first row's formulas once a cell has been inserted above an input.
  const shifted = formulas.map((cells, at) =>
    at === row ? cells.map((cell) => String(cell).replaceAll(`$F${String(row + 1)}`, `$F${String(row + 2)}`)) : cells,
  );
  expect(shifted).not.toEqual(formulas);
  expect(rowOutOfPlace("Measures", shifted, store)).toBe(row);
}, 60_000);

test.each([
  // As Excel leaves the formulas once a cell has been inserted above, deleted, or inserted to the left.
  [
    "Rules",
    "a weight that has gone down alone",
    /(?<=\+0\*COUNT\()\$B\$(\d+)/g,
    (row: string) => `$B$${String(Number(row) + 1)}`,
  ],
  ["Rules", "a weight that was deleted with what is below moving up", /(?<=\+0\*COUNT\()\$B\$(\d+)/g, () => "#REF!"],
  ["Entries", "points that have gone down alone", /\$D(\d+)/g, (row: string) => `$D${String(Number(row) + 1)}`],
  ["Entries", "evidence that has gone to the right", /\$H(\d+)/g, (row: string) => `$I${row}`],
  ["Entries", "ratings between which a cell has come", /\$G(\d+)/g, (row: string) => `$H${row}`],
] as const)(
  "on %s %s is found",
  async (key, _what, cell, moved) => {
    const { plan, store } = cardOf({ template: withOtherRows("wechat-brand-exposure") });
    const open = await openPlan(plan);
    const formulas = open.formulas(key);
    open.dispose();
    expect(rowOutOfPlace(key, formulas, store)).toBeNull();
    const first = formulas.findIndex((cells) =>
      cells.some((text) => String(text).startsWith("=") && String(text).search(cell) >= 0),
    );
    const shifted = formulas.map((cells, at) =>
      at === first ? cells.map((text) => String(text).replace(cell, (_all, row: string) => moved(row))) : cells,
    );
    expect(rowOutOfPlace(key, shifted, store)).toBe(first);
  },
  60_000,
);
