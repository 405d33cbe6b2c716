import type { Better } from "../kpi/define.ts";

/** A place on a scale: this value, or a better one, is worth these points. */
export interface ScalePoint {
  readonly value: number;
  readonly points: number;
}

/**
 * How a value becomes points, before floor and cap (0–100 unless they say otherwise). What happens at and beyond the
 * edges is said at `rawPoints` in `scales.ts`.
 *
 * - `progress` a straight line from `base` (0) through `target` (100), going on beyond both.
 * - `range` the same line, flat beyond both ends.
 * - `goalredflag` a straight line with a third of 100 at `redFlag` and two thirds at `goal`.
 * - `bands` steps: the points of the best step that the value reaches.
 * - `ratio` value ÷ target × 100 (target ÷ value where lower is better).
 * - `curve` straight lines between points; the usual ones are base → 0, threshold → 60, target → 100, stretch → 120.
 * - `closeness` 100 at `target`, less by the distance on either side, 0 at `tolerance` from it.
 * - `binary` 100 where `target` is reached, else 0.
 * - `peer` the share of the other subjects that are worse.
 *
 * Steps and points of a curve stand from the worst value to the best.
 */
export type Scale =
  | { readonly kind: "progress" | "range"; readonly base: number; readonly target: number }
  | { readonly kind: "goalredflag"; readonly redFlag: number; readonly goal: number }
  | { readonly kind: "bands"; readonly steps: readonly ScalePoint[] }
  | { readonly kind: "ratio" | "binary"; readonly target: number }
  | UsualCurve
  | { readonly kind: "curve"; readonly points: readonly ScalePoint[] }
  | { readonly kind: "closeness"; readonly target: number; readonly tolerance: number }
  | { readonly kind: "peer" };

/** The curve through threshold, target and stretch, with the value that gives 0 points as its base. */
export interface UsualCurve {
  readonly kind: "curve";
  readonly base: number;
  readonly threshold: number;
  readonly target: number;
  readonly stretch: number;
}

export type ScaleKind = Scale["kind"];

export interface ScaleRule {
  readonly scale: Scale;
  /** Without meaning for `closeness`, which is best in the middle. */
  readonly better: Better;
  readonly floor: number;
  readonly cap: number;
}

/**
 * Why a rule cannot score. `order`: its values do not run in the direction that `better` says, or coincide, or are no
 * numbers · `ratioTarget`: the target of a ratio is not above zero · `tolerance`: the tolerance is not above zero ·
 * `fewPoints`: no step, or less than two points of a curve · `pointsFall`: a better value would earn less · `floorAboveCap`.
 */
export type RuleFault = "order" | "ratioTarget" | "tolerance" | "fewPoints" | "pointsFall" | "floorAboveCap";

/**
 * What is done when weights do not add up to 100 %, of all lines or within a group. `assign`: no total until they do; the
 * rest is shown as unassigned. `normalise`: shares of the sum. `leave`: the unassigned rest counts as lost points; more
 * than 100 % has no total.
 */
export type WeightPolicy = "assign" | "normalise" | "leave";

/**
 * What is done with a line that has no value. `exclude`: left out of the mean · `zero`: 0 points (the floor where that is
 * lower) · `carry`: the last known value, unless it is older than `maxAge` periods, then left out · `block`: no total.
 */
export type MissingPolicy =
  { readonly kind: "exclude" | "zero" | "block" } | { readonly kind: "carry"; readonly maxAge: number };

/**
 * The value of a KPI: a number (zero is one); null where the platform does not give it; `notEntered` where a person has
 * still to type it; `notApplicable` where it makes no sense for the subject, which takes the line out of its coverage.
 */
export type Given = number | null | "notEntered" | "notApplicable";

/** Bands of totals, as words in the locales name them. */
export type Grade = "excellent" | "good" | "pass" | "below";

/** Lower edge in points (inclusive) of a band; bands are sorted from the best down. */
export interface GradeBand {
  readonly from: number;
  readonly id: Grade;
}

/** Where a score stands against the rule's own threshold and target: the colour of a status, and its text. */
export type Attainment = "below" | "threshold" | "target" | "stretch";

/**
 * Why a subject has no total. Weights are faulty under the policy (`sum` is in per cent; in `group` where one is named),
 * too little could be scored, lines under the policy `block` have no value, or no line applies to the subject.
 */
export type NoTotal =
  | { readonly code: "weightsNot100"; readonly sum: number; readonly group?: string }
  | { readonly code: "coverage"; readonly coverage: number; readonly minimum: number }
  | { readonly code: "blocked"; readonly lines: readonly string[] }
  | { readonly code: "nothingApplies" };
