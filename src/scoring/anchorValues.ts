import { curvePointsOf, isUsualCurve } from "./curves.ts";
import { fullPoints } from "./scales.ts";
import type { Scale, ScalePoint, ScaleRule } from "./types.ts";

/** The value that a person would call the rule's target; null for a ranking. A scale of steps has the first that is worth 100, or its best. */
export function targetOf(scale: Scale): number | null {
  switch (scale.kind) {
    case "goalredflag":
      return scale.goal;
    case "bands":
    case "curve": {
      if (isUsualCurve(scale)) return scale.target;
      const points = scale.kind === "bands" ? scale.steps : curvePointsOf(scale);
      return (points.find((point) => point.points >= fullPoints) ?? points.at(-1))?.value ?? null;
    }
    case "peer":
      return null;
    default:
      return scale.target;
  }
}

/** The least good value that no better one outscores, its floor and cap regarded; null for a ranking. */
export function bestValueOf({ scale, better, cap }: ScaleRule): number | null {
  switch (scale.kind) {
    case "progress":
      return scale.base + (Math.max(0, cap) / fullPoints) * (scale.target - scale.base);
    case "range":
      return scale.base + (Math.min(Math.max(0, cap), fullPoints) / fullPoints) * (scale.target - scale.base);
    case "goalredflag":
      return scale.redFlag + ((3 * cap) / fullPoints - 1) * (scale.goal - scale.redFlag);
    case "ratio":
      if (cap <= 0) return better === "higher" ? 0 : null;
      return better === "higher" ? (cap / fullPoints) * scale.target : (fullPoints / cap) * scale.target;
    case "bands": {
      const most = Math.min(cap, scale.steps.at(-1)?.points ?? cap);
      return scale.steps.find((step) => step.points >= most)?.value ?? null;
    }
    case "curve":
      return valueAt(cap, curvePointsOf(scale));
    case "closeness":
    case "binary":
      return scale.target;
    case "peer":
      return null;
  }
}

/** The first value of a curve that is worth the points, or the most that it gives. */
function valueAt(wanted: number, points: readonly ScalePoint[]): number | null {
  const most = Math.min(wanted, points.at(-1)?.points ?? wanted);
  const index = points.findIndex((point) => point.points >= most);
  const [point, before] = [points[index], points[index - 1]];
  if (!point || !before) return point?.value ?? null;
  return before.value + ((most - before.points) / (point.points - before.points)) * (point.value - before.value);
}

/** A value that earns nothing, or the least that the scale gives: where a line without a value starts from. */
export function worstValueOf({ scale, better }: ScaleRule): number | null {
  switch (scale.kind) {
    case "progress":
    case "range":
      return scale.base;
    case "goalredflag":
      return 2 * scale.redFlag - scale.goal;
    case "ratio":
      return better === "higher" ? 0 : 100 * scale.target;
    case "bands":
    case "curve": {
      const points = scale.kind === "bands" ? scale.steps : curvePointsOf(scale);
      const [first] = points;
      if (first === undefined) return null;
      const beyond = Math.abs((points.at(-1)?.value ?? 0) - first.value) || Math.abs(first.value) || 1;
      return first.value + (better === "higher" ? -beyond : beyond);
    }
    case "closeness":
      return scale.target + (better === "higher" ? -scale.tolerance : scale.tolerance);
    case "binary":
      return scale.target + (better === "higher" ? -1 : 1) * (Math.abs(scale.target) || 1);
    case "peer":
      return null;
  }
}
