import { afterEach, describe, expect, test } from "vitest";
import { inspect } from "../../src/intake/inspect.ts";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { previewCard } from "../../src/scorecard/preview.ts";
import { readInputs } from "../../src/scorecard/read/readInputs.ts";
import { cardWords } from "../../src/scorecard/words.ts";
import { readResults } from "../../src/scorecard/read/readResults.ts";
import type { CardSpec, PlannedCard, SourceTable, SubjectResult } from "../../src/scorecard/types.ts";
import type { MissingPolicy } from "../../src/scoring/types.ts";
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

type Figure = number | string;

const header = ["Period from", "Subject", "Measure", "Value", "Entered by", "Evidence", "Checked by", "Status"];
const [october, november] = [day("2025-10-01"), day("2025-11-01")];
const valueColumn = 3;
const firstRow = 1;

/** Rows of the entry sheet: Nordkai waits for a figure, Acorn has no revenue and earns nothing for two months but 12 leads. */
const asked: readonly (readonly [number, string, string, Figure])[] = [
  [october, "Nordkai", "revenue", 1500],
  [october, "Nordkai", "cost", 1000],
  [october, "Nordkai", "leads", "n/a"],
  [october, "Acorn", "revenue", "n/a"],
  [october, "Acorn", "cost", 200],
  [october, "Acorn", "leads", 0],
  [november, "Nordkai", "revenue", ""],
  [november, "Nordkai", "cost", 500],
  [november, "Nordkai", "leads", "30"],
  [november, "Acorn", "revenue", "不适用"],
  [november, "Acorn", "cost", 0],
  [november, "Acorn", "leads", 12],
];

function cellsOf(rows: typeof asked): Figure[][] {
  return [
    [...header, "scoreline.measure"],
    ...rows.map(([period, subject, measure, value]) => [period, subject, measure, value, "", "", "", "", measure]),
  ];
}

/** The entry sheet as a source in the workbook, or as a file where it is not. */
function entry(cells: readonly (readonly Figure[])[], inWorkbook = true): SourceTable {
  const raw = { name: "Data entry", cells: cells.map((row) => row.map((cell) => (cell === "" ? null : cell))) };
  const [table] = inspect([raw], { today: day("2026-01-01") }).tables;
  if (!table) throw new Error("no table");
  const range = { sheet: "Data entry", row: 0, column: 0, raw, openEnded: true };
  return { table, file: "Data entry", range: inWorkbook ? range : null };
}

const rising: TemplateLine["rule"] = {
  scale: { kind: "ratio", target: 40 },
  better: "higher",
  floor: 0,
  cap: 100,
};

function line(id: string, weight: number, target: number, missing?: MissingPolicy): TemplateLine {
  return {
    id,
    kpi: id,
    weight,
    rule: { ...rising, scale: { kind: "ratio", target } },
    per: null,
    source: { weight: "ours", values: "ours" },
    ...(missing === undefined ? {} : { missing }),
  };
}

function template(missing?: MissingPolicy): Template {
  return {
    ...builtin("wechat-sales-conversion"),
    lines: [line("ROI", 40, 1, missing), line("SALESLEADS", 60, 40, missing)],
    minimumCoverage: 0.3,
  };
}

function spec(more: Partial<CardSpec> = {}, rows = asked): CardSpec {
  return specOf({
    template: template(),
    tables: [entry(cellsOf(rows))],
    by: { kind: "column", header: "Subject" },
    subjectOrder: "data",
    ...more,
  });
}

async function build(own: CardSpec, rows = asked): Promise<PlannedCard> {
  const planned = planCard(own);
  open?.dispose();
  open = await openPlan(planned.plan, { "Data entry": cellsOf(rows) });
  return planned;
}

function shown({ store }: PlannedCard): readonly SubjectResult[] {
  const cells = (key: string) => open?.values(key) ?? [];
  return readResults(cells("Scorecard"), cells("Rules"), store, cells("Measures")).subjects;
}

/** The card on the sheet is the preview's, and where it has no value its cell says the state in words. */
function expectSheet(planned: PlannedCard, own: CardSpec): void {
  const { subjects } = previewCard(own);
  expectSame(shown(planned), subjects);
  const words = cardWords(own.language).sheets.period.states;
  subjects.forEach(({ kpis }, subject) => {
    kpis.forEach(({ value, status }, at) => {
      if (value === null && status !== "ok") expect(cellText(planned, subject, at)).toBe(words[status]);
    });
  });
}

function summary(subjects: readonly SubjectResult[]) {
  return subjects.map(({ name, total, coverage, kpis }) => [
    name,
    total,
    coverage,
    kpis.map(({ value, status }) => value ?? status),
  ]);
}

/** What a subject's row of the Scorecard says about a line. */
function cellText(planned: PlannedCard, subject: number, at: number): unknown {
  const { firstRow: first, lines } = planned.store.places.scorecard;
  return open?.values("Scorecard")[first + subject]?.[lines[at]?.value ?? 0];
}

async function typeFigure(period: number, subject: string, measure: string, value: Figure): Promise<void> {
  const row = asked.findIndex((own) => own[0] === period && own[1] === subject && own[2] === measure);
  await open?.type("Data entry", firstRow + row, valueColumn, value);
}

describe("figures of an entry sheet", () => {
  test("one that is not entered holds its sum up, one that does not apply adds nothing, and zero is zero", async () => {
    const planned = await build(spec());
    expect(summary(previewCard(spec()).subjects)).toEqual([
      ["Nordkai", null, 0.6, ["notEntered", 30]],
      ["Acorn", 30, 1, ["notApplicable", 12]],
    ]);
    expectSheet(planned, spec());
    expect([cellText(planned, 0, 0), cellText(planned, 1, 0)]).toEqual(["not yet entered", "not applicable"]);
    expect(previewCard(spec()).subjects[0]?.noTotal).toEqual({ code: "blocked", lines: ["ROI"] });
  });

  test.each([
    ["exclude", { kind: "exclude" }, 75],
    ["zero", { kind: "zero" }, 45],
    ["block", { kind: "block" }, null],
    ["carry without an earlier period", { kind: "carry", maxAge: 2 }, 75],
  ] satisfies readonly (readonly [string, MissingPolicy, number | null])[])(
    "what is not entered is taken as the line's policy says: %s",
    async (_, missing, total) => {
      const own = spec({ template: template(missing) });
      const planned = await build(own);
      expect(shown(planned)[0]?.total).toBe(total);
      expectSheet(planned, own);
      // What does not apply is outside the policy.
      expect(shown(planned)[1]?.total).toBe(30);
    },
  );

  test("an earlier month is carried where this one is not entered, as far as its age allows", async () => {
    const by = { kind: "month" } as const;
    const carried = spec({ template: template({ kind: "carry", maxAge: 1 }), by });
    const planned = await build(carried);
    expectSheet(planned, carried);
    const november = shown(planned).find(({ name }) => name.startsWith("Nordkai") && name.includes("11"));
    expect(november?.kpis[0]).toMatchObject({ value: 0.5, state: "carried" });
    const none = previewCard(spec({ template: template({ kind: "carry", maxAge: 0 }), by }));
    expect(none.subjects.find(({ name }) => name === november?.name)?.kpis[0]?.state).toBe("notEntered");
  });

  test("the card follows what is typed into the entry sheet, and is not called stale for it", async () => {
    const planned = await build(spec());
    await typeFigure(november, "Nordkai", "revenue", 900);
    await typeFigure(november, "Nordkai", "leads", 10);
    await typeFigure(october, "Acorn", "revenue", 300);
    await typeFigure(november, "Acorn", "leads", "");
    const now = asked.map(([period, subject, measure, value], index): (typeof asked)[number] => {
      const typed = new Map<number, Figure>([
        [6, 900],
        [8, 10],
        [3, 300],
        [11, ""],
      ]);
      return [period, subject, measure, typed.get(index) ?? value];
    });
    expect(summary(shown(planned))).toEqual([
      ["Nordkai", expect.closeTo(0.4 * 60 + 0.6 * 25, 9), 1, [expect.closeTo(0.6, 9), 10]],
      ["Acorn", null, 0.4, [0.5, "notEntered"]],
    ]);
    expectSheet(planned, spec({}, now));
    const sourceChanged = planned.store.places.scorecard.sourceChanged;
    const changed = () => open?.values("Scorecard")[sourceChanged?.row ?? 0]?.[sourceChanged?.column ?? 0];
    expect(changed()).toBe(0);
    // A row that stands elsewhere now holds the sum up, and the card says why.
    await open?.type("Data entry", firstRow, 1, "Acorn");
    expect(shown(planned)[0]?.kpis[0]?.status).toBe("notEntered");
    expect(changed()).toBeGreaterThan(0);
  });

  test("a row that is added is noticed", async () => {
    const planned = await build(spec());
    const place = planned.store.places.scorecard.sourceChanged;
    await open?.type(
      "Data entry",
      firstRow + asked.length,
      0,
      november,
      "Nordkai",
      "leads",
      4,
      "",
      "",
      "",
      "",
      "leads",
    );
    expect(open?.values("Scorecard")[place?.row ?? 0]?.[place?.column ?? 0]).toBeGreaterThan(0);
  });

  test("a sheet that came as a file keeps the states as words, which are no figures that a person typed", async () => {
    const own = spec({ tables: [entry(cellsOf(asked), false)], language: "ru" });
    const planned = await build(own);
    expectSheet(planned, own);
    expect(cellText(planned, 0, 0)).toBe("не введено");
    expect(readInputs(open?.formulas("Measures") ?? [], planned.store)).toEqual({});
    expect(planned.plan.sheets.find(({ key }) => key === "Data1")?.blocks[0]?.cells[2]).toContain("неприменимо");
  });

  test("what the sheet does not ask a subject for is no data, not an open figure", () => {
    const rows = asked.filter(([, subject, measure]) => subject !== "Acorn" || measure !== "leads");
    const [, acorn] = previewCard(spec({}, rows)).subjects;
    expect(acorn?.kpis.map(({ status }) => status)).toEqual(["notApplicable", "missing"]);
  });

  test("figures of the platform are added to what is entered, and wait for it", async () => {
    const ads = tableOf(
      "ads.csv",
      { source: "tiktok.ads", grain: "period", platform: "tiktok" },
      {
        Subject: ["Nordkai", "Acorn"],
        date: [october + 3, october + 3],
        leads: [5, 7],
      },
    );
    const early = asked.map(([period, ...rest]): (typeof asked)[number] => [period + 10, ...rest]);
    const waiting = early.map((own): (typeof asked)[number] =>
      own[1] === "Nordkai" && own[2] === "leads" ? [own[0], own[1], own[2], ""] : own,
    );
    const own = spec({ tables: [ads, entry(cellsOf(waiting))] }, waiting);
    const planned = await build(own, waiting);
    expect(shown(planned).map(({ kpis }) => kpis[1]?.value ?? kpis[1]?.status)).toEqual(["notEntered", 19]);
    expectSheet(planned, own);
  });
});
