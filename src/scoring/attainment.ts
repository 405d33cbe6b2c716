import { curvePoints } from "./curves.ts";
import { shownTotal } from "./rounding.ts";
import { fullPoints, redFlagPoints } from "./scales.ts";
import type { Attainment, ScaleKind } from "./types.ts";

/** Points from which a score of a scale has reached its threshold, its target and what lies beyond. */
export function attainmentEdges(kind: ScaleKind | null): Readonly<Record<Exclude<Attainment, "below">, number>> {
  if (kind === "goalredflag") {
    return { threshold: redFlagPoints.redFlag, target: redFlagPoints.goal, stretch: fullPoints };
  }
  return { threshold: curvePoints.threshold, target: curvePoints.target, stretch: curvePoints.stretch };
}

/** Where a score stands, as it is shown; of a group, whose `kind` is null, as of a curve. Edges are inclusive. */
export function attainmentOf(score: number, kind: ScaleKind | null): Attainment {
  const edges = attainmentEdges(kind);
  const reached = (edge: keyof typeof edges) => shownTotal(score) >= shownTotal(edges[edge]);
  if (reached("stretch")) return "stretch";
  if (reached("target")) return "target";
  return reached("threshold") ? "threshold" : "below";
}
