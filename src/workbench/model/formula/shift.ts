import { areaOfRange, checkArea, objectsChanged, stateOf, univerRange, type Book } from "../book.ts";
import { intersection, MAX_COLUMNS, MAX_ROWS, type Area, type SheetArea } from "../cell.ts";
import { checkUnlocked } from "../cells.ts";
import { usedExtent } from "../extent.ts";
import { spillAreas } from "../spills.ts";
import { shiftFormula, shiftSpan, type Shift } from "./formulaRewrite.ts";
import type { Chart, ConditionalFormat, Threshold } from "../objects.ts";
import { reindexSheet, rewriteAllFormulas } from "./retranslate.ts";
import { ModelError } from "../workbook.ts";

/** Inserts or deletes whole rows or columns; all that refers to the sheet follows. */
export function shiftSheet(book: Book, sheet: string, shift: Shift): void {
  const rows = shift.axis === "rows";
  const limit = rows ? MAX_ROWS : MAX_COLUMNS;
  const area: Area = rows
    ? { row: shift.at, column: 0, rows: shift.count, columns: MAX_COLUMNS }
    : { row: 0, column: shift.at, rows: MAX_ROWS, columns: shift.count };
  checkArea(area);
  if (stateOf(book, sheet).protection.protected) checkUnlocked(book, sheet, area);
  const used = usedExtent(book, sheet);
  if (shift.change === "inserted" && (rows ? used.rows : used.columns) + shift.count > limit) {
    throw new ModelError("InvalidOperation", "Cells that hold something would be pushed off the sheet.");
  }
  moveCells(book, sheet, shift, area);
  shiftObjects(book, sheet, shift);
  book.emit({ type: "shift", sheet, ...shift, source: book.source });
}

function moveCells(book: Book, sheet: string, shift: Shift, area: Area): void {
  const { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } = book.library.sheets;
  const worksheet = book.worksheet(sheet);
  const [rowCount, columnCount] = [worksheet.getRowCount(), worksheet.getColumnCount()];
  const inserted = shift.change === "inserted";
  const mutation =
    shift.axis === "rows"
      ? inserted
        ? InsertRowMutation
        : RemoveRowMutation
      : inserted
        ? InsertColMutation
        : RemoveColMutation;
  const range = univerRange({
    ...area,
    rows: Math.min(area.rows, rowCount),
    columns: Math.min(area.columns, columnCount),
  });
  book.run(mutation.id, { unitId: book.unitId(), subUnitId: sheet, range, rowInfo: {}, colInfo: {} });
  worksheet.setRowCount(rowCount);
  worksheet.setColumnCount(columnCount);
  const config = worksheet.getConfig();
  config.mergeData = config.mergeData.flatMap((merge) => {
    const moved = shiftArea(areaOfRange(merge), shift);
    return moved && moved.rows * moved.columns > 1 ? [univerRange(moved)] : [];
  });
  worksheet.getSpanModel().rebuild(config.mergeData);
}

/** After the cells of a sheet have moved: formulas, names, tables, charts, formats. */
export function shiftObjects(book: Book, sheet: string, shift: Shift): void {
  const name = book.nameOf(sheet);
  const anchors = spillAreas(book, sheet);
  stateOf(book, sheet).used = null;
  const moveArea = (area: Area) => shiftArea(area, shift);
  book.tables = book.tables.flatMap((table) => {
    if (table.sheet !== sheet) return [table];
    const area = moveArea(table.area);
    if (!area) return [];
    return [{ ...table, area, columns: shiftColumns(table.columns, table.area, shift) }];
  });
  book.names = book.names.map((found) => {
    const formula = shiftFormula(found.formula, { ownSheet: "" }, name, shift);
    return formula === found.formula ? found : { ...found, formula };
  });
  reindexSheet(book, sheet);
  book.calculation.hold();
  rewriteAllFormulas(book, (formula, own) => shiftFormula(formula, { ownSheet: book.nameOf(own) }, name, shift));
  for (const { row, column } of anchors) {
    const at = moveArea({ row, column, rows: 1, columns: 1 });
    if (at) book.calculation.markDirty(sheet, at.row, at.column);
  }
  const edge = shift.axis === "rows" ? { row: shift.at, column: 0 } : { row: 0, column: shift.at };
  book.calculation.markDirty(sheet, edge.row, edge.column);
  for (const id of book.sheetIds()) {
    const state = stateOf(book, id);
    const moveFormula = (formula: string) => shiftFormula(formula, { ownSheet: book.nameOf(id) }, name, shift);
    const charts = state.charts.map((chart) => shiftChart(chart, sheet, shift));
    if (charts.some((chart, i) => chart !== state.charts[i])) {
      state.charts = charts;
      objectsChanged(book, "charts", id);
    }
    state.conditionalFormats = state.conditionalFormats.flatMap((format) => {
      const areas = id === sheet ? format.areas.flatMap((area) => moveArea(area) ?? []) : format.areas;
      return areas.length === 0 ? [] : [mapFormatFormulas({ ...format, areas }, moveFormula)];
    });
    state.validations = state.validations.flatMap((rule) => {
      const areas = id === sheet ? rule.areas.flatMap((area) => moveArea(area) ?? []) : rule.areas;
      const formulas = { formula1: moveFormula(rule.formula1), formula2: moveFormula(rule.formula2) };
      return areas.length === 0 ? [] : [{ ...rule, areas, ...formulas }];
    });
  }
  book.calculation.release();
}

function shiftArea(area: Area, shift: Shift): Area | null {
  if (shift.axis === "rows") {
    if (area.rows === MAX_ROWS) return area;
    const span = shiftSpan(area.row, area.row + area.rows - 1, shift);
    return span && { ...area, row: span[0], rows: span[1] - span[0] + 1 };
  }
  if (area.columns === MAX_COLUMNS) return area;
  const span = shiftSpan(area.column, area.column + area.columns - 1, shift);
  return span && { ...area, column: span[0], columns: span[1] - span[0] + 1 };
}

function shiftColumns(columns: readonly string[], area: Area, shift: Shift): readonly string[] {
  if (shift.axis === "rows") return columns;
  if (shift.change === "deleted") {
    return columns.filter((_, i) => area.column + i < shift.at || area.column + i >= shift.at + shift.count);
  }
  const at = shift.at - area.column;
  if (at <= 0 || at >= columns.length) return columns;
  const taken = new Set(columns.map((column) => column.toLowerCase()));
  const added: string[] = [];
  for (let n = 1; added.length < shift.count; n++) {
    if (!taken.has(`column${n}`)) added.push(`Column${n}`);
  }
  return columns.toSpliced(at, 0, ...added);
}

function shiftChart(chart: Chart, sheet: string, shift: Shift): Chart {
  const move = (source: SheetArea | null) => {
    if (source?.sheet !== sheet) return source;
    const area = shiftArea(source.area, shift);
    return area ? { sheet, area } : null;
  };
  const series = chart.series.map((one) => {
    const moved = { nameSource: move(one.nameSource), values: move(one.values), categories: move(one.categories) };
    const same =
      sameSource(moved.nameSource, one.nameSource) &&
      sameSource(moved.values, one.values) &&
      sameSource(moved.categories, one.categories);
    return same ? one : { ...one, ...moved };
  });
  return series.every((one, i) => one === chart.series[i]) ? chart : { ...chart, series };
}

function sameSource(a: SheetArea | null, b: SheetArea | null): boolean {
  if (!a || !b) return a === b;
  const shared = intersection(a.area, b.area);
  return (
    a.area.rows === b.area.rows &&
    a.area.columns === b.area.columns &&
    shared?.rows === a.area.rows &&
    shared.columns === a.area.columns
  );
}

/** The same format with each of its formulas rewritten. */
function mapFormatFormulas(format: ConditionalFormat, map: (formula: string) => string): ConditionalFormat {
  const threshold = (bound: Threshold): Threshold => ({ ...bound, formula: map(bound.formula) });
  switch (format.kind) {
    case "formula":
      return { ...format, formula: map(format.formula) };
    case "cellValue":
      return { ...format, formulas: format.formulas.map(map) };
    case "dataBar":
      return { ...format, min: threshold(format.min), max: threshold(format.max) };
    case "colorScale":
      return { ...format, stops: format.stops.map((stop) => ({ ...stop, at: threshold(stop.at) })) };
    case "other":
      return format;
  }
}

/** A sheet of this name exists no more or is called otherwise: everything that holds formulas is rewritten. */
export function rewriteEverywhere(book: Book, rewrite: (formula: string) => string): void {
  rewriteAllFormulas(book, rewrite);
  book.names = book.names.map((name) => ({ ...name, formula: rewrite(name.formula) }));
  for (const state of book.states.values()) {
    state.conditionalFormats = state.conditionalFormats.map((format) => mapFormatFormulas(format, rewrite));
    state.validations = state.validations.map((rule) => ({
      ...rule,
      formula1: rewrite(rule.formula1),
      formula2: rewrite(rule.formula2),
    }));
  }
}
