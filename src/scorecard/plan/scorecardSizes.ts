import type { Card } from "../card.ts";
import {
  columns,
  helperColumns,
  pointsColumn,
  statusColumn,
  valueColumn,
  type HelperColumns,
} from "./scorecardLayout.ts";
import * as style from "./style.ts";
import { textWidth, wordWidth } from "../../plan/textWidth.ts";

/** Rows of cells that the chart of totals takes. */
export function chartRows(count: number): number {
  return Math.max(14, count);
}

/** Room that bold letters take, against plain ones. */
const bold = 1.2;

/** Columns that are printed. A KPI's three are together as wide as its name, which stands over all of them. */
export function printedWidths({ lines, groups, spec, words }: Card, helpers: HelperColumns) {
  const own = words.sheets.card;
  const grades = spec.template.bands.map(({ id }) => words.sheets.grades[id]);
  const fit = (column: number, least: number, ...titles: readonly string[]) => ({
    column,
    characters: Math.max(least, ...titles.map((title) => Math.ceil(bold * wordWidth(title)))),
  });
  return [
    { column: columns.name, characters: 20 },
    fit(columns.rank, 6, own.rank),
    fit(columns.total, 8, own.total),
    fit(columns.grade, Math.ceil(bold * Math.max(10, ...grades.map(textWidth))), own.grade),
    fit(columns.coverage, 9, own.coverage),
    ...lines.flatMap(({ line }, index) => {
      const [value, points] = [
        fit(valueColumn(index), widestState(words), own.value),
        fit(pointsColumn(index), 7, own.points),
      ];
      const rest = 0.95 * textWidth(words.kpi(line.kpi)) - value.characters - points.characters;
      return [value, points, { column: statusColumn(index), characters: Math.max(12, Math.ceil(rest)) }];
    }),
    ...groups.map((group, index) => fit(helpers.groups[index] ?? 0, 9, words.local(group.title))),
    ...(spec.template.rows ?? []).map((row, index) => fit(helpers.rows[index] ?? 0, 10, words.local(row.title))),
    { column: helpers.remark, characters: 42 },
  ];
}

/** The column of values says why there is none, too; those words stand in no bold. */
function widestState({ sheets }: Card["words"]): number {
  return Math.max(9, ...Object.values(sheets.period.states).map((text) => Math.ceil(0.9 * wordWidth(text))));
}

/** Two lines, and more where a remark has to say more. */
export function subjectHeight({ rows: subjects, spec }: Card): number {
  const partial = subjects.some(({ progress }) => progress?.partial === true);
  const lacking = subjects.some(({ lines }) => lines.some(({ value }) => typeof value !== "number"));
  const remarks = (spec.template.rows?.length ?? 0) + (partial ? 2 : 0) + (lacking ? 2 : 0);
  return style.twoLines + Math.min(2, Math.ceil(remarks / 2)) * style.smallLine;
}

/** As wide as what is printed, but no wider than a chart can be read. */
export function chartWidth(card: Card): number {
  const readable = 4;
  if (card.lines.length > readable) return valueColumn(readable);
  return helperColumns(card).remark + 1;
}
