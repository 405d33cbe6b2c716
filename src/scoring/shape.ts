import { reaches } from "./compared.ts";
import { curvePointsOf } from "./curves.ts";
import { pointsOf } from "./scales.ts";
import type { ScaleRule } from "./types.ts";

/** A corner of the line that a scale draws: a value of the KPI across, points up. */
export interface ShapePoint {
  readonly x: number;
  readonly y: number;
}

/** Corners in which a curved line is drawn. */
const bends = 24;

/**
 * The line of a rule for a small picture, with `x` from left to right: its corners, a little beyond its outermost values,
 * bounded by floor and cap. A step is two corners over each other. Of `peer`, `x` is the share of others that are worse.
 */
export function shapeOf(rule: ScaleRule): readonly ShapePoint[] {
  const { scale, better, floor, cap } = rule;
  if (scale.kind === "peer") return [0, 1].map((x) => ({ x, y: bounded(100 * x, floor, cap) }));
  const anchors = anchorsOf(rule);
  const [least, most] = [Math.min(...anchors), Math.max(...anchors)];
  const beyond = (most - least || Math.abs(most) || 1) / 4;
  const from = scale.kind === "ratio" && least - beyond < 0 ? 0 : least - beyond;
  const to = most + beyond;
  const curved = scale.kind === "ratio" && better === "lower";
  const isStep = scale.kind === "bands" || scale.kind === "binary";
  const between = curved
    ? Array.from({ length: bends }, (_, index) => from + ((to - from) * (index + 1)) / (bends + 1))
    : [...anchors, ...(isStep ? [] : limits(rule, from, to))];
  const xs = [...new Set([from, ...between, to])].sort((a, b) => a - b);
  if (!isStep) return xs.map((x) => ({ x, y: pointsOf(x, rule) }));
  const beside = Math.max((most - least) / 1e6, 1e-8);
  return xs.flatMap((x) => {
    if (!anchors.includes(x)) return [{ x, y: pointsOf(x, rule) }];
    return [x - beside, x + beside].map((near) => ({ x, y: pointsOf(near, rule) }));
  });
}

function anchorsOf({ scale }: ScaleRule): readonly number[] {
  switch (scale.kind) {
    case "progress":
    case "range":
      return [scale.base, scale.target];
    case "goalredflag": {
      const reach = scale.goal - scale.redFlag;
      return [scale.redFlag - reach, scale.redFlag, scale.goal, scale.goal + reach];
    }
    case "bands":
      return scale.steps.map(({ value }) => value);
    case "ratio":
      return [scale.target / 2, scale.target, 1.5 * scale.target];
    case "binary":
      return [scale.target];
    case "curve":
      return curvePointsOf(scale).map(({ value }) => value);
    case "closeness":
      return [scale.target - scale.tolerance, scale.target, scale.target + scale.tolerance];
    case "peer":
      return [0, 1];
  }
}

/** Values within the picture at which a straight line meets floor or cap. */
function limits(rule: ScaleRule, from: number, to: number): readonly number[] {
  const open: ScaleRule = { ...rule, floor: -Infinity, cap: Infinity };
  const anchors = [from, ...anchorsOf(rule), to].sort((a, b) => a - b);
  return anchors.slice(1).flatMap((right, index) => {
    const left = anchors[index] ?? right;
    const [low, high] = [pointsOf(left, open), pointsOf(right, open)];
    return [rule.floor, rule.cap].flatMap((edge) => {
      const inside = Number.isFinite(low) && Number.isFinite(high) && reaches(edge, low) !== reaches(edge, high);
      return inside ? [left + ((right - left) * (edge - low)) / (high - low)] : [];
    });
  });
}

function bounded(points: number, floor: number, cap: number): number {
  return Math.max(floor, Math.min(cap, points));
}
