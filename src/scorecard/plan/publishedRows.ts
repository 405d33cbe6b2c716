import type { Template, TemplateRow } from "../../templates/template.ts";
import { limitOf } from "../read/entriesLayout.ts";
import type { GroupRefs } from "./rulesGroups.ts";
import type { OtherRowRefs } from "./rulesOtherRows.ts";

/** Cells of Rules besides the lines, in the order of the card's template. */
export interface RulesBelow {
  /** Flags of the targets of each period that differ; null where there are none. */
  readonly targets: string | null;
  /** Cells that say how many earlier weights differ. */
  readonly earlierWeights: readonly string[];
  readonly groups: readonly GroupRefs[];
  /** Where each grade begins. */
  readonly bands: readonly string[];
  readonly rows: readonly OtherRowRefs[];
}

/** For each group, grade and row that is no KPI a formula that is 1 where it differs from what was published, else 0. */
export function changedBelow(now: Template, published: Template, cells: RulesBelow): string[] {
  const groups = new Map((published.groups ?? []).map(({ id, weight }) => [id, weight]));
  const bands = new Map(published.bands.map(({ id, from }) => [id, from]));
  const rows = new Map((published.rows ?? []).map((row) => [row.id, row]));
  return [
    ...(now.groups ?? []).map(({ id }, at) => flag(is(cells.groups[at]?.weight, groups.get(id)))),
    ...now.bands.map(({ id }, at) => flag(is(cells.bands[at], bands.get(id)))),
    ...(now.rows ?? []).map(({ id }, at) => flag(sameRow(cells.rows[at], rows.get(id)))),
  ];
}

function sameRow(cells: OtherRowRefs | undefined, row: TemplateRow | undefined): string {
  if (cells === undefined || row === undefined) return "FALSE";
  const says = (formula: string, wanted: boolean) => `(${formula})=${wanted ? "TRUE" : "FALSE"}`;
  const limit = limitOf(row);
  return `AND(${[
    ...(limit === null ? [] : [is(cells.limit, limit)]),
    ...(row.kind === "rating" ? row.levels.map(({ points }, at) => is(cells.levels[at], points)) : []),
    ...(row.kind === "rating" ? [says(cells.adds, row.effect === "add")] : []),
    says(cells.needsEvidence, row.needs.evidence),
    says(cells.needsApprover, row.needs.approver),
  ].join(",")})`;
}

/** Whether a cell of Rules has the number that was published. */
export function is(cell: string | undefined, value: number | undefined): string {
  return cell === undefined || value === undefined
    ? "FALSE"
    : `AND(ISNUMBER(${cell}),ROUND(N(${cell})-(${String(value)}),9)=0)`;
}

/** 1 where something differs, else 0. */
export function flag(same: string): string {
  return `IF(${same},0,1)`;
}
