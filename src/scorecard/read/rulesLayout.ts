import type { Better } from "../../kpi/define.ts";
import { scaleKinds } from "../../scoring/scales.ts";
import type { MissingPolicy, Scale, ScalePoint, WeightPolicy } from "../../scoring/types.ts";

/** Columns of the lines on the Rules sheet, zero-based. The writer and the reader both go by this list. */
export const columns = {
  kpi: 0,
  weight: 1,
  scale: 2,
  better: 3,
  base: 4,
  threshold: 5,
  target: 6,
  stretch: 7,
  tolerance: 8,
  floor: 9,
  cap: 10,
  missing: 11,
  maxAge: 12,
  check: 13,
  sentence: 14,
  group: 15,
  targetSource: 16,
  weightSource: 17,
  valueSource: 18,
  note: 19,
  per: 20,
  baseMeant: 21,
  thresholdMeant: 22,
  targetMeant: 23,
  stretchMeant: 24,
  daysMeant: 25,
  daysHere: 26,
  scaleCode: 27,
  directionCode: 28,
  missingCode: 29,
  fault: 30,
  builtSentence: 31,
  /** What a row is: a line's id, `policy`, `minimumCoverage`, `band:…`, `group:…`. Rows are found by it, wherever they have moved. */
  id: 32,
  /** Steps of `bands` and points of a curve of one's own: value, points, value, points…, from the worst value to the best. */
  firstPoint: 33,
} as const;

/** Id of the row that holds the target of a line in a period. */
export function targetId(line: string, period: string): string {
  return `target:${line}:${period}`;
}

/** Id of the row that says what is usual where a figure of a line is missing. */
export function usualMissingId(line: string): string {
  return `missing:${line}`;
}

/** Columns that every card has; steps and points stand to the right of them. */
export const width = columns.id + 1;

export const rows = { policy: 3, minimum: 4, sum: 5, whole: 6, header: 7, firstLine: 8 } as const;

/** Order of the choices; a code on the sheet is the position from 1. */
export const policyCodes = ["assign", "normalise", "leave"] as const satisfies readonly WeightPolicy[];
export const scaleCodes = scaleKinds;
export const directionCodes = ["higher", "lower"] as const satisfies readonly Better[];
export const missingCodes = ["exclude", "zero", "carry", "block"] as const satisfies readonly MissingPolicy["kind"][];

export type Anchor = "base" | "threshold" | "target" | "stretch" | "tolerance";

/** Columns that stand for a value that may be meant for another length of time. */
export const meantAnchors = ["base", "threshold", "target", "stretch"] as const satisfies readonly Anchor[];

/** Values of a scale by the column in which they stand; steps and points have columns of their own. */
export function anchorsOf(scale: Scale): readonly (readonly [Anchor, number])[] {
  switch (scale.kind) {
    case "progress":
    case "range":
      return [
        ["base", scale.base],
        ["target", scale.target],
      ];
    case "goalredflag":
      return [
        ["threshold", scale.redFlag],
        ["target", scale.goal],
      ];
    case "ratio":
    case "binary":
      return [["target", scale.target]];
    case "closeness":
      return [
        ["target", scale.target],
        ["tolerance", scale.tolerance],
      ];
    case "curve":
      if ("points" in scale) return [];
      return [
        ["base", scale.base],
        ["threshold", scale.threshold],
        ["target", scale.target],
        ["stretch", scale.stretch],
      ];
    case "bands":
    case "peer":
      return [];
  }
}

/** Steps or points that a scale lists; none where its values have columns of their own. */
export function pointsOfScale(scale: Scale): readonly ScalePoint[] {
  if (scale.kind === "bands") return scale.steps;
  return scale.kind === "curve" && "points" in scale ? scale.points : [];
}
