import { isoDate } from "../../formula/serial.ts";
import { compoundRule } from "../../templates/perUnit.ts";
import type { Card, CardLine } from "../card.ts";
import {
  anchorsOf,
  columns as rulesColumns,
  directionCodes,
  missingCodes,
  pointsOfScale,
  policyCodes,
  rows as rulesRows,
  scaleCodes,
} from "../read/rulesLayout.ts";
import type { PublishedState } from "../types.ts";
import { changedBelow, type RulesBelow } from "./publishedRows.ts";
import { area, type SheetDraft } from "./draft.ts";
import { cell, formula, quoted } from "./formulas.ts";
import { columns, rows, type HelperColumns } from "./scorecardLayout.ts";
import * as style from "./style.ts";

/** Row of Rules that says, over the published values, how many of its values differ from them. */
const countRow = rulesRows.header - 1;

const compared = [
  "weight",
  "scaleCode",
  "directionCode",
  "base",
  "threshold",
  "target",
  "stretch",
  "tolerance",
  "floor",
  "cap",
  "missingCode",
] as const satisfies readonly (keyof typeof rulesColumns)[];

/**
 * Beside the values of Rules those that were published, and above them how many differ, by formulas. Returns the
 * cell with the number; null for a card that was never published.
 */
export function putPublishedRules(draft: SheetDraft, card: Card, below: RulesBelow): string | null {
  const { published } = card.spec;
  if (published === undefined) return null;
  const own = card.words.sheets.lifecycle;
  const names = card.words.sheets.rules;
  const titles: Record<(typeof compared)[number], string> = {
    weight: names.weight,
    scaleCode: names.scaleNumber,
    directionCode: names.directionNumber,
    base: names.base,
    threshold: names.threshold,
    target: names.target,
    stretch: names.stretch,
    tolerance: card.words.sheets.ruleRows.tolerance,
    floor: names.floor,
    cap: names.cap,
    missingCode: card.words.sheets.ruleRows.missingNumber,
  };
  const points = Math.max(0, ...card.lines.map(({ rule, meant }) => pointsOfScale((rule ?? meant).scale).length));
  const first = rulesColumns.firstPoint + 2 * points + 1;
  const flag = first + compared.length;
  draft.put(rulesRows.header, first, ...compared.map((column) => own.publishedValue(titles[column])), own.differs);
  draft.format(area(rulesRows.header, first, 1, compared.length + 1), style.header);
  card.lines.forEach((line, index) => {
    const row = rulesRows.firstLine + index;
    const values = publishedValues(line, published);
    compared.forEach((column, at) => {
      draft.put(row, first + at, values.get(column) ?? null);
    });
    const same = compared.map((column, at) => {
      const [now, then] = [cell(row, rulesColumns[column]), cell(row, first + at)];
      return `AND(ISNUMBER(${now})=ISNUMBER(${then}),ROUND(N(${now})-N(${then}),9)=0)`;
    });
    draft.put(row, flag, formula(`IF(AND(${[...same, ...samePoints(row, points, line, published)].join(",")}),0,1)`));
  });
  draft.format(area(rulesRows.firstLine, first, card.lines.length, compared.length + 1), style.helper);
  const flags = `${cell(rulesRows.firstLine, flag)}:${cell(rulesRows.firstLine + card.lines.length - 1, flag)}`;
  const blocks = [...(below.targets === null ? [] : [below.targets]), ...below.earlierWeights];
  const flagged = blocks.map((cells) => `SUM(${cells})`);
  const policy = `IF(${cell(rulesRows.policy, rulesColumns.scaleCode)}=${String(policyCodes.indexOf(published.template.policy) + 1)},0,1)`;
  const minimum = `IF(ROUND(N(${cell(rulesRows.minimum, 1)})-${String(published.template.minimumCoverage)},9)=0,0,1)`;
  const others = changedBelow(card.spec.template, published.template, below);
  draft.put(countRow, first, own.rulesDiffer(isoDate(published.at)));
  draft.put(countRow, flag, formula([`SUM(${flags})`, ...flagged, policy, minimum, ...others].join("+")));
  draft.format(area(countRow, first, 1, compared.length + 1), style.subtitle);
  return cell(countRow, flag, "Rules");
}

/** A line and its rule as published, over the card's length of time. */
function publishedLine({ line, conversion }: CardLine, { template }: PublishedState) {
  const found = template.lines.find(({ id }) => id === line.id);
  if (!found) return null;
  const rule = conversion === null ? found.rule : compoundRule(found.rule, conversion.fromDays, conversion.toDays);
  return { ...found, rule };
}

/** Whether steps or points of a curve are those that were published; values are none where the rule cannot be used. */
function samePoints(row: number, count: number, line: CardLine, published: PublishedState): string[] {
  const found = publishedLine(line, published);
  if (found === null || line.rule === null) return [];
  const before = pointsOfScale(found.rule.scale);
  return Array.from({ length: count }, (_, step) => {
    const [value, points] = [0, 1].map((at) => cell(row, rulesColumns.firstPoint + 2 * step + at));
    const then = before[step];
    if (then === undefined) return `COUNT(${String(value)},${String(points)})=0`;
    return `AND(ROUND(N(${String(value)})-(${String(then.value)}),9)=0,ROUND(N(${String(points)})-(${String(then.points)}),9)=0)`;
  });
}

function publishedValues(line: CardLine, published: PublishedState): ReadonlyMap<(typeof compared)[number], number> {
  const found = publishedLine(line, published);
  const values = new Map<(typeof compared)[number], number>();
  if (!found) return values;
  const { rule } = found;
  values.set("weight", found.weight);
  values.set("scaleCode", scaleCodes.indexOf(rule.scale.kind) + 1);
  values.set("directionCode", directionCodes.indexOf(rule.better) + 1);
  if (line.rule !== null) for (const [anchor, value] of anchorsOf(rule.scale)) values.set(anchor, value);
  values.set("floor", rule.floor);
  values.set("cap", rule.cap);
  values.set("missingCode", missingCodes.indexOf(found.missing?.kind ?? "exclude") + 1);
  return values;
}

/** Beside each total the published one, and above the table how many differ; nothing for a card that was never published. */
export function putPublishedTotals(
  draft: SheetDraft,
  card: Card,
  helpers: HelperColumns,
  rulesThatDiffer: string | null,
  entriesThatDiffer: string | null,
): void {
  const { published } = card.spec;
  if (published === undefined || rulesThatDiffer === null || card.rows.length === 0) return;
  const own = card.words.sheets.lifecycle;
  const [then, differs] = [helpers.end, helpers.end + 1];
  const totals = new Map(Object.entries(published.totals));
  draft.put(rows.kinds, then, own.publishedTotal, own.differs);
  card.rows.forEach(({ subject }, index) => {
    const row = rows.first + index;
    const [total, before] = [cell(row, columns.total), cell(row, then)];
    draft.put(
      row,
      then,
      totals.get(subject.name) ?? null,
      formula(
        `IF(ISNUMBER(${before}),IF(ISNUMBER(${total}),IF(ROUND(${total}-${before},9)=0,0,1),1),IF(ISNUMBER(${total}),1,0))`,
      ),
    );
  });
  draft.format(area(rows.kinds, then, card.rows.length + 3, 2), { ...style.helper, wrap: true });
  draft.format(area(rows.first, then, card.rows.length), { numberFormat: style.points });
  const flags = `${cell(rows.first, differs)}:${cell(rows.first + card.rows.length - 1, differs)}`;
  const at = isoDate(published.at);
  const all = [`SUM(${flags})`, rulesThatDiffer, ...(entriesThatDiffer === null ? [] : [entriesThatDiffer])];
  const entries = entriesThatDiffer === null ? "" : `&${quoted(own.publishedEntries)}&${entriesThatDiffer}`;
  const [before, after] = own.publishedTotals(at);
  draft.put(
    publishedRow,
    0,
    formula(
      `IF(${all.join("+")}=0,${quoted(own.publishedSame(at))},${quoted(before)}&SUM(${flags})&${quoted(after + own.publishedRules)}&${rulesThatDiffer}${entries})`,
    ),
  );
  draft.format(area(publishedRow, 0), style.subtitle);
  draft.colour({
    kind: "formula",
    area: area(publishedRow, 0),
    formula: `=SUM(${flags})>0`,
    format: { color: style.colours.warning, bold: true },
  });
}

/** Row of the Scorecard between its head and its table. */
const publishedRow = rows.titles - 1;
