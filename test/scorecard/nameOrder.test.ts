import { expect, test } from "vitest";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import type { CardSpec } from "../../src/scorecard/types.ts";
import { builtin, specOf } from "./specs.ts";
import { day, tableOf } from "./tables.ts";

const template = builtin("tiktok-growth");

function listed(accounts: readonly string[], more: Partial<CardSpec> = {}): readonly string[] {
  const days = accounts.map((_, index) => day("2025-09-01") + 40 * (index % 2));
  const views = accounts.map(() => 1000);
  const table = tableOf(
    "a.csv",
    { source: "x", grain: "period" },
    { date: days, account: accounts, videoViews: views },
  );
  const { plan, store } = planCard(specOf({ template, tables: [table], by: { kind: "file" }, ...more }));
  const scorecard = plan.sheets.find(({ key }) => key === "Scorecard");
  const names = store.subjects.map((_, index) => {
    const row = store.places.scorecard.firstRow + index;
    return scorecard?.blocks.map(({ row: first, column, cells }) => cells[row - first]?.[0 - column]).find(Boolean);
  });
  expect(names).toEqual(store.subjects);
  return store.subjects;
}

test("subjects stand in the order in which people look for them, whatever the order of the data", () => {
  expect(listed(["Account10", "account3", "Account2"])).toEqual(["Account2", "account3", "Account10"]);
  expect(listed(["Яна", "Ёлкин", "Егор", "Жук"], { language: "ru" })).toEqual(["Егор", "Ёлкин", "Жук", "Яна"]);
  expect(listed(["王", "李", "陈"], { language: "zh-CN" })).toEqual(["陈", "李", "王"]);
});

test("each account keeps its periods together, the earliest first", () => {
  const by = { kind: "month" } as const;
  expect(listed(["A10", "A2", "A2", "A10"], { by })).toEqual([
    "A2 · 2025-09",
    "A2 · 2025-10",
    "A10 · 2025-09",
    "A10 · 2025-10",
  ]);
});

test("a card that was built before keeps the order that its rows have", () => {
  expect(listed(["Account10", "Account2"], { subjectOrder: "data" })).toEqual(["Account10", "Account2"]);
});
