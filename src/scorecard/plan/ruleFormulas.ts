import { faultFormula, rawFormula, type ScaleRefs } from "../../scoring/scaleFormula.ts";
import type { ScaleKind } from "../../scoring/types.ts";
import { scaleCodes, type columns } from "../read/rulesLayout.ts";

/** Cell of a line on Rules by column. */
export type LineCell = (column: keyof typeof columns) => string;

/** Cells of a line's steps or points; none where the line lists none. */
export type LinePoints = readonly { readonly value: string; readonly points: string }[];

/** Number of the fault of a line that is to be scored by steps and lists none. */
export const noSteps = 7;

export function scaleRefs(at: LineCell, points: LinePoints, value: string, peers: string): ScaleRefs {
  return {
    value,
    better: { code: at("directionCode") },
    floor: at("floor"),
    cap: at("cap"),
    anchors: {
      base: at("base"),
      threshold: at("threshold"),
      target: at("target"),
      stretch: at("stretch"),
      redFlag: at("threshold"),
      goal: at("target"),
      tolerance: at("tolerance"),
    },
    ...(points.length === 0 ? {} : { points }),
    peers,
  };
}

/**
 * Points of a value by the scale that the line's row on Rules says, between its floor and cap; #N/A for a scale that is
 * not among `kinds`.
 */
export function pointsFormula(
  at: LineCell,
  points: LinePoints,
  value: string,
  peers: string,
  kinds: readonly ScaleKind[],
): string {
  const refs = scaleRefs(at, points, value, peers);
  const byKind = scaleCodes.map((kind) =>
    !kinds.includes(kind) || (kind === "bands" && points.length === 0) ? "NA()" : rawFormula(kind, refs),
  );
  return `MAX(${at("floor")},MIN(${at("cap")},CHOOSE(${at("scaleCode")},${byKind.join(",")})))`;
}

/** 0 for a rule that can score, else the number of its fault. */
export function lineFaultFormula(at: LineCell, points: LinePoints): string {
  const refs = scaleRefs(at, points, "0", "0");
  const byKind = scaleCodes.map((kind) =>
    kind === "bands" && points.length === 0 ? String(noSteps) : faultFormula(kind, refs),
  );
  return `IF(COUNT(${at("scaleCode")},${at("directionCode")})<2,1,CHOOSE(${at("scaleCode")},${byKind.join(",")}))`;
}
