import type { ScaleRule } from "../../scoring/types.ts";
import type { Band } from "../template.ts";

export const bands: readonly Band[] = [
  { from: 90, id: "excellent" },
  { from: 80, id: "good" },
  { from: 60, id: "pass" },
  { from: 0, id: "below" },
];

/** Below 60 % of the weight a total says too little to be shown. */
export const minimumCoverage = 0.6;

/** A curve for a KPI where higher is better: values for 0, 60, 100 and 120 points. */
export function rising(base: number, threshold: number, target: number, stretch: number, cap: 100 | 120): ScaleRule {
  return { scale: { kind: "curve", base, threshold, target, stretch }, better: "higher", floor: 0, cap };
}

/** A curve for a KPI where lower is better: values for 0, 60, 100 and 120 points. */
export function falling(base: number, threshold: number, target: number, stretch: number, cap: 100 | 120): ScaleRule {
  return { ...rising(base, threshold, target, stretch, cap), better: "lower" };
}
