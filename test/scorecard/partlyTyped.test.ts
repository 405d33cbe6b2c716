import { afterEach, describe, expect, test } from "vitest";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { previewCard } from "../../src/scorecard/preview.ts";
import { explainedCard } from "../../src/scorecard/read/explained.ts";
import { readInputs } from "../../src/scorecard/read/readInputs.ts";
import { readResults } from "../../src/scorecard/read/readResults.ts";
import { readRules } from "../../src/scorecard/read/readRules.ts";
import { columns, rows, usualMissingId } from "../../src/scorecard/read/rulesLayout.ts";
import type { CardSpec, PlannedCard, SubjectResult } from "../../src/scorecard/types.ts";
import { cardWords } from "../../src/scorecard/words.ts";
import type { Template, TemplateLine } from "../../src/templates/template.ts";
import { expectSame } from "./expectSame.ts";
import { cellsToExplain, openPlan, type OpenPlan } from "./openPlan.ts";
import { builtin, specOf } from "./specs.ts";
import { day, posts, tableOf } from "./tables.ts";
import type { TypedInputs } from "../../src/scorecard/typedByPeople.ts";

let open: OpenPlan | undefined;

afterEach(() => {
  open?.dispose();
  open = undefined;
});

function line(kpi: string, target: number, more: Partial<TemplateLine> = {}): TemplateLine {
  const rule = { scale: { kind: "ratio", target }, better: "higher", floor: 0, cap: 100 } as const;
  return { id: kpi, kpi, weight: 50, rule, per: null, source: { weight: "ours", values: "ours" }, ...more };
}

/** Shares come from the lists of posts; nothing tells what was spent and earned. */
const template: Template = {
  ...builtin("wechat-brand-exposure"),
  lines: [line("SHARERATE", 0.1), line("ROI", 2)],
  minimumCoverage: 0.3,
};

function spec(inputs: TypedInputs = {}, more: Partial<CardSpec> = {}): CardSpec {
  return specOf({ template, tables: [posts("Alpha", 20), posts("Beta", 8), posts("Gamma", 3)], inputs, ...more });
}

async function build(own: CardSpec): Promise<{ readonly sheet: OpenPlan; readonly planned: PlannedCard }> {
  const planned = planCard(own);
  open?.dispose();
  open = await openPlan(planned.plan);
  return { sheet: open, planned };
}

function shown(sheet: OpenPlan, { store }: PlannedCard): readonly SubjectResult[] {
  return readResults(sheet.values("Scorecard"), sheet.values("Rules"), store, sheet.values("Measures")).subjects;
}

/** What Rules says of a line: the policy in its row, what is usual, and why. */
function said(sheet: OpenPlan, id: string): unknown[] {
  const rules = sheet.values("Rules");
  const row = (wanted: string) => rules.find((own) => own[columns.id] === wanted);
  return [row(id)?.[columns.missing], ...(row(usualMissingId(id)) ?? []).slice(1, 3)];
}

function typedColumn({ store }: PlannedCard, measure: string): number {
  return store.places.measures.inputs.find((own) => own.measure === measure)?.column ?? -1;
}

const totals = (subjects: readonly SubjectResult[]) =>
  subjects.map(({ total, coverage, noTotal }) => [total, coverage, noTotal?.code ?? null]);

const partly = {
  revenue: { Alpha: 400, Gamma: "n/a" },
  cost: { Alpha: 200, Gamma: "n/a" },
} as const;

test("a figure that nobody has typed is left out for everybody, as the platform's figures are", async () => {
  const { sheet, planned } = await build(spec());
  expect(totals(previewCard(spec()).subjects)).toEqual(new Array(3).fill([50, 0.5, null]));
  expectSame(shown(sheet, planned), previewCard(spec()).subjects);
  expect(said(sheet, "ROI")).toEqual(["leave out", "leave out", expect.stringMatching(/^Figures of the platform/)]);
});

test("a figure that is typed for one subject is asked of all; what does not apply to one is not", async () => {
  const own = spec(partly);
  const { subjects } = previewCard(own);
  expect(totals(subjects)).toEqual([
    [50, 1, null],
    [null, 0.5, "blocked"],
    [50, 1, null],
  ]);
  expect(subjects[1]?.noTotal).toEqual({ code: "blocked", lines: ["ROI"] });
  expect(subjects.map(({ kpis }) => kpis[1]?.status)).toEqual(["ok", "notEntered", "notApplicable"]);
  const { sheet, planned } = await build(own);
  expectSame(shown(sheet, planned), subjects);
  expect(said(sheet, "ROI")).toEqual(["no total", "no total", expect.stringMatching(/asked of all: leaving out/)]);
  expect(said(sheet, "SHARERATE").slice(0, 2)).toEqual(["leave out", "leave out"]);
  const explained = explainedCard(cellsToExplain(sheet), planned.store, { subject: "Beta" });
  expect(explained?.rules.lines[1]?.missing).toEqual({ kind: "block" });
});

test("“not applicable” alone is no figure of which anybody could leave out another", () => {
  const own = spec({ revenue: { Gamma: "n/a" }, cost: { Gamma: "n/a" } });
  expect(totals(previewCard(own).subjects)).toEqual([
    [50, 0.5, null],
    [50, 0.5, null],
    [50, 1, null],
  ]);
});

test("the sheet follows the first figure that is typed, and the last that is taken away", async () => {
  const { sheet, planned } = await build(spec());
  const { firstRow } = planned.store.places.measures;
  const type = async (measure: string, subject: number, value: number | string) =>
    sheet.type("Measures", firstRow + subject, typedColumn(planned, measure), value);
  await type("revenue", 0, 400);
  await type("cost", 0, 200);
  await type("revenue", 2, "not applicable");
  await type("cost", 2, "not applicable");
  expectSame(shown(sheet, planned), previewCard(spec(partly)).subjects);
  expect(said(sheet, "ROI")[0]).toBe("no total");
  expect(readInputs(sheet.formulas("Measures"), planned.store)).toEqual(partly);
  const { template: read, problems } = readRules(sheet.values("Rules"), planned.store);
  expect([read.lines[1]?.missing, problems]).toEqual([undefined, []]);
  await type("revenue", 0, "");
  await type("cost", 0, "");
  expect(said(sheet, "ROI")[0]).toBe("leave out");
  expect(shown(sheet, planned)[1]?.total).toBe(50);
});

test("what a template or a person says goes before what is usual", async () => {
  const lines = [line("SHARERATE", 0.1), line("ROI", 2, { missing: { kind: "exclude" } })];
  const stated = spec(partly, { template: { ...template, lines } });
  expect(previewCard(stated).subjects[1]).toMatchObject({ total: 50, noTotal: null });
  const { sheet, planned } = await build(spec(partly));
  await sheet.type("Rules", rows.firstLine + 1, columns.missing, "leave out");
  expectSame(shown(sheet, planned), previewCard(stated).subjects);
  expect(said(sheet, "ROI")[2]).toBe("Chosen in the row of the KPI: leave out");
  const read = readRules(sheet.values("Rules"), planned.store).template;
  expect(read.lines.map(({ missing }) => missing)).toEqual([undefined, { kind: "exclude" }]);
  const again = spec(partly, { template: read });
  expect((await build(again)).sheet.values("Rules")[rows.firstLine + 1]?.[columns.missing]).toBe("leave out");
});

describe("a number typed over a formula", () => {
  const unread = (account: string) =>
    tableOf(
      `${account}.xls`,
      { source: "wechat.articles", grain: "item", platform: "wechat" },
      { account: [account], title: ["one"], date: [day("2025-07-01")], readers: [null], sharers: [null] },
    );
  const tables = [posts("Alpha", 20), unread("Beta"), unread("Gamma")];
  const lines = [line("SHARERATE", 0.1), line("ROI", 2)];
  const withRoi = { revenue: 400, cost: 200 };

  test("supplies what the data lack, from the next update on", async () => {
    const typed = { ...withRoi, readers: { Beta: 300 }, sharers: { Beta: 15 } };
    const own = spec(typed, { tables, template: { ...template, lines } });
    expect(totals(previewCard(own).subjects)).toEqual([
      [50, 1, null],
      [50, 1, null],
      [null, 0.5, "blocked"],
    ]);
    const { sheet, planned } = await build(own);
    expectSame(shown(sheet, planned), previewCard(own).subjects);
    expect(said(sheet, "SHARERATE")).toEqual(["no total", "no total", expect.stringMatching(/that the data lack/)]);
  });

  test("that corrects one of the data's asks nothing of others", () => {
    const own = spec({ ...withRoi, readers: { Alpha: 300 } }, { tables, template: { ...template, lines } });
    expect(previewCard(own).subjects.map(({ noTotal }) => noTotal)).toEqual([null, null, null]);
  });
});

test("months that make a quarter are asked for alike, on the sheet too", async () => {
  const by = { kind: "quarter" } as const;
  const wholeFrom = { kind: "mean", of: "month" } as const;
  const tables = [
    tableOf(
      "posts.xls",
      { source: "wechat.articles", grain: "item", platform: "wechat" },
      {
        account: ["Alpha", "Alpha", "Alpha"],
        title: ["one", "two", "three"],
        date: ["2025-07-01", "2025-08-31", "2025-09-30"].map(day),
        readers: [300, 300, 300],
        sharers: [15, 15, 15],
      },
    ),
  ];
  const own = (inputs: TypedInputs) => spec(inputs, { by, wholeFrom, tables, readAt: day("2025-10-15") });
  const july = { revenue: { "2025-07": 400 }, cost: { "2025-07": 200 } };
  const [before] = previewCard(own({})).subjects;
  expect([before?.total?.toFixed(9), before?.noTotal]).toEqual(["50.000000000", null]);
  expect(previewCard(own(july)).subjects[0]?.noTotal).toEqual({ code: "blocked", lines: ["ROI"] });
  const { sheet, planned } = await build(own({}));
  const { parts } = planned.store.places.measures;
  for (const [measure, value] of [
    ["revenue", 400],
    ["cost", 200],
  ] as const) {
    await sheet.type("Measures", parts?.firstRow ?? -1, typedColumn(planned, measure), value);
  }
  expectSame(shown(sheet, planned), previewCard(own(july)).subjects);
});

test.each(["zh-CN", "ru"] as const)("Rules says the policy and its reason in %s", async (language) => {
  const { sheet } = await build(spec(partly, { language }));
  const { policies, usual } = cardWords(language).sheets.ruleRows;
  expect(said(sheet, "ROI")).toEqual([policies.block.name, policies.block.name, usual.why.typed]);
  expect(usual.why.typed).not.toBe(cardWords("en").sheets.ruleRows.usual.why.typed);
});
