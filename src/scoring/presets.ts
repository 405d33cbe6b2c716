import type { Better } from "../kpi/define.ts";
import type { PresetId } from "../locales/en/scales.ts";
import { fullPoints } from "./scales.ts";
import type { ScalePoint, ScaleRule } from "./types.ts";

/** 比率法: the degree of completion, at most full points. */
export function ratioMethod(target: number, better: Better): ScaleRule {
  return { scale: { kind: "ratio", target }, better, floor: 0, cap: fullPoints };
}

/** 层差法（阶梯）: points by the step that is reached, none below the lowest. Steps may come in any order. */
export function stepMethod(steps: readonly ScalePoint[], better: Better): ScaleRule {
  const sign = better === "higher" ? 1 : -1;
  const ordered = [...steps].sort((a, b) => (a.value - b.value) * sign);
  const most = Math.max(fullPoints, ...steps.map(({ points }) => points));
  return { scale: { kind: "bands", steps: ordered }, better, floor: 0, cap: most };
}

/** 非此即彼法: all or nothing. */
export function eitherOr(target: number, better: Better): ScaleRule {
  return { scale: { kind: "binary", target }, better, floor: 0, cap: fullPoints };
}

/**
 * 减分法（扣分法）: full points at the target, and `points` less for each `step` that the value misses it by, until none are
 * left (每低 1% 扣 2 分，扣完为止). Part of a step costs its part. `step` and `points` are above zero.
 */
export function deduction(target: number, step: number, points: number, better: Better): ScaleRule {
  const reach = (step * fullPoints) / points;
  const base = better === "higher" ? target - reach : target + reach;
  return { scale: { kind: "progress", base, target }, better, floor: 0, cap: fullPoints };
}

/**
 * 说明法: the value is the number of a described level, from 1; each level has its points, from the lowest level up. A
 * mean of several raters earns the level that it reaches.
 */
export function describedLevels(points: readonly number[]): ScaleRule {
  const steps = points.map((own, index) => ({ value: index + 1, points: own }));
  return { scale: { kind: "bands", steps }, better: "higher", floor: 0, cap: Math.max(fullPoints, ...points) };
}

/** 封顶 120 %: the same rule, but up to 120 points for what lies beyond the target. */
export function cappedAt120(rule: ScaleRule): ScaleRule {
  return { ...rule, cap: 120 };
}

/**
 * A line of the Russian matrix «вес × факт ÷ план»: the completion of the plan without an end. Index = total ÷ 100. The
 * matrix leaves the cap to the company; 200 keeps one outlier from carrying the whole index.
 */
export function factToPlan(plan: number, better: Better, cap = 200): ScaleRule {
  return { scale: { kind: "ratio", target: plan }, better, floor: 0, cap };
}

/** Spider Impact’s goal and red flag: its 0–10 as 0–100, clamped as by its default. */
export function redFlagGoal(redFlag: number, goal: number): ScaleRule {
  const better = goal < redFlag ? "lower" : "higher";
  return { scale: { kind: "goalredflag", redFlag, goal }, better, floor: 0, cap: fullPoints };
}

/** OKR: the way from start to target that has been gone, 0–1 as 0–100; the direction falls out of the signs. */
export function okr(start: number, target: number): ScaleRule {
  const better = target < start ? "lower" : "higher";
  return { scale: { kind: "progress", base: start, target }, better, floor: 0, cap: fullPoints };
}

/** Numbers that presets are made of; each takes those that it needs. */
export interface PresetNumbers {
  readonly target: number;
  readonly better: Better;
  /** Start of an OKR, red flag of a goal. */
  readonly start: number;
  /** Of a deduction: each `step` costs `points`. */
  readonly step: number;
  readonly points: number;
  readonly steps: readonly ScalePoint[];
  /** Points of the described levels, from the lowest up. */
  readonly levels: readonly number[];
  /** The rule that gets another cap. */
  readonly rule: ScaleRule;
}

/** The numbers that each preset asks for, and the rule that it makes of them. */
export const presets: Readonly<
  Record<
    PresetId,
    { readonly needs: readonly (keyof PresetNumbers)[]; readonly make: (numbers: PresetNumbers) => ScaleRule }
  >
> = {
  ratio: { needs: ["target", "better"], make: ({ target, better }) => ratioMethod(target, better) },
  steps: { needs: ["steps", "better"], make: ({ steps, better }) => stepMethod(steps, better) },
  eitherOr: { needs: ["target", "better"], make: ({ target, better }) => eitherOr(target, better) },
  deduction: {
    needs: ["target", "step", "points", "better"],
    make: ({ target, step, points, better }) => deduction(target, step, points, better),
  },
  described: { needs: ["levels"], make: ({ levels }) => describedLevels(levels) },
  capped120: { needs: ["rule"], make: ({ rule }) => cappedAt120(rule) },
  factToPlan: { needs: ["target", "better"], make: ({ target, better }) => factToPlan(target, better) },
  redFlagGoal: { needs: ["start", "target"], make: ({ start, target }) => redFlagGoal(start, target) },
  okr: { needs: ["start", "target"], make: ({ start, target }) => okr(start, target) },
};
