import { bestValueOf, targetOf, worstValueOf } from "../../scoring/anchorValues.ts";
import { curvePointsOf } from "../../scoring/curves.ts";
import { presets, type PresetNumbers } from "../../scoring/presets.ts";
import type { PresetId } from "../../locales/en/scales.ts";
import type { Scale, ScalePoint, ScaleRule } from "../../scoring/types.ts";

/** A number of a rule that can be typed. */
export type RuleValue = "base" | "threshold" | "target" | "stretch" | "redFlag" | "goal" | "tolerance";

const names: readonly RuleValue[] = ["base", "redFlag", "threshold", "goal", "target", "stretch", "tolerance"];

/** The numbers of a scale that have names, from the worst value to the best. */
export function namedValues(scale: Scale): readonly (readonly [RuleValue, number])[] {
  const found = new Map<string, unknown>(Object.entries(scale));
  return names.flatMap((name): (readonly [RuleValue, number])[] => {
    const value = found.get(name);
    return typeof value === "number" ? [[name, value]] : [];
  });
}

export function withValue(rule: ScaleRule, name: RuleValue, value: number): ScaleRule {
  return { ...rule, scale: { ...rule.scale, [name]: value } };
}

/** Steps of a scale, or points of a curve of one's own. */
export function listedPoints(scale: Scale): readonly ScalePoint[] {
  if (scale.kind === "bands") return scale.steps;
  return scale.kind === "curve" && "points" in scale ? scale.points : [];
}

export function withPointValue({ scale, ...rest }: ScaleRule, index: number, value: number): ScaleRule {
  const changed = listedPoints(scale).map((point, at) => (at === index ? { ...point, value } : point));
  if (scale.kind === "bands") return { ...rest, scale: { ...scale, steps: changed } };
  return { ...rest, scale: scale.kind === "curve" ? { kind: "curve", points: changed } : scale };
}

/** Methods that a rule of a KPI can be turned into; described levels need raters instead of a KPI. */
export const offeredPresets = [
  "ratio",
  "steps",
  "eitherOr",
  "deduction",
  "capped120",
  "factToPlan",
  "redFlagGoal",
  "okr",
] as const satisfies readonly PresetId[];

/** Points that a deduction takes for each hundredth of the target by which it is missed. */
const usualDeduction = 2;

/** A rule by another method, from the numbers of the present one; null for a ranking, which has none. */
export function byPreset(id: (typeof offeredPresets)[number], rule: ScaleRule): ScaleRule | null {
  const target = targetOf(rule.scale);
  if (target === null) return null;
  const { scale, better } = rule;
  const steps =
    scale.kind === "curve" ? curvePointsOf(scale).filter(({ points }) => points > 0) : [{ value: target, points: 100 }];
  const start = worstValueOf(rule) ?? bestValueOf(rule) ?? 0;
  const numbers: PresetNumbers = {
    target,
    better,
    start,
    step: Math.abs(target) / 100 || 1,
    points: usualDeduction,
    steps,
    levels: [],
    rule,
  };
  return presets[id].make(numbers);
}
