import type { Better } from "../../kpi/define.ts";
import { curvePointsOf } from "../../scoring/curves.ts";
import type { Scale, ScalePoint, ScaleRule } from "../../scoring/types.ts";
import { tidy } from "../explain/question.ts";

/** Steps of a scale, or points of a curve; none for a scale that has neither. The usual curve has its four. */
export function listedPoints(scale: Scale): readonly ScalePoint[] {
  if (scale.kind === "bands") return scale.steps;
  return scale.kind === "curve" ? curvePointsOf(scale) : [];
}

/** The rule with other steps or points, which may stand in any order. */
export function withPoints({ scale, ...rest }: ScaleRule, points: readonly ScalePoint[]): ScaleRule {
  const sorted = fromWorst(points, rest.better);
  if (scale.kind === "bands") return { ...rest, scale: { ...scale, steps: sorted } };
  return { ...rest, scale: scale.kind === "curve" ? { kind: "curve", points: sorted } : scale };
}

/** The points from the worst value to the best; of two with the same value the one with fewer points goes first. */
export function fromWorst<Point extends ScalePoint>(points: readonly Point[], better: Better): readonly Point[] {
  const sign = better === "higher" ? 1 : -1;
  return [...points].sort((a, b) => (a.value - b.value) * sign || a.points - b.points);
}

/** Fewest points that a scale can do with. */
export function fewestPoints({ kind }: Scale): number {
  return kind === "bands" ? 1 : 2;
}

/**
 * Where a new step or point goes: into the middle of the widest gap, worth the points in the middle, so that the rule
 * stays sound. A single step gets a worse one at four fifths of its value, worth three fifths of its points.
 */
export function pointBetween(points: readonly ScalePoint[], better: Better): ScalePoint {
  const sorted = fromWorst(points, better);
  const [first] = sorted;
  if (first === undefined) return { value: 0, points: 0 };
  const gaps = sorted.slice(1).map((upper, index) => ({ upper, lower: sorted[index] ?? upper }));
  const width = ({ upper, lower }: (typeof gaps)[number]) => Math.abs(upper.value - lower.value);
  const widest = gaps.reduce<(typeof gaps)[number] | null>(
    (found, gap) => (found === null || width(gap) > width(found) ? gap : found),
    null,
  );
  if (widest === null) {
    const reach = Math.abs(first.value) / 5 || 1;
    return {
      value: tidy(first.value + (better === "higher" ? -reach : reach)),
      points: first.points > 0 ? tidy(first.points * 0.6) : first.points,
    };
  }
  const { lower, upper } = widest;
  return {
    value: roundWithin(lower.value, upper.value),
    points: roundWithin(lower.points, upper.points),
  };
}

/** The middle of two numbers with as few digits as still lie between them. */
function roundWithin(from: number, to: number): number {
  const middle = (from + to) / 2;
  const rounded = [1, 2, 3].map((digits) => Number(middle.toPrecision(digits)));
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return rounded.find((value) => value > low && value < high) ?? tidy(middle);
}

/** What is wrong with two neighbours of a list from the worst value to the best. */
export interface PointFault {
  /** `twice` both have the same value · `falls` the better value is worth fewer points. */
  readonly code: "twice" | "falls";
  readonly worse: ScalePoint;
  readonly better: ScalePoint;
}

/** Each pair of steps or points that cannot stand beside one another. */
export function pointFaults(points: readonly ScalePoint[], better: Better): readonly PointFault[] {
  const sorted = fromWorst(points, better);
  return sorted.flatMap((own, index): PointFault[] => {
    const before = sorted[index - 1];
    if (before === undefined) return [];
    if (own.value === before.value) return [{ code: "twice", worse: before, better: own }];
    return own.points < before.points ? [{ code: "falls", worse: before, better: own }] : [];
  });
}
