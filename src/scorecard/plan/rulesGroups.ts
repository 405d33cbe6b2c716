import type { Card } from "../card.ts";
import { columns, rows } from "../read/rulesLayout.ts";
import { area, type SheetDraft } from "./draft.ts";
import { cell, formula } from "./formulas.ts";
import { comparedDecimals } from "../../scoring/compared.ts";
import type { GroupRule } from "../../scoring/rules.ts";
import * as style from "./style.ts";

const key = "Rules";

/** Cells of a group that the Scorecard's formulas use. */
export interface GroupRefs {
  readonly title: string;
  readonly weight: string;
  readonly sum: string;
}

/** What is scored together: the whole card (`id` null) or a group, with the places of its lines and groups. */
export interface BranchPlan {
  readonly id: string | null;
  readonly lines: readonly number[];
  readonly groups: readonly number[];
}

/** The whole card first, then each group in its declared order. */
export function branchesOf({ lines, groups }: Card): readonly BranchPlan[] {
  const known = new Set(groups.map(({ id }) => id));
  const parentOf = ({ parent, id }: GroupRule) =>
    parent !== undefined && known.has(parent) && parent !== id ? parent : null;
  const groupOf = (group: string | undefined) => (group !== undefined && known.has(group) ? group : null);
  return [null, ...groups.map(({ id }) => id)].map((id) => ({
    id,
    lines: lines.flatMap(({ line }, index) => (groupOf(line.group) === id ? [index] : [])),
    groups: groups.flatMap((group, index) => (parentOf(group) === id ? [index] : [])),
  }));
}

/** Rows that the groups take, with heading and a blank row; none where the card has no groups. */
export function groupRows({ groups }: Card): number {
  return groups.length === 0 ? 0 : groups.length + 3;
}

/** Groups with their weights and what their lines add up to. */
export function putGroups(draft: SheetDraft, card: Card, row: number): readonly GroupRefs[] {
  const { words, groups } = card;
  if (groups.length === 0) return [];
  const own = words.sheets.ruleRows;
  const titles = new Map(groups.map(({ id, title }) => [id, words.local(title)]));
  const refs = groups.map((_, index): GroupRefs => {
    const at = row + 2 + index;
    return { title: cell(at, 0, key), weight: cell(at, 1, key), sum: cell(at, 2, key) };
  });
  draft.put(row, 0, own.groups);
  draft.format(area(row, 0), style.section);
  draft.put(row + 1, 0, own.group, words.sheets.rules.weight, own.groupSum, own.inGroup);
  draft.format(area(row + 1, 0, 1, 4), style.subheader);
  const branches = branchesOf(card);
  groups.forEach(({ id, weight, parent }, index) => {
    const at = row + 2 + index;
    const branch = branches[index + 1];
    draft.put(
      at,
      0,
      titles.get(id) ?? id,
      weight,
      branch ? formula(sumOf(branch, row)) : null,
      titles.get(parent ?? "") ?? null,
    );
    draft.put(at, columns.id, `group:${id}`);
    draft.format(area(at, columns.id), style.helper);
  });
  draft.format(area(row + 2, 1, groups.length), { ...style.input, numberFormat: style.weight });
  draft.format(area(row + 2, 2, groups.length), { numberFormat: style.weight });
  draft.validate({
    kind: "decimal",
    area: area(row + 2, 1, groups.length),
    min: 0,
    max: 100,
    message: words.sheets.rules.weightRange,
  });
  return refs;
}

/** Sum of the weights of what a branch holds; #N/A while one cannot be read. */
export function sumOf({ lines, groups }: BranchPlan, groupsRow: number): string {
  return sumFormula([
    ...lines.map((line) => cell(rows.firstLine + line, columns.weight)),
    ...groups.map((group) => cell(groupsRow + 2 + group, 1)),
  ]);
}

/** Sum of weights by their cells; #N/A while one cannot be read. */
export function sumFormula(cells: readonly string[]): string {
  if (cells.length === 0) return "0";
  const ready = `COUNT(${cells.join(",")})=${String(cells.length)}`;
  return `IF(${ready},IF(MIN(${cells.join(",")})<0,NA(),SUM(${cells.join(",")})),NA())`;
}

/** Whether the policy lets a sum of weights make a total; a group of weight 0 is for reading only. */
export function fitsFormula(sum: string, policyCode: string, weight: string | null): string {
  const beyond = `ROUND(${sum}-100,${String(comparedDecimals)})`;
  const fits = `CHOOSE(${policyCode},${beyond}=0,${sum}>0,AND(${sum}>0,${beyond}<=0))`;
  return weight === null ? fits : `IF(${weight}<=0,TRUE,${fits})`;
}

/** Bands of the total: where each grade begins. */
export function putBands(draft: SheetDraft, { words, spec }: Card, row: number): void {
  const own = words.sheets.rules;
  draft.put(row, 0, own.grades, own.from);
  draft.format(area(row, 0, 1, 2), style.subheader);
  spec.template.bands.forEach(({ id, from }, index) => {
    draft.put(row + 1 + index, 0, words.sheets.grades[id], from);
    draft.put(row + 1 + index, columns.id, `band:${id}`);
    draft.format(area(row + 1 + index, 0), style.gradeFormats[id]);
    draft.format(area(row + 1 + index, columns.id), style.helper);
  });
  draft.format(area(row + 1, 1, spec.template.bands.length), { ...style.input, numberFormat: "General" });
}
