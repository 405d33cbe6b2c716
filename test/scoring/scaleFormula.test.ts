import { createWorkbookModel } from "../../src/workbench/model/node.ts";
import { describe, expect, test } from "vitest";
import { faultFormula, scaleFormula, type AnchorName, type ScaleRefs } from "../../src/scoring/scaleFormula.ts";
import { pointsOf, ruleFault } from "../../src/scoring/scales.ts";
import type { Scale, ScaleRule } from "../../src/scoring/types.ts";

/** Results of formulas, calculated by the workbench beside numbers in column A. */
async function calculate(formulas: readonly string[], columnA: readonly (number | string)[] = []): Promise<unknown[]> {
  const book = createWorkbookModel();
  const sheet = book.addSheet({ name: "Check" });
  if (columnA.length > 0) {
    const area = { row: 0, column: 0, rows: columnA.length, columns: 1 };
    sheet.write(
      area,
      columnA.map((value) => [value]),
    );
  }
  const area = { row: 0, column: 1, rows: formulas.length, columns: 1 };
  sheet.write(
    area,
    formulas.map((formula) => [`=${formula}`]),
  );
  await book.settled();
  const results = sheet.values(area).map(([value]) => value);
  book.dispose();
  return results;
}

/** References as numbers, as a portable formula has them; `code` gives the direction as a cell would. */
function refsOf(value: number | string, rule: ScaleRule, direction: "fixed" | "code"): ScaleRefs {
  const { scale, better, floor, cap } = rule;
  const anchors = new Map<AnchorName, string>();
  for (const [name, own] of Object.entries(scale)) {
    if (typeof own === "number") anchors.set(name as AnchorName, inFormula(own));
  }
  const points = "steps" in scale ? scale.steps : "points" in scale ? scale.points : null;
  return {
    value: typeof value === "string" ? value : inFormula(value),
    better: direction === "fixed" ? better : { code: better === "higher" ? "1" : "2" },
    floor: inFormula(floor),
    cap: inFormula(cap),
    anchors: Object.fromEntries(anchors),
    ...(points && {
      points: points.map((point) => ({ value: inFormula(point.value), points: inFormula(point.points) })),
    }),
  };
}

function inFormula(value: number): string {
  return value < 0 ? `(${String(value)})` : String(value);
}

const rising: readonly Scale[] = [
  { kind: "progress", base: 32, target: 45 },
  { kind: "range", base: 32, target: 45 },
  { kind: "goalredflag", redFlag: 35, goal: 41 },
  {
    kind: "bands",
    steps: [
      { value: 33, points: 40 },
      { value: 38.5, points: 70 },
      { value: 44, points: 115 },
    ],
  },
  { kind: "ratio", target: 41 },
  { kind: "curve", base: 30, threshold: 36, target: 42, stretch: 46 },
  {
    kind: "curve",
    points: [
      { value: 31, points: -100 },
      { value: 40, points: 0 },
      { value: 43, points: 100 },
    ],
  },
  { kind: "closeness", target: 40, tolerance: 6 },
  { kind: "binary", target: 38.5 },
];

function falling(scale: Scale): Scale {
  const { kind } = scale;
  if (kind === "ratio" || kind === "closeness" || kind === "binary" || kind === "peer") return scale;
  const flip = (value: number) => 80 - value;
  const turned = Object.entries(scale).map(([name, own]): [string, unknown] => {
    if (typeof own === "number") return [name, flip(own)];
    if (!Array.isArray(own)) return [name, own];
    return [name, own.map((point: { value: number; points: number }) => ({ ...point, value: flip(point.value) }))];
  });
  return Object.fromEntries(turned) as unknown as Scale;
}

const rules = rising.flatMap((scale): ScaleRule[] => [
  { scale, better: "higher", floor: 0, cap: 120 },
  { scale, better: "higher", floor: -50, cap: 100 },
  { scale: falling(scale), better: "lower", floor: 0, cap: 120 },
]);

const values = [-5, 0, 25, 32, 33, 35, 36, 38.4999, 38.5, 40, 41, 42, 44, 45, 47.5, 52.5, 90];

describe("the built-in formula of every scale", () => {
  test.each(["fixed", "code"] as const)("gives what pointsOf gives, with a %s direction", async (direction) => {
    const cases = rules.flatMap((rule) => values.map((value) => ({ rule, value })));
    const results = await calculate(
      cases.map(({ rule, value }) => scaleFormula(rule.scale.kind, refsOf(value, rule, direction))),
    );
    cases.forEach(({ rule, value }, index) => {
      expect(ruleFault(rule)).toBeNull();
      expect([rule, value, results[index]]).toEqual([rule, value, expect.closeTo(pointsOf(value, rule), 9)]);
    });
  });

  test("a value that misses a step by a floating-point hair has reached it", async () => {
    const steps = [{ value: 0.3, points: 80 }];
    const rule: ScaleRule = { scale: { kind: "bands", steps }, better: "lower", floor: 0, cap: 100 };
    const hair = 0.1 + 0.2;
    expect(pointsOf(hair, rule)).toBe(80);
    expect(await calculate([scaleFormula("bands", refsOf("0.1+0.2", rule, "fixed"))])).toEqual([80]);
  });

  test.each(["higher", "lower"] as const)("ranks among peers, where %s is better", async (better) => {
    const peers = [3, 9, 9, 1, 4, 12, 7, 5];
    const rule: ScaleRule = { scale: { kind: "peer" }, better, floor: 0, cap: 100 };
    const formulas = peers.map((_, index) =>
      scaleFormula("peer", { ...refsOf(`A${String(index + 1)}`, rule, "fixed"), peers: "A$1:A$9" }),
    );
    const coded = scaleFormula("peer", { ...refsOf("A1", rule, "code"), peers: "A$1:A$9" });
    const results = await calculate([...formulas, coded], [...peers, "–"]);
    peers.forEach((value, index) => {
      expect(results[index]).toBeCloseTo(pointsOf(value, rule, peers), 9);
    });
    expect(results.at(-1)).toBeCloseTo(pointsOf(3, rule, peers), 9);
  });

  test("does not rank among fewer than eight", async () => {
    const rule: ScaleRule = { scale: { kind: "peer" }, better: "higher", floor: 0, cap: 100 };
    const formula = scaleFormula("peer", { ...refsOf("A1", rule, "fixed"), peers: "A1:A8" });
    const [result] = await calculate([formula], [1, 2, 3, 4, 5, 6, 7, "–"]);
    expect(result).toEqual({ error: "#N/A" });
  });

  test("is short enough to be read in a cell", () => {
    for (const rule of rules) {
      expect(scaleFormula(rule.scale.kind, refsOf("$B$12", rule, "fixed")).length).toBeLessThan(260);
    }
  });
});

describe("the formula of faults", () => {
  const faulty: readonly ScaleRule[] = [
    { scale: { kind: "progress", base: 5, target: 5 }, better: "higher", floor: 0, cap: 100 },
    { scale: { kind: "range", base: 5, target: 8 }, better: "lower", floor: 0, cap: 100 },
    { scale: { kind: "goalredflag", redFlag: 700, goal: 500 }, better: "higher", floor: 0, cap: 100 },
    { scale: { kind: "ratio", target: 0 }, better: "higher", floor: 0, cap: 100 },
    { scale: { kind: "closeness", target: 5, tolerance: 0 }, better: "higher", floor: 0, cap: 100 },
    { scale: { kind: "curve", base: 0, threshold: 2, target: 2, stretch: 3 }, better: "higher", floor: 0, cap: 100 },
    { scale: { kind: "binary", target: 1 }, better: "higher", floor: 101, cap: 100 },
    {
      scale: {
        kind: "bands",
        steps: [
          { value: 1, points: 50 },
          { value: 2, points: 40 },
        ],
      },
      better: "higher",
      floor: 0,
      cap: 100,
    },
  ];

  test.each(["fixed", "code"] as const)("finds what ruleFault finds, with a %s direction", async (direction) => {
    const all = [...rules, ...faulty];
    const results = await calculate(all.map((rule) => faultFormula(rule.scale.kind, refsOf("1", rule, direction))));
    const numbers = { order: 2, ratioTarget: 3, floorAboveCap: 4, tolerance: 5, pointsFall: 6, fewPoints: NaN };
    all.forEach((rule, index) => {
      const fault = ruleFault(rule);
      expect([rule, results[index]]).toEqual([rule, fault === null ? 0 : numbers[fault]]);
    });
  });

  test("a cell without a number is fault 1", async () => {
    const rule: ScaleRule = { scale: { kind: "ratio", target: 1 }, better: "higher", floor: 0, cap: 100 };
    const refs = refsOf("1", rule, "fixed");
    expect(await calculate([faultFormula("ratio", { ...refs, anchors: { target: "Z9" } })])).toEqual([1]);
  });
});
