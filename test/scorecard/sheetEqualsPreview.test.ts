import { afterEach, describe, expect, test } from "vitest";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { previewCard } from "../../src/scorecard/preview.ts";
import { readInputs } from "../../src/scorecard/read/readInputs.ts";
import { readResults } from "../../src/scorecard/read/readResults.ts";
import { readRules } from "../../src/scorecard/read/readRules.ts";
import { columns } from "../../src/scorecard/read/rulesLayout.ts";
import type { CardSpec, PlannedCard, SubjectResult } from "../../src/scorecard/types.ts";
import type { Template } from "../../src/templates/template.ts";
import type { Scale } from "../../src/scoring/types.ts";
import { expectSame } from "./expectSame.ts";
import { openPlan, type OpenPlan } from "./openPlan.ts";
import { builtin, specOf } from "./specs.ts";
import { day, posts, tableOf, users } from "./tables.ts";

let open: OpenPlan | undefined;

afterEach(() => {
  open?.dispose();
  open = undefined;
});

async function build(spec: CardSpec): Promise<{ sheet: OpenPlan; planned: PlannedCard }> {
  const planned = planCard(spec);
  open = await openPlan(planned.plan);
  return { sheet: open, planned };
}

function shown(sheet: OpenPlan, { store }: PlannedCard): readonly SubjectResult[] {
  return readResults(sheet.values("Scorecard"), sheet.values("Rules"), store, sheet.values("Measures")).subjects;
}

const brand = builtin("wechat-brand-exposure");
const wechat = [
  posts("Alpha", 20),
  users("Alpha"),
  posts("Beta", 8, { readers: 500 }),
  users("Beta", 60),
  posts("Gamma", 3),
];

const tiktok = [
  tableOf(
    "overview.csv",
    { source: "tiktok.suite.overview", grain: "period", platform: "tiktok" },
    {
      date: Array.from({ length: 61 }, (_, index) => day("2025-09-15") + index),
      views: Array.from({ length: 61 }, (_, index) => 4000 + 37 * index),
      likes: Array.from({ length: 61 }, (_, index) => 180 + index),
      comments: Array.from({ length: 61 }, (_, index) => (index % 7 === 0 ? null : 12 - (index % 3))),
      shares: Array.from({ length: 61 }, (_, index) => 9 + (index % 5)),
      visits: Array.from({ length: 61 }, () => 50),
      leads: Array.from({ length: 61 }, (_, index) => index % 3),
      newFollowers: Array.from({ length: 61 }, (_, index) => 30 + index),
      lostFollowers: Array.from({ length: 61 }, () => 4),
    },
  ),
];

describe("the sheet says what the preview says", () => {
  const cases: readonly (readonly [string, CardSpec])[] = [
    ["brand exposure by account", specOf({ template: brand, tables: wechat })],
    ["brand exposure by month, several accounts", specOf({ template: brand, tables: wechat, by: { kind: "month" } })],
    [
      "brand exposure by column",
      specOf({ template: brand, tables: wechat, by: { kind: "column", header: "account" } }),
    ],
    [
      "brand exposure within a period",
      specOf({ template: brand, tables: wechat, period: { from: day("2025-07-05"), to: day("2025-08-10") } }),
    ],
    [
      "weights left at 70 %",
      specOf({ template: brand, tables: wechat, policy: "leave", weights: { OPENRATE: 0, INTERACTIONRATE: 0 } }),
    ],
    [
      "weights normalised",
      specOf({ template: brand, tables: wechat, policy: "normalise", weights: { OPENRATE: 7, READRATE: 31.3 } }),
    ],
    ["weights that do not reach 100 %", specOf({ template: brand, tables: wechat, weights: { OPENRATE: 0 } })],
    [
      "weights left above 100 %",
      specOf({ template: brand, tables: wechat, policy: "leave", weights: { OPENRATE: 50 } }),
    ],
    [
      "TikTok growth by month, below the minimum coverage",
      specOf({ template: builtin("tiktok-growth"), tables: tiktok, by: { kind: "month" } }),
    ],
    [
      "TikTok growth by week with typed figures",
      specOf({
        template: builtin("tiktok-growth"),
        tables: tiktok,
        by: { kind: "week" },
        inputs: { openingFollowers: 3000, videos: { "2025-W40": 5, "2025-W41": 0 } },
      }),
    ],
    [
      "an unfinished month with its pace, trends and what does not apply",
      specOf({
        template: builtin("tiktok-growth"),
        tables: tiktok,
        by: { kind: "month" },
        readAt: day("2025-11-10") + 0.3,
        inputs: { openingFollowers: 3000, videos: { "2025-09": "n/a", "2025-10": 0, "2025-11": 4 } },
      }),
    ],
    [
      "a campaign beside the days before it",
      specOf({
        template: brand,
        tables: wechat,
        period: { from: day("2025-07-15"), to: day("2025-07-28"), name: "Summer" },
      }),
    ],
    ["every post", specOf({ template: brand, tables: [posts("Alpha", 4)], by: { kind: "item" } })],
    [
      "sales conversion",
      specOf({
        template: builtin("wechat-sales-conversion"),
        language: "zh-CN",
        tables: [
          ...wechat,
          tableOf(
            "ads.xlsx",
            { source: "ads.cost", grain: "period" },
            {
              account: ["Alpha", "Beta", "Alpha"],
              date: [day("2025-07-02"), day("2025-07-09"), day("2025-07-30")],
              cost: [120, 300, 80],
              revenue: [500, 240, null],
              conversions: [40, 12, 3],
              impressions: [9000, 8000, 7000],
              clicks: [90, 80, 70],
            },
          ),
        ],
      }),
    ],
    [
      "no data at all for any KPI",
      specOf({ template: builtin("tiktok-growth"), tables: [posts("Alpha", 2)], language: "ru" }),
    ],
  ];

  test.each(cases)("%s", async (_name, spec) => {
    const { sheet, planned } = await build(spec);
    expectSame(shown(sheet, planned), previewCard(spec).subjects);
  });

  test("every scale, in both directions, with floors and caps", async () => {
    const scales: readonly (readonly [Scale, "higher" | "lower"])[] = [
      [{ kind: "progress", base: 0.1, target: 0.4 }, "higher"],
      [{ kind: "progress", base: 0.6, target: 0.2 }, "lower"],
      [{ kind: "ratio", target: 0.3 }, "higher"],
      [{ kind: "ratio", target: 0.3 }, "lower"],
      [{ kind: "curve", base: 0, threshold: 0.24, target: 0.4, stretch: 0.5 }, "higher"],
      [{ kind: "curve", base: 0.5, threshold: 0.4, target: 0.3, stretch: 0.1 }, "lower"],
      [{ kind: "range", base: 0.1, target: 0.24 }, "higher"],
      [{ kind: "range", base: 0.6, target: 0.2 }, "lower"],
      [{ kind: "goalredflag", redFlag: 0.1, goal: 0.4 }, "higher"],
      [{ kind: "goalredflag", redFlag: 0.6, goal: 0.3 }, "lower"],
      [{ kind: "closeness", target: 0.3, tolerance: 0.1 }, "higher"],
      [{ kind: "binary", target: 0.25 }, "higher"],
      [{ kind: "binary", target: 0.25 }, "lower"],
      [{ kind: "peer" }, "higher"],
      [
        {
          kind: "bands",
          steps: [
            { value: 0.1, points: 20 },
            { value: 0.25, points: 60 },
            { value: 0.4, points: 100 },
          ],
        },
        "higher",
      ],
      [
        {
          kind: "curve",
          points: [
            { value: 0.5, points: -40 },
            { value: 0.3, points: 30 },
            { value: 0.1, points: 100 },
          ],
        },
        "lower",
      ],
      [{ kind: "curve", base: 0.5, threshold: 0.4, target: 0.4, stretch: 0.1 }, "lower"],
    ];
    const [readRate] = brand.lines;
    if (!readRate) throw new Error("no read rate");
    const lines = scales.flatMap(([scale, better], index) =>
      [
        [0, 100],
        [-50, 150],
        [20, 90],
      ].map(([floor = 0, cap = 0]) => {
        const id = `L${String(index)}.${String(cap)}`;
        return { ...readRate, id, weight: 1 + index, rule: { scale, better, floor, cap } };
      }),
    );
    const spec = specOf({ template: { ...brand, lines }, tables: wechat, policy: "normalise" });
    const { sheet, planned } = await build(spec);
    const results = shown(sheet, planned);
    expectSame(results, previewCard(spec).subjects);
    expect(results[0]?.kpis.map(({ status }) => status)).toEqual(
      lines.map(({ rule }, index) => (index >= lines.length - 3 || rule.scale.kind === "peer" ? "rule" : "ok")),
    );
  });
});

describe("groups and policies", () => {
  const [first, second, third, ...rest] = brand.lines;
  if (!first || !second || !third) throw new Error("too few lines");
  const grouped: Template = {
    ...brand,
    groups: [
      { id: "content", title: { en: "Content" }, weight: 70 },
      { id: "people", title: { en: "People" }, weight: 30 },
      { id: "inner", title: { en: "Inner" }, weight: 40, parent: "content" },
    ],
    lines: [
      { ...first, weight: 60, group: "content" },
      { ...second, weight: 100, group: "inner" },
      { ...third, weight: 100, group: "people", missing: { kind: "carry", maxAge: 2 } },
      ...rest.map((line) => ({ ...line, weight: 0 })),
    ],
  };

  test.each([
    ["groups that roll up", specOf({ template: grouped, tables: wechat })],
    ["groups by month, with a value carried", specOf({ template: grouped, tables: wechat, by: { kind: "month" } })],
    [
      "a group whose weights do not reach 100 %",
      specOf({ template: grouped, tables: wechat, weights: { [second.id]: 90 } }),
    ],
    [
      "groups with lost points",
      specOf({ template: grouped, tables: wechat, policy: "leave", weights: { READRATE: 50 } }),
    ],
    [
      "a missing KPI that counts nothing",
      specOf({
        template: { ...brand, lines: brand.lines.map((line) => ({ ...line, missing: { kind: "zero" } as const })) },
        tables: wechat,
      }),
    ],
    [
      "a missing KPI that stops the total",
      specOf({
        template: { ...brand, lines: brand.lines.map((line) => ({ ...line, missing: { kind: "block" } as const })) },
        tables: wechat,
      }),
    ],
    [
      "what does not apply takes its weight along",
      specOf({
        template: brand,
        tables: wechat,
        inputs: Object.fromEntries(
          ["comments", "likes", "messages", "followers"].map((measure) => [measure, { Alpha: "n/a" as const }]),
        ),
      }),
    ],
    [
      "nine subjects in a ranking",
      specOf({
        template: {
          ...brand,
          lines: brand.lines.map((line) => ({ ...line, rule: { ...line.rule, scale: { kind: "peer" } as const } })),
        },
        tables: Array.from({ length: 9 }, (_, index) =>
          posts(`P${String(index)}`, 3, { readers: 100 + 7 * (index % 8) }),
        ),
      }),
    ],
  ] satisfies readonly (readonly [string, CardSpec])[])("%s", async (_name, spec) => {
    const { sheet, planned } = await build(spec);
    expectSame(shown(sheet, planned), previewCard(spec).subjects);
  });
});

describe("Rules and Measures are alive", () => {
  test("a weight, a target, a scale and a policy changed on the sheet change the scores as scoring/ says", async () => {
    const spec = specOf({ template: brand, tables: wechat });
    const { sheet, planned } = await build(spec);
    const first = planned.store.places.rules.firstRow;
    await sheet.type("Rules", first, columns.weight, 40);
    await sheet.type("Rules", first, columns.scale, "progress", "higher is better", 0.05, "", 0.31);
    await sheet.type("Rules", first + 1, columns.scale, "ratio", "lower is better");
    await sheet.type("Rules", first + 2, columns.target, 0.9, 1.2);
    await sheet.type("Rules", first + 2, columns.floor, -20, 110);
    await sheet.type("Rules", 3, 1, "normalise");
    await sheet.type("Rules", 4, 1, 0.2);
    const read = readRules(sheet.values("Rules"), planned.store);
    expect(read.problems).toEqual([]);
    expect(read.template).toMatchObject({ policy: "normalise", minimumCoverage: 0.2 });
    expect(read.template.lines[0]).toMatchObject({
      weight: 40,
      rule: { scale: { kind: "progress", base: 0.05, target: 0.31 } },
    });
    expectSame(shown(sheet, planned), previewCard({ ...spec, template: read.template }).subjects);
    expect(shown(sheet, planned)[0]?.total).not.toBe(previewCard(spec).subjects[0]?.total);
  });

  test("a converted growth target that nobody touched reads back as the template's own, a changed one in its unit", async () => {
    const spec = specOf({ template: builtin("tiktok-growth"), tables: tiktok, by: { kind: "month" } });
    const { sheet, planned } = await build(spec);
    const [, own] = [planned.store, builtin("tiktok-growth").lines[0]];
    expect(readRules(sheet.values("Rules"), planned.store).template.lines[0]).toEqual(own);
    const row = planned.store.places.rules.firstRow;
    expect(sheet.values("Rules")[row]?.[columns.threshold]).toBeCloseTo(0.236333, 6);
    await sheet.type("Rules", row, columns.threshold, 0.1);
    const { lines } = readRules(sheet.values("Rules"), planned.store).template;
    expect(lines[0]).toMatchObject({ per: "week", rule: { scale: { target: expect.closeTo(0.08, 9) as number } } });
    expect(lines[0]?.rule.scale).toMatchObject({ threshold: expect.closeTo(0.0221614, 6) as number });
  });

  test("figures typed into shaded cells make the KPI computable and the total appear", async () => {
    const spec = specOf({ template: builtin("tiktok-growth"), tables: tiktok, by: { kind: "month" } });
    const few = {
      ...spec,
      tables: tiktok.map((source) => ({
        ...source,
        table: { ...source.table, columns: source.table.columns.filter(({ header }) => header !== "leads") },
      })),
    };
    const { sheet, planned } = await build(few);
    expect(shown(sheet, planned).map(({ total }) => total)).toEqual([null, null, null]);
    expect(previewCard(few).lines.flatMap(({ missing }) => missing.map(({ measure }) => measure))).toEqual([
      "openingFollowers",
      "videos",
      "leads",
    ]);
    const { firstRow, inputs } = planned.store.places.measures;
    const columnOf = (measure: string) => inputs.find((input) => input.measure === measure)?.column ?? -1;
    await sheet.type("Measures", firstRow, columnOf("openingFollowers"), 2500);
    await sheet.type("Measures", firstRow, columnOf("videos"), 6);
    const [month] = shown(sheet, planned);
    expect(month?.coverage).toBe(0.75);
    expect(month?.total).toEqual(expect.any(Number));
    const typed = readInputs(sheet.formulas("Measures"), planned.store);
    expect(typed).toEqual({ openingFollowers: { "2025-09": 2500 }, videos: { "2025-09": 6 } });
    expectSame(shown(sheet, planned), previewCard({ ...few, inputs: typed }).subjects);
  });

  test("a datum changed on a Data sheet and a row appended there count", async () => {
    const spec = specOf({ template: brand, tables: [posts("Alpha", 20), users("Alpha")] });
    const { sheet, planned } = await build(spec);
    const header = sheet.values("Data1")[0] ?? [];
    const at = (name: string) => header.indexOf(name);
    expect(shown(sheet, planned)[0]?.kpis[0]?.value).toBeCloseTo(0.25, 12);
    await sheet.type("Data1", 1, at("readers"), 1500);
    expect(shown(sheet, planned)[0]?.kpis[0]?.value).toBeCloseTo((19 * 300 + 1500) / (20 * 1200), 12);
    const row = [...(sheet.values("Data1")[1] ?? [])].map((cell) => (typeof cell === "number" ? cell : "x"));
    await sheet.type("Data1", 21, 0, ...row);
    expect(shown(sheet, planned)[0]?.kpis[0]?.value).toBeCloseTo((19 * 300 + 3000) / (21 * 1200), 12);
  });

  test("an unreadable field is reported by its cell, and there is no total", async () => {
    const spec = specOf({ template: brand, tables: wechat });
    const { sheet, planned } = await build(spec);
    const row = planned.store.places.rules.firstRow;
    await sheet.type("Rules", row, columns.weight, "a lot");
    await sheet.type("Rules", row + 1, columns.scale, "guess");
    const { problems } = readRules(sheet.values("Rules"), planned.store);
    expect(problems.map(({ code, row: at, column }) => [code, at - row, column])).toEqual([
      ["rules.weight", 0, columns.weight],
      ["rules.scale", 1, columns.scale],
    ]);
    expect(shown(sheet, planned).map(({ total }) => total)).toEqual([null, null, null]);
  });
});

describe("a source in the workbook", () => {
  test("that has changed since is noticed by a formula of the card, also when rows are added below", async () => {
    const cells = [
      ["title", "readers", "delivered"],
      ["a", 300, 1000],
      ["b", 200, 1000],
    ];
    const source = tableOf(
      "Posts",
      { source: "unknown", grain: "item" },
      { title: ["a", "b"], readers: [300, 200], delivered: [1000, 1000] },
    );
    const range = { sheet: "My posts", row: 2, column: 1, raw: { name: "My posts", cells }, openEnded: true };
    const planned = planCard(specOf({ template: brand, tables: [{ ...source, range }] }));
    const placed = [[""], [""], ...cells.map((row) => ["", ...row])].map((row) => [...row, "", "", ""].slice(0, 4));
    open = await openPlan(planned.plan, { "My posts": placed });
    const sheet = open;
    const changed = () => readResults(sheet.values("Scorecard"), sheet.values("Rules"), planned.store).sourceChanged;
    expect(changed()).toBe(false);
    await sheet.type("My posts", 3, 2, 301);
    expect(changed()).toBe(true);
    expect(String(sheet.values("Scorecard")[2]?.[0])).toMatch(/has changed since/);
    await sheet.type("My posts", 3, 2, 300);
    expect(changed()).toBe(false);
    await sheet.type("My posts", 5, 1, "c", 100, 1000);
    expect(changed()).toBe(true);
  });

  test("that is a file is not compared", async () => {
    const { sheet, planned } = await build(specOf({ template: brand, tables: [posts("Alpha", 3)] }));
    expect(readResults(sheet.values("Scorecard"), sheet.values("Rules"), planned.store).sourceChanged).toBeNull();
  });
});
