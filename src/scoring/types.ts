import type { Better } from "../kpi/define.ts";

/**
 * How a value becomes points (0–100 unless the cap says otherwise).
 * `progress`: from `base` (0) to `target` (100), linear. `ratio`: value ÷ target × 100 (target ÷ value where lower is better).
 * `curve`: straight lines between points; the usual ones are base → 0, threshold → 60, target → 100, stretch → 120.
 */
export type Scale =
  | { readonly kind: "progress"; readonly base: number; readonly target: number }
  | { readonly kind: "ratio"; readonly target: number }
  | {
      readonly kind: "curve";
      /** Value that gives 0 points. */
      readonly base: number;
      readonly threshold: number;
      readonly target: number;
      readonly stretch: number;
    };

export interface ScaleRule {
  readonly scale: Scale;
  readonly better: Better;
  readonly floor: number;
  readonly cap: number;
}

/**
 * Why a rule cannot score: its points do not run in the direction that `better` says (or coincide), the target of a
 * ratio is not above zero, or the floor is above the cap.
 */
export type RuleFault = "order" | "ratioTarget" | "floorAboveCap";

/**
 * What is done when weights do not add up to 100 %. `assign`: no total until they do; the rest is shown as unassigned.
 * `normalise`: shares of the sum. `leave`: the unassigned rest counts as lost points; more than 100 % has no total.
 */
export type WeightPolicy = "assign" | "normalise" | "leave";

/** Why a subject has no total. Weights are faulty under the policy (`sum` is in per cent), or too little could be read. */
export type NoTotal =
  | { readonly code: "weightsNot100"; readonly sum: number }
  | { readonly code: "coverage"; readonly coverage: number; readonly minimum: number };

export interface ScoredLine {
  readonly id: string;
  readonly weight: number;
  /** KPI value; null when missing (never zero). */
  readonly value: number | null;
  /** Points; null when missing. */
  readonly score: number | null;
  /** Contribution to the total ÷ total; null without a total, and where the total is zero. */
  readonly share: number | null;
}

export interface ScoredSubject {
  readonly name: string;
  readonly lines: readonly ScoredLine[];
  readonly total: number | null;
  readonly noTotal: NoTotal | null;
  /** Weight of the readable lines ÷ weight of all lines, 0–1. */
  readonly coverage: number;
  /** 1 is best; ties share the best rank; null without a total. */
  readonly rank: number | null;
}
