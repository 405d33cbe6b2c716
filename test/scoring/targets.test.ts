import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { targetOf } from "../../src/scoring/anchorValues.ts";
import { withTarget } from "../../src/scoring/retarget.ts";
import { pointsOf } from "../../src/scoring/scales.ts";
import { seasonFault, seasonalIndex } from "../../src/scoring/season.ts";
import { targetFromHistory, type PastPeriod } from "../../src/scoring/targetFromHistory.ts";
import {
  belowAverage,
  currencyConflict,
  factoredTarget,
  liftedTarget,
  seasonalTarget,
} from "../../src/scoring/targets.ts";
import type { ScaleRule } from "../../src/scoring/types.ts";
import { anyRule } from "./rules.ts";

function past(...values: readonly (number | null)[]): PastPeriod[] {
  return values.map((value, index) => ({ period: `2026-${String(index + 1).padStart(2, "0")}`, value, closed: true }));
}

describe("a target from the team's own history", () => {
  test("is the median of the last three closed periods", () => {
    expect(targetFromHistory(past(0.9, 0.1, 0.3, 0.2)).target).toBe(0.2);
  });

  test("leaves out the unfinished period and those without a value", () => {
    const history = [...past(0.1, null, 0.3, 0.2), { period: "2026-05", value: 9, closed: false }];
    expect(targetFromHistory(history)).toMatchObject({
      target: 0.2,
      used: [{ value: 0.1 }, { value: 0.3 }, { value: 0.2 }],
    });
  });

  test("needs three of them", () => {
    expect(targetFromHistory(past(0.1, 0.2)).target).toBeNull();
  });

  test("marks an outlier without being moved by it", () => {
    const { target, outliers } = targetFromHistory(past(0.1, 0.11, 0.09, 0.1, 5, 0.12));
    expect(outliers).toEqual(["2026-05"]);
    expect(target).toBe(0.12);
  });
});

describe("an uplift", () => {
  test("of 15 % is 1.15 of the previous period", () => {
    expect(liftedTarget(1000, { uplift: 0.15 }, 1, 12)).toBeCloseTo(1150, 9);
  });

  test("month after month does not become five times as much in a year", () => {
    expect(1.15 ** 12).toBeGreaterThan(5);
    expect(liftedTarget(1000, { uplift: 0.15 }, 12, 12)).toBe(1800);
    expect(liftedTarget(1000, { uplift: 0.15, yearlyCap: 0.5 }, 12, 12)).toBe(1500);
    expect(liftedTarget(1000, { uplift: 0.15, yearlyCap: 0.5 }, 13, 12)).toBeCloseTo(1725, 9);
  });

  test("lowers a cost instead of raising it", () => {
    expect(liftedTarget(115, { uplift: 0.15 }, 1, 12, "lower")).toBeCloseTo(100, 9);
  });

  test("never falls back from one period to the next", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), (uplift, periods) => {
        const at = (count: number) => liftedTarget(100, { uplift }, count, 12);
        expect(at(periods + 1)).toBeGreaterThanOrEqual(at(periods) - 1e-9);
        expect(at(periods + 12)).toBeLessThanOrEqual(at(periods) * 1.8 * 1.8 + 1e-6);
      }),
    );
  });
});

describe("a season", () => {
  const wave = [0.7, 0.6, 0.9, 1, 1, 1.1, 1, 0.9, 1, 1.1, 1.3, 1.4];
  const months = Array.from({ length: 36 }, (_, index) => ({
    year: 2023 + Math.floor(index / 12),
    month: (index % 12) + 1,
    value: 500 * (wave[index % 12] ?? 1),
  }));

  test("is found again in data that have it, its mean being 1", () => {
    const index = seasonalIndex([...months].reverse()) ?? [];
    wave.forEach((own, month) => {
      expect(index[month]).toBeCloseTo(own, 9);
    });
    expect(seasonFault(index)).toBeNull();
  });

  test("takes 24 months in a row", () => {
    expect(seasonalIndex(months.slice(0, 23))).toBeNull();
    expect(seasonalIndex(months.slice(0, 24))).not.toBeNull();
    expect(seasonalIndex(months.filter((_, index) => index !== 12))).toBeNull();
  });

  test("moves the target of a month", () => {
    expect(seasonalTarget(1000, wave, 12)).toBeCloseTo(1400, 9);
    expect(seasonFault(wave.slice(1))).toBe("season");
    expect(seasonFault(wave.map((own) => own * 1.1))).toBe("season");
  });
});

describe("a rule with another target", () => {
  const curve: ScaleRule = {
    scale: { kind: "curve", base: 0, threshold: 0.3, target: 0.4, stretch: 0.5 },
    better: "higher",
    floor: 0,
    cap: 120,
  };

  test("keeps its base and moves threshold and stretch along", () => {
    expect(withTarget(curve, 0.04)?.scale).toMatchObject({
      base: 0,
      threshold: expect.closeTo(0.03, 12) as number,
      target: expect.closeTo(0.04, 12) as number,
      stretch: expect.closeTo(0.05, 12) as number,
    });
  });

  test("on the wrong side of its base moves as a whole", () => {
    const churn: ScaleRule = {
      scale: { kind: "progress", base: 0.1, target: 0.02 },
      better: "lower",
      floor: 0,
      cap: 100,
    };
    expect(withTarget(churn, 0.2)?.scale).toMatchObject({ base: expect.closeTo(1, 12) as number });
  });

  test("gives the new target what the old one was worth", () => {
    fc.assert(
      fc.property(anyRule, fc.double({ min: 0.5, max: 3, noNaN: true }), (rule, factor) => {
        const old = targetOf(rule.scale);
        if (old === null || Math.abs(old) < 0.01) return;
        const moved = withTarget(rule, old * factor);
        if (moved === null) return;
        expect(pointsOf(targetOf(moved.scale) ?? NaN, moved)).toBeCloseTo(pointsOf(old, rule), 6);
        expect(targetOf(moved.scale)).toBeCloseTo(old * factor, 6);
      }),
    );
  });
});

describe("doubts about a target", () => {
  test("factors multiply, each for its reason", () => {
    expect(
      factoredTarget(100, [
        { reason: "niche", factor: 1.2 },
        { reason: "competition", factor: 0.5 },
      ]),
    ).toBe(60);
  });

  test("a target below the average that it is compared with is noticed, in both directions", () => {
    expect(belowAverage(0.0221614, 0.05, "higher")).toBe(true);
    expect(belowAverage(0.05, 0.05, "higher")).toBe(false);
    expect(belowAverage(4, 3, "lower")).toBe(true);
  });

  test("two currencies are a conflict, never converted", () => {
    expect(currencyConflict("CNY", ["CNY", null])).toBeNull();
    expect(currencyConflict("CNY", ["USD"])).toEqual({ code: "otherCurrency", currencies: ["CNY", "USD"] });
    expect(currencyConflict(undefined, ["EUR", "USD"])?.currencies).toEqual(["EUR", "USD"]);
  });
});
