import { scaleCodes } from "../read/rulesLayout.ts";
import { fullPoints } from "../../scoring/scales.ts";
import type { ScaleKind } from "../../scoring/types.ts";
import type { LineCell, LinePoints } from "./ruleFormulas.ts";

/**
 * The value of a KPI as it stands against the line's target where its period has a target of its own: what
 * `scoring/periodTarget.ts` computes. #N/A where that target lies on the wrong side of the base.
 */
export function againstTargetFormula(at: LineCell, points: LinePoints, value: string, own: string): string {
  const isOne = (...kinds: readonly ScaleKind[]) =>
    `OR(${kinds.map((kind) => `${at("scaleCode")}=${String(scaleCodes.indexOf(kind) + 1)}`).join(",")})`;
  const isListed = points.length > 0;
  const based = isListed ? isOne("progress", "range") : isOne("progress", "range", "curve");
  const base = `IF(${based},N(${at("base")}),0)`;
  const full = points.reduceRight(
    (otherwise, point) =>
      otherwise === "" ? point.value : `IF(${point.points}>=${String(fullPoints)},${point.value},${otherwise})`,
    "",
  );
  const target = isListed ? `IF(${isOne("bands", "curve")},${full},${at("target")})` : at("target");
  const way = `(${target}-${base})/(${own}-${base})`;
  const held = `IF((${target}-${base})*(${own}-${base})>0,${base}+(${value}-${base})*(${way}),NA())`;
  return `IF(AND(ISNUMBER(${value}),ISNUMBER(${own}),NOT(${isOne("peer")})),${held},${value})`;
}
