import { expect, test } from "vitest";
import { historySheet, type HistoryEntry } from "../../src/scorecard/lifecycle/historySheet.ts";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { cardWords } from "../../src/scorecard/words.ts";
import type { CardSpec } from "../../src/scorecard/types.ts";
import { builtin, specOf } from "./specs.ts";
import { day, tableOf } from "./tables.ts";

const days = [0, 1, 2].map((past) => day("2025-09-01") + past);
const table = tableOf("a.csv", { source: "x", grain: "period" }, { date: days, likes: [1, 2, 3] });

function planned(inputs: NonNullable<CardSpec["inputs"]>) {
  const template = builtin("tiktok-growth");
  const lines = template.lines.filter(({ id }) => id === "VIEWSPERVIDEO").map((line) => ({ ...line, weight: 100 }));
  const card = planCard(specOf({ template: { ...template, lines }, tables: [table], inputs }));
  return { card, scorecard: card.plan.sheets.find(({ key }) => key === "Scorecard") };
}

test("a card without a total has no chart of totals, and remembers that one is to come", () => {
  const empty = planned({});
  expect(empty.scorecard?.charts).toEqual([]);
  expect(empty.card.store.chartLeftOut).toBe(true);
  const { inputs } = empty.card.store.places.measures;
  const full = planned(Object.fromEntries(inputs.map(({ measure }) => [measure, 5000])));
  expect(full.scorecard?.charts).toHaveLength(1);
  expect(full.card.store.chartLeftOut).toBeUndefined();
});

test("History draws no empty axes", () => {
  const entry = (at: number, total: number | null): HistoryEntry => ({
    at,
    event: "built",
    subject: "A",
    from: at,
    to: at,
    total,
    grade: null,
    coverage: 0,
    rank: null,
    scores: new Map(),
  });
  const at = (index: number) => (days[0] ?? 0) + index * 31;
  const drawn = (...totals: (number | null)[]) =>
    historySheet(
      { title: "Card", by: { kind: "file" } },
      [],
      [],
      totals.map((total, index) => entry(at(index), total)),
      cardWords("en"),
    ).charts.length;
  expect(drawn(null, null)).toBe(0);
  expect(drawn(null, 70)).toBe(1);
});
