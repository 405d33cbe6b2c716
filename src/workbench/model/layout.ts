import {
  rowLines,
  columnLines,
  cellMatrix,
  areaOfRange,
  numericKeys,
  rawCells,
  forEachCell,
  objectsChanged,
  stateOf,
  univerRange,
  type Book,
} from "./book.ts";
import { cellsTouched, checkUnlocked, ensureSize, forEachPosition, readText, repaint, styleIdAt } from "./cells.ts";
import { usedArea } from "./extent.ts";
import { intersection, MAX_ROWS, type Area, type Matrix } from "./cell.ts";
import type { CellStyle, CommonStyle, StylePatch } from "./style.ts";
import { NORMAL_STYLE } from "./style.ts";
import { ModelError } from "./workbook.ts";

const PIXELS_PER_POINT = 96 / 72;
/** Excel's standard sizes: a column of 64 pixels (8.43 characters), a row of 20 (15 points). */
export const STANDARD_WIDTH = 64 / PIXELS_PER_POINT;
export const STANDARD_HEIGHT = 20 / PIXELS_PER_POINT;

function points(pixels: number): number {
  return Math.round((pixels / PIXELS_PER_POINT) * 1e6) / 1e6;
}

function at(book: Book, sheet: string) {
  return { unitId: book.unitId(), subUnitId: sheet };
}

function checkLayout(book: Book, sheet: string, permission: string): void {
  const { protection } = stateOf(book, sheet);
  if (protection.protected && protection.options[permission] !== true) {
    throw new ModelError("AccessDenied", "The sheet is protected.");
  }
}

export function setStyle(book: Book, sheet: string, area: Area, patch: StylePatch): void {
  checkLayout(book, sheet, "allowFormatCells");
  if (area.rows === MAX_ROWS) setColumnStyle(book, sheet, area, patch);
  styleCells(book, sheet, area, () => patch);
  book.emit({ type: "format", sheet, area, source: book.source });
}

export function setNumberFormats(book: Book, sheet: string, area: Area, formats: Matrix<string | null> | string): void {
  if (typeof formats === "string") {
    setStyle(book, sheet, area, { numberFormat: formats });
    return;
  }
  checkLayout(book, sheet, "allowFormatCells");
  styleCells(book, sheet, area, (row, column) => {
    const format = formats[row - area.row]?.[column - area.column];
    return format === null || format === undefined ? null : { numberFormat: format };
  });
  book.emit({ type: "format", sheet, area, source: book.source });
}

/** A column has a style of its own, which its empty cells show and new cells take. */
function setColumnStyle(book: Book, sheet: string, area: Area, patch: StylePatch): void {
  ensureSize(book, sheet, 1, area.column + area.columns);
  const columnData = columnLines(book, sheet);
  const changed: Record<number, object> = {};
  for (let column = area.column; column < area.column + area.columns; column++) {
    changed[column] = { s: book.styles.patched(columnData[column]?.s, patch) ?? undefined };
  }
  book.run(book.library.sheets.SetColDataMutation.id, { ...at(book, sheet), columnData: changed });
}

function styleCells(
  book: Book,
  sheet: string,
  area: Area,
  patchAt: (row: number, column: number) => StylePatch | null,
): void {
  const raw = rawCells(book, sheet);
  const matrix = cellMatrix(book, sheet);
  const style = (row: number, column: number) => {
    const patch = patchAt(row, column);
    if (patch === null) return;
    const cell = raw[row]?.[column];
    const id = book.styles.patched(styleIdAt(book, sheet, raw, row, column), patch);
    if (cell) {
      if (id === null) delete cell.s;
      else cell.s = id;
      if (Object.keys(cell).length === 0) matrix.realDeleteValue(row, column);
    } else if (id !== null) matrix.setValue(row, column, { s: id });
  };
  if (area.rows === MAX_ROWS || area.rows * area.columns > 5_000_000) forEachCell(raw, area, style);
  else {
    ensureSize(book, sheet, area.row + area.rows, area.column + area.columns);
    forEachPosition(area, style);
  }
  repaint(book, sheet, area);
}

export function readStyles(book: Book, sheet: string, area: Area): CellStyle[][] {
  const raw = rawCells(book, sheet);
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_unused, c) =>
      book.styles.of(styleIdAt(book, sheet, raw, area.row + r, area.column + c)),
    ),
  );
}

export function commonStyle(book: Book, sheet: string, area: Area): CommonStyle {
  const raw = rawCells(book, sheet);
  const ids = new Set<ReturnType<typeof styleIdAt>>();
  if (area.rows === MAX_ROWS) {
    const used = usedArea(book, sheet, false, area);
    for (let c = area.column; c < area.column + area.columns; c++) ids.add(styleIdAt(book, sheet, {}, 0, c));
    if (used) forEachPosition(used, (row, column) => ids.add(styleIdAt(book, sheet, raw, row, column)));
  } else forEachPosition(area, (row, column) => ids.add(styleIdAt(book, sheet, raw, row, column)));
  const styles = [...ids].map((id) => book.styles.of(id));
  const [first = NORMAL_STYLE, ...others] = styles;
  const keys = Object.keys(NORMAL_STYLE) as (keyof CellStyle)[];
  const shared = keys.map((key) => {
    const text = JSON.stringify(first[key]);
    return [key, others.every((other) => JSON.stringify(other[key]) === text) ? first[key] : undefined] as const;
  });
  return Object.fromEntries(shared) as CommonStyle;
}

export function clearArea(book: Book, sheet: string, area: Area, what: "contents" | "formats" | "all"): void {
  checkUnlocked(book, sheet, area);
  const raw = rawCells(book, sheet);
  const matrix = cellMatrix(book, sheet);
  const doomed: [number, number][] = [];
  forEachCell(raw, area, (row, column, cell) => {
    if (what !== "formats") {
      if (cell.f) book.calculation.setFormula(sheet, row, column, null);
      for (const key of ["v", "t", "f", "si", "p", "custom"] as const) Reflect.deleteProperty(cell, key);
    }
    if (what !== "contents") delete cell.s;
    if (Object.keys(cell).length === 0) doomed.push([row, column]);
  });
  for (const [row, column] of doomed) matrix.realDeleteValue(row, column);
  if (what !== "contents") {
    if (area.rows === MAX_ROWS) {
      const columns = numericKeys(columnLines(book, sheet));
      for (const column of columns.filter((c) => c >= area.column && c < area.column + area.columns)) {
        const data = columnLines(book, sheet)[column];
        if (data) delete data.s;
      }
    }
    repaint(book, sheet, area);
    book.emit({ type: "format", sheet, area, source: book.source });
  }
  if (what !== "formats") cellsTouched(book, sheet, area);
}

export function columnWidth(book: Book, sheet: string, column: number): number {
  if (columnHidden(book, sheet, column)) return 0;
  const width = columnLines(book, sheet)[column]?.w;
  return width === undefined ? STANDARD_WIDTH : points(width);
}

export function columnHidden(book: Book, sheet: string, column: number): boolean {
  return columnLines(book, sheet)[column]?.hd === 1;
}

export function setColumns(
  book: Book,
  sheet: string,
  column: number,
  count: number,
  change: { readonly points?: number; readonly hidden?: boolean },
): void {
  checkLayout(book, sheet, "allowFormatColumns");
  ensureSize(book, sheet, 1, column + count);
  const columnData: Record<number, object> = {};
  for (let c = column; c < column + count; c++) {
    columnData[c] = {
      ...(change.points !== undefined && change.points > 0 && { w: change.points * PIXELS_PER_POINT, hd: 0 }),
      ...(change.points === 0 && { hd: 1 }),
      ...(change.hidden !== undefined && { hd: change.hidden ? 1 : 0 }),
    };
  }
  book.run(book.library.sheets.SetColDataMutation.id, { ...at(book, sheet), columnData });
  objectsChanged(book, "view", sheet);
}

export function rowHidden(book: Book, sheet: string, row: number): boolean {
  return rowLines(book, sheet)[row]?.hd === 1;
}

export function rowHeight(book: Book, sheet: string, row: number): number {
  if (rowHidden(book, sheet, row)) return 0;
  const height = rowLines(book, sheet)[row]?.h;
  return height === undefined ? STANDARD_HEIGHT : points(height);
}

export function setRows(
  book: Book,
  sheet: string,
  row: number,
  count: number,
  change: { readonly points?: number; readonly hidden?: boolean },
): void {
  checkLayout(book, sheet, "allowFormatRows");
  ensureSize(book, sheet, row + count, 1);
  const rowData: Record<number, object> = {};
  for (let r = row; r < row + count; r++) {
    rowData[r] = {
      ...(change.points !== undefined && change.points > 0 && { h: change.points * PIXELS_PER_POINT, ia: 0, hd: 0 }),
      ...(change.points === 0 && { hd: 1 }),
      ...(change.hidden !== undefined && { hd: change.hidden ? 1 : 0 }),
    };
  }
  book.run(book.library.sheets.SetRowDataMutation.id, { ...at(book, sheet), rowData });
  objectsChanged(book, "view", sheet);
}

/** An estimate without a screen: a wide (East Asian) character counts as two; at most 255 characters. */
export function autofitColumns(book: Book, sheet: string, column: number, count: number): void {
  for (let c = column; c < column + count; c++) {
    const used = usedArea(book, sheet, true, { row: 0, column: c, rows: MAX_ROWS, columns: 1 });
    if (!used) continue;
    const longest = readText(book, sheet, used).reduce((most, [text = ""]) => Math.max(most, displayWidth(text)), 0);
    const points = (Math.min(longest, 255) * 7 + 5) / PIXELS_PER_POINT;
    setColumns(book, sheet, c, 1, { points: Math.max(points, 12) });
  }
}

function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
  return width + 1;
}

export function mergesOf(book: Book, sheet: string): Area[] {
  return book.worksheet(sheet).getConfig().mergeData.map(areaOfRange);
}

/** Keeps the first cell's content and empties the others, as Excel does. */
export function mergeArea(book: Book, sheet: string, area: Area): void {
  unmergeArea(book, sheet, area);
  if (area.rows * area.columns === 1) return;
  forEachPosition(area, (row, column) => {
    const cell = rawCells(book, sheet)[row]?.[column];
    const first = row === area.row && column === area.column;
    if (cell && !first) clearArea(book, sheet, { row, column, rows: 1, columns: 1 }, "contents");
  });
  book.run(book.library.sheets.AddWorksheetMergeMutation.id, { ...at(book, sheet), ranges: [univerRange(area)] });
  book.emit({ type: "format", sheet, area, source: book.source });
}

export function unmergeArea(book: Book, sheet: string, area: Area): void {
  if (!mergesOf(book, sheet).some((merge) => intersection(merge, area))) return;
  book.run(book.library.sheets.RemoveWorksheetMergeMutation.id, { ...at(book, sheet), ranges: [univerRange(area)] });
  book.emit({ type: "format", sheet, area, source: book.source });
}
