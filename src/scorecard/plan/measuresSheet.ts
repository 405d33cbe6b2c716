import type { DataSheetLayout } from "../../intake/dataSheet.ts";
import { printExcel } from "../../formula/print.ts";
import { definitionInWords } from "../../kpi/kpi.ts";
import { numberFormats } from "../../kpi/units.ts";
import { columnLetters, type SheetPlan } from "../../plan/plan.ts";
import type { Card, CardLine } from "../card.ts";
import type { Input } from "../inputs.ts";
import type { CardPlaces } from "../types.ts";
import { SheetDraft, area, landscape } from "./draft.ts";
import { formula, inputFormula } from "./formulas.ts";
import { putSourceCheck } from "./sourceCheck.ts";
import * as style from "./style.ts";

const firstRow = 6;
const firstInput = 3;

/** What the other sheets refer to. */
export interface MeasuresPlan {
  readonly sheet: SheetPlan;
  readonly places: CardPlaces["measures"];
  /** First row of the subjects, and the column of each line's KPI value. */
  readonly firstRow: number;
  readonly valueColumns: readonly number[];
  /** Cell that counts the columns of sources that differ; null where no source is in the workbook. */
  readonly differences: { readonly row: number; readonly column: number } | null;
}

/**
 * Subjects × measures and KPI values. A measure that no table gives is a shaded column to be typed into; a number that
 * was typed before stands in its cell instead of the formula.
 */
export function measuresSheet(card: Card, layouts: readonly DataSheetLayout[]): MeasuresPlan {
  const { words, inputs, lines, rows } = card;
  const own = words.sheets.measures;
  const draft = new SheetDraft("Measures", words.sheets.names.measures);
  const valueColumns = lines.map((_, index) => firstInput + inputs.length + index);
  const width = firstInput + inputs.length + lines.length;
  draft.put(0, 0, own.title(card.title));
  draft.format(area(0, 0), style.title);
  draft.height(0, style.titleHeight);
  draft.put(1, 0, own.hint);
  draft.format(area(1, 0), style.subtitle);
  draft.put(3, 0, words.sheets.card.subject, own.key, own.start);
  if (inputs.length > 0) draft.put(3, firstInput, own.inputs);
  draft.put(3, firstInput + inputs.length, own.kpis);
  draft.format(area(3, 0, 1, width), { ...style.header, horizontal: "Left" });
  draft.height(3, style.headerHeight, 2);
  draft.height(5, style.threeLines);
  draft.put(4, firstInput, ...inputs.map(({ measure }) => words.measure(measure)));
  draft.put(4, firstInput + inputs.length, ...lines.map(({ line }) => words.kpi(line.kpi)));
  draft.format(area(4, 0, 1, width), { ...style.subheader, bold: true });
  draft.put(5, firstInput, ...inputs.map((input) => howTaken(card, input)));
  draft.put(5, firstInput + inputs.length, ...lines.map((line) => howComputed(card, line)));
  draft.format(area(5, 0, 1, width), { ...style.subheader, size: 9 });
  rows.forEach(({ subject, inputs: numbers }, index) => {
    const row = firstRow + index;
    const sheetRow = String(row + 1);
    draft.put(row, 0, subject.name, subject.key, subject.start);
    const keys = { key: `$B${sheetRow}`, start: `$C${sheetRow}` };
    inputs.forEach(({ measure, pieces }, input) => {
      const typed = card.typed.of(measure, subject.name) === null ? null : (numbers[input] ?? null);
      const found = pieces.length === 0 ? null : inputFormula(pieces, layouts, keys);
      draft.put(row, firstInput + input, typed ?? found);
    });
    lines.forEach((line, at) => {
      draft.put(
        row,
        valueColumns[at] ?? 0,
        formula(valueFormula(line, (input) => `$${columnLetters(firstInput + input)}${sheetRow}`)),
      );
    });
  });
  dress(draft, card, width);
  const differences = putSourceCheck(draft, card, firstRow + rows.length + 2);
  return {
    sheet: draft.plan({
      visibility: "visible",
      tabColor: style.colours.accent,
      freeze: { rows: firstRow, columns: 1 },
      page: landscape({ from: 3, to: 5 }, area(0, 0, firstRow + rows.length, width)),
    }),
    places: {
      firstRow,
      inputs: inputs.map(({ measure, pieces }, index) => ({
        measure,
        column: firstInput + index,
        typed: pieces.length === 0,
      })),
      lines: lines.map(({ line, source }) => ({ id: line.id, inputs: [...(source?.inputs.values() ?? [])] })),
    },
    firstRow,
    valueColumns,
    differences,
  };
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
    return `${own.takes[take]}: ${header}`;
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

function howComputed({ words }: Card, { source }: CardLine): string {
  if (source === null) return "";
  if (source.standIn !== null) return words.standIn(source.standIn);
  const chosen = new Map(Object.entries(source.line.measures ?? {}));
  const params = new Map(Object.entries(source.kpi.declaration.params));
  return definitionInWords(source.kpi, (param) => {
    const measure = chosen.get(param) ?? params.get(param)?.measure;
    return measure === undefined || measure === null ? param : words.measure(measure).toLowerCase();
  });
}

function dress(draft: SheetDraft, { inputs, lines, rows, words }: Card, width: number): void {
  draft.format(area(firstRow, 0, rows.length, width), style.body);
  draft.format(area(firstRow, 1, rows.length, 2), style.helper);
  draft.format(area(firstRow, 2, rows.length, 1), { numberFormat: "yyyy-mm-dd" });
  draft.format(area(firstRow, firstInput, rows.length, width - firstInput), style.number);
  inputs.forEach(({ unit, pieces }, index) => {
    const column = area(firstRow, firstInput + index, rows.length, 1);
    draft.format(column, { numberFormat: numberFormats[unit] });
    if (pieces.length > 0) return;
    draft.format(column, style.input);
    draft.validate({
      kind: "decimal",
      area: column,
      min: -1e12,
      max: 1e12,
      message: words.sheets.measures.typeMessage,
    });
  });
  lines.forEach(({ source }, index) => {
    const unit = source?.kpi.declaration.unit ?? "index";
    draft.format(area(firstRow, firstInput + inputs.length + index, rows.length, 1), {
      numberFormat: numberFormats[unit],
      bold: true,
    });
  });
  draft.colour({
    kind: "formula",
    area: area(firstRow, firstInput, rows.length, width - firstInput),
    formula: `=ISNA(${columnLetters(firstInput)}${String(firstRow + 1)})`,
    format: { color: "#B8C2C7" },
  });
  draft.width(0, 1, 26);
  draft.width(1, 2, 11);
  draft.width(firstInput, width - firstInput, 18);
}
