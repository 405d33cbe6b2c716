import { afterEach, describe, expect, test } from "vitest";
import { entryColumns, entryRows } from "../../src/scorecard/read/entriesLayout.ts";
import { changesBetween } from "../../src/scorecard/lifecycle/changes.ts";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { previewCard } from "../../src/scorecard/preview.ts";
import { enteredRows, entriesThatDiffer } from "../../src/scorecard/read/enteredRows.ts";
import { readEntries } from "../../src/scorecard/read/readEntries.ts";
import { readResults } from "../../src/scorecard/read/readResults.ts";
import { readRules } from "../../src/scorecard/read/readRules.ts";
import type { CardSpec, PlannedCard, SubjectResult } from "../../src/scorecard/types.ts";
import type { Template } from "../../src/templates/template.ts";
import { expectSame } from "./expectSame.ts";
import { openPlan, type OpenPlan } from "./openPlan.ts";
import { builtin, specOf } from "./specs.ts";
import { posts, users } from "./tables.ts";
import type { CardEntries } from "../../src/scorecard/typedByPeople.ts";

let open: OpenPlan | undefined;

afterEach(() => {
  open?.dispose();
  open = undefined;
});

const none = { evidence: false, approver: false };
const template: Template = {
  ...builtin("wechat-brand-exposure"),
  rows: [
    {
      kind: "rating",
      id: "attitude",
      title: { en: "Attitude" },
      levels: [40, 60, 80].map((points) => ({ points: points / 10, text: { en: `worth ${String(points)}` } })),
      effect: "add",
      needs: none,
    },
    {
      kind: "rating",
      id: "style",
      title: { en: "Style" },
      levels: [1, 2].map((points) => ({ points, text: { en: "so" } })),
      effect: "show",
      needs: none,
    },
    { kind: "bonus", id: "idea", title: { en: "Idea" }, cap: 5, needs: { evidence: true, approver: true } },
    { kind: "deduction", id: "late", title: { en: "Late" }, cap: 30, needs: none },
    {
      kind: "veto",
      id: "breach",
      title: { en: "Breach" },
      totalAtMost: 40,
      needs: { evidence: true, approver: false },
    },
  ],
};
const tables = [posts("Alpha", 20), users("Alpha"), posts("Beta", 8, { readers: 500 }), users("Beta", 60)];

const entries: CardEntries = {
  Alpha: [
    { row: "attitude", ratings: [2, 3, 3].map((level, at) => ({ rater: `R${String(at)}`, level })) },
    { row: "style", ratings: [{ rater: "R1", level: 1 }] },
    { row: "idea", points: 9, evidence: "letter", approver: "Ms Li" },
    { row: "late", points: 2.5 },
  ],
  Beta: [
    { row: "attitude", ratings: [{ rater: "R0", level: 7 }] },
    { row: "idea", points: 3, evidence: "letter" },
    { row: "breach", raised: true, evidence: "minutes" },
  ],
};

async function build(spec: CardSpec): Promise<{ sheet: OpenPlan; planned: PlannedCard }> {
  const planned = planCard(spec);
  open = await openPlan(planned.plan);
  return { sheet: open, planned };
}

function shown(sheet: OpenPlan, { store }: PlannedCard): readonly SubjectResult[] {
  const cells = (key: string) => sheet.values(key);
  return readResults(cells("Scorecard"), cells("Rules"), store, cells("Measures"), cells("Entries")).subjects;
}

describe("rows that are not KPIs", () => {
  test.each([
    ["as entered", entries],
    ["with nothing entered", {}],
    ["with more deducted than there is", { Alpha: [{ row: "late", points: 500 }] }],
    ["with a veto that nothing proves", { Alpha: [{ row: "breach", raised: true }] }],
  ] satisfies readonly (readonly [string, CardEntries])[])("count on the sheet as scoring says, %s", async (_, own) => {
    const spec = specOf({ template, tables, entries: own });
    const { sheet, planned } = await build(spec);
    expectSame(shown(sheet, planned), previewCard(spec).subjects);
    expect(readEntries(sheet.values("Entries"), planned.store)).toEqual(own);
  });

  test("cap a bonus, wait for its approver, spread raters, and hold a vetoed total and grade down", async () => {
    const { sheet, planned } = await build(specOf({ template, tables, entries }));
    const [alpha, beta] = shown(sheet, planned);
    expect(alpha?.rows.map(({ id, state, points }) => [id, state, Number(points.toFixed(4))])).toEqual([
      ["attitude", "counted", 7.3333],
      ["style", "shown", 0],
      ["idea", "counted", 5],
      ["late", "counted", -2.5],
      ["breach", "none", 0],
    ]);
    expect(alpha?.rows[0]?.spread).toBeCloseTo(Math.sqrt(4 / 3), 9);
    expect(alpha?.total).toBeCloseTo((alpha?.mean ?? 0) + 22 / 3 + 2.5, 9);
    expect(beta?.rows.map(({ state }) => state)).toEqual(["invalid", "none", "noApprover", "none", "counted"]);
    expect(beta).toMatchObject({ total: 40, grade: "below" });
    const row = sheet.values("Scorecard").find(([name]) => name === "Beta") ?? [];
    expect(row.find((cell) => typeof cell === "string" && cell.includes("Veto"))).toMatch(/Veto: Breach/);
  });

  test("follow what is typed on Entries and changed on Rules, and changes of their rules are noticed", async () => {
    const spec = specOf({ template, tables, entries });
    const { sheet, planned } = await build(spec);
    const columns = entryColumns(planned.store.places.entries?.raters ?? 0);
    await sheet.type("Entries", entryRows.first + 3, columns.value, 400);
    await sheet.type("Entries", entryRows.first + 4, columns.value, "YES");
    const rules = sheet.values("Rules");
    const at = (id: string) => rules.findIndex((cells) => cells.includes(`row:${id}`));
    await sheet.type("Rules", at("idea"), 1, 1.25);
    await sheet.type("Rules", at("breach"), 4, "no");
    await sheet.type("Rules", at("style"), 3, "adds to the total");
    const read = readRules(sheet.values("Rules"), planned.store);
    expect(read.problems).toEqual([]);
    const typed = readEntries(sheet.values("Entries"), planned.store);
    expect(typed["Alpha"]).toContainEqual({ row: "breach", raised: true });
    expectSame(shown(sheet, planned), previewCard({ ...spec, template: read.template, entries: typed }).subjects);
    expect(changesBetween(template, read.template).map(({ field, of }) => [field, of])).toEqual([
      ["effect", "style"],
      ["limit", "idea"],
      ["proof", "breach"],
    ]);
  });

  test("stop the total while their rule cannot be read, and say so", async () => {
    const { sheet, planned } = await build(specOf({ template, tables, entries }));
    const row = sheet.values("Rules").findIndex((cells) => cells.includes("row:late"));
    await sheet.type("Rules", row, 1, "much");
    expect(readRules(sheet.values("Rules"), planned.store).problems).toMatchObject([
      { code: "rules.row", row, column: 1 },
    ]);
    expect(shown(sheet, planned).map(({ total }) => total)).toEqual([null, null]);
  });

  test("add up with the KPIs to the total on the form", async () => {
    const { sheet, planned } = await build(specOf({ template, tables, entries, forms: true }));
    const totals = shown(sheet, planned).map(({ total }) => total);
    ["Form1", "Form2"].forEach((key, at) => {
      const cells = sheet.values(key);
      const first = 7;
      const end = cells.findIndex((own, row) => row >= first && own[0] === "Total");
      const sum = cells.slice(first, end).reduce((all, own) => all + (typeof own[8] === "number" ? own[8] : 0), 0);
      expect(sum).toBeCloseTo(totals[at] ?? NaN, 9);
      expect(cells[end - 1]?.[15]).toBeCloseTo(totals[at] ?? NaN, 9);
    });
  });

  test("tell on the Scorecard, by formulas, which rules and entries differ from what was published", async () => {
    const spec = specOf({ template, tables, entries });
    const first = await build(spec);
    const { store } = first.planned;
    const totals = Object.fromEntries(shown(first.sheet, first.planned).map(({ name, total }) => [name, total]));
    const at = { at: 46001.25, by: "Li", fingerprint: "f".repeat(64), template: store.template, totals };
    const published = { ...at, entries: enteredRows(first.sheet.values("Entries"), store) };
    expect(published.entries).toHaveLength(7);
    first.sheet.dispose();
    const { sheet, planned } = await build({ ...spec, published });
    const line = () => String(sheet.values("Scorecard")[4]?.[0]);
    const differ = () => {
      const { template: now } = readRules(sheet.values("Rules"), planned.store);
      const rules = new Set(changesBetween(template, now).map(({ of, field }) => of ?? field)).size;
      const own = entriesThatDiffer(published.entries, enteredRows(sheet.values("Entries"), planned.store));
      const said = /^(\d+) of the totals .* rules that differ: (\d+); entries that differ: (\d+)$/.exec(line());
      expect([rules, own]).toEqual(said?.slice(2).map(Number));
      return said?.slice(1).map(Number);
    };
    expect(line()).toBe("All totals and rules are as published on 2025-12-10.");
    const columns = entryColumns(planned.store.places.entries?.raters ?? 0);
    await sheet.type("Entries", entryRows.first + 3, columns.value, 4);
    expect(differ()).toEqual([1, 0, 1]);
    await sheet.type("Entries", entryRows.first + 2, columns.evidence, "another letter");
    expect(differ()).toEqual([1, 0, 2]);
    await sheet.type("Entries", entryRows.first + 5 + 3, columns.value, 1);
    expect(differ()).toEqual([1, 0, 3]);
    const rules = sheet.values("Rules");
    const rowOf = (id: string) => rules.findIndex((cells) => cells.includes(id));
    await sheet.type("Rules", rowOf("row:idea"), 1, 4);
    await sheet.type("Rules", rowOf("row:style"), 3, "adds to the total");
    await sheet.type("Rules", rowOf("row:attitude"), 6, 5);
    await sheet.type("Rules", rowOf("row:breach"), 4, "no");
    await sheet.type("Rules", rowOf("band:good"), 1, 77);
    expect(differ()?.slice(1)).toEqual([5, 4]);
    await sheet.type("Entries", entryRows.first + 3, columns.value, 2.5);
    expect(differ()?.slice(1)).toEqual([5, 3]);
  });
});
