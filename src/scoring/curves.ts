import type { Scale, ScalePoint, UsualCurve } from "./types.ts";

/** Points of a usual curve's four values. */
export const curvePoints = { base: 0, threshold: 60, target: 100, stretch: 120 } as const;

/** A curve's points, the usual ones spelled out. */
export function curvePointsOf(curve: Extract<Scale, { kind: "curve" }>): readonly ScalePoint[] {
  if ("points" in curve) return curve.points;
  return [
    { value: curve.base, points: curvePoints.base },
    { value: curve.threshold, points: curvePoints.threshold },
    { value: curve.target, points: curvePoints.target },
    { value: curve.stretch, points: curvePoints.stretch },
  ];
}

export function isUsualCurve(scale: Scale): scale is UsualCurve {
  return scale.kind === "curve" && !("points" in scale);
}
