import { afterEach, describe, expect, test } from "vitest";
import type { WholeFrom } from "../../src/scorecard/inputs/wholeFrom.ts";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { previewCard } from "../../src/scorecard/preview.ts";
import { explainedCard } from "../../src/scorecard/read/explained.ts";
import { readInputs } from "../../src/scorecard/read/readInputs.ts";
import { readResults } from "../../src/scorecard/read/readResults.ts";
import type { CardSpec, KpiResult, PlannedCard, SubjectResult } from "../../src/scorecard/types.ts";
import type { Template, TemplateLine } from "../../src/templates/template.ts";
import { expectSame } from "./expectSame.ts";
import { cellsToExplain, openPlan, type OpenPlan } from "./openPlan.ts";
import { builtin, specOf } from "./specs.ts";
import { day, tableOf } from "./tables.ts";

let open: OpenPlan | undefined;

afterEach(() => {
  open?.dispose();
  open = undefined;
});

const [first] = builtin("wechat-brand-exposure").lines;

function line(kpi: string, target: number, more: Partial<TemplateLine> = {}): TemplateLine {
  if (!first) throw new Error("no line");
  const rule = { scale: { kind: "progress", base: 0, target }, better: "higher", floor: 0, cap: 100 } as const;
  return { ...first, id: kpi, kpi, weight: 50, per: null, rule, ...more };
}

const template: Template = {
  ...builtin("wechat-brand-exposure"),
  lines: [line("SHARERATE", 0.1), line("NETFOLLOWERS", 1000)],
  minimumCoverage: 0,
};

/** One post a month: 10 of 100 readers shared in July, 18 of 900 in August, 15 of 500 in September. */
function articles(account = "Alpha", sharers: readonly (number | null)[] = [10, 18, 15]) {
  return tableOf(
    `${account}-posts.xls`,
    { source: "wechat.articles", grain: "item", platform: "wechat" },
    {
      account: sharers.map(() => account),
      date: ["2025-07-10", "2025-08-10", "2025-09-10"].map(day),
      readers: [100, 900, 500],
      sharers,
    },
  );
}

/** Ten new followers a day, twenty in August. */
function followers(to: string, account = "Alpha", from = "2025-07-01") {
  const days = Array.from({ length: day(to) - day(from) + 1 }, (_, index) => day(from) + index);
  const isAugust = (date: number) => date >= day("2025-08-01") && date < day("2025-09-01");
  return tableOf(
    `${account}-users.xls`,
    { source: "wechat.users", grain: "period", platform: "wechat" },
    {
      account: days.map(() => account),
      date: days,
      newFollowers: days.map((date) => (isAugust(date) ? 20 : 10)),
      lostFollowers: days.map(() => 0),
    },
  );
}

function quarter(wholeFrom: WholeFrom | undefined, more: Partial<CardSpec> = {}): CardSpec {
  return specOf({
    template,
    tables: [articles(), followers("2025-09-30")],
    by: { kind: "quarter" },
    readAt: day("2025-10-15"),
    ...(wholeFrom === undefined ? {} : { wholeFrom }),
    ...more,
  });
}

function kpi(subject: SubjectResult | undefined, id: string): KpiResult {
  const found = subject?.kpis.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

const months = (more: Partial<CardSpec> = {}) => previewCard(quarter({ kind: "mean", of: "month" }, more));

async function build(
  spec: CardSpec,
): Promise<{ sheet: OpenPlan; planned: PlannedCard; shown: () => readonly SubjectResult[] }> {
  const planned = planCard(spec);
  const sheet = (open = await openPlan(planned.plan));
  const shown = () =>
    readResults(sheet.values("Scorecard"), sheet.values("Rules"), planned.store, sheet.values("Measures")).subjects;
  return { sheet, planned, shown };
}

describe("three months make a quarter", () => {
  test.each([
    ["from the data: 43 of 1,500 readers, 1,230 followers", undefined, 43 / 1500, 1230],
    ["as their mean: (10 % + 2 % + 3 %) ÷ 3, (310 + 620 + 300) ÷ 3", { kind: "mean", of: "month" }, 0.05, 410],
    [
      "weighted by days: (31 × 10 % + 31 × 2 % + 30 × 3 %) ÷ 92",
      { kind: "weighted", of: "month", weights: "days" },
      4.62 / 92,
      (31 * 310 + 31 * 620 + 30 * 300) / 92,
    ],
    [
      "weighted 20 : 30 : 50",
      { kind: "weighted", of: "month", weights: [20, 30, 50] },
      0.041,
      0.2 * 310 + 0.3 * 620 + 0.5 * 300,
    ],
  ] as const)("%s", async (_how, wholeFrom, shares, net) => {
    const spec = quarter(wholeFrom);
    const { subjects } = previewCard(spec);
    expect(kpi(subjects[0], "SHARERATE").value).toBeCloseTo(shares, 12);
    expect(kpi(subjects[0], "NETFOLLOWERS").value).toBeCloseTo(net, 9);
    expect(kpi(subjects[0], "SHARERATE").score).toBeCloseTo(1000 * shares, 9);
    const { shown } = await build(spec);
    expectSame(shown(), subjects);
  });

  test("the months stand on Measures with weights that can be changed, and the quarter follows", async () => {
    const { sheet, planned, shown } = await build(quarter({ kind: "mean", of: "month" }));
    const { parts } = planned.store.places.measures;
    expect(parts?.rows.map(({ name }) => name)).toEqual(["2025-07", "2025-08", "2025-09"]);
    await sheet.type("Measures", parts?.firstRow ?? 0, parts?.weight ?? 0, 2);
    expect(kpi(shown()[0], "SHARERATE").value).toBeCloseTo((2 * 0.1 + 0.02 + 0.03) / 4, 12);
  });

  test("an edit in the data moves month and quarter", async () => {
    const { sheet, shown } = await build(quarter({ kind: "mean", of: "month" }));
    const [header = [], ...rows] = sheet.values("Data1");
    const row = rows.findIndex((cells) => cells[header.indexOf("date")] === day("2025-08-10"));
    await sheet.type("Data1", row + 1, header.indexOf("sharers"), 90);
    expect(kpi(shown()[0], "SHARERATE").value).toBeCloseTo((0.1 + 0.1 + 0.03) / 3, 12);
  });

  test("the card says so under its title, in its notes and in Rules", () => {
    const { plan } = planCard(quarter({ kind: "weighted", of: "month", weights: [20, 30, 50] }));
    const texts = (key: string) =>
      plan.sheets.find((sheet) => sheet.key === key)?.blocks[0]?.cells.map((row) => row.map(String)) ?? [];
    expect(texts("Scorecard")[1]?.[0]).toContain("Values of a period: mean of its months, weighted 20 : 30 : 50");
    expect(texts("Rules")[6]?.slice(0, 2)).toEqual([
      "Values of a period",
      expect.stringContaining("mean of its months, weighted 20 : 30 : 50. Each part counts by its weight"),
    ]);
    const plain = planCard(quarter(undefined)).plan.sheets.find(({ key }) => key === "Rules");
    expect(plain?.blocks[0]?.cells[6]?.[1]).toEqual(expect.stringContaining("computed from all data of the period"));
  });

  test("growth meant per month is compared with the mean month, without conversion", () => {
    const monthly = { ...template, lines: [line("NETFOLLOWERS", 500, { per: "month", weight: 100 })] };
    const [subject] = months({ template: monthly }).subjects;
    expect(kpi(subject, "NETFOLLOWERS")).toMatchObject({ status: "ok", score: 82 });
  });
});

describe("a month that is not whole or lacks a figure", () => {
  test("does not count before it is over", async () => {
    const spec = quarter({ kind: "mean", of: "month" }, { tables: [articles(), followers("2025-09-12")] });
    const [subject] = previewCard(spec).subjects;
    expect(kpi(subject, "NETFOLLOWERS").value).toBe(465);
    expect(kpi(subject, "SHARERATE").value).toBeCloseTo(0.06, 12);
    const { sheet, shown } = await build(spec);
    expectSame(shown(), previewCard(spec).subjects);
    expect(JSON.stringify(sheet.values("Scorecard")[9])).toContain("Counted: 2025-07; 2025-08.");
  });

  test("counts while there is no whole one", () => {
    const spec = quarter({ kind: "mean", of: "month" }, { tables: [followers("2025-07-12")] });
    expect(kpi(previewCard(spec).subjects[0], "NETFOLLOWERS").value).toBe(120);
  });

  test("is left out of the mean, unless the KPI's policy is to show no total", async () => {
    const tables = [articles("Alpha", [10, null, 15]), followers("2025-09-30")];
    const spec = quarter({ kind: "mean", of: "month" }, { tables });
    expect(kpi(previewCard(spec).subjects[0], "SHARERATE").value).toBeCloseTo(0.065, 12);
    const blocking = {
      ...template,
      lines: [line("SHARERATE", 0.1, { missing: { kind: "block" } }), line("NETFOLLOWERS", 1000)],
    };
    const blocked = { ...spec, template: blocking };
    const [subject] = previewCard(blocked).subjects;
    expect(kpi(subject, "SHARERATE")).toMatchObject({
      value: null,
      status: "missing",
      missing: ["sharers", "readers"],
    });
    expect(subject?.noTotal?.code).toBe("blocked");
    const { shown } = await build(blocked);
    expectSame(shown(), previewCard(blocked).subjects);
  });
});

describe("figures that people type", () => {
  const leads = { ...template, lines: [line("CONVRATE", 0.1), line("NETFOLLOWERS", 1000)] };

  test("are typed for the months, read back, and a month not yet entered blocks where it must", async () => {
    const measure = previewCard(quarter(undefined, { template: leads })).lines[0]?.missing[0]?.measure ?? "";
    const typed = { [measure]: { "2025-07": 10, "2025-08": 20 } };
    const spec = quarter({ kind: "mean", of: "month" }, { template: leads, inputs: typed });
    const { sheet, planned, shown } = await build(spec);
    expectSame(shown(), previewCard(spec).subjects);
    expect(readInputs(sheet.formulas("Measures"), planned.store)).toEqual(typed);
    expect(previewCard(spec).parts).toEqual(["2025-07", "2025-08", "2025-09"]);
  });

  test("for the quarter itself do not count, and the card says for what to type them", () => {
    const measure = previewCard(quarter(undefined, { template: leads })).lines[0]?.missing[0]?.measure ?? "";
    const { issues } = months({ template: leads, inputs: { [measure]: { "2025-Q3": 60 } } });
    expect(issues).toContainEqual({
      code: "card.typedForWhole",
      facts: { measure, subject: "2025-Q3", example: "2025-07" },
    });
  });
});

test("the previous quarter is made of its months too", () => {
  const tables = [articles(), followers("2025-12-31", "Alpha", "2025-07-01")];
  const [third, fourth] = months({ tables, readAt: day("2026-01-10") }).subjects;
  expect(third?.progress?.previous).toBeNull();
  expect(kpi(fourth, "NETFOLLOWERS").previous).toBe(410);
  const only = months({
    tables,
    by: { kind: "file" },
    period: { from: day("2025-10-01"), to: day("2025-12-31") },
    readAt: day("2026-01-10"),
  }).subjects.find(({ kpis }) => kpis.some(({ id, value }) => id === "NETFOLLOWERS" && value !== null));
  expect(kpi(only, "NETFOLLOWERS").previous).toBe(410);
});

test("each account has its own months", async () => {
  const tables = [articles(), followers("2025-09-30"), articles("Beta", [1, 9, 5]), followers("2025-09-30", "Beta")];
  const spec = quarter(
    { kind: "weighted", of: "month", weights: [1, 1, 2] },
    { tables, by: { kind: "column", header: "account", each: "quarter" } },
  );
  const { subjects, parts } = previewCard(spec);
  expect(parts?.slice(0, 3)).toEqual(["Alpha · 2025-07", "Alpha · 2025-08", "Alpha · 2025-09"]);
  expect(kpi(subjects[1], "SHARERATE").value).toBeCloseTo((0.01 + 0.01 + 2 * 0.01) / 4, 12);
  const { shown } = await build(spec);
  expectSame(shown(), subjects);
});

test("Explain takes the quarter apart into its months", async () => {
  const { sheet, planned } = await build(quarter({ kind: "mean", of: "month" }));
  const explained = explainedCard(cellsToExplain(sheet), planned.store, { line: "SHARERATE" });
  const [shares] = explained?.places ?? [];
  expect(shares?.parts.map(({ name, value, weight }) => [name, value, weight])).toEqual([
    ["2025-07", expect.closeTo(0.1, 12), 1],
    ["2025-08", expect.closeTo(0.02, 12), 1],
    ["2025-09", expect.closeTo(0.03, 12), 1],
  ]);
  expect(shares?.computedAs).toContain("for a period the mean of its parts");
  expect(explained?.overwritten).toBe(false);
});
