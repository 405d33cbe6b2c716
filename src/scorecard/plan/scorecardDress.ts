import { numberFormats } from "../../kpi/units.ts";
import { columnLetters } from "../../plan/plan.ts";
import type { Card } from "../card.ts";
import { periodUnitOf } from "../inputs/periods.ts";
import { area, type SheetDraft } from "./draft.ts";
import { cell, quoted } from "./formulas.ts";
import { columns, pointsColumn, rows, statusColumn, valueColumn, type HelperColumns } from "./scorecardLayout.ts";
import { chartRows, chartWidth, printedWidths, subjectHeight } from "./scorecardSizes.ts";
import * as style from "./style.ts";

/** Most subjects that a chart of totals can show legibly. */
const chartLimit = 40;

/** Looks, bars and colours; what a colour says stands in words beside it. */
export function dress(draft: SheetDraft, card: Card, helpers: HelperColumns): void {
  const { lines, spec } = card;
  const count = card.rows.length;
  const first = String(rows.first + 1);
  draft.format(area(rows.first, 0, count, helpers.remark + 1), style.body);
  draft.format(area(rows.first, columns.name, count), { bold: true, wrap: true });
  draft.format(area(rows.first, columns.rank, count, 4), { horizontal: "Center" });
  draft.format(area(rows.first, columns.total, count), { bold: true, size: 12, numberFormat: style.points });
  draft.format(area(rows.first, columns.coverage, count), { numberFormat: style.share });
  lines.forEach(({ source, rule }, index) => {
    const column = valueColumn(index);
    draft.format(area(rows.first, column, count, 2), style.number);
    draft.format(area(rows.first, column, count), {
      numberFormat: numberFormats[source?.kpi.declaration.unit ?? "index"],
      wrap: true,
    });
    draft.format(area(rows.kinds, column, count + rows.first - rows.kinds), style.leftLine);
    draft.format(area(rows.first, pointsColumn(index), count), { numberFormat: style.points, bold: true });
    draft.format(area(rows.first, statusColumn(index), count), { ...style.note, horizontal: "Center", wrap: true });
    draft.colour({
      kind: "dataBar",
      area: area(rows.first, pointsColumn(index), count),
      min: 0,
      max: Math.max(100, rule?.cap ?? 100),
      color: style.colours.bar,
    });
  });
  draft.format(area(rows.first, helpers.remark, count), { ...style.note, ...style.indented, wrap: true });
  draft.format(area(rows.first, helpers.rounded, count, helpers.end - helpers.rounded), style.helper);
  draft.format(area(rows.first, helpers.rounded, count), { numberFormat: style.points });
  for (const column of helpers.groups) {
    draft.format(area(rows.first, column, count), { ...style.centred, numberFormat: style.points, bold: true });
  }
  for (const column of helpers.rows) {
    draft.format(area(rows.first, column, count), { ...style.centred, numberFormat: style.signedPoints, wrap: true });
  }
  spec.template.bands.forEach(({ id }, band) => {
    const better = band === 0 ? "" : `,$${columnLetters(helpers.rounded)}${first}<${cell(band - 1, helpers.gradeFrom)}`;
    const rounded = `$${columnLetters(helpers.rounded)}${first}`;
    draft.colour({
      kind: "formula",
      area: area(rows.first, columns.total, count, 2),
      formula: `=AND(ISNUMBER(${rounded}),${rounded}>=${cell(band, helpers.gradeFrom)}${better})`,
      format: { ...style.gradeFormats[id], bold: true },
    });
  });
  const { below } = card.words.sheets.period;
  lines.forEach((_, index) => {
    const status = `${columnLetters(statusColumn(index))}${first}`;
    draft.colour({
      kind: "formula",
      area: area(rows.first, pointsColumn(index), count),
      formula: `=MID(${status},1,${String(below.length)})=${quoted(below)}`,
      format: { color: style.colours.warning },
    });
  });
  for (const { column, characters } of printedWidths(card, helpers)) draft.width(column, 1, characters);
  draft.height(rows.first, subjectHeight(card), count);
  draft.width(helpers.rounded, helpers.end - helpers.rounded, 14);
}

/** Whether there is nothing yet that a chart of totals could show, though there will be once they can be computed. */
export function lacksChart({ rows: subjects }: Card): boolean {
  return subjects.length > 0 && subjects.length <= chartLimit && subjects.every(({ scored }) => scored.total === null);
}

/** Returns the row below the chart. Without a total its axes would be empty, so it comes with the first update that has one. */
export function putChart(draft: SheetDraft, card: Card, row: number): number {
  const count = card.rows.length;
  if (count === 0 || count > chartLimit) return row;
  if (lacksChart(card)) return row;
  draft.chart({
    name: `Scoreline ${card.spec.cardId}`,
    type: periodUnitOf(card.spec.by) === null && count > 6 ? "BarClustered" : "ColumnClustered",
    title: card.words.sheets.card.chart,
    axis: { from: 0 },
    labels: true,
    categories: area(rows.first, columns.name, count),
    series: [
      {
        name: card.words.sheets.card.total,
        values: area(rows.first, columns.total, count),
        color: style.colours.accent,
      },
    ],
    place: area(row, 0, chartRows(count), chartWidth(card)),
  });
  return row + chartRows(count);
}
