import { isoDate } from "../../formula/serial.ts";
import type { DataSheetLayout } from "../../intake/output/dataSheet.ts";
import { printExcel } from "../../formula/print.ts";
import { numberFormats } from "../../kpi/units.ts";
import { columnLetters, type PlanCell, type SheetPlan } from "../../plan/plan.ts";
import type { Card, CardLine, CardRow } from "../card.ts";
import { periodsSinceRowAbove } from "../inputs/earlierValues.ts";
import type { Input } from "../inputs/inputs.ts";
import { periodUnitOf } from "../inputs/periods.ts";
import type { CardPlaces } from "../types.ts";
import { SheetDraft, area, landscape } from "./draft.ts";
import { columns as rulesColumns, rows as rulesRows } from "../read/rulesLayout.ts";
import { notApplicable, notEntered, type CardNumber } from "../inputs/typed.ts";
import { cell, formula, inputFormula } from "./formulas.ts";
import { computationOf } from "./definition.ts";
import { putDataCheck } from "./dataCheck.ts";
import {
  firstPartRow,
  partPlaces,
  putPartRows,
  wholeFormula,
  type InputRow,
  type PartColumns,
} from "./measuresParts.ts";
import { measuresAreLive } from "./size.ts";
import { putSourceCheck } from "./sourceCheck.ts";
import { targetTerm } from "./rulesTargets.ts";
import { linesOf } from "../../plan/textWidth.ts";
import * as style from "./style.ts";

const firstRow = 6;

/** Characters of the subjects' column, of those with keys and days, and of a measure or value. */
const [nameWidth, helperWidth, columnWidth] = [26, 11, 18];

/** What the other sheets refer to. */
export interface MeasuresPlan {
  readonly sheet: SheetPlan;
  readonly places: CardPlaces["measures"];
  /** First row of the subjects, and the column of each line's KPI value. */
  readonly firstRow: number;
  readonly valueColumns: readonly number[];
  /** Column of each input, and whether it has to be typed. */
  readonly inputs: CardPlaces["measures"]["inputs"];
  /** Where the parts of periods have their weights, inputs and values; null where values come from the data. */
  readonly partColumns: PartColumns | null;
  /** Columns of each line's value over the same days of the previous period, and of its pace; null where it has none. */
  readonly previousColumns: readonly (number | null)[];
  readonly paceColumns: readonly (number | null)[];
  /** Columns of each line's last value of an earlier period, its age beside it; null where the line carries none. */
  readonly carriedColumns: readonly (number | null)[];
  /** Cell that counts the columns of sources that differ; null where no source is in the workbook. */
  readonly differences: { readonly row: number; readonly column: number } | null;
  /** Cell that counts the columns of Data sheets that differ from what values were computed from; null with formulas. */
  readonly dataDifferences: { readonly row: number; readonly column: number } | null;
}

/**
 * Subjects × measures and KPI values. A measure that no table gives is a shaded column to be typed into; a number that
 * was typed before stands in its cell instead of the formula.
 */
export function measuresSheet(card: Card, layouts: readonly DataSheetLayout[]): MeasuresPlan {
  const { words, inputs, lines, rows } = card;
  const own = words.sheets.measures;
  const draft = new SheetDraft("Measures", words.sheets.names.measures);
  const layout = measuresLayout(card);
  const live = measuresAreLive(card);
  const { valueColumns, width } = layout;
  draft.put(0, 0, own.title(card.title));
  draft.format(area(0, 0), style.title);
  draft.height(0, style.titleHeight);
  draft.put(1, 0, live ? own.hint : own.valuesHint);
  draft.format(area(1, 0), style.subtitle);
  putHeaders(draft, card, layout);
  const putRow = ({ row, name, key, start, coveredDays, days, numbers }: InputRow) => {
    const sheetRow = String(row + 1);
    putName(draft, layout, { row, name, key, start, coveredDays, days });
    const keys = { key: `$B${sheetRow}`, start: `$C${sheetRow}` };
    inputs.forEach(({ measure, pieces }, input) => {
      const typed = card.typed.of(measure, name);
      const found =
        pieces.length === 0 ? null : live ? inputFormula(pieces, layouts, keys) : valueOf(card, numbers[input]);
      draft.put(row, layout.firstInput + input, typed === null ? found : valueOf(card, numbers[input]));
    });
    lines.forEach((line, at) => {
      draft.put(
        row,
        valueColumns[at] ?? 0,
        formula(valueFormula(line, (input) => `$${columnLetters(layout.firstInput + input)}${sheetRow}`)),
      );
    });
  };
  const columns = layout.weight === null ? null : { ...layout, weight: layout.weight };
  const wholeRows = wholeRowsOf(card);
  rows.forEach(({ subject, inputs: numbers, progress }, index) => {
    const row = firstRow + index;
    const { coveredDays = null, days = null } = progress ?? {};
    const own = { row, ...subject, coveredDays, days };
    if (columns === null) putRow({ ...own, numbers });
    else {
      putName(draft, layout, own);
      lines.forEach((_, line) => {
        draft.put(row, valueColumns[line] ?? 0, wholeFormula(card, firstRow, columns, index, line));
      });
    }
    putTrends(draft, card, layout, index, wholeRows);
    putCarried(draft, card, layout, index);
  });
  dress(draft, card, layout, { row: firstRow, rows: rows.length, isWhole: columns !== null });
  if (columns !== null) {
    putPartRows(draft, card, firstRow, columns, putRow);
    dress(draft, card, layout, { row: firstPartRow(card, firstRow), rows: card.parts.length, isWhole: false });
  }
  const lastRow = columns === null ? firstRow + rows.length : firstPartRow(card, firstRow) + card.parts.length;
  const checkRow = lastRow + 2;
  const data = live ? null : putDataCheck(draft, card, layouts, checkRow);
  const differences = putSourceCheck(draft, card, layouts, data === null ? checkRow : data.end + 2);
  const inputPlaces = inputs.map(({ measure, pieces }, index) => ({
    measure,
    column: layout.firstInput + index,
    typed: pieces.length === 0,
  }));
  return {
    sheet: draft.plan({
      visibility: "visible",
      tabColor: style.colours.accent,
      freeze: { rows: firstRow, columns: 1 },
      page: landscape({ from: 3, to: 5 }, area(0, 0, lastRow, width)),
    }),
    places: {
      firstRow,
      inputs: inputPlaces,
      ...(columns === null ? {} : { parts: partPlaces(card, firstRow, columns) }),
      ...(live ? {} : { asValues: true }),
      lines: lines.map(({ line, source }) => ({ id: line.id, inputs: [...(source?.inputs.values() ?? [])] })),
      trends: lines.map((_, index) => ({
        previous: layout.previousColumns[index] ?? null,
        pace: layout.paceColumns[index] ?? null,
      })),
    },
    firstRow,
    valueColumns,
    inputs: inputPlaces,
    partColumns: columns,
    previousColumns: layout.previousColumns,
    paceColumns: layout.paceColumns,
    carriedColumns: layout.carriedColumns,
    differences,
    dataDifferences: data,
  };
}

/** A number as it was read or typed, the word for one that a person does not give; #N/A where there is none. */
function valueOf({ words }: Card, number: CardNumber | undefined): PlanCell {
  if (typeof number === "number") return number;
  const { states } = words.sheets.period;
  if (number === notApplicable) return states.notApplicable;
  return number === notEntered ? states.notEntered : formula("NA()");
}

interface MeasuresLayout extends Pick<
  MeasuresPlan,
  "valueColumns" | "previousColumns" | "paceColumns" | "carriedColumns"
> {
  /** Column of the days covered; the days of the whole period stand beside it. Null in a card without periods. */
  readonly days: number | null;
  /** Column of the parts' weights; null where values come from the data. */
  readonly weight: number | null;
  readonly firstInput: number;
  readonly width: number;
}

function measuresLayout({ inputs, lines, rows, averaged }: Card): MeasuresLayout {
  const days = rows.some(({ progress }) => progress !== null) ? 3 : null;
  const afterDays = days === null ? 3 : 5;
  const weight = averaged === null ? null : afterDays;
  const firstInput = weight === null ? afterDays : afterDays + 1;
  let next = firstInput + inputs.length;
  const take = (wanted: boolean) => (wanted ? next++ : null);
  const valueColumns = lines.map(() => next++);
  const compared = rows.some(({ progress }) => progress?.previous);
  const partial = rows.some(({ progress }) => progress?.partial);
  const previousColumns = lines.map(() => take(compared));
  const paceColumns = lines.map(({ pace, source }) => take(partial && pace !== null && source !== null));
  const carriedColumns = lines.map(({ missing }) => {
    const column = take(missing.kind === "carry");
    if (column !== null) next += 1;
    return column;
  });
  return { days, weight, firstInput, valueColumns, previousColumns, paceColumns, carriedColumns, width: next };
}

function putHeaders(draft: SheetDraft, card: Card, layout: MeasuresLayout): void {
  const { words, inputs, lines } = card;
  const own = words.sheets.measures;
  const { period } = words.sheets;
  const { firstInput, width } = layout;
  const firstValue = firstInput + inputs.length;
  draft.put(3, 0, words.sheets.card.subject, own.key, own.start);
  if (layout.days !== null) draft.put(3, layout.days, period.elapsed, period.days);
  if (layout.weight !== null) draft.put(3, layout.weight, words.sheets.whole.weight);
  if (inputs.length > 0) draft.put(3, firstInput, own.inputs);
  draft.put(3, firstValue, own.kpis);
  const names = [
    ...inputs.map(({ measure }) => words.measure(measure)),
    ...lines.map(({ line }) => words.kpi(line.kpi)),
  ];
  const ways = [...inputs.map((input) => howTaken(card, input)), ...lines.map((line) => howComputed(card, line))];
  draft.put(4, firstInput, ...names);
  draft.put(5, firstInput, ...ways);
  const groups: readonly (readonly [readonly (number | null)[], string])[] = [
    [layout.previousColumns, period.previousGroup(isoDate(card.spec.readAt))],
    [layout.paceColumns, period.paceGroup],
    [layout.carriedColumns, period.carriedGroup],
  ];
  for (const [columns, title] of groups) {
    const first = columns.find((column) => column !== null);
    if (first != null) draft.put(3, first, title);
    columns.forEach((column, index) => {
      const line = lines[index]?.line;
      if (column !== null && line) draft.put(4, column, words.kpi(line.kpi));
    });
  }
  const lineCount = (texts: readonly string[], characters: number) =>
    Math.max(0, ...texts.map((text) => linesOf(text, characters)));
  draft.format(area(3, 0, 1, width), { ...style.header, horizontal: "Left", wrap: false });
  draft.format(area(3, 0, 1, firstInput), { wrap: true });
  draft.height(3, style.headerHeight);
  draft.height(4, Math.max(style.headerHeight, lineCount(names, columnWidth - 1) * style.bodyLine + 3));
  draft.height(5, Math.max(style.threeLines, lineCount(ways, columnWidth + 1) * style.smallLine + 3));
  draft.format(area(4, 0, 1, width), { ...style.subheader, bold: true });
  draft.format(area(5, 0, 1, width), { ...style.subheader, size: 9 });
}

/**
 * What the KPIs were over the same days of the previous period: the cell of that period's own row where the card has it
 * whole, else the number as it was read. Pace is a formula over the target on Rules.
 */
function putTrends(draft: SheetDraft, card: Card, layout: MeasuresLayout, index: number, wholeRows: WholeRows): void {
  const own = card.rows[index];
  if (!own?.progress) return;
  const { progress } = own;
  const row = firstRow + index;
  const at = (column: number, onRow = row) => `$${columnLetters(column)}${String(onRow + 1)}`;
  const before = wholeRowBefore(own, wholeRows);
  own.lines.forEach(({ previous }, line) => {
    const column = layout.previousColumns[line] ?? null;
    const value = layout.valueColumns[line] ?? 0;
    if (column !== null && progress.previous !== null) {
      draft.put(row, column, before >= 0 ? formula(at(value, firstRow + before)) : (previous ?? formula("NA()")));
    }
    const pace = layout.paceColumns[line] ?? null;
    if (pace === null || layout.days === null || !progress.partial) return;
    const target = targetTerm(card, line, own.period);
    const higher = cell(rulesRows.firstLine + line, rulesColumns.directionCode, "Rules");
    const part = `(${at(layout.days)}/${at(layout.days + 1)})`;
    const asked = card.lines[line]?.pace === "flow" ? `(${target}*${part})` : `((1+${target})^${part}-1)`;
    const ready = `AND(ISNUMBER(${at(value)}),ISNUMBER(${target}),${higher}=1)`;
    draft.put(row, pace, formula(`IF(${ready},IF(${target}>0,${at(value)}/${asked},NA()),NA())`));
  });
}

/**
 * The last value that the subject had in an earlier period of the card, and how many periods ago: by the row above, which
 * has it or knows it from the rows before. Whether it is too old is asked where it is used, by the age on Rules.
 */
function putCarried(draft: SheetDraft, { rows, lines, spec }: Card, layout: MeasuresLayout, index: number): void {
  const since = periodsSinceRowAbove(rows[index - 1]?.subject, rows[index]?.subject, periodUnitOf(spec.by));
  const above = (column: number) => `$${columnLetters(column)}${String(firstRow + index)}`;
  lines.forEach((_, line) => {
    const column = layout.carriedColumns[line] ?? null;
    if (column === null) return;
    const value = above(layout.valueColumns[line] ?? 0);
    const known = (own: string, before: string) =>
      since === null ? "NA()" : `IF(ISNUMBER(${value}),${own},${before})`;
    draft.put(
      firstRow + index,
      column,
      formula(known(value, above(column))),
      formula(known(String(since), `${above(column + 1)}+${String(since)}`)),
    );
  });
}

/** Rows of a card by the subject's key and the days that its data cover. */
type WholeRows = ReadonlyMap<string, number>;

function wholeRowsOf({ rows }: Card): WholeRows {
  const found = new Map<string, number>();
  rows.forEach(({ subject: { key }, progress }, row) => {
    if (progress === null) return;
    const days = daysKey(key, { from: progress.coveredFrom, to: progress.coveredTo });
    if (!found.has(days)) found.set(days, row);
  });
  return found;
}

function daysKey(key: number, { from, to }: { readonly from: number; readonly to: number }): string {
  return [key, from, to].join(" ");
}

/** Row of the card that is the whole previous period of the subject; −1 where there is none. */
function wholeRowBefore({ subject, progress }: CardRow, wholeRows: WholeRows): number {
  const previous = progress?.previous;
  return previous ? (wholeRows.get(daysKey(subject.key, previous)) ?? -1) : -1;
}

/** The KPI over its input cells; #N/A while one of them is empty or has no number. */
function valueFormula({ source }: CardLine, cellOf: (input: number) => string): string {
  if (source === null) return "NA()";
  const cells = [...new Set(source.inputs.values())].map(cellOf);
  const computed = printExcel(source.expression, (name) => cellOf(source.inputs.get(name) ?? -1));
  return `IF(COUNT(${cells.join(",")})<${String(cells.length)},NA(),${computed})`;
}

function howTaken({ words, joined }: Card, { pieces, perItem }: Input): string {
  const own = words.sheets.measures;
  const [piece] = pieces;
  if (!piece) return perItem ? own.typePerItem : own.type;
  const parts = [...piece.parts.values()];
  const texts = parts.map(({ group, column, take }) => {
    const header = joined.groups[group]?.table.columns[column]?.header ?? "";
    return words.sheets.labelled(own.takes[take], header);
  });
  const together = new Set(
    parts.flatMap((part) =>
      part.together.map((column) => joined.groups[part.group]?.table.columns[column]?.header ?? ""),
    ),
  );
  for (const { group, column } of parts) together.delete(joined.groups[group]?.table.columns[column]?.header ?? "");
  const limited = together.size === 0 ? [] : [own.together([...together].join(", "))];
  return [...texts, ...limited].join(words.sheets.separator);
}

function howComputed(card: Card, line: CardLine): string {
  const computed = computationOf(line.source, card.words);
  return card.averaged === null || computed === "" ? computed : card.words.sheets.whole.howMean(computed);
}

/** Name, keys and days of a row. */
function putName(
  draft: SheetDraft,
  { days: column }: MeasuresLayout,
  { row, name, key, start, coveredDays, days }: Omit<InputRow, "numbers">,
): void {
  draft.put(row, 0, name, key, start);
  if (column !== null) draft.put(row, column, coveredDays, days);
}

/** Looks of a block of rows; those of periods that are made of parts have no inputs of their own. */
function dress(
  draft: SheetDraft,
  { inputs, lines, words }: Card,
  layout: MeasuresLayout,
  { row: firstRow, rows: count, isWhole }: { readonly row: number; readonly rows: number; readonly isWhole: boolean },
): void {
  const { firstInput, width } = layout;
  draft.format(area(firstRow, 0, count, width), style.body);
  draft.format(area(firstRow, 1, count, firstInput - 1), style.helper);
  draft.format(area(firstRow, 2, count, 1), { numberFormat: "yyyy-mm-dd" });
  draft.format(area(firstRow, firstInput, count, width - firstInput), style.number);
  inputs.forEach(({ unit, pieces }, index) => {
    const column = area(firstRow, firstInput + index, count, 1);
    draft.format(column, { numberFormat: numberFormats[unit] });
    if (isWhole || pieces.length > 0) return;
    draft.format(column, style.input);
    draft.validate({
      kind: "number",
      area: column,
      orText: words.sheets.period.states.notApplicable,
      message: words.sheets.measures.typeMessage,
    });
  });
  lines.forEach(({ source }, index) => {
    const numberFormat = numberFormats[source?.kpi.declaration.unit ?? "index"];
    draft.format(area(firstRow, layout.valueColumns[index] ?? 0, count, 1), { numberFormat, bold: true });
    const previous = layout.previousColumns[index] ?? null;
    if (previous !== null) draft.format(area(firstRow, previous, count, 1), { ...style.helper, numberFormat });
    const pace = layout.paceColumns[index] ?? null;
    if (pace !== null) draft.format(area(firstRow, pace, count, 1), { ...style.helper, numberFormat: "0%" });
  });
  draft.colour({
    kind: "formula",
    area: area(firstRow, firstInput, count, width - firstInput),
    formula: `=ISNA(${columnLetters(firstInput)}${String(firstRow + 1)})`,
    format: { color: "#B8C2C7" },
  });
  draft.width(0, 1, nameWidth);
  draft.width(1, firstInput - 1, helperWidth);
  draft.width(firstInput, width - firstInput, columnWidth);
}
