import type { ExportDeclaration } from "../intake/dictionary/declare.ts";
import { exportDeclarations } from "../intake/dictionary/exports.ts";
import type { Platform } from "../kpi/define.ts";
import { wayTo } from "../kpi/derive.ts";
import { isMeasureId } from "../kpi/measures.ts";
import type { Input, LineSource } from "./inputs.ts";
import { countedBy } from "./pieces.ts";
import type { MissingMeasure } from "./types.ts";

/** How a measure that no table gives can be supplied. */
export function missingMeasure(measure: string, platform: Platform): MissingMeasure {
  const exports = exportDeclarations
    .filter((known) => platform === "any" || known.platform === "any" || known.platform === platform)
    .filter((known) => supplies(known, measure))
    .map(({ source }) => source);
  return { measure, supply: exports.length > 0 ? "export" : "input", exports };
}

/** Whether an export has a measure: as a column, by other columns from which it follows, or as the number of its rows. */
function supplies({ columns, grain }: ExportDeclaration, measure: string): boolean {
  const means = new Set<string>(columns.map((column) => column.means));
  if (isMeasureId(measure) && wayTo(measure, means) !== null) return true;
  return grain === "item" && means.has(countedBy.get(measure) ?? "");
}

/**
 * Whether a KPI rests on a figure that only a person knows: one that is no measure of a platform, such as a rating. What
 * an export merely happens not to hold is the platform's.
 */
export function isEntered(source: LineSource | null, inputs: readonly Input[]): boolean {
  return [...(source?.inputs.values() ?? [])].some((index) => inputs[index]?.measure.includes(".") === true);
}
