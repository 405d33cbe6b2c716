import type { ExportDeclaration } from "../../intake/dictionary/declare.ts";
import { exportDeclarations } from "../../intake/dictionary/exports.ts";
import type { Platform } from "../../kpi/define.ts";
import { wayTo } from "../../kpi/derive.ts";
import { isMeasureId } from "../../kpi/measures.ts";
import type { Group } from "./groups.ts";
import type { Input, LineSource } from "./inputs.ts";
import { countedBy } from "./pieces.ts";
import type { MissingMeasure } from "../types.ts";

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
  return grain === "item" && (countedBy.get(measure) ?? []).some((told) => means.has(told));
}

/**
 * Whether a KPI rests on a figure that a person enters: one that is no measure of a platform, such as a rating, or one
 * from an entry sheet. What
 * an export merely happens not to hold is the platform's.
 */
export function isEntered(
  source: LineSource | null,
  inputs: readonly Input[],
  groups: readonly Pick<Group, "table">[],
): boolean {
  return [...(source?.inputs.values() ?? [])].some(
    (index) => inputs[index]?.measure.includes(".") === true || fromEntrySheet(inputs[index], groups),
  );
}

/** Whether a figure comes from a sheet that people fill in. */
export function fromEntrySheet(input: Input | undefined, groups: readonly Pick<Group, "table">[]): boolean {
  const parts = (input?.pieces ?? []).flatMap((piece) => [...piece.parts.values()]);
  return parts.some(({ group }) => groups[group]?.table.recognition.source === "scoreline.entry");
}
