import { describe, expect, test } from "vitest";
import { benchmarksOf } from "../../src/kpi/benchmarks/index.ts";
import type { Benchmark } from "../../src/kpi/define.ts";
import type { Kpi } from "../../src/kpi/compile.ts";
import { findKpi } from "../../src/kpi/kpi.ts";
import { targetOf } from "../../src/scoring/anchorValues.ts";
import { pointsOf, ruleFault } from "../../src/scoring/scales.ts";
import type { ScaleRule } from "../../src/scoring/types.ts";
import { benchmarkUse } from "../../src/taskpane/scorecard/benchmarkTarget.ts";
import { pointBetween, pointFaults, withPoints } from "../../src/taskpane/scorecard/points.ts";
import { byMethod, methodOf, offeredPresets, offeredScales } from "../../src/taskpane/scorecard/ruleFields.ts";

const steps: ScaleRule = {
  scale: {
    kind: "bands",
    steps: [
      { value: 0.2, points: 60 },
      { value: 0.4, points: 100 },
    ],
  },
  better: "higher",
  floor: 0,
  cap: 100,
};

const curve: ScaleRule = {
  scale: { kind: "curve", base: 0, threshold: 0.05, target: 0.1, stretch: 0.15 },
  better: "higher",
  floor: 0,
  cap: 120,
};

const kpi = (id: string): Kpi => {
  const found = findKpi(id);
  if (!found) throw new Error(`unknown KPI: ${id}`);
  return found;
};

describe("steps of a scale and points of a curve", () => {
  test("may be given in any order, and stand from the worst value to the best, whichever way is better", () => {
    const given = [
      { value: 3, points: 100 },
      { value: 9, points: 20 },
      { value: 6, points: 60 },
    ];
    const lower = withPoints({ ...steps, better: "lower" }, given);
    expect(lower.scale).toMatchObject({ steps: [{ value: 9 }, { value: 6 }, { value: 3 }] });
    expect(ruleFault(lower)).toBeNull();
    expect(pointsOf(5, lower)).toBe(60);
  });

  test("that are added leave a sound rule, however many there are", () => {
    for (const start of [steps, { ...steps, scale: { kind: "bands", steps: [{ value: 0, points: 100 }] } } as const]) {
      let points = start.scale.kind === "bands" ? start.scale.steps : [];
      for (let count = 0; count < 12; count += 1) {
        points = [...points, pointBetween(points, "higher")];
        expect(ruleFault(withPoints(start, points))).toBeNull();
      }
    }
  });

  test("that contradict each other are named in pairs", () => {
    const points = [
      { value: 1, points: 10 },
      { value: 2, points: 5 },
      { value: 2, points: 50 },
    ];
    expect(pointFaults(points, "higher").map(({ code, better }) => [code, better.value])).toEqual([
      ["falls", 2],
      ["twice", 2],
    ]);
    expect(pointFaults(points.slice(0, 2), "lower")).toEqual([]);
  });
});

describe("a method", () => {
  test.each([...offeredPresets, ...offeredScales])("%s makes a rule that can score, in both directions", (method) => {
    for (const rule of [steps, curve, { ...curve, scale: { kind: "ratio", target: 4 }, better: "lower" }] as const) {
      const made = byMethod(method, rule);
      expect(made && ruleFault(made)).toBeNull();
      expect(made).not.toBeNull();
      if (made && method !== "peer") expect(targetOf(made.scale)).toBe(targetOf(rule.scale));
    }
  });

  test("is recognised in the rule that it made", () => {
    for (const method of [...offeredPresets, ...offeredScales]) {
      const made = byMethod(method, { ...curve, scale: { kind: "ratio", target: 0.4 }, cap: 100 });
      expect(made && methodOf(made)).toBe(method);
    }
  });
});

describe("a reference", () => {
  const row = (own: Partial<Benchmark>): Benchmark => ({
    kpi: "READRATE",
    set: "wechat-article",
    level: "average",
    low: 0.2,
    high: null,
    statistic: "mean",
    basis: "unspecified",
    per: null,
    platform: "wechat",
    currency: null,
    date: null,
    source: "Z1",
    confidence: "claim",
    ...own,
  });
  const line = { rule: curve, per: null, currency: null, platform: "wechat" } as const;

  test("becomes the target, and the rest of the rule follows", () => {
    const use = benchmarkUse(row({}), kpi("READRATE"), line);
    expect(use).toMatchObject({ as: "target", value: 0.2, isConverted: false, isUsed: false });
    expect(use?.rule.scale).toMatchObject({ base: 0, threshold: 0.1, target: 0.2, stretch: 0.3 });
  });

  test("that is a pass line becomes the threshold of 60 points, not the target of 100", () => {
    const near = benchmarkUse(row({ level: "pass", low: 0.08 }), kpi("READRATE"), line);
    expect(near).toMatchObject({ as: "threshold" });
    expect(near?.rule.scale).toMatchObject({ threshold: 0.08, target: 0.1 });
    const far = benchmarkUse(row({ level: "pass", low: 0.5 }), kpi("READRATE"), line);
    expect(far && pointsOf(0.5, far.rule)).toBeCloseTo(60, 9);
    expect(far && ruleFault(far.rule)).toBeNull();
  });

  test("is said for the period of the rule, and never in another currency", () => {
    const weekly = benchmarksOf("CWGR").find(({ per }) => per === "week");
    if (!weekly) throw new Error("no weekly growth");
    const use = benchmarkUse(weekly, kpi("CWGR"), { ...line, per: "month" });
    expect(use?.isConverted).toBe(true);
    expect(use?.value).toBeCloseTo((1 + weekly.low) ** (365.25 / 12 / 7) - 1, 1);
    expect(benchmarkUse(weekly, kpi("CWGR"), line)).toBeNull();
    const cost = row({ kpi: "CPC", currency: "USD", low: 1 });
    expect(benchmarkUse(cost, kpi("CPC"), { ...line, currency: "CNY" })).toBeNull();
    expect(benchmarkUse(cost, kpi("CPC"), line)).toBeNull();
    expect(benchmarkUse(cost, kpi("CPC"), { ...line, currency: "USD" })).not.toBeNull();
  });
});
