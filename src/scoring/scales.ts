import type { Better } from "../kpi/define.ts";
import type { RuleFault, Scale, ScaleRule } from "./types.ts";

/** Points of a curve's four values. */
export const curvePoints = { base: 0, threshold: 60, target: 100, stretch: 120 } as const;

/** Points of `progress` and `ratio` at the target. */
export const fullPoints = 100;

/** Why the rule cannot score any value; null for a rule that can. */
export function ruleFault({ scale, better, floor, cap }: ScaleRule): RuleFault | null {
  if (floor > cap) return "floorAboveCap";
  if (scale.kind === "ratio") return scale.target > 0 ? null : "ratioTarget";
  return ascends(anchorsOf(scale), better) ? null : "order";
}

/**
 * Points of a value, between floor and cap. The rule must have no fault.
 *
 * - `progress` goes on beyond base and target until floor and cap.
 * - `ratio` of a higher-is-better KPI is value ÷ target; of a lower-is-better one target ÷ value, and a value of zero or
 *   less earns the cap: it cannot get better.
 * - `curve` is flat beyond its ends: 0 points beyond `base`, 120 beyond `stretch`, then floor and cap.
 */
export function pointsOf(value: number, rule: ScaleRule): number {
  return Math.max(rule.floor, Math.min(rule.cap, rawPoints(value, rule)));
}

function rawPoints(value: number, { scale, better, cap }: ScaleRule): number {
  switch (scale.kind) {
    case "progress":
      return (fullPoints * (value - scale.base)) / (scale.target - scale.base);
    case "ratio":
      if (better === "higher") return (fullPoints * value) / scale.target;
      return value <= 0 ? cap : (fullPoints * scale.target) / value;
    case "curve":
      return (
        (curvePoints.threshold - curvePoints.base) * passed(value, scale.base, scale.threshold) +
        (curvePoints.target - curvePoints.threshold) * passed(value, scale.threshold, scale.target) +
        (curvePoints.stretch - curvePoints.target) * passed(value, scale.target, scale.stretch)
      );
  }
}

/** How much of the way between two anchors a value has gone, 0–1; the direction falls out of the signs. */
function passed(value: number, from: number, to: number): number {
  return Math.max(0, Math.min(1, (value - from) / (to - from)));
}

/** Values of a scale in the order in which they earn more points. */
function anchorsOf(scale: Exclude<Scale, { kind: "ratio" }>): readonly number[] {
  return scale.kind === "progress"
    ? [scale.base, scale.target]
    : [scale.base, scale.threshold, scale.target, scale.stretch];
}

function ascends(anchors: readonly number[], better: Better): boolean {
  const sign = better === "higher" ? 1 : -1;
  return anchors.every((anchor, index) => {
    const before = anchors[index - 1];
    return Number.isFinite(anchor) && (before === undefined || (anchor - before) * sign > 0);
  });
}
