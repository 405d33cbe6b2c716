import { expect, test } from "vitest";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { keepOwn, typedOver } from "../../src/scorecard/lifecycle/keepOwn.ts";
import { readInputs } from "../../src/scorecard/read/readInputs.ts";
import { builtin, specOf } from "./specs.ts";
import { day, posts, tableOf, users } from "./tables.ts";

const brand = builtin("wechat-brand-exposure");

/** Posts of many accounts over a year, a few rows each month. */
function manyPosts(accounts: number, perAccount: number) {
  const rows = Array.from({ length: accounts * perAccount }, (_, index) => index);
  return tableOf(
    "posts.csv",
    { source: "wechat.articles", grain: "item", platform: "wechat" },
    {
      account: rows.map((row) => `Account ${String(row % accounts)}`),
      title: rows.map((row) => `Post ${String(row)}`),
      date: rows.map((row) => day("2025-01-01") + (Math.floor(row / accounts) % 300)),
      readers: rows.map((row) => 200 + (row % 97)),
      sharers: rows.map((row) => 5 + (row % 11)),
      sessionReads: rows.map((row) => 150 + (row % 83)),
      delivered: rows.map(() => 1000),
    },
  );
}

test("a small card adds up by formulas, a large one holds values, and its scores stay formulas", () => {
  const measuresOf = (spec: Parameters<typeof planCard>[0]) => {
    const { plan, store } = planCard(spec);
    const cells = plan.sheets.find(({ key }) => key === "Measures")?.blocks[0]?.cells ?? [];
    const row = cells[store.places.measures.firstRow] ?? [];
    const scorecard = plan.sheets.find(({ key }) => key === "Scorecard")?.blocks[0]?.cells ?? [];
    const hint = cells[1]?.[0];
    return { first: row[store.places.measures.inputs[0]?.column ?? -1], hint, store, total: scorecard[9]?.[2] };
  };
  const small = measuresOf(specOf({ template: brand, tables: [posts("Alpha", 20), users("Alpha")] }));
  expect(small.first).toMatchObject({ formula: expect.stringContaining("SUMIFS") as string });
  expect(small.hint).toMatch(/^Figures come from the Data sheets by formula/);
  const large = measuresOf(
    specOf({ template: brand, tables: [manyPosts(200, 120)], by: { kind: "column", header: "account" } }),
  );
  expect(typeof large.first).toBe("number");
  expect(large.hint).toMatch(/^There are too many figures for formulas.* a number typed over it here does not last/);
  expect(large.total).toMatchObject({ formula: expect.stringContaining("IF(") as string });
  expect(large.store.places.measures.asValues).toBe(true);
});

test("a year of months of two hundred accounts is planned with as many rows as it has subjects", () => {
  const spec = specOf({
    template: brand,
    tables: [manyPosts(200, 300)],
    by: { kind: "column", header: "account", each: "month" },
  });
  expect(planCard(spec).store.subjects).toHaveLength(200 * 10);
});

test("values say by a formula when the data have changed since, and are no figures that a person typed", () => {
  const { plan, store } = planCard(
    specOf({ template: brand, tables: [manyPosts(200, 120)], by: { kind: "column", header: "account" } }),
  );
  const written = (key: string) =>
    (plan.sheets.find((sheet) => sheet.key === key)?.blocks[0]?.cells ?? []).map((row) =>
      row.map((cell) => (typeof cell === "object" && cell !== null ? cell.formula : cell)),
    );
  expect(readInputs(written("Measures"), store)).toEqual({});
  expect(typedOver("Measures", written("Measures"), store)).toEqual([]);
  const sheet = plan.sheets.find(({ key }) => key === "Measures");
  if (!sheet) throw new Error("no Measures");
  const kept = keepOwn({
    before: sheet,
    after: sheet,
    stores: { before: store, after: store },
    formulas: written("Measures"),
    values: written("Measures"),
    sameFormula: (present, planned) => present === planned.formula,
  });
  expect(kept).toEqual({ plan: sheet, overrides: [], moved: [], conflicts: [], below: [] });
  expect(written("Scorecard")[2]?.[0]).toMatch(/^=IF\(«Measures»!\$B\$\d+>0,"Figures are values as of .*changed since/);
  const readers = written("Measures").find((row) => row[1] === "readers");
  const sum = manyPosts(200, 120).table.columns[3]?.values.reduce<number>((all, own) => all + Number(own), 0);
  expect(readers?.slice(2, 4)).toEqual([24000, sum]);
  expect(readers?.[4]).toBe("=COUNT(«Data1»!$D:$D)");
});
