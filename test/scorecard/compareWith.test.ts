import { describe, expect, test } from "vitest";
import { yearBefore } from "../../src/scorecard/inputs/periods.ts";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { previewCard } from "../../src/scorecard/preview.ts";
import type { CardSpec, CompareWith } from "../../src/scorecard/types.ts";
import { builtin, specOf } from "./specs.ts";
import { day, tableOf } from "./tables.ts";

/** New followers of one account: as many a day as the month's number, from May 2025 to June 2026. */
const days = Array.from({ length: day("2026-06-30") - day("2025-05-01") + 1 }, (_, index) => day("2025-05-01") + index);
const monthOf = (serial: number) => new Date(Date.UTC(1899, 11, 30 + serial)).getUTCMonth() + 1;
const table = tableOf(
  "Alpha.xls",
  { source: "wechat.users", grain: "period", platform: "wechat" },
  { date: days, newFollowers: days.map(monthOf), lostFollowers: days.map(() => 0) },
);

const [line] = builtin("wechat-brand-exposure").lines;
const rule = { scale: { kind: "progress", base: 0, target: 100 }, better: "higher", floor: 0, cap: 100 } as const;

function campaign(compareWith: CompareWith | undefined, more: Partial<CardSpec> = {}): CardSpec {
  if (!line) throw new Error("no line");
  return specOf({
    template: {
      ...builtin("wechat-brand-exposure"),
      lines: [{ ...line, id: "NETFOLLOWERS", kpi: "NETFOLLOWERS", weight: 100, per: null, rule }],
    },
    tables: [table],
    period: { from: day("2026-06-01"), to: day("2026-06-18"), name: "618" },
    readAt: day("2026-07-02"),
    ...(compareWith === undefined ? {} : { compareWith }),
    ...more,
  });
}

const previous = (spec: CardSpec) => previewCard(spec).subjects.map(({ kpis }) => kpis[0]?.previous);

describe("a campaign of 18 days in June", () => {
  test.each([
    ["the 18 days before, all in May, unless somebody chooses otherwise", undefined, 18 * 5],
    ["the same days of June a year before", { kind: "year" }, 18 * 6],
    [
      "the eleven days of an earlier campaign in November",
      { kind: "days", from: day("2025-11-01"), to: day("2025-11-11") },
      121,
    ],
    ["nothing", { kind: "none" }, null],
  ] as const)("is compared with %s", (_what, compareWith, before) => {
    expect(previous(campaign(compareWith))).toEqual([before]);
  });

  test("that has run for ten days is compared with ten days of the earlier one", () => {
    const earlier = { kind: "days", from: day("2025-11-01"), to: day("2025-11-18") } as const;
    expect(previous(campaign(earlier, { readAt: day("2026-06-11") }))).toEqual([110]);
  });

  test("has its name and what it is compared with under the card's title, and in what the card remembers", () => {
    const { plan, store } = planCard(campaign({ kind: "year" }));
    const facts = plan.sheets.find(({ key }) => key === "Scorecard")?.blocks[0]?.cells[1]?.[0];
    expect(facts).toEqual(expect.stringMatching(/^618 · .* · Compared with: the same days a year before$/));
    expect(store.compareWith).toEqual({ kind: "year" });
  });
});

test("months are compared with the same months a year before", () => {
  const months = campaign({ kind: "year" }, { by: { kind: "month" }, period: null });
  const byName = new Map(previewCard(months).subjects.map(({ name, kpis }) => [name, kpis[0]?.previous]));
  expect([byName.get("2026-04"), byName.get("2026-05"), byName.get("2026-06")]).toEqual([null, 155, 180]);
});

test("a year before: dates of the calendar, the 28th for the 29th of February, and the week 52 weeks ago", () => {
  const of = (from: string, to: string, unit: Parameters<typeof yearBefore>[1] = null) =>
    yearBefore({ from: day(from), to: day(to) }, unit);
  expect(of("2024-02-29", "2024-03-01")).toEqual({ from: day("2023-02-28"), to: day("2023-03-01") });
  expect(of("2024-02-01", "2024-02-29", "month")).toEqual({ from: day("2023-02-01"), to: day("2023-02-28") });
  expect(of("2026-06-15", "2026-06-21", "week")).toEqual({ from: day("2025-06-16"), to: day("2025-06-22") });
});
