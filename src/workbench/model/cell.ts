/** The size of an Excel worksheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells; zero-based. Whole columns have `row: 0, rows: MAX_ROWS`, whole rows likewise. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An area on a sheet, which is named by its id. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** Excel's error values as data, e.g. `{ error: "#DIV/0!" }`. A pending custom function is `{ error: "#BUSY!" }`. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. `null` is an empty cell; `""` is the result of a formula like `=""`. */
export type CellValue = string | number | boolean | null | CellError;

/** What may be written; see `Sheet.write` for what becomes of it. `null` keeps the cell. */
export type CellInput = string | number | boolean | null;

export type Matrix<T> = readonly (readonly T[])[];

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export function isError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value && typeof value.error === "string";
}

/** The cells that both areas have, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
