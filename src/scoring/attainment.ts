import { reaches } from "./compared.ts";
import { curvePoints } from "./curves.ts";

import { fullPoints, redFlagPoints } from "./scales.ts";
import type { Attainment, ScaleKind } from "./types.ts";

/** Points from which a score of a scale has reached its threshold, its target and what lies beyond. */
export function attainmentEdges(kind: ScaleKind | null): Readonly<Record<Exclude<Attainment, "below">, number>> {
  if (kind === "goalredflag") {
    return { threshold: redFlagPoints.redFlag, target: redFlagPoints.goal, stretch: fullPoints };
  }
  return { threshold: curvePoints.threshold, target: curvePoints.target, stretch: curvePoints.stretch };
}

/** Where a score stands; of a group, whose `kind` is null, as of a curve. Edges are inclusive. */
export function attainmentOf(score: number, kind: ScaleKind | null): Attainment {
  const edges = attainmentEdges(kind);
  if (reaches(score, edges.stretch)) return "stretch";
  if (reaches(score, edges.target)) return "target";
  return reaches(score, edges.threshold) ? "threshold" : "below";
}
