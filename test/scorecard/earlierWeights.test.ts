import { afterEach, describe, expect, test } from "vitest";
import { changesBetween } from "../../src/scorecard/lifecycle/changes.ts";
import { changeRows } from "../../src/scorecard/lifecycle/changesSheet.ts";
import { movesOf } from "../../src/scorecard/lifecycle/moves.ts";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { previewCard } from "../../src/scorecard/preview.ts";
import { earlierWeightsPlace, setsPerBand } from "../../src/scorecard/read/earlierWeightsLayout.ts";
import { explainedCard } from "../../src/scorecard/read/explained.ts";
import { rowOutOfPlace } from "../../src/scorecard/read/outOfPlace.ts";
import { pickedBy } from "../../src/scorecard/read/picked.ts";
import { subjectValues } from "../../src/scorecard/read/plainValues.ts";
import { readResults } from "../../src/scorecard/read/readResults.ts";
import { readRules } from "../../src/scorecard/read/readRules.ts";
import { columns, rows } from "../../src/scorecard/read/rulesLayout.ts";
import type { CardSpec, CardStore, PlannedCard } from "../../src/scorecard/types.ts";
import { cardWords } from "../../src/scorecard/words.ts";
import { whatWouldReach } from "../../src/scoring/whatIf.ts";
import { withWeightsFrom } from "../../src/templates/dated.ts";
import type { Template } from "../../src/templates/template.ts";
import { expectSame } from "./expectSame.ts";
import { cellsToExplain, openPlan, type OpenPlan } from "./openPlan.ts";
import { builtin, specOf } from "./specs.ts";
import { posts, users } from "./tables.ts";

let open: OpenPlan | undefined;

afterEach(() => {
  open?.dispose();
  open = undefined;
});

const brand = builtin("wechat-brand-exposure");
const ids = ["READRATE", "SHARERATE", "NETGROWTHRATE", "OPENRATE", "INTERACTIONRATE"] as const;
const weightsOf = (weights: readonly number[]) =>
  Object.fromEntries(brand.lines.map(({ id }, at) => [id, weights[at] ?? 0]));

/** July, August and September 2025, each of which has other values than the one before it. */
const tables = [posts("Alpha", 92), users("Alpha")];
const [first, second, third] = [
  [20, 20, 30, 15, 15],
  [50, 10, 20, 10, 10],
  [5, 5, 80, 5, 5],
] as const;

function dated(sets: Readonly<Record<string, readonly number[] | undefined>>, template: Template = brand): Template {
  return withWeightsFrom(
    template,
    Object.entries(sets).map(([from, weights = []]) => ({ from, weights: weightsOf(weights) })),
  );
}

function monthly(template: Template, more: Partial<CardSpec> = {}): CardSpec {
  return specOf({ template, tables, by: { kind: "month" }, ...more });
}

/** Weights change on the first of August; and twice, the second time in the middle of September. */
const once = monthly(dated({ "2025-08-01": second }));
const twice = monthly(dated({ "2025-08-01": second, "2025-09-15": third }));

async function build(spec: CardSpec): Promise<{ sheet: OpenPlan; planned: PlannedCard }> {
  const planned = planCard(spec);
  open?.dispose();
  open = await openPlan(planned.plan);
  return { sheet: open, planned };
}

function shown(sheet: OpenPlan, { store }: PlannedCard) {
  return readResults(sheet.values("Scorecard"), sheet.values("Rules"), store, sheet.values("Measures")).subjects;
}

function placeOf({ template, places }: CardStore, set: number) {
  const shape = { lines: template.lines.length, groups: template.groups?.length ?? 0 };
  return earlierWeightsPlace(places.rules.earlierWeights?.row ?? -1, set, shape);
}

function weights(spec: CardSpec): readonly (readonly number[])[] {
  return previewCard(spec).subjects.map(({ kpis }) => kpis.map(({ weight }) => weight));
}

const grouped: Template = {
  ...brand,
  groups: [
    { id: "content", title: { en: "Content" }, weight: 60 },
    { id: "growth", title: { en: "Growth" }, weight: 40 },
  ],
  lines: brand.lines.map((line, at) => ({
    ...line,
    group: at === 2 || at === 4 ? "growth" : "content",
    weight: [40, 30, 50, 30, 50][at] ?? 0,
  })),
};

describe("a row of a card by period", () => {
  test("has the weights in force on its last day; a period that straddles the change those of its end", () => {
    expect(weights(once)).toEqual([first, second, second]);
    expect(weights(twice)).toEqual([first, second, third]);
    expect(weights({ ...twice, by: { kind: "quarter" } })).toEqual([third]);
    const weekly = previewCard({ ...twice, by: { kind: "week" } }).subjects;
    expect(weekly.find(({ name }) => name === "2025-W31")?.kpis.map(({ weight }) => weight)).toEqual(second);
    expect(weekly.find(({ name }) => name === "2025-W30")?.kpis.map(({ weight }) => weight)).toEqual(first);
    expect(weekly.find(({ name }) => name === "2025-W38")?.kpis.map(({ weight }) => weight)).toEqual(third);
  });

  test("waits with weights that come into force only after the card's last day", () => {
    const later = monthly(dated({ "2025-10-01": second }));
    expect(weights(later)).toEqual([first, first, first]);
    expect(planCard(later).store.places.rules.earlierWeights).toBeUndefined();
    const cut = monthly(dated({ "2025-09-20": second }), { tables: [posts("Alpha", 70), users("Alpha", 70)] });
    expect(weights(cut)).toEqual([first, first, first]);
  });

  test("has weights named without a day whatever the date", () => {
    const said = { ...once, weights: weightsOf(third) };
    expect(weights(said)).toEqual([third, third, third]);
  });

  test("scores what a card of its own scores", () => {
    const alone = (weightsNow: readonly number[]) =>
      previewCard(monthly(brand, { weights: weightsOf(weightsNow) })).subjects;
    const found = previewCard(twice).subjects;
    [first, second, third].forEach((own, at) => {
      const wanted = alone(own)[at];
      expect(found[at]?.total).toBeCloseTo(wanted?.total ?? NaN, 10);
      expect(found[at]?.coverage).toBeCloseTo(wanted?.coverage ?? NaN, 10);
      expect(found[at]?.grade).toBe(wanted?.grade);
    });
    expect(new Set(found.map(({ total }) => total)).size).toBe(3);
  });
});

describe("the sheet says what the preview says", () => {
  const cases: readonly (readonly [string, CardSpec])[] = [
    ["two sets", once],
    ["three sets", twice],
    ["three sets by week, in Chinese", { ...twice, by: { kind: "week" }, language: "zh-CN" }],
    [
      "accounts by month",
      {
        ...twice,
        tables: [...tables, posts("Beta", 92, { readers: 500 }), users("Beta", 60)],
        by: { kind: "file", each: "month" },
        language: "ru",
      },
    ],
    [
      "an earlier set below 100 %",
      monthly(
        dated({ "2025-08-01": second }, { ...brand, lines: brand.lines.map((line) => ({ ...line, weight: 10 })) }),
      ),
    ],
    [
      "an earlier set below 100 %, left so",
      monthly(
        dated({ "2025-08-01": second }, { ...brand, lines: brand.lines.map((line) => ({ ...line, weight: 10 })) }),
        { policy: "leave" },
      ),
    ],
    ["groups", monthly(dated({ "2025-08-01": [10, 20, 80, 70, 20], "2025-09-01": [50, 25, 30, 25, 70] }, grouped))],
    [
      "groups, one of which does not reach 100 % at first",
      monthly(
        dated(
          { "2025-08-01": [40, 30, 50, 30, 50] },
          { ...grouped, lines: grouped.lines.map((line, at) => (at === 0 ? { ...line, weight: 10 } : line)) },
        ),
      ),
    ],
    ["a mean of months", { ...twice, by: { kind: "quarter" }, wholeFrom: { kind: "mean", of: "month" } }],
  ];

  test.each(cases)("%s", async (_name, spec) => {
    const { sheet, planned } = await build(spec);
    expectSame(shown(sheet, planned), previewCard(spec).subjects);
    for (const key of ["Scorecard", "Rules", "Measures"]) {
      expect([key, rowOutOfPlace(key, sheet.formulas(key), planned.store)]).toEqual([key, null]);
    }
  });

  test("also after an earlier weight was edited; the edit is read back, kept and noticed", async () => {
    const { sheet, planned } = await build(twice);
    const { store } = planned;
    const place = placeOf(store, 1);
    await sheet.type("Rules", place.firstLine, place.column, 45);
    await sheet.type("Rules", place.firstLine + 1, place.column, 15);
    const { template, problems } = readRules(sheet.values("Rules"), store);
    expect(problems).toEqual([]);
    const again = { ...twice, template };
    expect(weights(again)).toEqual([first, [45, 15, 20, 10, 10], third]);
    expectSame(shown(sheet, planned), previewCard(again).subjects);
    const replanned = planCard(again);
    expect(replanned.store.places).toEqual(store.places);
    expect(replanned.store.template).toEqual(template);
    const changes = changesBetween(store.template, template);
    expect(changes).toMatchObject([
      { field: "weight", of: "READRATE", before: 50, now: 45 },
      { field: "weight", of: "SHARERATE", before: 10, now: 15 },
    ]);
    const noticed = { at: 46001, notBefore: 46000, by: null };
    expect(changeRows(changes, noticed, template, cardWords("en"))[0]?.slice(2, 6)).toEqual([
      "Read rate",
      "Weight, % · 2025-08-01 to 2025-09-14",
      50,
      45,
    ]);
  });

  test("and where an earlier weight cannot be read no total of its rows is shown, and those of others are", async () => {
    const { sheet, planned } = await build(twice);
    const place = placeOf(planned.store, 0);
    await sheet.type("Rules", place.firstLine, place.column, "much");
    const [july, august] = shown(sheet, planned);
    expect(july?.total).toBeNull();
    expect(august?.total).not.toBeNull();
    expect(readRules(sheet.values("Rules"), planned.store).problems).toMatchObject([
      { code: "rules.weight", row: place.firstLine, column: place.column },
    ]);
    expect(String(sheet.values("Rules")[place.said]?.[place.column])).toMatch(/missing, negative or not a number/);
  });
});

describe("Rules", () => {
  test("keeps the latest weights in the row of each line, and the earlier ones with their days, sums and checks", async () => {
    const { sheet, planned } = await build(twice);
    const values = sheet.values("Rules");
    expect(brand.lines.map((_, at) => values[rows.firstLine + at]?.[columns.weight])).toEqual(third);
    [first, second].forEach((own, set) => {
      const { column, firstLine, header, sum, said, fits } = placeOf(planned.store, set);
      expect(brand.lines.map((_, at) => values[firstLine + at]?.[column])).toEqual(own);
      expect(values[header]?.[column]).toBe(["until 2025-07-31", "2025-08-01 to 2025-09-14"][set]);
      expect(values[sum]?.[column]).toBe(100);
      expect(values[said]?.[column]).toBe("The weights reach 100%.");
      expect(values[fits]?.[column]).toBe("yes");
    });
    const scorecard = sheet.values("Scorecard").flat().map(String);
    expect(scorecard.some((text) => text.startsWith("Weights until 2025-07-31: Read rate: 20%;"))).toBe(true);
    expect(scorecard.some((text) => text.startsWith("Weights from 2025-09-15 on: Read rate: 5%;"))).toBe(true);
    expect(scorecard.some((text) => text.includes("(new from: 2025-08-01, 2025-09-15)"))).toBe(true);
    expect(sheet.values("Scorecard")[8]?.[6]).toBe("varies");
  });

  test("has only sets that a row needs, but knows the others", () => {
    const late = planCard({ ...twice, period: { from: 45900, to: 45930 } });
    expect(late.store.subjects).toEqual(["2025-08", "2025-09"]);
    expect(late.store.places.rules.earlierWeights?.untils).toEqual(["2025-09-15"]);
    const whole = planCard({ ...twice, template: late.store.template });
    expect(whole.store.places.rules.earlierWeights?.untils).toEqual(["2025-08-01", "2025-09-15"]);
    expect(weights({ ...twice, template: late.store.template })).toEqual([first, second, third]);
    const early = planCard({ ...twice, template: late.store.template, period: { from: 45839, to: 45869 } });
    expect(early.store.subjects).toEqual(["2025-07"]);
    expect(early.store.places.rules.earlierWeights).toBeUndefined();
    expect(early.store.template.lines.map(({ weight }) => weight)).toEqual(first);
    expect(weights({ ...twice, template: early.store.template })).toEqual([first, second, third]);
  });

  test("does not lose a set that somebody made equal to the next", async () => {
    const { sheet, planned } = await build(once);
    const { firstLine, column } = placeOf(planned.store, 0);
    for (const [at, weight] of second.entries()) await sheet.type("Rules", firstLine + at, column, weight);
    const { template } = readRules(sheet.values("Rules"), planned.store);
    expect(planCard({ ...once, template }).store.places).toEqual(planned.store.places);
  });

  test("takes the next set for rows whose own it does not have yet, and says so", () => {
    const { store } = planCard({ ...twice, period: { from: 45900, to: 45930 } });
    const refreshed: CardSpec = {
      ...twice,
      template: store.template,
      rulesOn: "2025-09-30",
      weightsUntil: ["2025-09-15"],
    };
    expect(weights(refreshed)).toEqual([second, second, third]);
    expect(previewCard(refreshed).issues).toContainEqual({
      code: "card.earlierWeightsDue",
      facts: { until: "2025-08-01" },
    });
    expect(planCard(refreshed).store.places.rules.earlierWeights?.rows).toEqual([0, 0, null]);
  });

  test("puts more sets than fit beside each other below them", async () => {
    const days = Array.from({ length: setsPerBand + 2 }, (_, at) => `2025-07-${String(at + 2).padStart(2, "0")}`);
    const sets = Object.fromEntries(days.map((from, at) => [from, [20 + at, 20 - at, 30, 15, 15]]));
    const few = [posts("Alpha", 20), users("Alpha", 20)];
    const daily = monthly(dated(sets), { by: { kind: "day" }, tables: few });
    const { sheet, planned } = await build(daily);
    expectSame(shown(sheet, planned), previewCard(daily).subjects);
    expect(placeOf(planned.store, setsPerBand)).toMatchObject({ band: 1, column: columns.weight });
    expect(rowOutOfPlace("Rules", sheet.formulas("Rules"), planned.store)).toBeNull();
    expect(readRules(sheet.values("Rules"), planned.store)).toMatchObject({
      template: { lines: planned.store.template.lines },
      problems: [],
    });
  });

  test("moves what stands below by as many rows as earlier weights take, and nothing where they were there before", () => {
    const sizes = { before: { rows: 900, columns: 40 }, after: { rows: 900, columns: 40 } };
    const [none, some, more] = [monthly(brand), once, twice].map((spec) => planCard(spec).store);
    if (!none || !some || !more) throw new Error("no stores");
    const row = some.places.rules.earlierWeights?.row ?? 0;
    const height = brand.lines.length + 7;
    const appears = movesOf("Rules", none, some, sizes);
    expect([row - 1, row, row + 4].map(appears.row)).toEqual([row - 1, row + height, row + 4 + height]);
    const grows = movesOf("Rules", some, more, sizes);
    expect([row, row + 3, row + height + 4].map(grows.row)).toEqual([row, row + 3, row + height + 4]);
  });

  test("tells that a row of earlier weights stands elsewhere, and which KPI a row is about", async () => {
    const { sheet, planned } = await build(twice);
    const { firstLine } = placeOf(planned.store, 0);
    expect(pickedBy("Rules", firstLine + 1, 1, planned.store, cellsToExplain(sheet))).toEqual({ line: "SHARERATE" });
    const values = sheet.values("Rules").map((row) => [...row]);
    values.splice(firstLine + 1, 0, []);
    values.splice(firstLine + 4, 1);
    expect(rowOutOfPlace("Rules", values, planned.store)).not.toBeNull();
  });
});

describe("a published card by period", () => {
  test("counts earlier weights that differ from those published", async () => {
    const { subjects } = previewCard(twice);
    const { store } = planCard(twice);
    const published = {
      at: 46001.25,
      by: null,
      fingerprint: "f".repeat(64),
      template: store.template,
      totals: Object.fromEntries(subjects.map(({ name, total }) => [name, total])),
    };
    const { sheet, planned } = await build({ ...twice, published });
    const line = () => String(sheet.values("Scorecard")[4]?.[0]);
    expect(line()).toBe("All totals and rules are as published on 2025-12-10.");
    const { firstLine, column } = placeOf(planned.store, 1);
    await sheet.type("Rules", firstLine, column, 40);
    await sheet.type("Rules", firstLine + 1, column, 20);
    expect(line()).toBe("1 of the totals differ from what was published on 2025-12-10; rules that differ: 2");
    await sheet.type("Rules", firstLine, column, 50);
    await sheet.type("Rules", firstLine + 1, column, 10);
    expect(line()).toBe("All totals and rules are as published on 2025-12-10.");
  });
});

describe("explained", () => {
  test.each([
    ["lines", twice],
    ["groups", monthly(dated({ "2025-08-01": [10, 20, 80, 70, 20], "2025-09-01": [50, 25, 30, 25, 70] }, grouped))],
  ])("%s: the parts of each row sum to its total, with the weights of its period and their cells", async (_, spec) => {
    const { sheet, planned } = await build(spec);
    const { store } = planned;
    previewCard(spec).subjects.forEach((wanted, at) => {
      const found = explainedCard(cellsToExplain(sheet), store, { subject: wanted.name });
      if (!found) throw new Error("no explanation");
      const { explanation, places } = found;
      expect(found.overwritten).toBe(false);
      expect(explanation.subject.rank).toBe(wanted.rank);
      const parts = explanation.lines.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0);
      expect(parts).toBeCloseTo(wanted.total ?? NaN, 9);
      expect(explanation.lines.map(({ weight }) => weight)).toEqual(wanted.kpis.map(({ weight }) => weight));
      const set = store.places.rules.earlierWeights?.rows[at] ?? null;
      const [line] = places;
      const place = set === null ? { firstLine: rows.firstLine, column: columns.weight } : placeOf(store, set);
      const letter = "ABCD"[place.column] ?? "";
      expect(line?.weight.at).toBe(`'Rules'!${letter}${String(place.firstLine + 1)}`);
      expect(line?.weight.value).toBe(wanted.kpis[0]?.weight);
      const question = { rules: found.rules, subjects: found.values.map(subjectValues), index: at };
      const goal = (wanted.total ?? 0) + 1;
      const reach = whatWouldReach(
        question,
        goal,
        ids.map((id) => ({ line: id })),
      );
      expect(reach.total).toBeCloseTo(goal, 6);
    });
  });

  test("on the form of a row: its weights, parts that sum to its total, and which weights they are", async () => {
    const { sheet, planned } = await build({ ...twice, forms: true });
    const [july] = shown(sheet, planned);
    const form = sheet.values("Form1");
    expect(String(form[1]?.[0])).toContain("Weights until 2025-07-31");
    const header = form.findIndex((row) => row.includes("Weight, %"));
    const own = form.slice(header + 1, header + 1 + ids.length);
    expect(own.map((row) => row[2])).toEqual(first);
    const total = own.reduce((sum, row) => sum + (typeof row[8] === "number" ? row[8] : 0), 0);
    expect(total).toBeCloseTo(july?.total ?? NaN, 9);
    expect(String(sheet.values("Form3")[1]?.[0])).not.toContain("Weights");
  });
});

describe("weights that an update dates", () => {
  const { template } = planCard(twice).store;

  test("later than all that rows had leave those as they were", () => {
    const next = withWeightsFrom(template, [{ from: "2026-01-01", weights: weightsOf(first) }]);
    expect(weights({ ...twice, template: next })).toEqual([first, second, third]);
    expect(planCard({ ...twice, template: next }).store.template.lines[0]?.dated).toEqual([
      { from: "2026-01-01", weight: 20 },
    ]);
    expect(weights({ ...twice, template: withWeightsFrom(template, []) })).toEqual([first, second, third]);
  });

  test("among them are said anew, from the weights that were first or are named", () => {
    const sets = [{ from: "2025-09-01", weights: weightsOf(second) }];
    expect(weights({ ...twice, template: withWeightsFrom(template, sets) })).toEqual([first, first, second]);
    const named = withWeightsFrom(template, sets, new Map(Object.entries(weightsOf(third))));
    expect(weights({ ...twice, template: named })).toEqual([third, third, second]);
  });

  test("and weights without a day are those in force, not those that rows had", () => {
    expect(weights({ ...twice, template, weights: weightsOf([10, 10, 10, 10, 60]) })).toEqual([
      first,
      second,
      [10, 10, 10, 10, 60],
    ]);
  });
});
