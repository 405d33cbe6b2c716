import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ruleSentences as en } from "../../src/locales/en/ruleSentences.ts";
import { presetNames as presetsEn } from "../../src/locales/en/scales.ts";
import { presetNames as presetsRu } from "../../src/locales/ru/scales.ts";
import { presetNames as presetsZh } from "../../src/locales/zh-CN/scales.ts";
import { ruleSentences as ru } from "../../src/locales/ru/ruleSentences.ts";
import { ruleSentences as zhCN } from "../../src/locales/zh-CN/ruleSentences.ts";
import {
  cappedAt120,
  deduction,
  describedLevels,
  eitherOr,
  factToPlan,
  okr,
  presets,
  ratioMethod,
  redFlagGoal,
  stepMethod,
} from "../../src/scoring/presets.ts";
import { sayRule } from "../../src/scoring/sayRule.ts";
import { pointsOf, ruleFault } from "../../src/scoring/scales.ts";
import { shapeOf } from "../../src/scoring/shape.ts";
import type { ScaleRule } from "../../src/scoring/types.ts";
import { anyRule } from "./rules.ts";

const plain = (value: number) => String(Number(value.toPrecision(6)));
const numbers = { value: (value: number) => `${plain(value * 100)}%`, points: plain };

describe("presets", () => {
  const readRate = deduction(0.4, 0.01, 2, "higher");

  test("减分法 says its rule as a sentence that can be signed", () => {
    expect(pointsOf(0.37, readRate)).toBeCloseTo(94, 9);
    expect(sayRule(readRate, zhCN, numbers)).toBe("达到 40% 得 100 分，每低 1% 扣 2 分，扣完为止，封顶 100 分。");
    expect(sayRule(readRate, en, numbers)).toBe(
      "100 points at 40%; each 1% less loses 2 points; until none are left; at most 100 points.",
    );
    expect(sayRule(readRate, ru, numbers)).toBe(
      "100 баллов при 40%; за каждые 1% меньше снимается 2 балла; пока баллы не кончатся; не больше 100 баллов.",
    );
  });

  test("points are counted as one says it", () => {
    const steps = [
      { value: 0.1, points: 1 },
      { value: 0.2, points: 22 },
      { value: 0.3, points: 33.5 },
    ];
    const rule: ScaleRule = { scale: { kind: "bands", steps }, better: "higher", floor: 1, cap: 42 };
    expect(sayRule(rule, en, numbers)).toBe(
      "from 30%: 33.5 points; from 20%: 22 points; from 10%: 1 point; anything worse: 1 point; at least 1 point; at most 42 points.",
    );
    expect(sayRule(rule, ru, numbers)).toBe(
      "от 30% — 33.5 балла; от 20% — 22 балла; от 10% — 1 балл; хуже этого — 1 балл; не меньше 1 балла; не больше 42 баллов.",
    );
  });

  test("points beyond the cap are promised to nobody", () => {
    const usual: ScaleRule = {
      scale: { kind: "curve", base: 0.1, threshold: 0.2, target: 0.4, stretch: 0.5 },
      better: "higher",
      floor: 0,
      cap: 100,
    };
    expect(sayRule(usual, en, numbers)).not.toContain("120");
    expect(sayRule(usual, en, numbers)).toContain("40%: 100 points");
    expect(sayRule({ ...usual, cap: 120 }, en, numbers)).toContain("50%: 120 points");
    const steps = [
      { value: 0.1, points: 80 },
      { value: 0.2, points: 110 },
      { value: 0.3, points: 130 },
    ];
    const capped: ScaleRule = { scale: { kind: "bands", steps }, better: "higher", floor: 0, cap: 100 };
    expect(sayRule(capped, en, numbers)).toContain("from 20%: 110 points");
    expect(sayRule(capped, en, numbers)).not.toContain("130");
  });

  test("减分法 of a KPI where lower is better counts the other way", () => {
    const churn = deduction(0.03, 0.01, 10, "lower");
    expect(pointsOf(0.05, churn)).toBeCloseTo(80, 9);
    expect(sayRule(churn, zhCN, numbers)).toContain("每高 1% 扣 10 分");
  });

  test("比率法 and 封顶 120 %", () => {
    expect([0.2, 0.5].map((value) => pointsOf(value, ratioMethod(0.4, "higher")))).toEqual([50, 100]);
    expect(pointsOf(0.5, cappedAt120(ratioMethod(0.4, "higher")))).toBe(120);
  });

  test("层差法（阶梯）, its steps in any order", () => {
    const rule = stepMethod(
      [
        { value: 0.4, points: 100 },
        { value: 0.2, points: 60 },
      ],
      "higher",
    );
    expect([0.1, 0.2, 0.39, 0.4].map((value) => pointsOf(value, rule))).toEqual([0, 60, 60, 100]);
    expect(sayRule(rule, zhCN, numbers)).toContain("40% 及以上得 100 分，20% 及以上得 60 分，不足以上各档得 0 分");
  });

  test("非此即彼法 and 说明法", () => {
    expect([2.9, 3].map((value) => pointsOf(value, eitherOr(3, "lower")))).toEqual([100, 100]);
    expect(pointsOf(3.1, eitherOr(3, "lower"))).toBe(0);
    expect([1, 2.7, 4].map((value) => pointsOf(value, describedLevels([0, 40, 70, 100])))).toEqual([0, 40, 100]);
  });

  test("OKR: 32 to 45 with 42 is 0.769; churn from 8 % to 5 % with 6 % is 0.667", () => {
    expect(pointsOf(42, okr(32, 45)) / 100).toBeCloseTo(0.769, 3);
    expect(pointsOf(0.06, okr(0.08, 0.05)) / 100).toBeCloseTo(0.667, 3);
  });

  test("the Russian matrix: 22/20, 17/20 and 30/20 weighing 50, 25 and 25 give an index of 1.1375", () => {
    const rule = factToPlan(20, "higher");
    const index = 0.5 * pointsOf(22, rule) + 0.25 * pointsOf(17, rule) + 0.25 * pointsOf(30, rule);
    expect(index / 100).toBeCloseTo(1.1375, 12);
  });

  test("Spider's red flag and goal take their direction from their order", () => {
    expect(redFlagGoal(700, 500).better).toBe("lower");
    expect(pointsOf(600, redFlagGoal(700, 500))).toBeCloseTo(50, 9);
  });
});

test("every preset makes a rule that can score, and has a name in three languages", () => {
  const given = {
    target: 40,
    better: "higher",
    start: 20,
    step: 1,
    points: 5,
    steps: [{ value: 10, points: 50 }],
    levels: [0, 50, 100],
    rule: okr(20, 40),
  } as const;
  for (const [id, { make }] of Object.entries(presets)) {
    expect([id, ruleFault(make(given))]).toEqual([id, null]);
    for (const names of [presetsEn, presetsZh, presetsRu]) expect(Object.keys(names)).toContain(id);
  }
});

describe("every rule", () => {
  const languages = [en, zhCN, ru];
  const ranking: ScaleRule = { scale: { kind: "peer" }, better: "higher", floor: 0, cap: 100 };

  test("can be said in three languages without a gap left open", () => {
    fc.assert(
      fc.property(fc.oneof(anyRule, fc.constant(ranking)), (rule) => {
        for (const words of languages) {
          const sentence = sayRule(rule, words, { value: plain, points: plain });
          expect(sentence).not.toMatch(/[{}]|NaN|undefined|Infinity/);
        }
      }),
    );
  });

  test("has a picture whose corners lie on the rule, from left to right", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(ruleFault(rule)).toBeNull();
        const shape = shapeOf(rule);
        expect(shape.length).toBeGreaterThanOrEqual(2);
        shape.forEach(({ x, y }, index) => {
          expect(x).toBeGreaterThanOrEqual(shape[index - 1]?.x ?? -Infinity);
          expect(y).toBeGreaterThanOrEqual(rule.floor);
          expect(y).toBeLessThanOrEqual(rule.cap);
        });
        const isStep = rule.scale.kind === "bands" || rule.scale.kind === "binary";
        if (!isStep) for (const { x, y } of shape) expect(y).toBeCloseTo(pointsOf(x, rule), 6);
      }),
    );
  });

  test("of straight lines has all its corners: between two of them it is straight", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const { kind } = rule.scale;
        if (kind === "bands" || kind === "binary" || (kind === "ratio" && rule.better === "lower")) return;
        const shape = shapeOf(rule);
        shape.slice(1).forEach((right, index) => {
          const left = shape[index] ?? right;
          expect(pointsOf((left.x + right.x) / 2, rule)).toBeCloseTo((left.y + right.y) / 2, 4);
        });
      }),
    );
  });

  test("a step is drawn as two corners over each other", () => {
    const shape = shapeOf(eitherOr(5, "higher"));
    expect(shape.filter(({ x }) => x === 5)).toEqual([
      { x: 5, y: 0 },
      { x: 5, y: 100 },
    ]);
  });
});
