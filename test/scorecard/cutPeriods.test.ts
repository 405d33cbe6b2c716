import { afterEach, describe, expect, test } from "vitest";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { previewCard } from "../../src/scorecard/preview.ts";
import { columns as ruleColumns, rows as ruleRows } from "../../src/scorecard/read/rulesLayout.ts";
import { readResults } from "../../src/scorecard/read/readResults.ts";
import type { CardSpec } from "../../src/scorecard/types.ts";
import type { Template, TemplateLine } from "../../src/templates/template.ts";
import { openPlan, type OpenPlan } from "./openPlan.ts";
import { builtin, specOf } from "./specs.ts";
import { day, tableOf } from "./tables.ts";

let open: OpenPlan | undefined;

afterEach(() => {
  open?.dispose();
  open = undefined;
});

/** What the sheets say, read back; the same as the preview or the test fails elsewhere. */
async function onSheet(spec: CardSpec) {
  const planned = planCard(spec);
  open = await openPlan(planned.plan);
  return readResults(open.values("Scorecard"), open.values("Rules"), planned.store, open.values("Measures")).subjects;
}

function line(id: string, weight: number, more: Partial<TemplateLine> = {}): TemplateLine {
  return {
    id,
    kpi: id,
    weight,
    rule: { scale: { kind: "ratio", target: 3000 }, better: "higher", floor: 0, cap: 120 },
    per: null,
    source: { weight: "ours", values: "ours" },
    ...more,
  };
}

function template(lines: readonly TemplateLine[], more: Partial<Template> = {}): Template {
  const growth = builtin("tiktok-growth");
  return { ...growth, lines: lines.map((own) => ({ target: { source: { kind: "fixed" } }, ...own })), ...more };
}

/** A hundred views and forty people reached on every day. */
function daily(from: string, to: string, more: Readonly<Record<string, number>> = {}) {
  const days = Array.from({ length: day(to) - day(from) + 1 }, (_, index) => day(from) + index);
  return tableOf(
    "daily.csv",
    { source: "tiktok.suite.overview", grain: "period", platform: "tiktok" },
    {
      date: days,
      views: days.map(() => 100),
      reach: days.map(() => 40),
      ...Object.fromEntries(Object.entries(more).map(([measure, value]) => [measure, days.map(() => value)])),
    },
  );
}

test("a month that the card's own days cut is compared with as many days, and keeps pace by them", async () => {
  const spec = specOf({
    template: template([line("VIEWTOTAL", 100)]),
    tables: [daily("2025-08-01", "2025-10-31")],
    by: { kind: "month" },
    period: { from: day("2025-08-01"), to: day("2025-10-20") },
  });
  for (const subjects of [previewCard(spec).subjects, await onSheet(spec)]) {
    const october = subjects.at(-1);
    expect(october?.kpis[0]).toMatchObject({ value: 2000, previous: 2000, trend: "same" });
    expect(october?.kpis[0]?.pace).toBeCloseTo(2000 / (3000 * (20 / 31)), 9);
    expect(subjects[1]?.kpis[0]).toMatchObject({ value: 3000, previous: 3100, trend: "down" });
  }
  expect(previewCard(spec).subjects.at(-1)?.progress).toMatchObject({ coveredDays: 20, days: 31, partial: true });
});

test("pace goes by the target of steps too, in the preview and on the sheet", async () => {
  const steps = [
    { value: 1000, points: 60 },
    { value: 3100, points: 100 },
  ];
  const rule = { scale: { kind: "bands", steps }, better: "higher", floor: 0, cap: 100 } as const;
  const spec = specOf({
    template: template([line("VIEWTOTAL", 100, { rule })]),
    tables: [daily("2025-10-01", "2025-10-10")],
    by: { kind: "month" },
  });
  expect(previewCard(spec).subjects[0]?.kpis[0]?.pace).toBeCloseTo(1, 9);
  expect((await onSheet(spec))[0]?.kpis[0]?.pace).toBeCloseTo(1, 9);
});

describe("a value that is carried", () => {
  const carried = (maxAge: number): CardSpec =>
    specOf({
      template: template([
        line("VIEWTOTAL", 50),
        line("PARTICIPATION", 50, { missing: { kind: "carry", maxAge }, rule: line("VIEWTOTAL", 0).rule }),
      ]),
      tables: [daily("2025-01-01", "2025-01-31"), daily("2025-05-01", "2025-05-31")],
      by: { kind: "month" },
      inputs: { participants: { "2025-01": 30 }, reached: { "2025-01": 100 } },
    });

  test("ages by the calendar: months without any data count", async () => {
    const [may] = [previewCard(carried(4)).subjects.at(-1)];
    expect(may).toMatchObject({ name: "2025-05" });
    expect(may?.kpis[1]).toMatchObject({ value: 0.3, state: "carried" });
    expect((await onSheet(carried(4))).at(-1)?.kpis[1]?.value).toBe(0.3);
  });

  test("is too old beyond its age", async () => {
    expect(previewCard(carried(3)).subjects.at(-1)?.kpis[1]?.value).toBeNull();
    expect((await onSheet(carried(3))).at(-1)?.kpis[1]?.value).toBeNull();
  });

  test("grows old over every gap, and the age that Rules ask for counts at once", async () => {
    const spec: CardSpec = {
      ...carried(3),
      tables: ["01", "03", "04", "07"].map((month) => daily(`2025-${month}-01`, `2025-${month}-28`)),
      inputs: { participants: { "2025-01": 30 }, reached: { "2025-01": 100 } },
    };
    const values = previewCard(spec).subjects.map(({ kpis }) => kpis[1]?.value);
    expect(values).toEqual([0.3, 0.3, 0.3, null]);
    const planned = planCard(spec);
    open = await openPlan(planned.plan);
    const shown = () =>
      readResults(open?.values("Scorecard") ?? [], open?.values("Rules") ?? [], planned.store).subjects.map(
        ({ kpis }) => kpis[1]?.value,
      );
    expect(shown()).toEqual([0.3, 0.3, 0.3, null]);
    const ages = open
      .values("Measures")
      .slice(6, 10)
      .map((cells) => cells.at(-1));
    expect(ages).toEqual([{ error: "#N/A" }, 2, 3, 6]);
    await open.type("Rules", ruleRows.firstLine + 1, ruleColumns.maxAge, 6);
    expect(shown()).toEqual([0.3, 0.3, 0.3, 0.3]);
    await open.type("Rules", ruleRows.firstLine + 1, ruleColumns.maxAge, 2);
    expect(shown()).toEqual([0.3, 0.3, null, null]);
  });

  test("is carried over a hundred days by formulas that Excel takes", async () => {
    const spec: CardSpec = {
      ...carried(1000),
      tables: [daily("2025-01-01", "2025-04-10")],
      by: { kind: "day" },
      inputs: { participants: { "2025-01-01": 30 }, reached: { "2025-01-01": 100 } },
    };
    expect(previewCard(spec).subjects.at(-1)?.kpis[1]).toMatchObject({ value: 0.3, state: "carried" });
    expect((await onSheet(spec)).at(-1)?.kpis[1]).toMatchObject({ value: 0.3, state: "carried" });
    const formulas = (open?.formulas("Measures") ?? []).flat().map(String);
    // Excel nests no more than 64 functions.
    expect(Math.max(...formulas.map((text) => text.split("IF(").length))).toBeLessThan(64);
  });
});

test("people of several days are not added, and the card says so instead of missing what is there", () => {
  const spec = specOf({
    template: template([line("VIEWTOTAL", 50), line("ERREACH", 50)]),
    tables: [daily("2025-10-01", "2025-10-31", { likes: 5, comments: 1, shares: 1 })],
    by: { kind: "month" },
    language: "en",
  });
  const { issues } = previewCard(spec);
  expect(issues).toContainEqual({ code: "card.peopleNotAdded", facts: { kpi: "ERREACH", measure: "reach" } });
  const texts = planCard(spec)
    .plan.sheets.flatMap(({ blocks }) => blocks)
    .flatMap(({ cells }) => cells.flat())
    .map((cell) => (typeof cell === "object" && cell !== null ? cell.formula : cell));
  expect(texts).toContainEqual(
    expect.stringMatching(/^=IF\(COUNT\(.*"Engagement rate by reach: “Reach” counts people/),
  );
  const known = previewCard({ ...spec, inputs: { reach: 900 } });
  expect(known.issues).toEqual([]);
  expect(known.subjects[0]?.kpis[1]?.value).toBeCloseTo((31 * 7) / 900, 9);
});

test("the sum of weights with groups is that of the whole, not of what is within them", () => {
  const grouped = template([line("VIEWTOTAL", 100, { group: "reach" }), line("ERVIEW", 100, { group: "response" })], {
    groups: [
      { id: "reach", title: { en: "Reach" }, weight: 60 },
      { id: "response", title: { en: "Response" }, weight: 30 },
    ],
  });
  const spec = specOf({ template: grouped, tables: [daily("2025-10-01", "2025-10-31")], by: { kind: "month" } });
  expect(previewCard(spec).weightSum).toBe(90);
});

test("a card by months across a change of weights says from when they hold, and weighs each month by its own", () => {
  const changing = template([
    line("VIEWTOTAL", 50, { dated: [{ from: "2025-10-01", weight: 70 }] }),
    line("ERVIEW", 50, { dated: [{ from: "2025-10-01", weight: 30 }] }),
  ]);
  const spec = specOf({ template: changing, tables: [daily("2025-09-01", "2025-10-31")], by: { kind: "month" } });
  expect(previewCard(spec).issues).toEqual([{ code: "card.weightsByPeriod", facts: { days: "2025-10-01" } }]);
  const weights = previewCard(spec).subjects.map(({ kpis }) => kpis.map(({ weight }) => weight));
  expect(weights).toEqual([
    [50, 50],
    [70, 30],
  ]);
  const october = { from: day("2025-10-01"), to: day("2025-10-31") };
  expect(previewCard({ ...spec, period: october }).issues).toEqual([]);
});
