import type { Scale, WeightPolicy } from "../scoring/types.ts";
import type { Better } from "../kpi/define.ts";

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
  floor: 8,
  cap: 9,
  check: 10,
  weightSource: 11,
  valueSource: 12,
  per: 13,
  baseMeant: 14,
  thresholdMeant: 15,
  targetMeant: 16,
  stretchMeant: 17,
  daysMeant: 18,
  daysHere: 19,
  note: 20,
  scaleCode: 21,
  directionCode: 22,
  fault: 23,
  /** What a row is: a line's id, `policy`, `minimumCoverage`, `band:…`. Rows are found by it, wherever they have moved. */
  id: 24,
} as const;

export const width = columns.id + 1;

export const rows = { policy: 3, minimum: 4, sum: 5, header: 7, firstLine: 8 } as const;

/** Order of the choices; a code on the sheet is the position from 1. */
export const policyCodes = ["assign", "normalise", "leave"] as const satisfies readonly WeightPolicy[];
export const scaleCodes = ["progress", "ratio", "curve"] as const satisfies readonly Scale["kind"][];
export const directionCodes = ["higher", "lower"] as const satisfies readonly Better[];

export type Anchor = "base" | "threshold" | "target" | "stretch";

/** Values of a scale by the column in which they stand; those that no column holds are left out. */
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
    case "closeness":
      return [["target", scale.target]];
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
