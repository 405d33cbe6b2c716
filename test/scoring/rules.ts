import fc from "fast-check";
import { ruleFault } from "../../src/scoring/scales.ts";
import type { Scale, ScalePoint, ScaleRule } from "../../src/scoring/types.ts";

/** The only element of a list. */
export function only<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined || list.length > 1) throw new Error(`${String(list.length)} instead of one`);
  return first;
}

const value = fc.double({ min: -100, max: 100, noNaN: true });
const gap = fc.double({ min: 0.1, max: 50, noNaN: true });
const rise = fc.integer({ min: 0, max: 60 });

const points = fc
  .tuple(value, fc.array(fc.tuple(gap, rise), { minLength: 2, maxLength: 5 }), fc.integer({ min: -50, max: 40 }))
  .map(([from, steps, lowest]) => {
    const list: ScalePoint[] = [{ value: from, points: lowest }];
    for (const [further, more] of steps) {
      const last = list.at(-1) ?? { value: from, points: lowest };
      list.push({ value: last.value + further, points: last.points + more });
    }
    return list;
  });

const rising: fc.Arbitrary<Scale> = fc.oneof(
  fc
    .tuple(fc.constantFrom("progress" as const, "range" as const), value, gap)
    .map(([kind, base, reach]): Scale => ({ kind, base, target: base + reach })),
  fc.tuple(value, gap).map(([redFlag, reach]): Scale => ({ kind: "goalredflag", redFlag, goal: redFlag + reach })),
  points.map((steps): Scale => ({ kind: "bands", steps })),
  gap.map((target): Scale => ({ kind: "ratio", target })),
  fc.tuple(value, gap, gap, gap).map(([base, a, b, c]): Scale => ({
    kind: "curve",
    base,
    threshold: base + a,
    target: base + a + b,
    stretch: base + a + b + c,
  })),
  points.map((own): Scale => ({ kind: "curve", points: own })),
  fc.tuple(value, gap).map(([target, tolerance]): Scale => ({ kind: "closeness", target, tolerance })),
  value.map((target): Scale => ({ kind: "binary", target })),
);

/** A rule that can score, of every kind but `peer`, in both directions. */
export const anyRule: fc.Arbitrary<ScaleRule> = fc
  .tuple(rising, fc.boolean(), fc.integer({ min: -20, max: 20 }), fc.constantFrom(100, 120))
  .map(([scale, lower, floor, cap]): ScaleRule => {
    return lower ? mirrored({ scale, better: "higher", floor, cap }) : { scale, better: "higher", floor, cap };
  })
  .filter((rule) => ruleFault(rule) === null);

/** The rule with every value negated and the direction turned; a ratio, which knows no negatives, keeps its target. */
export function mirrored(rule: ScaleRule): ScaleRule {
  const better = rule.better === "higher" ? "lower" : "higher";
  return { ...rule, better, scale: negated(rule.scale) };
}

function negated(scale: Scale): Scale {
  const turn = (own: readonly ScalePoint[]) => own.map((point) => ({ ...point, value: -point.value }));
  switch (scale.kind) {
    case "progress":
    case "range":
      return { ...scale, base: -scale.base, target: -scale.target };
    case "goalredflag":
      return { ...scale, redFlag: -scale.redFlag, goal: -scale.goal };
    case "bands":
      return { ...scale, steps: turn(scale.steps) };
    case "curve":
      if ("points" in scale) return { ...scale, points: turn(scale.points) };
      return {
        ...scale,
        base: -scale.base,
        threshold: -scale.threshold,
        target: -scale.target,
        stretch: -scale.stretch,
      };
    case "closeness":
    case "binary":
      return { ...scale, target: -scale.target };
    case "ratio":
    case "peer":
      return scale;
  }
}
