import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandOf } from "../../src/scoring/grades.ts";
import { shownTotal } from "../../src/scoring/rounding.ts";
import { weightSum } from "../../src/scoring/rollUp.ts";
import { scoreSubjects } from "../../src/scoring/totals.ts";
import type { LineRule, ScoringRules } from "../../src/scoring/rules.ts";
import type { ScoredSubject } from "../../src/scoring/results.ts";
import type { WeightPolicy } from "../../src/scoring/types.ts";

/** A rule under which the score is the value. */
const asIs = { scale: { kind: "progress", base: 0, target: 100 }, better: "higher", floor: -1000, cap: 1000 } as const;

function linesOf(weights: readonly number[]): LineRule[] {
  return weights.map((weight, index) => ({ id: `K${String(index)}`, weight, rule: asIs }));
}

function score(
  weights: readonly number[],
  subjects: readonly (readonly (number | null)[])[],
  policy: WeightPolicy = "normalise",
  minimumCoverage = 0,
): ScoredSubject[] {
  const rules: ScoringRules = { lines: linesOf(weights), policy, minimumCoverage };
  return scoreSubjects(
    rules,
    subjects.map((values, index) => ({
      name: `S${String(index)}`,
      values: new Map(values.map((value, line) => [`K${String(line)}`, value])),
    })),
  );
}

function only(result: readonly ScoredSubject[]): ScoredSubject {
  const [first] = result;
  if (!first) throw new Error("nothing scored");
  return first;
}

describe("weights", () => {
  test("the brand profile (20 + 20 + 30 = 70) has no total while the rest is to be assigned", () => {
    expect(only(score([20, 20, 30], [[100, 100, 100]], "assign"))).toMatchObject({
      total: null,
      noTotal: { code: "weightsNot100", sum: 70 },
    });
  });

  test("normalised, its weights are 28.57, 28.57 and 42.86 per cent", () => {
    const totals = [
      [100, 0, 0],
      [0, 0, 100],
    ].map((values) => only(score([20, 20, 30], [values])).total);
    expect(totals[0]).toBeCloseTo(28.571, 3);
    expect(totals[1]).toBeCloseTo(42.857, 3);
  });

  test("left, the best total is 70", () => {
    expect(only(score([20, 20, 30], [[100, 100, 100]], "leave")).total).toBeCloseTo(70, 12);
  });

  test("left, weights of 110 have no total", () => {
    expect(only(score([40, 40, 30], [[100, 100, 100]], "leave")).noTotal).toEqual({ code: "weightsNot100", sum: 110 });
  });

  test("weights whose sum misses 100 by a floating-point hair are 100", () => {
    const weights = [33.1, 33.3, 33.6];
    expect(only(score(weights, [[50, 50, 50]], "assign")).total).toBeCloseTo(50, 12);
  });

  test("no weight at all has no total", () => {
    expect(only(score([0, 0], [[1, 2]])).noTotal).toEqual({ code: "weightsNot100", sum: 0 });
  });
});

describe("missing data", () => {
  test("a missing KPI is left out instead of counting as zero", () => {
    const { total, coverage } = only(score([50, 25, 25], [[80, null, 60]]));
    expect(total).toBeCloseTo((50 * 80 + 25 * 60) / 75, 12);
    expect(coverage).toBe(0.75);
  });

  test("below the minimum coverage there is no total", () => {
    expect(only(score([50, 50], [[80, null]], "assign", 0.6))).toMatchObject({
      total: null,
      noTotal: { code: "coverage", coverage: 0.5, minimum: 0.6 },
    });
  });

  test("coverage at the minimum is enough", () => {
    expect(only(score([60, 40], [[80, null]], "assign", 0.6)).total).toBe(80);
  });

  test("a subject without any value has no total even if no coverage is asked for", () => {
    expect(only(score([60, 40], [[null, null]])).noTotal).toEqual({ code: "coverage", coverage: 0, minimum: 0 });
  });
});

describe("ranks and grades", () => {
  test("ties share the best rank and the next rank is skipped; no total, no rank", () => {
    const ranks = score([100], [[70], [90], [70], [null], [50]]).map(({ rank }) => rank);
    expect(ranks).toEqual([2, 1, 2, null, 4]);
  });

  test("totals that look the same share a rank", () => {
    expect(score([100], [[84.31], [84.29]]).map(({ rank }) => rank)).toEqual([1, 1]);
  });

  test("a grade follows the total that is shown", () => {
    const bands = [
      { from: 60, id: "pass" },
      { from: 0, id: "below" },
    ] as const;
    expect([59.94, 59.95, 60].map((total) => bandOf(total, bands))).toEqual(["below", "pass", "pass"]);
    expect(bandOf(-1, bands)).toBeNull();
  });

  test.each([
    [59.95, 60],
    [1.25, 1.3],
    [-1.25, -1.3],
    [84.349999999, 84.3],
  ])("%d is shown as %d", (total, shown) => {
    expect(shownTotal(total)).toBe(shown);
  });
});

describe("properties", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 });
  const points = fc.option(fc.double({ min: 0, max: 120, noNaN: true }), { nil: null });
  const card = weights.chain((list) =>
    fc.record({
      weights: fc.constant(list),
      rows: fc.array(fc.array(points, { minLength: list.length, maxLength: list.length }), {
        minLength: 1,
        maxLength: 6,
      }),
    }),
  );
  const near = (a: number | null, b: number | null) => {
    if (a === null || b === null) expect(a).toBe(b);
    else expect(Math.abs(a - b)).toBeLessThan(1e-9);
  };

  test("the order of subjects changes nothing", () => {
    fc.assert(
      fc.property(card, ({ weights: list, rows }) => {
        const forwards = score(list, rows);
        const backwards = score(list, [...rows].reverse()).reverse();
        expect(backwards.map(({ total, rank }) => [total, rank])).toEqual(
          forwards.map(({ total, rank }) => [total, rank]),
        );
      }),
    );
  });

  test("scaling all weights changes nothing when they are normalised", () => {
    fc.assert(
      fc.property(card, fc.integer({ min: 2, max: 50 }), ({ weights: list, rows }, factor) => {
        const scaled = score(
          list.map((weight) => weight * factor),
          rows,
        );
        score(list, rows).forEach((subject, index) => {
          near(subject.total, scaled[index]?.total ?? null);
        });
      }),
    );
  });

  test("a KPI of weight zero changes nothing", () => {
    fc.assert(
      fc.property(card, points, ({ weights: list, rows }, extra) => {
        const more = score(
          [...list, 0],
          rows.map((row) => [...row, extra]),
        );
        score(list, rows).forEach((subject, index) => {
          near(subject.total, more[index]?.total ?? null);
          expect(more[index]?.coverage).toBe(subject.coverage);
        });
      }),
    );
  });

  test("coverage is 1 exactly when nothing is missing", () => {
    fc.assert(
      fc.property(card, ({ weights: list, rows }) => {
        score(list, rows).forEach((subject) => {
          expect(subject.coverage === 1).toBe(subject.lines.every(({ score: points }) => points !== null));
        });
      }),
    );
  });

  test("the shares of a total add up to 1", () => {
    fc.assert(
      fc.property(card, ({ weights: list, rows }) => {
        for (const { total, lines } of score(list, rows)) {
          const sum = lines.reduce((shares, { share }) => shares + (share ?? 0), 0);
          if (total === null || total < 5e-10) expect(sum).toBe(0);
          else near(sum, 1);
        }
      }),
    );
  });

  test("a total lies between the lowest and the highest of its scores", () => {
    fc.assert(
      fc.property(card, ({ weights: list, rows }) => {
        for (const { total, lines } of score(list, rows)) {
          const scores = lines.flatMap(({ score: points }) => (points === null ? [] : [points]));
          if (total === null) continue;
          expect(total).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
          expect(total).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
        }
      }),
    );
  });

  test("left weights earn their part of 100 of what normalised ones do", () => {
    fc.assert(
      fc.property(card, ({ weights: list, rows }) => {
        const part = weightSum(linesOf(list)) / 100;
        if (part > 1) return;
        const left = score(list, rows, "leave");
        score(list, rows).forEach((subject, index) => {
          near(subject.total === null ? null : subject.total * part, left[index]?.total ?? null);
        });
      }),
    );
  });
});
