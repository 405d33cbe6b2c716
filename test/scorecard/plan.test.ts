import { describe, expect, test } from "vitest";
import type { Formula, PlanCell, WorkbookPlan } from "../../src/plan/plan.ts";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { chunkLength } from "../../src/scorecard/hiddenDocument.ts";
import { readStore, storeCells } from "../../src/scorecard/store.ts";
import type { CardSpec } from "../../src/scorecard/types.ts";
import { builtinTemplates } from "../../src/templates/builtin/index.ts";
import { builtin, specOf } from "./specs.ts";
import { posts, tableOf, users } from "./tables.ts";

/** Functions of Excel 2010 that WPS and LibreOffice 7.4 calculate too. */
const allowed = new Set(
  "ABS AND CHOOSE COUNT COUNTIF COUNTIFS IF IFERROR INDEX ISNA ISBLANK ISNUMBER ISTEXT MATCH MAX MID MIN N NA NOT OR RANK ROUND SUM SUMIFS SUMPRODUCT COUNTBLANK".split(
    " ",
  ),
);

const dangerous = '=HYPERLINK("http://x","y")';

function cellsOf(plan: WorkbookPlan): PlanCell[] {
  return plan.sheets.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat()));
}

function isFormula(cell: PlanCell): cell is Formula {
  return typeof cell === "object" && cell !== null;
}

function formulasOf(plan: WorkbookPlan): string[] {
  const conditional = plan.sheets.flatMap(({ conditionalFormats }) =>
    conditionalFormats.flatMap((format) => (format.kind === "formula" ? [format.formula] : [])),
  );
  return [
    ...cellsOf(plan)
      .filter(isFormula)
      .map(({ formula }) => formula),
    ...conditional,
  ];
}

const tables = [posts("Alpha", 20), users("Alpha"), posts("Beta", 8), users("Beta")];
const specs: readonly (readonly [string, CardSpec])[] = builtinTemplates.flatMap((template) =>
  (["en", "zh-CN", "ru"] as const).map((language): [string, CardSpec] => [
    `${template.id} in ${language}`,
    specOf({ template, tables, language, by: { kind: "month" } }),
  ]),
);

describe.each(specs)("the plan of %s", (_name, spec) => {
  const { plan, store } = planCard(spec);

  test("uses functions of Excel 2010 only, on its forms too, and only sheets that it has", () => {
    const whole = planCard({ ...spec, forms: true }).plan;
    const keys = new Set(whole.sheets.map(({ key }) => key));
    expect(keys).toContain("Form1");
    for (const formula of formulasOf(whole)) {
      const outsideTexts = formula.replace(/"(?:[^"]|"")*"/g, '""');
      for (const [, name = ""] of outsideTexts.matchAll(/([A-Z][A-Z0-9.]*)\(/g))
        expect(allowed, formula).toContain(name);
      for (const [, key = ""] of formula.matchAll(/«([^»]*)»!/g)) expect(keys).toContain(key);
      expect(outsideTexts.replaceAll("#NUM!", "")).not.toMatch(/[[\]{}#@]/);
      expect(formula.length).toBeLessThan(8192);
    }
  });

  test("has its sheets in order, the last very hidden, and a workbook name for each", () => {
    expect(plan.sheets.map(({ key }) => key)).toEqual(["Scorecard", "Rules", "Measures", "Data1", "Data2", "Store"]);
    expect(plan.sheets.map(({ visibility }) => visibility)).toEqual([
      ...new Array<string>(5).fill("visible"),
      "veryHidden",
    ]);
    expect(plan.names.map(({ name }) => name)).toContain("Scoreline.card1.Scorecard");
    expect(new Set(plan.sheets.map(({ name }) => name)).size).toBe(6);
  });

  test("comes back from its very hidden sheet", () => {
    expect(readStore(storeCells(store))).toEqual(JSON.parse(JSON.stringify(store)));
  });
});

describe("what comes from outside", () => {
  const template = { ...builtin("wechat-brand-exposure"), title: { en: dangerous } };
  const table = tableOf(
    "=cmd|' /C calc'!A0.csv",
    { source: "unknown", grain: "item" },
    {
      account: [dangerous, "*"],
      [dangerous]: ["+1", "@x"],
      readers: [300, 100],
      delivered: [1000, 1000],
    },
  );
  const { plan } = planCard(
    specOf({ template, tables: [table], title: dangerous, by: { kind: "column", header: "account" } }),
  );

  test("is never part of a formula, and text stays text", () => {
    for (const formula of formulasOf(plan)) expect(formula).not.toMatch(/HYPERLINK|cmd/);
    expect(cellsOf(plan).filter((cell) => cell === dangerous).length).toBeGreaterThanOrEqual(4);
  });

  test("a subject called * is matched by its number", () => {
    const scorecard = plan.sheets.find(({ key }) => key === "Measures");
    const cells = scorecard?.blocks[0]?.cells ?? [];
    expect(cells.slice(6, 8).map((row) => row.slice(0, 2))).toEqual([
      ["*", 2],
      [dangerous, 1],
    ]);
  });
});

test("the number of formulas follows subjects × KPIs, not rows of data", () => {
  const count = (rows: number) =>
    formulasOf(planCard(specOf({ template: builtin("wechat-brand-exposure"), tables: [posts("Alpha", rows)] })).plan)
      .length;
  expect(count(2000)).toBe(count(20));
});

test("the same spec gives the same plan", () => {
  const spec = specOf({ template: builtin("tiktok-growth"), tables });
  expect(planCard(spec)).toEqual(planCard(spec));
});

describe("the store", () => {
  const { store } = planCard(
    specOf({ template: builtin("tiktok-growth"), tables, request: { text: "😀".repeat(40_000) } }),
  );

  test("is cut into cells that Excel can hold", () => {
    const lengths = storeCells(store)
      .slice(1)
      .map(([chunk]) => String(chunk).length);
    expect(lengths.length).toBeGreaterThan(2);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(chunkLength);
    expect(readStore(storeCells(store))).toEqual(JSON.parse(JSON.stringify(store)));
  });

  test("of a newer format, or damaged, is refused with a reason", () => {
    expect(readStore([["Scoreline", 2, 1], ["{}"]])).toEqual({ code: "card.storeNewer", facts: { format: 2 } });
    expect(readStore([["Scoreline", 1, 1], ['{"a":']])).toMatchObject({ code: "card.storeUnreadable" });
    expect(readStore([[1, 2]])).toMatchObject({ code: "card.storeUnreadable" });
  });
});
