import type { Better } from "../kpi/define.ts";
import { reaches } from "./compared.ts";
import { curvePointsOf } from "./curves.ts";
import type { RuleFault, Scale, ScaleKind, ScalePoint, ScaleRule } from "./types.ts";

/** Every scale. Its position from 1 is its code on Rules: new ones come last. */
export const scaleKinds = [
  "progress",
  "range",
  "goalredflag",
  "bands",
  "ratio",
  "curve",
  "closeness",
  "binary",
  "peer",
] as const satisfies readonly ScaleKind[];

/** Points at the target of `progress`, `range`, `ratio`, `closeness` and `binary`. */
export const fullPoints = 100;

/** Points of `goalredflag` at its red flag and at its goal. */
export const redFlagPoints = { redFlag: 100 / 3, goal: 200 / 3 } as const;

/** Fewest subjects with a value that `peer` ranks: among fewer a place says nothing. */
export const fewestPeers = 8;

/** Why the rule cannot score any value; null for a rule that can. */
export function ruleFault({ scale, better, floor, cap }: ScaleRule): RuleFault | null {
  if (!(floor <= cap)) return "floorAboveCap";
  switch (scale.kind) {
    case "ratio":
      return scale.target > 0 ? null : "ratioTarget";
    case "closeness":
      if (!Number.isFinite(scale.target)) return "order";
      return scale.tolerance > 0 ? null : "tolerance";
    case "peer":
      return null;
    case "bands":
      return pointsFault(scale.steps, better, 1);
    case "curve":
      return pointsFault(curvePointsOf(scale), better, 2);
    case "progress":
    case "range":
      return ascends([scale.base, scale.target], better) ? null : "order";
    case "goalredflag":
      return ascends([scale.redFlag, scale.goal], better) ? null : "order";
    case "binary":
      return Number.isFinite(scale.target) ? null : "order";
  }
}

/**
 * Points of a value, between floor and cap. The rule must have no fault; `peers` are the values of all subjects, this one
 * included, and matter to `peer` only (which takes `fewestPeers` of them to be used at all).
 */
export function pointsOf(value: number, rule: ScaleRule, peers: readonly number[] = []): number {
  return Math.max(rule.floor, Math.min(rule.cap, rawPoints(value, rule, peers)));
}

/**
 * Points before floor and cap.
 *
 * - `progress` and `goalredflag` go on beyond their anchors in both directions; only floor and cap end them.
 * - `range` gives 0 before its base and 100 beyond its target.
 * - `bands`: a step holds from its value on, that value included (compared as `compared.ts` says); a value worse than every step earns the floor.
 * - `ratio` of a higher-is-better KPI is value ÷ target; of a lower-is-better one target ÷ value, and a value of zero or
 *   less earns the cap: it cannot get better.
 * - `curve` is flat beyond its ends: the points of the first and the last point, then floor and cap.
 * - `closeness` falls below zero beyond the tolerance; only the floor ends it. The direction has no meaning.
 * - `binary`: the target itself is reached.
 * - `peer`: worse subjects ÷ other subjects × 100; a tie counts half, so the mean over all subjects is 50.
 */
export function rawPoints(value: number, { scale, better, floor, cap }: ScaleRule, peers: readonly number[]): number {
  const sign = better === "higher" ? 1 : -1;
  switch (scale.kind) {
    case "progress":
      return (fullPoints * (value - scale.base)) / (scale.target - scale.base);
    case "range":
      return fullPoints * passed(value, scale.base, scale.target);
    case "goalredflag":
      return (
        redFlagPoints.redFlag +
        ((redFlagPoints.goal - redFlagPoints.redFlag) * (value - scale.redFlag)) / (scale.goal - scale.redFlag)
      );
    case "bands":
      return scale.steps.findLast((step) => reaches(value, step.value, sign))?.points ?? floor;
    case "ratio":
      if (better === "higher") return (fullPoints * value) / scale.target;
      return value <= 0 ? cap : (fullPoints * scale.target) / value;
    case "curve":
      return alongCurve(value, curvePointsOf(scale));
    case "closeness":
      return fullPoints * (1 - Math.abs(value - scale.target) / scale.tolerance);
    case "binary":
      return reaches(value, scale.target, sign) ? fullPoints : 0;
    case "peer":
      return peerPoints(value * sign, sign === 1 ? peers : peers.map((peer) => -peer));
  }
}

function alongCurve(value: number, points: readonly ScalePoint[]): number {
  return points.reduce((sum, point, index) => {
    const before = points[index - 1];
    if (before === undefined) return point.points;
    return sum + (point.points - before.points) * passed(value, before.value, point.value);
  }, 0);
}

function peerPoints(value: number, peers: readonly number[]): number {
  const others = peers.length - 1;
  if (others < 1) return fullPoints / 2;
  const worse = peers.filter((peer) => peer < value).length;
  const better = peers.filter((peer) => peer > value).length;
  return (fullPoints / 2) * (1 + (worse - better) / others);
}

/** How much of the way between two anchors a value has gone, 0–1; the direction falls out of the signs. */
function passed(value: number, from: number, to: number): number {
  return Math.max(0, Math.min(1, (value - from) / (to - from)));
}

function pointsFault(points: readonly ScalePoint[], better: Better, fewest: number): RuleFault | null {
  if (points.length < fewest) return "fewPoints";
  const values = points.map(({ value }) => value);
  if (!ascends(values, better)) return "order";
  const falls = points.some(({ points: own }, index) => !(own >= (points[index - 1]?.points ?? -Infinity)));
  return falls ? "pointsFall" : null;
}

function ascends(anchors: readonly number[], better: Better): boolean {
  const sign = better === "higher" ? 1 : -1;
  return anchors.every((anchor, index) => {
    const before = anchors[index - 1];
    return Number.isFinite(anchor) && (before === undefined || (anchor - before) * sign > 0);
  });
}

/** The scale with every value changed and its points left, such as by compounding to another length of time. */
export function mapScale(scale: Scale, change: (value: number) => number): Scale {
  const moved = (points: readonly ScalePoint[]) => points.map((point) => ({ ...point, value: change(point.value) }));
  switch (scale.kind) {
    case "progress":
    case "range":
      return { ...scale, base: change(scale.base), target: change(scale.target) };
    case "goalredflag":
      return { ...scale, redFlag: change(scale.redFlag), goal: change(scale.goal) };
    case "bands":
      return { ...scale, steps: moved(scale.steps) };
    case "ratio":
    case "binary":
      return { ...scale, target: change(scale.target) };
    case "curve":
      if ("points" in scale) return { ...scale, points: moved(scale.points) };
      return {
        ...scale,
        base: change(scale.base),
        threshold: change(scale.threshold),
        target: change(scale.target),
        stretch: change(scale.stretch),
      };
    case "closeness": {
      const target = change(scale.target);
      return { ...scale, target, tolerance: change(scale.target + scale.tolerance) - target };
    }
    case "peer":
      return scale;
  }
}
