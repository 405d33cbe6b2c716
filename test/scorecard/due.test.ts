import { describe, expect, test } from "vitest";
import { dueUpdate } from "../../src/scorecard/due.ts";
import { withTargets } from "../../src/scorecard/targets/decide.ts";
import { hasOpenPeriods } from "../../src/scorecard/targets/openPeriods.ts";
import type { CardSpec, SourceTable, SubjectBy } from "../../src/scorecard/types.ts";
import { builtin, specOf } from "./specs.ts";
import { day, tableOf } from "./tables.ts";

const growth = builtin("tiktok-growth");
const template = {
  ...growth,
  targets: "history" as const,
  lines: growth.lines.filter(({ id }) => id === "ENGRATE").map((line) => ({ ...line, weight: 100 })),
};

/** A thousand views and so many likes on every day. */
function daily(from: string, to: string, likes: number, account = "Nordkai"): SourceTable {
  const days = Array.from({ length: day(to) - day(from) + 1 }, (_, index) => day(from) + index);
  return tableOf(
    `${account} ${from}.csv`,
    { source: "tiktok.suite.overview", grain: "period", platform: "tiktok" },
    {
      account: days.map(() => account),
      date: days,
      views: days.map(() => 1000),
      likes: days.map(() => likes),
      comments: days.map(() => 1),
      shares: days.map(() => 1),
    },
  );
}

const known = [daily("2025-01-01", "2025-02-28", 40), daily("2025-03-01", "2025-04-30", 60)];

/** A card whose targets have been decided, with other data than they were decided by. */
function afterwards(by: SubjectBy, tables: readonly SourceTable[], more: Partial<CardSpec> = {}): CardSpec {
  return { ...withTargets(specOf({ template, tables: known, by, ...more })), tables };
}

const ways: readonly (readonly [string, SubjectBy, string])[] = [
  ["month", { kind: "month" }, "2025-07"],
  ["week", { kind: "week" }, "2025-W36"],
  ["account and quarter", { kind: "column", header: "account", each: "quarter" }, "2025-Q4"],
];

describe.each(ways)("a card by %s", (_, by, period) => {
  test("has nothing due, and no history to work through, while no period is new", () => {
    const grown = known.map((table, index) => (index === 0 ? daily("2025-01-01", "2025-02-28", 90) : table));
    for (const tables of [known, grown, [...known, daily("2025-02-03", "2025-02-09", 5, "Suedkai")]]) {
      const spec = afterwards(by, tables);
      expect(hasOpenPeriods(spec)).toBe(false);
      expect(dueUpdate(spec)).toBeNull();
    }
  });

  test("has the targets of a new period due", () => {
    const spec = afterwards(by, [...known, daily("2025-05-01", "2025-12-31", 80)]);
    expect(hasOpenPeriods(spec)).toBe(true);
    expect(dueUpdate(spec)?.targets).toContainEqual({ kpi: "ENGRATE", period });
  });

  test("leaves days for later that are not final", () => {
    const later = [...known, daily("2025-05-01", "2025-12-31", 80)];
    expect(hasOpenPeriods(afterwards(by, later, { immatureFrom: day("2025-05-01") }))).toBe(false);
  });
});

test("days outside the card's own are not due", () => {
  const period = { from: day("2025-02-01"), to: day("2025-04-30") };
  const later = [...known, daily("2025-05-01", "2025-12-31", 80)];
  expect(hasOpenPeriods(afterwards({ kind: "month" }, later, { period }))).toBe(false);
  expect(hasOpenPeriods(afterwards({ kind: "column", header: "account" }, later, { period }))).toBe(false);
});

test("a card without periods is held to other days as its data grow", () => {
  const by: SubjectBy = { kind: "column", header: "account" };
  expect(hasOpenPeriods(afterwards(by, known))).toBe(false);
  expect(hasOpenPeriods(afterwards(by, [...known, daily("2025-05-01", "2025-05-31", 80)]))).toBe(true);
});
