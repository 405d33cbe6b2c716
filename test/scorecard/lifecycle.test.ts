import { afterEach, describe, expect, test } from "vitest";
import { changesBetween } from "../../src/scorecard/lifecycle/changes.ts";
import { changeRows, changesSheet, recordedRows } from "../../src/scorecard/lifecycle/changesSheet.ts";
import { fingerprintOf } from "../../src/scorecard/lifecycle/fingerprint.ts";
import { historyEntries, historySheet, type HistoryEntry } from "../../src/scorecard/lifecycle/historySheet.ts";
import { publishedSheet } from "../../src/scorecard/lifecycle/publishedSheet.ts";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { previewCard } from "../../src/scorecard/preview.ts";
import { columns } from "../../src/scorecard/read/rulesLayout.ts";
import type { SubjectBy } from "../../src/scorecard/types.ts";
import { cardWords } from "../../src/scorecard/words.ts";
import type { SheetPlan } from "../../src/plan/plan.ts";
import type { Template } from "../../src/templates/template.ts";
import { openPlan, type OpenPlan } from "./openPlan.ts";
import { builtin, specOf } from "./specs.ts";
import { day, posts, users } from "./tables.ts";

let open: OpenPlan | undefined;

afterEach(() => {
  open?.dispose();
  open = undefined;
});

const brand = builtin("wechat-brand-exposure");
const tables = [posts("Alpha", 20), users("Alpha"), posts("Beta", 8, { readers: 500 }), users("Beta", 60)];
const spec = specOf({ template: brand, tables });
const words = cardWords("en");

function valuesOf(sheet: SheetPlan): readonly (readonly unknown[])[] {
  return sheet.blocks[0]?.cells ?? [];
}

describe("a published card", () => {
  const { subjects } = previewCard(spec);
  const { store } = planCard(spec);
  const published = {
    at: 46001.25,
    by: "Li",
    fingerprint: "f".repeat(64),
    template: store.template,
    totals: Object.fromEntries(subjects.map(({ name, total }) => [name, total])),
  };

  test("says beside itself how many totals and rules differ, by formulas, without the add-in", async () => {
    open = await openPlan(planCard({ ...spec, published }).plan);
    const line = () => String(open?.values("Scorecard")[4]?.[0]);
    expect(line()).toBe("All totals and rules are as published on 2025-12-10.");
    await open.type("Rules", store.places.rules.firstRow, columns.threshold, 0.28);
    expect(line()).toBe("1 of the totals differ from what was published on 2025-12-10; rules that differ: 1");
    await open.type("Rules", store.places.rules.firstRow, columns.threshold, 0.3);
    expect(line()).toMatch(/^All totals and rules/);
  });

  test("says on Rules, above the published values, how many differ, and still how the values of a period come about", async () => {
    open = await openPlan(planCard({ ...spec, published }).plan);
    const filled = open.values("Rules").map((row) => row.filter((cell) => cell !== "" && cell !== null));
    expect(filled).toContainEqual([
      "Values of a period",
      expect.stringMatching(/^computed from all data/),
      expect.stringMatching(/differ from what was published on 2025-12-10/),
      0,
    ]);
  });

  test("has a copy of values only, with date, name and fingerprint", async () => {
    const { plan } = planCard(spec);
    open = await openPlan(plan);
    const [scorecard] = plan.sheets;
    if (!scorecard) throw new Error("no scorecard");
    const publication = { key: "Published1", at: 46001.25, by: "Li", fingerprint: "ab12", label: "2025-Q3" };
    const copy = publishedSheet(scorecard, open.values("Scorecard"), publication, words);
    expect(copy).toMatchObject({ key: "Published1", name: "Published 2025-Q3" });
    const cells = valuesOf(copy).flat();
    expect(cells.filter((cell) => typeof cell === "object" && cell !== null)).toEqual([]);
    expect(cells).toContain(subjects[0]?.name);
    expect(cells.some((cell) => typeof cell === "number" && Math.abs(cell - (subjects[0]?.total ?? 0)) < 1e-9)).toBe(
      true,
    );
    expect(valuesOf(copy)[2]?.[0]).toMatch(/2025-12-10 06:00 by Li.*ab12$/);
  });

  test("has a fingerprint that follows rules and results and nothing else", async () => {
    const one = await fingerprintOf({ template: brand, subjects });
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(await fingerprintOf({ template: { ...brand }, subjects: [...subjects] })).toBe(one);
    expect(await fingerprintOf({ template: { ...brand, minimumCoverage: 0.61 }, subjects })).not.toBe(one);
    const higher = subjects.map((own) => ({ ...own, total: (own.total ?? 0) + 0.1 }));
    expect(await fingerprintOf({ template: brand, subjects: higher })).not.toBe(one);
  });
});

describe("changes of the rules", () => {
  const changed = {
    ...brand,
    minimumCoverage: 0.5,
    lines: brand.lines.map((line, index) => {
      const weight = index === 0 ? 25 : line.weight;
      if (index !== 1 || line.rule.scale.kind !== "curve" || !("target" in line.rule.scale)) return { ...line, weight };
      return { ...line, weight, rule: { ...line.rule, scale: { ...line.rule.scale, target: 0.06 } } };
    }),
  };

  test("are told field by field, and none where nothing differs", () => {
    expect(changesBetween(brand, brand)).toEqual([]);
    expect(changesBetween(brand, changed)).toEqual([
      { field: "minimumCoverage", of: null, before: 0.6, now: 0.5 },
      { field: "weight", of: "READRATE", before: 20, now: 25 },
      { field: "target", of: "SHARERATE", before: 0.05, now: 0.06 },
    ]);
  });

  test("are said in the words of the card, and its values as Rules shows them", () => {
    const chinese = cardWords("zh-CN");
    const other: Template = {
      ...changed,
      policy: "normalise",
      lines: changed.lines.map((line, index) =>
        index === 0
          ? {
              ...line,
              missing: { kind: "carry", maxAge: 2 },
              rule: {
                ...line.rule,
                scale: {
                  kind: "bands",
                  steps: [
                    { value: 0.3, points: 60 },
                    { value: 0.4, points: 100 },
                  ],
                },
              },
            }
          : line,
      ),
      rows: [
        {
          kind: "bonus",
          id: "idea",
          title: { en: "Idea", "zh-CN": "创意" },
          cap: 5,
          needs: { evidence: true, approver: false },
        },
      ],
    };
    const rows = changeRows(changesBetween(brand, other), { at: 46002.5, notBefore: 46000, by: null }, other, chinese);
    const told = rows.map((row) => row.slice(2, 6));
    const { fields } = chinese.sheets.lifecycle;
    const kpi = chinese.kpi("READRATE");
    expect(told).toContainEqual([chinese.sheets.lifecycle.card, fields.policy, "分配满 100%", "归一到 100%"]);
    expect(told).toContainEqual([kpi, fields.scale, "分段折线", "层差法（阶梯）"]);
    expect(told).toContainEqual([kpi, fields.points, "–", "30% → 60 分；40% → 100 分"]);
    expect(told).toContainEqual([kpi, fields.missing, "不计入", "沿用上期 2"]);
    expect(told).toContainEqual(["创意", fields.row, "–", "加分项"]);
    const sheet = changesSheet("Card", [], rows, chinese);
    const target = valuesOf(sheet).findIndex((row) => row[2] === chinese.kpi("SHARERATE") && row[3] === fields.target);
    const shown = sheet.formats.filter(({ area: { row, rows: count } }) => row === target && count === 1);
    expect(shown).toMatchObject([{ format: { numberFormat: "0.00%" } }]);
  });

  test("are appended to the sheet, which keeps what it has", () => {
    const noticed = { at: 46002.5, notBefore: 46000, by: null };
    const rows = changeRows(changesBetween(brand, changed), noticed, brand, words);
    expect(rows[1]).toEqual([46002.5, 46000, "Read rate", "Weight, %", 20, 25, "", "not recorded"]);
    const first = changesSheet("Card", [], rows, words);
    const typed = valuesOf(first).map((row) => [...row]);
    const [one] = typed.slice(4);
    if (one) one[6] = "agreed on Monday";
    const second = changesSheet("Card", recordedRows(typed), rows.slice(0, 1), words);
    expect(valuesOf(second).slice(4)).toEqual([...typed.slice(4), [...(rows[0] ?? [])]]);
  });
});

describe("history", () => {
  const named = { title: "Card", by: { kind: "file" } } as const;
  const lines = brand.lines.map(({ id, kpi }) => ({ id, kpi }));
  const { subjects } = previewCard(spec);
  const { store } = planCard(spec);

  test("gets a row per subject at every build, and keeps every earlier one", () => {
    const first = historySheet(named, lines, [], historyEntries(store, subjects, 46000.5, "built"), words);
    const later = historyEntries(store, subjects, 46031.5, "updated");
    const second = historySheet(named, lines, valuesOf(first), later, words);
    const rows = (sheet: SheetPlan) =>
      valuesOf(sheet)
        .slice(20)
        .map((row) => row.slice(0, 9 + lines.length));
    expect(rows(first).map((row) => row[2])).toEqual(["Alpha", "Beta"]);
    expect(rows(second).slice(0, 2)).toEqual(rows(first));
    expect(rows(second).map((row) => row[1])).toEqual(["build", "build", "update", "update"]);
    expect(rows(second)[3]?.[5]).toBe(subjects[1]?.total);
  });

  test("draws the totals over time, and gives a new KPI a column of its own on the right", () => {
    const of = (day: number, total: number) =>
      historyEntries({ period: { from: day - 30, to: day }, covered: null }, subjects, day + 1, "built").map(
        (entry) => ({
          ...entry,
          total,
        }),
      );
    const first = historySheet(named, lines, [], of(46000, 70), words);
    expect(first.charts).toEqual([]);
    const more = [...lines, { id: "CHURN", kpi: "CHURN" }];
    const second = historySheet(named, more, valuesOf(first), of(46030, 80), words);
    expect(second.charts[0]).toMatchObject({ type: "Line", series: [{ name: "Alpha" }, { name: "Beta" }] });
    expect(valuesOf(second)[19]?.[9 + lines.length]).toBe(words.kpi("CHURN"));
    expect(valuesOf(second)[20]?.[9]).toBe(valuesOf(first)[20]?.[9]);
  });

  test("draws one line for everybody who is scored by month, and one for the card where months are all it scores", () => {
    const [any] = subjects;
    if (!any) throw new Error("no subject");
    const month = (subject: string, first: string, last: string, total: number) =>
      historyEntries(
        { period: { from: day(first), to: day(last) }, covered: null },
        [{ ...any, name: subject, total }],
        46100,
        "updated",
      );
    const drawn = (by: SubjectBy, entries: readonly HistoryEntry[]) => {
      const sheet = historySheet({ title: "Our accounts", by }, lines, [], entries, words);
      const values = valuesOf(sheet);
      const own = values.slice(19, 23).map((row) => row.slice(9 + lines.length + 1));
      return { series: sheet.charts[0]?.series.map(({ name }) => name), own };
    };
    const accounts = [
      ...month("Beta · 2025-10", "2025-10-01", "2025-10-15", 50),
      ...month("Alpha · 2025-09", "2025-09-01", "2025-09-30", 61),
      ...month("Beta · 2025-10", "2025-10-01", "2025-10-31", 72),
      ...month("Beta · 2025-11", "2025-11-01", "2025-11-30", 83),
    ];
    expect(drawn({ kind: "column", header: "Account", each: "month" }, accounts)).toEqual({
      series: ["Beta", "Alpha"],
      own: [
        ["Total", "Beta", "Alpha"],
        ["2025-09", null, 61],
        ["2025-10", 72, null],
        ["2025-11", 83, null],
      ],
    });
    const months = [
      ...month("2025-Q3", "2025-07-01", "2025-09-30", 61),
      ...month("2025-Q4", "2025-10-01", "2025-12-31", 72),
    ];
    const quarters = drawn({ kind: "quarter" }, months);
    expect(quarters.series).toEqual(["Our accounts"]);
    expect(quarters.own.slice(1, 3)).toEqual([
      ["2025-Q3", 61],
      ["2025-Q4", 72],
    ]);
  });
});

describe("a form for a subject", () => {
  test("shows its KPIs, what each adds, and adds up to the total of the scorecard", async () => {
    const { plan } = planCard({ ...spec, forms: ["Beta"] });
    open = await openPlan(plan);
    expect(plan.sheets.filter(({ key }) => key.startsWith("Form")).map(({ name }) => name)).toEqual(["Form Beta"]);
    const beta = previewCard(spec).subjects.find(({ name }) => name === "Beta");
    const cells = open.values("Form1");
    expect(cells[4]?.[0]).toBeCloseTo(beta?.total ?? NaN, 9);
    const added = cells.slice(7, 7 + brand.lines.length).map((row) => row[8]);
    const sum = added.reduce<number>((all, own) => all + (typeof own === "number" ? own : 0), 0);
    expect(sum).toBeCloseTo(beta?.total ?? NaN, 9);
    expect(String(cells[7 + brand.lines.length + 2]?.[0])).toMatch(/^Moves the total most: .+, up to \+/);
  });

  test("says how a KPI is defined, and what stands in for a figure that the export does not have", () => {
    const { plan } = planCard({ ...spec, language: "zh-CN", forms: ["Beta"] });
    const form = plan.sheets.find(({ key }) => key === "Form1");
    const readRate = valuesOf(form as SheetPlan).find((row) => row[0] === "阅读率");
    expect(readRate?.[1]).toBe("阅读人数 ÷ 发文当日粉丝数。 后台导出表没有发文当日粉丝数：以送达人数代替粉丝数。");
  });

  test("more than twenty at once are not made, and the card says so", () => {
    const many = specOf({
      template: brand,
      tables: Array.from({ length: 22 }, (_, index) => posts(`P${String(index)}`, 2)),
      forms: true,
    });
    const { plan } = planCard(many);
    expect(plan.sheets.filter(({ key }) => key.startsWith("Form"))).toHaveLength(20);
    expect(previewCard(many).issues).toContainEqual({ code: "card.tooManyForms", facts: { wanted: 22, made: 20 } });
  });
});
