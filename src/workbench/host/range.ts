import { printArea } from "../model/addresses.ts";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../model/cell.ts";
import { columnNumber, sheetPrefix } from "../model/formula/formulaTokens.ts";
import type { Sheet, Workbook } from "../model/workbook.ts";
import { invalidArgument, itemNotFound } from "./errors.ts";

/** A range as the add-in holds it. Kept references follow inserted and deleted rows and columns. */
export class RangeRef {
  constructor(
    readonly sheet: Sheet,
    public area: Area,
  ) {}
}

export function asRange(value: unknown): RangeRef {
  if (!(value instanceof RangeRef)) throw invalidArgument();
  return value;
}

/** Whole columns or rows, whose cells are too many to be told one by one. */
export function isUnbounded({ rows, columns }: Area): boolean {
  return rows === MAX_ROWS || columns === MAX_COLUMNS;
}

/** Checks that the area lies on a sheet. */
export function onSheet(row: number, column: number, rows: number, columns: number): Area {
  const inside = row >= 0 && column >= 0 && rows >= 1 && columns >= 1;
  if (!inside || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) throw invalidArgument();
  return { row, column, rows, columns };
}

export const wholeSheet: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** The address without its sheet: `A1:B2`, `A:A`, `1:3`; with dollar signs when absolute. */
export function localAddress(area: Area, absolute = false): string {
  const whole = area.rows === MAX_ROWS && area.columns === MAX_COLUMNS;
  if (whole) return absolute ? `$1:$${MAX_ROWS}` : `1:${MAX_ROWS}`;
  return printArea(area, absolute);
}

/** The address as `Range.address` tells it: `Sheet1!A1:B2`, the sheet's name quoted where it needs quotes. */
export function fullAddress(sheet: Sheet, area: Area, absolute = false): string {
  return sheetPrefix(sheet.name) + localAddress(area, absolute);
}

/** Reads a local address; undefined when the text is none. Throws where the address lies outside a sheet. */
export function readArea(text: string): Area | undefined {
  const cells = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (cells) {
    const [, c1 = "", r1 = "", c2 = c1, r2 = r1] = cells;
    return between(Number(r1) - 1, columnOf(c1), Number(r2) - 1, columnOf(c2));
  }
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns?.[1] && columns[2]) return between(0, columnOf(columns[1]), MAX_ROWS - 1, columnOf(columns[2]));
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (rows?.[1] && rows[2]) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return undefined;
}

/** A column beyond the last one is told from the edge that `onSheet` refuses. */
function columnOf(letters: string): number {
  return columnNumber(letters) ?? MAX_COLUMNS;
}

function between(row1: number, column1: number, row2: number, column2: number): Area {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  return onSheet(row, column, Math.abs(row1 - row2) + 1, Math.abs(column1 - column2) + 1);
}

/**
 * The range that a text names: an address, with a sheet's name or without (then on `sheet`), a defined name or a table.
 * Anything else is `InvalidArgument`, an unknown sheet `ItemNotFound`.
 */
export function findRange(workbook: Workbook, text: string, sheet: Sheet): RangeRef {
  const bang = text.lastIndexOf("!");
  const named = bang < 0 ? sheet : workbook.sheetNamed(unquote(text.slice(0, bang)));
  if (!named) throw itemNotFound();
  const local = text.slice(bang + 1);
  const area = readArea(local);
  if (area) return new RangeRef(named, area);
  const name = workbook.findName(local, named.id);
  const target = name && workbook.nameArea(name.id);
  const home = target && workbook.sheet(target.sheet);
  if (home) return new RangeRef(home, target.area);
  const table = workbook.table(local);
  const tableSheet = table && workbook.sheet(table.sheet);
  if (table && tableSheet) return new RangeRef(tableSheet, table.area);
  throw invalidArgument(text);
}

function unquote(name: string): string {
  return /^'.*'$/s.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Where an area lies after rows or columns were inserted or deleted; undefined when all of it is deleted. */
export function shifted(area: Area, axis: "rows" | "columns", at: number, count: number): Area | undefined {
  const [start, length] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  if (length === (axis === "rows" ? MAX_ROWS : MAX_COLUMNS)) return area;
  const move = (edge: number, last: boolean) => {
    if (count > 0) return edge >= at ? edge + count : edge;
    return edge < at ? edge : edge >= at - count ? edge + count : last ? at - 1 : at;
  };
  const first = move(start, false);
  const size = move(start + length - 1, true) - first + 1;
  if (size <= 0) return undefined;
  return axis === "rows" ? { ...area, row: first, rows: size } : { ...area, column: first, columns: size };
}
