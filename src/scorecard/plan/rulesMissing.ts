import { columnLetters, type PlanCell } from "../../plan/plan.ts";
import { linesOf } from "../../plan/textWidth.ts";
import type { Card, CardLine } from "../card.ts";
import { missingBy } from "../inputs/suppliedBy.ts";
import { columns, rows, usualMissingId } from "../read/rulesLayout.ts";
import { area, type SheetDraft } from "./draft.ts";
import { cell, formula, longText, quoted } from "./formulas.ts";
import { firstPartRow } from "./measuresParts.ts";
import type { MeasuresPlan } from "./measuresSheet.ts";
import { kpiWidth } from "./rulesLines.ts";
import { rulesRows, usualMissingPlace } from "./rulesRows.ts";
import * as style from "./style.ts";

/**
 * For each KPI what is usual where a figure of it is missing, and why: the KPI's own row takes it from here until somebody
 * chooses otherwise there. The marked cells of Measures are watched by a formula; a number typed over a formula looks to
 * Excel 2010 like any other, so it counts from the next update.
 */
export function putUsualMissing(draft: SheetDraft, card: Card, measures: MeasuresPlan): void {
  const { lines, words } = card;
  const own = words.sheets.ruleRows;
  const first = rulesRows(card).usual;
  draft.put(first, 0, own.usual.title);
  draft.format(area(first, 0), style.section);
  draft.put(first + 1, 0, own.usual.hint);
  draft.format(area(first + 1, 0), style.note);
  lines.forEach((line, index) => {
    const { row, column } = usualMissingPlace(card, index);
    const usual = cell(row, column);
    const chosen = cell(rows.firstLine + index, columns.missing);
    const why = whyFormula(line, usual, card);
    const otherwise = `${quoted(own.usual.chosen)}&${chosen}`;
    const name = words.kpi(line.line.kpi);
    draft.put(row, 0, name, usualCell(line, card, measures));
    draft.put(row, column + 1, formula(`IF(${chosen}=${usual},${why},${otherwise})`));
    draft.put(row, columns.id, usualMissingId(line.line.id));
    draft.format(area(row, 0, 1, columns.check), style.body);
    draft.format(area(row, 0), { size: 9, wrap: true });
    draft.height(row, Math.ceil(0.85 * linesOf(name, kpiWidth)) * style.smallLine + 3);
    draft.format(area(row, column, 1, 2), { ...style.indented, size: 9 });
    draft.format(area(row, columns.id), style.helper);
  });
}

function usualCell(line: CardLine, card: Card, measures: MeasuresPlan): PlanCell {
  const { policies } = card.words.sheets.ruleRows;
  const watched = watchedCells(line, card, measures);
  if (watched.length === 0) return policies[missingBy(line.suppliedBy).kind].name;
  const typed = `COUNT(${watched.join(",")})>0`;
  const [ifTyped, ifNot] = [policies[missingBy("typed").kind].name, policies[missingBy("platform").kind].name];
  return formula(`IF(${typed},${quoted(ifTyped)},${quoted(ifNot)})`);
}

function whyFormula(line: CardLine, usual: string, { words }: Card): string {
  const { why } = words.sheets.ruleRows.usual;
  const { policies } = words.sheets.ruleRows;
  if (line.suppliedBy === "people" || line.suppliedBy === "typedOver") return longText(why[line.suppliedBy]);
  const isLeftOut = `${usual}=${quoted(policies[missingBy("platform").kind].name)}`;
  return `IF(${isLeftOut},${longText(why.platform)},${longText(why.typed)})`;
}

/** Marked cells of Measures by which the policy is decided on the sheet; none where it is already. */
function watchedCells({ source, suppliedBy }: CardLine, card: Card, measures: MeasuresPlan): string[] {
  if (source === null || suppliedBy === "people" || suppliedBy === "typedOver") return [];
  const parted = measures.partColumns !== null;
  const first = parted ? firstPartRow(card, measures.firstRow) : measures.firstRow;
  const count = parted ? card.parts.length : card.rows.length;
  if (count === 0) return [];
  return [...new Set(source.inputs.values())].flatMap((input) => {
    const own = measures.inputs[input];
    if (own?.typed !== true) return [];
    const letters = columnLetters(own.column);
    return [`${cell(first, own.column, "Measures")}:$${letters}$${String(first + count)}`];
  });
}
