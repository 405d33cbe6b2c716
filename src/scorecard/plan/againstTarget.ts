import { scaleCodes } from "../read/rulesLayout.ts";
import { fullPoints } from "../../scoring/scales.ts";
import type { ScaleKind } from "../../scoring/types.ts";
import type { LineCell, LinePoints } from "./ruleFormulas.ts";

/**
 * The value of a KPI as it stands against the line's target where its period has a target of its own: what
 * `scoring/periodTarget.ts` computes. #N/A where that target lies on the wrong side of the base.
 */
export function againstTargetFormula(at: LineCell, points: LinePoints, value: string, own: string): string {
  const isListed = points.length > 0;
  const based = isListed ? isScale(at, "progress", "range") : isScale(at, "progress", "range", "curve");
  const base = `IF(${based},N(${at("base")}),0)`;
  const target = targetFormula(at, points);
  const way = `(${target}-${base})/(${own}-${base})`;
  const held = `IF((${target}-${base})*(${own}-${base})>0,${base}+(${value}-${base})*(${way}),NA())`;
  return `IF(AND(ISNUMBER(${value}),ISNUMBER(${own}),NOT(${isScale(at, "peer")})),${held},${value})`;
}

/** The target of a line: its own cell, or the first of its steps or points that is worth 100, the last where none is. */
export function targetFormula(at: LineCell, points: LinePoints): string {
  if (points.length === 0) return at("target");
  const full = points.reduceRight(
    (otherwise, point) =>
      otherwise === "" ? point.value : `IF(${point.points}>=${String(fullPoints)},${point.value},${otherwise})`,
    "",
  );
  return `IF(${isScale(at, "bands", "curve")},${full},${at("target")})`;
}

function isScale(at: LineCell, ...kinds: readonly ScaleKind[]): string {
  return `OR(${kinds.map((kind) => `${at("scaleCode")}=${String(scaleCodes.indexOf(kind) + 1)}`).join(",")})`;
}
