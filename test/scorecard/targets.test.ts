import { afterEach, describe, expect, test } from "vitest";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { previewCard } from "../../src/scorecard/preview.ts";
import { readResults } from "../../src/scorecard/read/readResults.ts";
import { readRules } from "../../src/scorecard/read/readRules.ts";
import { columns } from "../../src/scorecard/read/rulesLayout.ts";
import { withTargets } from "../../src/scorecard/targets/decide.ts";
import type { CardSpec, PlannedCard, SourceTable } from "../../src/scorecard/types.ts";
import type { TargetPlan } from "../../src/scoring/targets.ts";
import type { Scale } from "../../src/scoring/types.ts";
import type { Template, TemplateLine } from "../../src/templates/template.ts";
import { expectSame } from "./expectSame.ts";
import { openPlan, type OpenPlan } from "./openPlan.ts";
import { builtin, specOf } from "./specs.ts";
import { day, tableOf } from "./tables.ts";

let open: OpenPlan | undefined;

afterEach(() => {
  open?.dispose();
  open = undefined;
});

/** Days of whole months, each with the same likes on every day. */
function months(first: string, likes: readonly number[], account?: string): SourceTable {
  const dates: number[] = [];
  const each: number[] = [];
  const [year = 0, month = 0] = first.split("-").map(Number);
  likes.forEach((value, index) => {
    const days = new Date(Date.UTC(year, month + index, 0)).getUTCDate();
    const start = day(new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 10));
    for (let at = 0; at < days; at += 1) {
      dates.push(start + at);
      each.push(value);
    }
  });
  return tableOf(
    `${account ?? "all"}.csv`,
    { source: "tiktok.suite.overview", grain: "period", platform: "tiktok" },
    {
      ...(account === undefined ? {} : { account: dates.map(() => account) }),
      date: dates,
      views: dates.map(() => 1000),
      likes: each,
      comments: dates.map(() => 0),
      shares: dates.map(() => 0),
    },
  );
}

/** Engagement over views as the only KPI: likes per 1,000 views, so 40 likes are 4 %. */
function template(more: Partial<TemplateLine> = {}, scale?: Scale): Template {
  const growth = builtin("tiktok-growth");
  const line = growth.lines.find(({ id }) => id === "ENGRATE");
  if (!line) throw new Error("no engagement rate");
  return {
    ...growth,
    lines: [{ ...line, weight: 100, ...(scale ? { rule: { ...line.rule, scale } } : {}), ...more }],
  };
}

function monthly(likes: readonly number[], own: Template, more: Partial<CardSpec> = {}): CardSpec {
  return specOf({
    template: own,
    tables: [months("2025-01", likes)],
    by: { kind: "month" },
    readAt: day("2028-01-01"),
    ...more,
  });
}

function targets(spec: CardSpec): readonly (number | null)[] {
  return (withTargets(spec).template.lines[0]?.decided ?? []).map(({ value }) =>
    value === null ? null : Number(value.toFixed(9)),
  );
}

async function build(spec: CardSpec): Promise<{ sheet: OpenPlan; planned: PlannedCard }> {
  const planned = planCard(spec);
  open = await openPlan(planned.plan);
  return { sheet: open, planned };
}

function shown(sheet: OpenPlan, { store }: PlannedCard) {
  return readResults(sheet.values("Scorecard"), sheet.values("Rules"), store, sheet.values("Measures")).subjects;
}

function textsOfRules(sheet: OpenPlan): string {
  return sheet
    .values("Rules")
    .flat()
    .filter((cell) => typeof cell === "string")
    .join("\n");
}

const lift = (uplift: number, more: object = {}): TargetPlan => ({ source: { kind: "history", uplift, ...more } });

describe("what a period is held to", () => {
  test("is the median of the three closed periods before it; the first ones take the first such target", () => {
    expect(targets(monthly([40, 60, 50, 70, 10, 80], template()))).toEqual([0.05, 0.05, 0.05, 0.05, 0.06, 0.05]);
  });

  test("is what the template says where there are fewer, where it decides nothing else, and where the request wants so", () => {
    expect(targets(monthly([40, 60, 50], template()))).toEqual([null, null, null]);
    const written: Template = { ...template() };
    Reflect.deleteProperty(written, "targets");
    const spec = monthly([40, 60, 50, 70], written);
    expect(withTargets(spec)).toBe(spec);
    expect(targets(monthly([40, 60, 50, 70], template({ target: { source: { kind: "fixed" } } })))).toEqual(
      new Array(4).fill(0.07),
    );
  });

  test("rises by an uplift, but no further than the cap beyond the level of a year ago", () => {
    expect(targets(monthly([40, 60, 50, 70], template({ target: lift(0.15) })))[3]).toBe(0.0575);
    const year = [40, 40, 40, ...new Array<number>(11).fill(50), 60];
    // April 2026: level of January to March 2026 = 5 %, of a year before = 4 %; +15 % would be 5.75 %, +20 % a year 4.8 %.
    const capped = monthly([...year, 99], template({ target: lift(0.15, { yearlyCap: 0.2 }) }));
    expect(targets(capped).at(-1)).toBe(0.05);
    const free = monthly([...year, 99], template({ target: lift(0.15, { yearlyCap: 0.4 }) }));
    expect(targets(free).at(-1)).toBe(0.056);
    expect(withTargets(free).template.lines[0]?.decided?.at(-1)).toMatchObject({ capped: true, how: "plan" });
  });

  test("grows from a base that is fixed once, within the cap of a year", () => {
    const plan = lift(0.15, { since: "2025-04-01", yearlyCap: 0.5 });
    const found = targets(monthly([40, 40, 40, 90, 90, 90, 90], template({ target: plan })));
    expect(found.slice(3)).toEqual([0.046, 0.0529, 0.06, 0.06]);
  });

  test("follows the season, entered or computed from 24 months, of which three are too few", () => {
    const season = [0.5, 1.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    const fixed = monthly([1, 1, 1], template({ target: { source: { kind: "fixed", value: 0.04 }, season } }));
    expect(targets(fixed)).toEqual([0.02, 0.06, 0.04]);
    // January is half, February one and a half of the usual; history is freed of it before it is put on again.
    const wave = Array.from({ length: 27 }, (_, index) => 40 * (season[index % 12] ?? 1));
    const computed = monthly(wave, template({ target: { source: { kind: "history", uplift: 0 }, season: "history" } }));
    const found = targets(computed);
    expect(found.slice(-3)).toEqual([0.02, 0.06, 0.04]);
    const few = monthly([40, 60, 50, 70], template({ target: { ...lift(0), season: "history" } }));
    expect(targets(few)[3]).toBe(0.05);
    expect(withTargets(few).template.lines[0]?.decided?.[3]?.season).toBeNull();
  });

  test("takes factors, a benchmark and the day from which another target holds", () => {
    const plan: TargetPlan = {
      source: { kind: "benchmark", set: "tiktok-article", level: "optimal" },
      factors: [{ reason: "niche", factor: 1.1 }],
    };
    expect(targets(monthly([40], template({ target: plan })))).toEqual([0.077]);
    const dated = template({
      target: { source: { kind: "fixed", value: 0.05 } },
      dated: [{ from: "2025-03-01", target: { source: { kind: "fixed", value: 0.06 } } }],
    });
    expect(targets(monthly([40, 40, 40, 40], dated))).toEqual([0.05, 0.05, 0.06, 0.06]);
    const none: TargetPlan = { source: { kind: "benchmark", set: "nobody", level: "good" } };
    expect(targets(monthly([40], template({ target: none })))).toEqual([null]);
  });

  test("is one level for several accounts, and for a card of one month that of the months before it", () => {
    const tables = [months("2025-01", [40, 40, 40, 40], "A"), months("2025-01", [60, 60, 60, 60], "B")];
    const period = { from: day("2025-04-01"), to: day("2025-04-30") };
    const spec = specOf({ template: template(), tables, by: { kind: "column", header: "account" }, period });
    expect(targets(spec)).toEqual([0.05]);
    expect(targets({ ...spec, period: { from: day("2025-04-02"), to: day("2025-04-30") } })).toEqual([null]);
  });

  test("leaves the rule where history cannot be a target, such as a level on the wrong side of the base", () => {
    const own = template({}, { kind: "progress", base: 0.06, target: 0.08 });
    const spec = monthly([40, 40, 40, 40], own);
    expect(withTargets(spec).template.lines[0]?.decided?.[3]).toMatchObject({ value: null, how: "unusable" });
    expect(withTargets(spec).template.lines[0]?.rule).toEqual(own.lines[0]?.rule);
  });
});

describe("a card with targets by period", () => {
  const likes = [40, 60, 50, 70, 10, 80];

  test.each([
    ["curve", undefined],
    ["progress", { kind: "progress", base: 0.01, target: 0.07 }],
    ["ratio", { kind: "ratio", target: 0.07 }],
    ["red flag and goal", { kind: "goalredflag", redFlag: 0.02, goal: 0.07 }],
    ["closeness", { kind: "closeness", target: 0.07, tolerance: 0.02 }],
    ["binary", { kind: "binary", target: 0.07 }],
    [
      "steps",
      {
        kind: "bands",
        steps: [
          { value: 0.03, points: 40 },
          { value: 0.06, points: 80 },
          { value: 0.07, points: 100 },
        ],
      },
    ],
    [
      "points of its own",
      {
        kind: "curve",
        points: [
          { value: 0.01, points: 0 },
          { value: 0.06, points: 80 },
          { value: 0.07, points: 100 },
        ],
      },
    ],
  ] satisfies readonly (readonly [string, Scale | undefined])[])("scores as scoring says: %s", async (_name, scale) => {
    const spec = withTargets(monthly(likes, template({}, scale)));
    const { sheet, planned } = await build(spec);
    expectSame(shown(sheet, planned), previewCard(spec).subjects);
  });

  test("holds every month to its own, says where it comes from, and follows what is typed there", async () => {
    const spec = withTargets(monthly(likes, template()));
    const { sheet, planned } = await build(spec);
    // May is held to 6 %: 1 % of 6 % on the way from 0 to the threshold, which keeps its 4/7 of the target.
    const may = shown(sheet, planned)[4]?.kpis[0];
    expect(may?.score).toBeCloseTo((60 * 0.01) / (0.06 * (4 / 7)), 9);
    const rules = sheet.values("Rules");
    const row = rules.findIndex((cells) => cells[columns.id] === "target:ENGRATE:2025-05");
    expect(rules[row]?.[columns.target]).toBe(0.06);
    expect(rules[row]?.[columns.sentence]).toBe("own history: median of 2025-02, 2025-03, 2025-04 = 6%");
    expect(textsOfRules(sheet)).toContain("no earlier periods are known");
    expect(sheet.values("Scorecard").flat()).toContain("varies");
    await sheet.type("Rules", row, columns.target, 0.01);
    expect(shown(sheet, planned)[4]?.kpis[0]?.score).toBeCloseTo(100, 9);
    const read = readRules(sheet.values("Rules"), planned.store);
    expect(read.problems).toEqual([]);
    expect(read.template.lines[0]?.decided?.[4]).toEqual({ period: "2025-05", value: 0.01, how: "typed" });
    expectSame(shown(sheet, planned), previewCard({ ...spec, template: read.template }).subjects);
    await sheet.type("Rules", row, columns.target, -0.01);
    const wrong = readRules(sheet.values("Rules"), planned.store);
    expect(shown(sheet, planned)[4]?.kpis[0]?.score).toBeNull();
    expectSame(shown(sheet, planned), previewCard({ ...spec, template: wrong.template }).subjects);
  });

  test("reads back as it was built, and a target of the KPI's row is that of the latest month", async () => {
    const spec = withTargets(monthly(likes, template()));
    const { sheet, planned } = await build(spec);
    expect(readRules(sheet.values("Rules"), planned.store).template).toEqual(planned.store.template);
    const { firstRow } = planned.store.places.rules;
    await sheet.type("Rules", firstRow, columns.target, 0.04);
    const { lines } = readRules(sheet.values("Rules"), planned.store).template;
    expect(lines[0]?.decided?.map(({ value }) => value)).toEqual([0.05, 0.05, 0.05, 0.05, 0.06, 0.04]);
    expect(lines[0]?.target).toEqual({ source: { kind: "fixed" } });
    expectSame(shown(sheet, planned), previewCard({ ...spec, template: { ...spec.template, lines } }).subjects);
  });

  test("keeps what was decided when months are added, and what was published whatever is chosen", () => {
    const first = withTargets(monthly(likes, template()));
    const longer = monthly([...likes, 30], first.template);
    expect(targets(longer)).toEqual([...targets(monthly(likes, template())), 0.07]);
    const published = {
      at: 46000,
      by: null,
      fingerprint: "",
      template: first.template,
      totals: Object.fromEntries(["01", "02", "03", "04", "05", "06"].map((month) => [`2025-${month}`, 50])),
    };
    const fixed = template({ target: { source: { kind: "fixed", value: 0.02 } } });
    expect(targets(monthly([...likes, 30], fixed, { published }))).toEqual([...targets(first), 0.02]);
  });

  test("converts a growth target that is meant for another length of time, and holds it to history in the card's", async () => {
    const dates = Array.from({ length: 150 }, (_, index) => day("2025-01-01") + index);
    const growth = builtin("tiktok-growth");
    const users = tableOf(
      "users.csv",
      { source: "tiktok.suite.overview", grain: "period", platform: "tiktok" },
      {
        date: dates,
        newFollowers: dates.map((_, index) => 20 + (index % 40)),
        lostFollowers: dates.map(() => 4),
        openingFollowers: dates.map((_, index) => 3000 + 30 * index),
      },
    );
    const lines = growth.lines.filter(({ id }) => id === "NETGROWTHRATE").map((line) => ({ ...line, weight: 100 }));
    const spec = withTargets(
      specOf({
        template: { ...growth, lines },
        tables: [users],
        by: { kind: "month" },
        inputs: { openingFollowers: 3000 },
      }),
    );
    const { sheet, planned } = await build(spec);
    const subjects = previewCard(spec).subjects;
    expectSame(shown(sheet, planned), subjects);
    const values = subjects.map(({ kpis }) => kpis[0]?.value ?? 0).slice(0, 3);
    const median = [...values].sort((a, b) => a - b)[1] ?? 0;
    expect(previewCard(spec).lines[0]?.target.periods[3]?.value).toBeCloseTo(median, 12);
    expect(readRules(sheet.values("Rules"), planned.store).template).toEqual(planned.store.template);
  });
});

test("a target below the average is flagged on Rules, and no longer when it is raised", async () => {
  const own = builtin("wechat-brand-exposure");
  const [first] = own.lines.filter(({ id }) => id === "SHARERATE");
  if (!first) throw new Error("no share rate");
  const rule = { ...first.rule, scale: { kind: "ratio", target: 0.01 } } as const;
  const spec = specOf({
    template: { ...own, lines: [{ ...first, weight: 100, rule }] },
    tables: [months("2025-01", [1])],
  });
  const { sheet, planned } = await build(spec);
  expect(previewCard(spec).lines[0]?.target.average).toMatchObject({ isAbove: true });
  const source = () => sheet.values("Rules")[planned.store.places.rules.firstRow]?.[columns.targetSource];
  expect(source()).toMatch(/less than the average 3.22%/);
  await sheet.type("Rules", planned.store.places.rules.firstRow, columns.target, 0.05);
  expect(source()).toBe("");
});
