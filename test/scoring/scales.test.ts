import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pointsOf, ruleFault } from "../../src/scoring/scales.ts";
import type { Scale, ScaleRule, UsualCurve } from "../../src/scoring/types.ts";

const open = { floor: -1e6, cap: 1e6 };
const readRate: UsualCurve = { kind: "curve", base: 0, threshold: 0.3, target: 0.4, stretch: 0.5 };
const number = fc.double({ min: -1000, max: 1000, noNaN: true });
const gap = fc.double({ min: 0.01, max: 100, noNaN: true });

describe("reference results", () => {
  test("OKR progress from 32 to 45 stands at 76.9 points with 42", () => {
    const points = pointsOf(42, {
      scale: { kind: "progress", base: 32, target: 45 },
      better: "higher",
      floor: 0,
      cap: 100,
    });
    expect(points).toBeCloseTo(76.923, 3);
  });

  test("OKR progress of churn from 8 % to 5 % stands at 66.7 points with 6 %", () => {
    const points = pointsOf(0.06, {
      scale: { kind: "progress", base: 0.08, target: 0.05 },
      better: "lower",
      floor: 0,
      cap: 100,
    });
    expect(points).toBeCloseTo(66.667, 3);
  });

  test.each([
    [300, 0],
    [500, 33.33],
    [600, 50],
    [700, 66.67],
    [900, 100],
  ])("a red flag of 500 and a goal of 700 as a progress from 300 to 900 give %d → %d", (value, points) => {
    const scale: Scale = { kind: "progress", base: 300, target: 900 };
    expect(pointsOf(value, { scale, better: "higher", floor: 0, cap: 100 })).toBeCloseTo(points, 2);
  });

  test("the Russian matrix of fact ÷ plan (22/20, 17/20, 30/20 weighing 50, 25, 25) gives an index of 1.1375", () => {
    const rule: ScaleRule = { scale: { kind: "ratio", target: 20 }, better: "higher", floor: 0, cap: 1000 };
    const index = 0.5 * pointsOf(22, rule) + 0.25 * pointsOf(17, rule) + 0.25 * pointsOf(30, rule);
    expect(index / 100).toBeCloseTo(1.1375, 12);
  });
});

describe("curve", () => {
  const rule: ScaleRule = { scale: readRate, better: "higher", floor: 0, cap: 120 };

  test.each([
    [-1, 0],
    [0, 0],
    [0.15, 30],
    [0.3, 60],
    [0.35, 80],
    [0.4, 100],
    [0.45, 110],
    [0.5, 120],
    [9, 120],
  ])("%d gives %d points", (value, points) => {
    expect(pointsOf(value, rule)).toBeCloseTo(points, 9);
  });

  test("a cap of 100 holds back what lies above the target", () => {
    expect(pointsOf(0.5, { ...rule, cap: 100 })).toBe(100);
  });

  test("a floor lifts what lies below it", () => {
    expect(pointsOf(0, { ...rule, floor: 20 })).toBe(20);
  });
});

describe("ratio", () => {
  const plan: Scale = { kind: "ratio", target: 50 };

  test("a cost of half the target is worth 200 points before the cap", () => {
    expect(pointsOf(25, { scale: plan, better: "lower", ...open })).toBe(200);
    expect(pointsOf(25, { scale: plan, better: "lower", floor: 0, cap: 120 })).toBe(120);
  });

  test("a cost of zero earns the cap", () => {
    expect(pointsOf(0, { scale: plan, better: "lower", floor: 0, cap: 120 })).toBe(120);
  });
});

describe("rules that cannot score", () => {
  test("points that coincide or run against the direction", () => {
    expect(ruleFault({ scale: { kind: "progress", base: 5, target: 5 }, better: "higher", floor: 0, cap: 100 })).toBe(
      "order",
    );
    expect(ruleFault({ scale: { kind: "progress", base: 8, target: 5 }, better: "higher", floor: 0, cap: 100 })).toBe(
      "order",
    );
    expect(ruleFault({ scale: readRate, better: "lower", floor: 0, cap: 100 })).toBe("order");
    expect(ruleFault({ scale: { ...readRate, threshold: 0.4 }, better: "higher", floor: 0, cap: 100 })).toBe("order");
  });

  test("a ratio to a target that is not above zero, and a floor above the cap", () => {
    expect(ruleFault({ scale: { kind: "ratio", target: 0 }, better: "higher", floor: 0, cap: 100 })).toBe(
      "ratioTarget",
    );
    expect(ruleFault({ scale: readRate, better: "higher", floor: 101, cap: 100 })).toBe("floorAboveCap");
  });
});

describe("properties", () => {
  const curve = fc.tuple(number, gap, gap, gap).map(([base, a, b, c]): UsualCurve => ({
    kind: "curve",
    base,
    threshold: base + a,
    target: base + a + b,
    stretch: base + a + b + c,
  }));

  test("lower is better mirrors higher is better", () => {
    fc.assert(
      fc.property(curve, number, (scale, value) => {
        const mirrored: Scale = {
          kind: "curve",
          base: -scale.base,
          threshold: -scale.threshold,
          target: -scale.target,
          stretch: -scale.stretch,
        };
        const higher = pointsOf(value, { scale, better: "higher", floor: 0, cap: 120 });
        const lower = pointsOf(-value, { scale: mirrored, better: "lower", floor: 0, cap: 120 });
        expect(lower).toBe(higher);
      }),
    );
  });

  test("a ratio where lower is better is the ratio of the reciprocals where higher is better", () => {
    fc.assert(
      fc.property(gap, gap, (target, value) => {
        const lower = pointsOf(value, { scale: { kind: "ratio", target }, better: "lower", ...open });
        const higher = pointsOf(1 / value, { scale: { kind: "ratio", target: 1 / target }, better: "higher", ...open });
        expect(Math.abs(lower / higher - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  test("a better value never scores less, and the score stays between floor and cap", () => {
    fc.assert(
      fc.property(curve, number, gap, (scale, value, more) => {
        const rule: ScaleRule = { scale, better: "higher", floor: 10, cap: 110 };
        const [low, high] = [pointsOf(value, rule), pointsOf(value + more, rule)];
        expect(high).toBeGreaterThanOrEqual(low);
        expect(low).toBeGreaterThanOrEqual(10);
        expect(high).toBeLessThanOrEqual(110);
      }),
    );
  });

  test("the anchors of a curve earn exactly 0, 60, 100 and 120", () => {
    fc.assert(
      fc.property(curve, (scale) => {
        const rule: ScaleRule = { scale, better: "higher", ...open };
        const anchors = [scale.base, scale.threshold, scale.target, scale.stretch];
        expect(anchors.map((anchor) => pointsOf(anchor, rule))).toEqual([0, 60, 100, 120]);
      }),
    );
  });
});
