/**
 * Where the target of a line comes from; it stands in the sheet beside the value.
 *
 * - `fixed`: entered by a person, for a stated reason.
 * - `benchmark`: a value of a set with provenance.
 * - `history`: the team's own past, raised by `uplift` (0.15 is +15 %) per period, by no more than `yearlyCap` in a year.
 */
export type TargetSource =
  | { readonly kind: "fixed"; readonly reason?: string }
  | { readonly kind: "benchmark"; readonly set: string; readonly level: "pass" | "average" | "good" | "optimal" }
  | { readonly kind: "history"; readonly uplift: number; readonly yearlyCap?: number };

/** Why a target differs from what its source says. */
export interface TargetFactor {
  readonly reason: "niche" | "size" | "competition";
  /** Above zero; 1 changes nothing. */
  readonly factor: number;
}

/** How a line gets its target: source, factors, and a seasonal index per calendar month (twelve, their mean is 1). */
export interface TargetPlan {
  readonly source: TargetSource;
  readonly factors?: readonly TargetFactor[];
  readonly season?: readonly number[];
}
