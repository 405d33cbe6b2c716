import { numberFormats } from "../../kpi/units.ts";
import type { PeriodTarget } from "../../scoring/decideTarget.ts";
import type { Card, CardLine } from "../card.ts";
import { anchorsOf, columns, rows, targetId } from "../read/rulesLayout.ts";
import { sayTarget } from "../../scoring/sayTarget.ts";
import { targetFormula } from "./againstTarget.ts";
import { area, type SheetDraft } from "./draft.ts";
import { cell, formula } from "./formulas.ts";
import { linePoints } from "./rulesLines.ts";
import { rulesRows } from "./rulesRows.ts";
import { saying } from "./ruleSources.ts";
import * as style from "./style.ts";

const key = "Rules";

/** Where a period stands in the block, beside the KPI. */
const periodColumn = columns.weight;

/** Published value of a row's target and whether it differs, among the helpers to the right of what is printed. */
const [publishedColumn, differsColumn] = [columns.scaleCode, columns.directionCode];

interface TargetRow {
  readonly line: CardLine;
  readonly index: number;
  readonly own: PeriodTarget;
  readonly isLatest: boolean;
}

/** A row per period and KPI whose target is not the same in all periods; the earliest period first. */
function targetRows({ lines }: Card): readonly TargetRow[] {
  const periods = lines.reduce<readonly PeriodTarget[]>(
    (most, { targets }) => (targets.length > most.length ? targets : most),
    [],
  );
  return periods.flatMap(({ period }) =>
    lines.flatMap((line, index): TargetRow[] =>
      line.targets
        .filter((own) => own.period === period)
        .map((own) => ({ line, index, own, isLatest: own === line.targets.at(-1) })),
    ),
  );
}

/** Rows that the block takes, with heading and a blank row; none where no KPI has targets by period. */
export function targetsHeight(card: Card): number {
  const count = targetRows(card).length;
  return count === 0 ? 0 : count + 4;
}

/** The cell with the target of a KPI in a period, with the sheet; null where one target holds for all periods. */
export function ownTargetCell(card: Card, index: number, period: string | null): string | null {
  const row = period === null ? undefined : sheetRowsOf(card).get(placeKey(index, period));
  return row === undefined ? null : cell(row, columns.target, key);
}

/** Rows of Rules by KPI and period; every subject's row asks for its own. */
const sheetRows = new WeakMap<Card, ReadonlyMap<string, number>>();

function sheetRowsOf(card: Card): ReadonlyMap<string, number> {
  const known = sheetRows.get(card);
  if (known) return known;
  const first = rulesRows(card).targets + 3;
  const found = new Map(targetRows(card).map(({ index, own }, at) => [placeKey(index, own.period), first + at]));
  sheetRows.set(card, found);
  return found;
}

function placeKey(index: number, period: string): string {
  return `${String(index)} ${period}`;
}

/** The target that holds for a KPI in a period, as a term of a formula. */
export function targetTerm(card: Card, index: number, period: string | null): string {
  const usual = targetFormula(
    (column) => cell(rows.firstLine + index, columns[column], key),
    linePoints(card, index, key),
  );
  const own = ownTargetCell(card, index, period);
  return own === null ? usual : `IF(ISNUMBER(${own}),${own},${usual})`;
}

/**
 * Targets by period: editable, each with where it comes from. The latest is that of the KPI's own row. Returns the cells
 * that say which differ from what was published; null where there is nothing to compare.
 */
export function putTargets(draft: SheetDraft, card: Card): string | null {
  const found = targetRows(card);
  if (found.length === 0) return null;
  const { words, spec } = card;
  const own = words.sheets.targets;
  const { published } = spec;
  const first = rulesRows(card).targets;
  draft.put(first, 0, own.title);
  draft.format(area(first, 0), style.section);
  draft.put(first + 1, 0, own.hint);
  draft.format(area(first + 1, 0), style.note);
  draft.put(first + 2, 0, words.sheets.rules.kpi, own.period);
  draft.put(first + 2, columns.target, words.sheets.rules.target);
  draft.put(first + 2, columns.sentence, words.sheets.ruleRows.targetSource);
  draft.format(area(first + 2, 0, 1, columns.sentence + 1), style.subheader);
  found.forEach(({ line, index, own: target, isLatest }, at) => {
    const row = first + 3 + at;
    const usual = cell(rows.firstLine + index, columns.target);
    const isUsual = isLatest && target.value !== null && isInRow(target.value, line);
    draft.put(row, 0, words.kpi(line.line.kpi));
    draft.put(row, periodColumn, target.period);
    draft.put(row, columns.target, isUsual ? formula(usual) : target.value);
    draft.put(row, columns.sentence, sayTarget(line.line.target, target, saying(line, card)));
    draft.put(row, columns.id, targetId(line.line.id, target.period));
    draft.format(area(row, columns.target), {
      ...(isUsual ? {} : style.input),
      numberFormat: numberFormats[line.source?.kpi.declaration.unit ?? "index"],
    });
    if (published === undefined) return;
    const before = published.template.lines.find(({ id }) => id === line.line.id);
    const then = before?.decided?.find(({ period }) => period === target.period)?.value ?? null;
    const now = cell(row, columns.target);
    draft.put(row, publishedColumn, then);
    draft.put(
      row,
      differsColumn,
      then === null ? 0 : formula(`IF(ROUND(N(${now})-${cell(row, publishedColumn)},9)=0,0,1)`),
    );
  });
  const block = (column: number, wide = 1) => area(first + 3, column, found.length, wide);
  draft.format(block(0, columns.sentence), { ...style.body });
  draft.format(block(columns.sentence), { size: 9, wrap: true });
  draft.format(block(publishedColumn, 2), style.helper);
  draft.format(block(columns.id), style.helper);
  draft.validate({
    kind: "decimal",
    area: block(columns.target),
    min: -1e12,
    max: 1e12,
    message: words.sheets.rules.number,
  });
  if (published === undefined) return null;
  return `${cell(first + 3, differsColumn)}:${cell(first + 2 + found.length, differsColumn)}`;
}

/** Whether the KPI's own row has the target in a cell of its own; steps and points of a curve have none. */
function isInRow(value: number, { rule }: CardLine): boolean {
  const target = rule === null ? undefined : new Map(anchorsOf(rule.scale)).get("target");
  return target !== undefined && Math.abs(target - value) <= 1e-9 * Math.max(1, Math.abs(value));
}
