import { format as formatNumber } from "numfmt";
import {
  columnLines,
  cellMatrix,
  checkArea,
  forEachCell,
  objectsChanged,
  rawCells,
  stateOf,
  univerRange,
  type Book,
  type CellCustom,
} from "./book.ts";
import { intersection, isError, MAX_COLUMNS, MAX_ROWS } from "./cell.ts";
import type { Area, CellInput, CellValue, Matrix } from "./cell.ts";
import { checkFormula, contentOf, engineCell, valueOf, type Content } from "./content.ts";
import { readTyped, type DateOrder } from "./input.ts";
import type { CellData } from "./library.ts";
import { shownSpills, spillAreas, spillsOf } from "./spills.ts";
import { translationContext } from "./context.ts";
import { ModelError } from "./workbook.ts";

/** The formula as the user wrote it, or null. */
export function sourceOf(cell: CellData | null | undefined): string | null {
  const engine = cell?.f;
  if (engine === null || engine === undefined || engine === "") return null;
  const custom = cell?.custom as CellCustom | null | undefined;
  return custom?.formula !== undefined && custom.engine === engine ? custom.formula : engine;
}

export function readValues(book: Book, sheet: string, area: Area): CellValue[][] {
  checkArea(area);
  const matrix = rawCells(book, sheet);
  const values = blankMatrix<CellValue>(area, null);
  forEachCell(matrix, area, (row, column, cell) => {
    const line = values[row - area.row];
    if (line) line[column - area.column] = valueOf(cell);
  });
  for (const spill of shownSpills(book, sheet)) {
    const shared = intersection(spill.area, area);
    if (!shared) continue;
    const cells = spillsOf(book, sheet)?.cells ?? {};
    forEachPosition(shared, (row, column) => {
      if (row === spill.row && column === spill.column) return;
      const line = values[row - area.row];
      if (line) line[column - area.column] = valueOf(cells[row]?.[column]) ?? 0;
    });
  }
  return values;
}

export function readFormulas(book: Book, sheet: string, area: Area): (string | number | boolean)[][] {
  const matrix = rawCells(book, sheet);
  return readValues(book, sheet, area).map((line, r) =>
    line.map((value, c) => {
      const source = sourceOf(matrix[area.row + r]?.[area.column + c]);
      if (source !== null) return source;
      return value === null ? "" : isError(value) ? value.error : value;
    }),
  );
}

export function readText(book: Book, sheet: string, area: Area): string[][] {
  const matrix = rawCells(book, sheet);
  const { styles } = book;
  return readValues(book, sheet, area).map((line, r) =>
    line.map((value, c) => {
      if (value === null) return "";
      return cellText(value, styles.of(styleIdAt(book, sheet, matrix, area.row + r, area.column + c)).numberFormat);
    }),
  );
}

/** What a cell with this value and format shows. */
export function cellText(value: CellValue, format: string): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  try {
    return formatNumber(format, value, { overflow: "######" });
  } catch {
    return String(value);
  }
}

/** A cell's style, or that of its column. */
export function styleIdAt(
  book: Book,
  sheet: string,
  matrix: Readonly<Record<number, Readonly<Record<number, CellData | undefined>> | undefined>>,
  row: number,
  column: number,
): CellData["s"] {
  const own = matrix[row]?.[column]?.s;
  if (own !== null && own !== undefined) return own;
  return columnLines(book, sheet)[column]?.s;
}

export function blankMatrix<T>(area: Area, fill: T): T[][] {
  return Array.from({ length: area.rows }, () => new Array<T>(area.columns).fill(fill));
}

export function forEachPosition(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
  }
}

export function writeInputs(book: Book, sheet: string, area: Area, inputs: Matrix<CellInput>): void {
  checkShape(area, inputs);
  const matrix = rawCells(book, sheet);
  const contents = inputs.map((line, r) =>
    line.map((input, c) => {
      if (input === null) return undefined;
      const style = book.styles.of(styleIdAt(book, sheet, matrix, area.row + r, area.column + c));
      return contentOf(input, style.numberFormat);
    }),
  );
  writeContents(book, sheet, area, contents);
}

/** Fields of a text file: as typed, but an apostrophe is part of the text and a malformed formula is text. */
export function writeFields(book: Book, sheet: string, area: Area, fields: Matrix<CellInput>, order: DateOrder): void {
  checkShape(area, fields);
  const contents = fields.map((line) =>
    line.map((field): Content | undefined => {
      if (typeof field !== "string") return undefined;
      if (field === "" || field.startsWith("'")) return { value: field === "" ? null : field };
      if (!field.startsWith("=") || field.length === 1) {
        const typed = readTyped(field, order);
        return { value: typed.value, format: typed.format };
      }
      try {
        checkFormula(field);
        return { value: null, formula: field };
      } catch {
        return { value: field };
      }
    }),
  );
  writeContents(book, sheet, area, contents);
}

export function writeExact(book: Book, sheet: string, area: Area, values: Matrix<CellValue>): void {
  checkShape(area, values);
  writeContents(
    book,
    sheet,
    area,
    values.map((line) => line.map((value) => ({ value }))),
  );
}

function checkShape(area: Area, matrix: Matrix<unknown>): void {
  checkArea(area);
  if (matrix.length !== area.rows || matrix.some((line) => line.length !== area.columns)) {
    throw new ModelError("InvalidArgument", "The number of rows or columns does not match the range.");
  }
}

function writeContents(book: Book, sheet: string, area: Area, contents: Matrix<Content | undefined>): void {
  checkUnlocked(book, sheet, area);
  const cells = cellMatrix(book, sheet);
  const raw = rawCells(book, sheet);
  const { calculation, styles } = book;
  ensureSize(book, sheet, area.row + area.rows, area.column + area.columns);
  contents.forEach((line, r) => {
    const row = area.row + r;
    line.forEach((content, c) => {
      if (content === undefined) return;
      const column = area.column + c;
      const before = raw[row]?.[column];
      const cell = engineCell(content, () => translationContext(book, sheet, row, column));
      const style = before?.s;
      if (style !== null && style !== undefined) cell.s = style;
      if (content.format !== undefined) {
        const shown = style ?? styleIdAt(book, sheet, raw, row, column);
        if (styles.of(shown).numberFormat === "General") {
          const id = styles.patched(shown, { numberFormat: content.format });
          if (id !== null) cell.s = id;
        }
      }
      if (isBlank(cell)) {
        if (before) cells.realDeleteValue(row, column);
      } else cells.setValue(row, column, cell);
      if (before?.f || cell.f) calculation.setFormula(sheet, row, column, cell.f ?? null);
      if (cell.f) calculation.entered(sheet, row, column);
    });
  });
  const emptied = contents.some((line) =>
    line.some((content) => content?.value === null && content.formula === undefined),
  );
  cellsTouched(book, sheet, area, emptied);
}

function isBlank(cell: CellData): boolean {
  return cell.v === undefined && cell.f === undefined && cell.s === undefined;
}

/** Univer's sheet grows when a page made it smaller than Excel's. */
export function ensureSize(book: Book, sheet: string, rows: number, columns: number): void {
  const worksheet = book.worksheet(sheet);
  const at = { unitId: book.unitId(), subUnitId: sheet };
  const { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } = book.library.sheets;
  if (rows > worksheet.getRowCount()) {
    const rowCount = Math.min(MAX_ROWS, Math.max(rows, worksheet.getRowCount() * 2));
    book.run(SetWorksheetRowCountMutation.id, { ...at, rowCount });
  }
  if (columns > worksheet.getColumnCount()) {
    const columnCount = Math.min(MAX_COLUMNS, Math.max(columns, worksheet.getColumnCount() * 2));
    book.run(SetWorksheetColumnCountMutation.id, { ...at, columnCount });
  }
}

export function checkUnlocked(book: Book, sheet: string, area: Area): void {
  const state = stateOf(book, sheet);
  if (!state.protection.protected) return;
  const raw = rawCells(book, sheet);
  const probe = area.rows * area.columns > 100_000 ? null : area;
  let locked = probe === null;
  if (probe) {
    forEachPosition(probe, (row, column) => {
      if (!locked && book.styles.of(styleIdAt(book, sheet, raw, row, column)).locked) locked = true;
    });
  }
  if (locked) throw new ModelError("AccessDenied", "The sheet is protected.");
}

/** After contents have changed: arrays, dirty cells, used range, tables, the screen, and who listens. */
export function cellsTouched(book: Book, sheet: string, area: Area, emptied = true): void {
  const state = stateOf(book, sheet);
  dropSpills(book, sheet, area);
  book.calculation.markDirty(sheet, area.row, area.column, area.rows, area.columns);
  state.used =
    emptied || state.used === null
      ? null
      : {
          rows: Math.max(state.used.rows, area.row + area.rows),
          columns: Math.max(state.used.columns, area.column + area.columns),
        };
  headersTouched(book, sheet, area);
  repaint(book, sheet, area);
  book.emit({ type: "cells", sheet, area, source: book.source });
}

/** An array whose cells are written is spilled anew; one whose anchor is written is gone. */
function dropSpills(book: Book, sheet: string, area: Area): void {
  const spills = spillsOf(book, sheet);
  if (!spills) return;
  for (const spill of spillAreas(book, sheet)) {
    if (!intersection(spill.area, area)) continue;
    if (!intersection({ row: spill.row, column: spill.column, rows: 1, columns: 1 }, area)) {
      book.calculation.markDirty(sheet, spill.row, spill.column);
      continue;
    }
    forEachPosition(spill.area, (row, column) => Reflect.deleteProperty(spills.cells[row] ?? {}, column));
    Reflect.deleteProperty(spills.ranges[spill.row] ?? {}, spill.column);
    book.calculation.markDirty(sheet, spill.area.row, spill.area.column, spill.area.rows, spill.area.columns);
  }
}

/** Header cells are the names of a table's columns. */
function headersTouched(book: Book, sheet: string, area: Area): void {
  const tables = book.tables.map((table) => {
    if (table.sheet !== sheet || !table.showHeaders) return table;
    const header = { ...table.area, rows: 1 };
    if (!intersection(header, area)) return table;
    const columns = headerNames(book, sheet, header);
    if (columns.every((column, i) => column === table.columns[i])) return table;
    return { ...table, columns };
  });
  if (tables.every((table, i) => table === book.tables[i])) return;
  book.tables = tables;
  objectsChanged(book, "tables", sheet);
}

/** The names that a header row gives: empty ones get Column1…, repeated ones a number. */
export function headerNames(book: Book, sheet: string, header: Area): string[] {
  const taken = new Set<string>();
  return (readText(book, sheet, header)[0] ?? []).map((text, i) => {
    const base = text === "" ? `Column${i + 1}` : text;
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Tells Univer's renderer which cells to draw again; the cells themselves are in place already. */
export function repaint(book: Book, sheet: string, area: Area): void {
  const raw = rawCells(book, sheet);
  const cellValue: Record<number, Record<number, CellData>> = {};
  const { startRow, startColumn, endRow, endColumn } = univerRange(area);
  for (const [row, column] of [
    [startRow, startColumn],
    [endRow, endColumn],
  ] as const) {
    const type = raw[row]?.[column]?.t;
    (cellValue[row] ??= {})[column] = type ? { t: type } : {};
  }
  book.run(book.library.sheets.SetRangeValuesMutation.id, { unitId: book.unitId(), subUnitId: sheet, cellValue });
}
