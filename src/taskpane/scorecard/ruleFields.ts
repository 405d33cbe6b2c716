import { targetOf, worstValueOf, bestValueOf } from "../../scoring/anchorValues.ts";
import { curvePoints, curvePointsOf } from "../../scoring/curves.ts";
import { presets, type PresetNumbers } from "../../scoring/presets.ts";
import { fullPoints, mapScale, ruleFault } from "../../scoring/scales.ts";
import type { PresetId } from "../../locales/en/scales.ts";
import type { Scale, ScaleKind, ScalePoint, ScaleRule } from "../../scoring/types.ts";
import { tidy } from "../explain/question.ts";

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

/** The rule with the other direction: its values change sides about the target, so that they still run from worst to best. */
export function turned(rule: ScaleRule): ScaleRule {
  const better = rule.better === "higher" ? "lower" : "higher";
  const { scale } = rule;
  const target = targetOf(scale);
  const runs = scale.kind !== "ratio" && scale.kind !== "closeness";
  return {
    ...rule,
    better,
    scale: target === null || !runs ? scale : mapScale(scale, (value) => tidy(2 * target - value)),
  };
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

/** Scales that no method is named after. */
export const offeredScales = ["curve", "range", "closeness", "peer"] as const satisfies readonly ScaleKind[];

export type OfferedMethod = (typeof offeredPresets)[number] | (typeof offeredScales)[number];

/** Points that a deduction takes for each hundredth of the target by which it is missed. */
const usualDeduction = 2;

/** Parts of the way to the target that the steps of a new scale stand at. */
const usualSteps = [0.6, 0.8, 1];

/** A rule by another method, from the numbers of the present one; null for a ranking, which has none. */
export function byMethod(method: OfferedMethod, rule: ScaleRule): ScaleRule | null {
  const scale = offeredScales.find((known) => known === method);
  if (scale !== undefined) return byScale(scale, rule);
  const preset = offeredPresets.find((known) => known === method);
  return preset === undefined ? null : byPreset(preset, rule);
}

function byPreset(id: (typeof offeredPresets)[number], rule: ScaleRule): ScaleRule | null {
  const target = targetOf(rule.scale);
  if (target === null) return null;
  const numbers: PresetNumbers = {
    target,
    better: rule.better,
    start: worstValueOf(rule) ?? bestValueOf(rule) ?? 0,
    step: Math.abs(target) / 100 || 1,
    points: usualDeduction,
    steps: stepsOf(rule, target),
    levels: [],
    rule,
  };
  return presets[id].make(numbers);
}

/** Steps at what a rule gives points for; those of a straight line at three places of it. */
function stepsOf(rule: ScaleRule, target: number): readonly ScalePoint[] {
  const { scale } = rule;
  if (scale.kind === "bands") return scale.steps;
  if (scale.kind === "curve") return curvePointsOf(scale).filter(({ points }) => points > 0);
  const isLine =
    scale.kind === "progress" || scale.kind === "range" || (scale.kind === "ratio" && rule.better === "higher");
  const start = worstValueOf(rule);
  if (!isLine || start === null) return [{ value: target, points: fullPoints }];
  return usualSteps.map((part) => ({ value: tidy(start + (target - start) * part), points: tidy(fullPoints * part) }));
}

function byScale(kind: (typeof offeredScales)[number], rule: ScaleRule): ScaleRule | null {
  const { scale, better } = rule;
  const target = targetOf(scale);
  if (kind === "peer") return { scale: { kind }, better, floor: 0, cap: fullPoints };
  if (target === null) return null;
  const start = lineStart(rule, target);
  switch (kind) {
    case "curve":
      if (scale.kind === "bands" && scale.steps.length > 1) {
        return { ...rule, scale: { kind, points: scale.steps } };
      }
      return { scale: usualCurve(start, target), better, floor: 0, cap: curvePoints.stretch };
    case "range":
      return { scale: { kind, base: start, target }, better, floor: 0, cap: fullPoints };
    case "closeness":
      return { scale: { kind, target, tolerance: Math.abs(target - start) }, better, floor: 0, cap: fullPoints };
  }
}

function usualCurve(base: number, target: number): Scale {
  const at = (points: number) => tidy(base + ((target - base) * points) / fullPoints);
  return { kind: "curve", base, threshold: at(curvePoints.threshold), target, stretch: at(curvePoints.stretch) };
}

/** Where a straight line to the target starts: at what earns nothing, or at half as much off where that is far away. */
function lineStart(rule: ScaleRule, target: number): number {
  const worst = worstValueOf(rule);
  const isFar = rule.scale.kind === "ratio" && rule.better === "lower";
  if (worst !== null && worst !== target && !isFar) return worst;
  return target + (rule.better === "higher" ? -1 : 1) * (Math.abs(target) || 1);
}

/** The method that a rule looks like, so that a list can show it. */
export function methodOf(rule: ScaleRule): OfferedMethod {
  const { scale, cap } = rule;
  switch (scale.kind) {
    case "bands":
      return "steps";
    case "binary":
      return "eitherOr";
    case "goalredflag":
      return "redFlagGoal";
    case "ratio":
      if (cap <= fullPoints) return "ratio";
      return cap <= 120 ? "capped120" : "factToPlan";
    case "progress": {
      const deduction = ruleFault(rule) === null ? byPreset("deduction", rule)?.scale : undefined;
      return deduction?.kind === "progress" && tidy(deduction.base) === tidy(scale.base) ? "deduction" : "okr";
    }
    default:
      return scale.kind;
  }
}
