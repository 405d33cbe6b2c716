import { describe, expect, test } from "vitest";
import { parseTemplate, readTemplate } from "../../src/templates/read.ts";
import { tiktokGrowth } from "../../src/templates/builtin/tiktokGrowth.ts";

type Json = Record<string, unknown>;

function changed(change: (document: Json) => void): Json {
  const document = JSON.parse(JSON.stringify(tiktokGrowth)) as Json;
  change(document);
  return document;
}

function lineOf(document: Json, index: number): Json {
  return (document["lines"] as Json[])[index] as Json;
}

describe("reading a template", () => {
  test("a document survives being saved and read again", () => {
    expect(parseTemplate(`\uFEFF${JSON.stringify(tiktokGrowth)}`)).toEqual({ template: tiktokGrowth, issues: [] });
  });

  test("a KPI that this build does not know survives", () => {
    const document = changed((json) => (lineOf(json, 0)["kpi"] = "TEAM.SPECIAL"));
    expect(readTemplate(document).template?.lines[0]?.kpi).toBe("TEAM.SPECIAL");
  });

  test("what is not JSON, or not a template, is said to be so", () => {
    expect(parseTemplate("{").issues[0]?.code).toBe("template.notJson");
    expect(parseTemplate("[1]").issues[0]?.code).toBe("template.notTemplate");
    expect(readTemplate({ kind: "something.else" }).issues[0]?.code).toBe("template.notTemplate");
  });

  test("a document of a newer format is refused", () => {
    const document = changed((json) => (json["schema"] = 3));
    expect(readTemplate(document).issues).toEqual([
      { path: "schema", code: "template.newerFormat", facts: { found: 3, known: 2 } },
    ]);
  });

  test("every fault is named with its place", () => {
    const document = changed((json) => {
      lineOf(json, 0)["weight"] = 120;
      lineOf(json, 2)["rule"] = { scale: { kind: "ratio", target: "x" }, better: "higher", floor: 0, cap: 100 };
      json["policy"] = "guess";
    });
    expect(readTemplate(document).issues.map(({ path }) => path)).toEqual([
      "lines[0].weight",
      "lines[2].rule.scale.target",
      "policy",
    ]);
  });

  test("an unknown field is refused instead of lost", () => {
    const document = changed((json) => (json["extra"] = 1));
    expect(readTemplate(document).issues[0]?.path).toBe("extra");
  });

  test("a rule whose values run against its direction is refused", () => {
    const document = changed((json) => ((lineOf(json, 1)["rule"] as Json)["better"] = "lower"));
    expect(readTemplate(document).issues).toEqual([{ path: "lines[1].rule", code: "template.rule.order", facts: {} }]);
  });

  test("two lines of one id, and bands out of order, are refused", () => {
    const document = changed((json) => {
      lineOf(json, 1)["id"] = "NETGROWTHRATE";
      json["bands"] = [
        { from: 60, id: "pass" },
        { from: 80, id: "good" },
      ];
    });
    expect(readTemplate(document).issues.map(({ path, code }) => [path, code])).toEqual([
      ["lines[1].id", "template.duplicateLine"],
      ["bands[1].from", "template.bandOrder"],
    ]);
  });
});

describe("the second format", () => {
  const version1 = () => changed((json) => (json["schema"] = 1));

  test("a document of the first format is lifted, with nothing lost", () => {
    expect(readTemplate(version1())).toEqual({ template: tiktokGrowth, issues: [] });
  });

  const title = { en: "Title" };
  const needs = { evidence: true, approver: true };
  const full = {
    ...tiktokGrowth,
    for: "growth",
    currency: "CNY",
    groups: [
      { id: "growth", title, weight: 60 },
      { id: "reach", title, weight: 50, parent: "growth" },
    ],
    lines: tiktokGrowth.lines.map((line, index) => ({
      ...line,
      group: index < 2 ? "reach" : "growth",
      missing: index === 0 ? { kind: "carry", maxAge: 2 } : { kind: "block" },
      target: {
        source: { kind: "history", uplift: 0.15, yearlyCap: 0.6 },
        factors: [{ reason: "niche", factor: 1.2 }],
        season: [0.9, 0.8, 1, 1, 1, 1, 1, 1, 1, 1, 1.1, 1.2],
      },
      dated: [
        { from: "2026-01-01", weight: 30 },
        { from: "2026-07-01", rule: { scale: { kind: "ratio", target: 3 }, better: "higher", floor: 0, cap: 120 } },
      ],
    })),
    rows: [
      {
        kind: "rating",
        id: "quality",
        title,
        needs,
        effect: "show",
        levels: [1, 2].map((points) => ({ points, text: title })),
      },
      { kind: "bonus", id: "bonus", title, needs, cap: 5 },
      { kind: "veto", id: "veto", title, needs, totalAtMost: 0 },
    ],
    benchmarks: [
      {
        kpi: "ENGRATE",
        level: "average",
        low: 0.03,
        high: null,
        statistic: "median",
        basis: "views",
        per: null,
        platform: "tiktok",
        currency: null,
        date: "2026",
        source: "own accounts",
        confidence: "measured",
      },
    ],
  };

  test("a document that uses every new field survives", () => {
    expect(readTemplate(JSON.parse(JSON.stringify(full)))).toEqual({ template: full, issues: [] });
  });

  test.each([
    [
      "bands",
      {
        kind: "bands",
        steps: [
          { value: 0, points: 40 },
          { value: 1, points: 100 },
        ],
      },
    ],
    ["goalredflag", { kind: "goalredflag", redFlag: 500, goal: 700 }],
    ["range", { kind: "range", base: 0, target: 1 }],
    [
      "curve",
      {
        kind: "curve",
        points: [
          { value: 0, points: -100 },
          { value: 3, points: 100 },
        ],
      },
    ],
    ["closeness", { kind: "closeness", target: 3, tolerance: 1 }],
    ["binary", { kind: "binary", target: 3 }],
    ["peer", { kind: "peer" }],
  ])("a rule of the kind %s is read", (_, scale) => {
    const document = changed((json) => (lineOf(json, 1)["rule"] = { scale, better: "higher", floor: 0, cap: 100 }));
    expect(readTemplate(document).template?.lines[1]?.rule.scale).toEqual(scale);
  });

  test("faults of groups, dates, seasons and currencies are named with their places", () => {
    const document = JSON.parse(JSON.stringify(full)) as Json;
    lineOf(document, 0)["group"] = "gone";
    lineOf(document, 1)["dated"] = [{ from: "2026-07-01" }, { from: "2026-07-01" }];
    (lineOf(document, 2)["target"] as Json)["season"] = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2];
    (document["groups"] as Json[]).push({ id: "deep", title, weight: 10, parent: "reach" });
    (document["rows"] as Json[]).push((document["rows"] as Json[])[0] ?? {});
    (document["benchmarks"] as Json[]).push({ ...full.benchmarks[0], kpi: "CPC", currency: "USD" });
    expect(readTemplate(document).issues.map(({ path, code }) => [path, code])).toEqual([
      ["lines[0].group", "template.unknownGroup"],
      ["lines[1].dated[1].from", "template.dateOrder"],
      ["lines[2].target.season", "template.season"],
      ["groups[2].parent", "template.groupDepth"],
      ["rows[3].id", "template.duplicateLine"],
      ["benchmarks[1].currency", "template.otherCurrency"],
    ]);
  });

  test.each(["next week", "2026-02-31"])("a day that does not exist, %s, is refused", (from) => {
    const document = changed((json) => (lineOf(json, 0)["dated"] = [{ from, weight: 10 }]));
    expect(readTemplate(document).issues[0]?.path).toBe("lines[0].dated[0].from");
  });
});
