import type { Card } from "../card.ts";
import { directionCodes, missingCodes, policyCodes, scaleCodes } from "../read/rulesLayout.ts";
import { area, type SheetDraft } from "./draft.ts";
import { cell } from "./formulas.ts";
import * as style from "./style.ts";

/** Cells with the names of what may be chosen; a code on the sheet is the position in its list. */
export interface Lists {
  readonly policies: string;
  readonly scales: string;
  /** What each scale means, in the same order. */
  readonly scaleMeanings: string;
  readonly directions: string;
  readonly missing: string;
}

/** Rows that the lists take, with their heading. */
export const listRows = 1 + policyCodes.length + scaleCodes.length + directionCodes.length + missingCodes.length;

/** What may be chosen, with what it means. */
export function putLists(draft: SheetDraft, { words }: Card, row: number): Lists {
  const { policies, scales, directions, rules, ruleRows } = words.sheets;
  draft.put(row, 0, rules.choices);
  draft.format(area(row, 0), style.section);
  let next = row + 1;
  const put = (entries: readonly (readonly [string, string])[]) => {
    const from = next;
    entries.forEach(([name, meaning], index) => {
      draft.put(from + index, 0, name, meaning);
    });
    draft.format(area(from, 0, entries.length, 2), style.note);
    next += entries.length;
    const column = (at: number) => `${cell(from, at)}:${cell(next - 1, at)}`;
    return { names: column(0), meanings: column(1) };
  };
  const scale = put(scaleCodes.map((code) => [scales[code].name, scales[code].meaning]));
  return {
    scales: scale.names,
    scaleMeanings: scale.meanings,
    policies: put(policyCodes.map((code) => [policies[code].name, policies[code].meaning])).names,
    directions: put(directionCodes.map((code) => [directions[code], ""])).names,
    missing: put(missingCodes.map((code) => [ruleRows.policies[code].name, ruleRows.policies[code].meaning])).names,
  };
}
