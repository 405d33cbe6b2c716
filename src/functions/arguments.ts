import { cellError, isError, type Cell, type ErrorCode } from "../formula/cell.ts";
import { codeOf, type Column } from "../formula/column.ts";
import { toNumber } from "../formula/coerce.ts";

/** An argument as the host delivers it: always rows of cells here, 1×1 for a single value. */
export type Matrix = readonly (readonly unknown[])[];

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

const passing = new Set<unknown>(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

export function toMatrix(argument: unknown): Matrix {
  const rows: unknown = Array.isArray(argument) ? argument : [[argument]];
  return isMatrix(rows) ? rows : [[null]];
}

function isMatrix(rows: unknown): rows is Matrix {
  return Array.isArray(rows) && Array.isArray(rows[0]) && rows[0].length > 0;
}

export function shapeOf(matrix: Matrix): Shape {
  return { rows: matrix.length, columns: matrix[0]?.length ?? 0 };
}

/** The shape that all arguments spread over: equal sizes, or 1 where an argument repeats; null where they do not fit. */
export function commonShape(shapes: readonly Shape[]): Shape | null {
  const rows = shapes.reduce((most, shape) => Math.max(most, shape.rows), 1);
  const columns = shapes.reduce((most, shape) => Math.max(most, shape.columns), 1);
  const fits = shapes.every(
    (shape) => (shape.rows === rows || shape.rows === 1) && (shape.columns === columns || shape.columns === 1),
  );
  return fits ? { rows, columns } : null;
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

/** Number of rows up to the last one that is not blank in every argument; arguments of one row repeat and do not count. */
export function filledRows(matrices: readonly Matrix[], rows: number): number {
  if (rows === 1) return 1;
  let filled = 0;
  for (const matrix of matrices) {
    if (matrix.length !== rows) continue;
    let row = rows;
    while (row > filled && matrix[row - 1]?.every(isBlank)) row -= 1;
    filled = row;
  }
  return filled;
}

/** A value as the host delivers it as a cell. Errors come as objects with a `code`; what a KPI cannot use is #VALUE!. */
export function toCell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "object") {
    const code: unknown = "code" in value ? value.code : "basicValue" in value ? value.basicValue : undefined;
    if (isErrorCode(code)) return cellError(code);
    if (typeof code === "number") return code;
  }
  return cellError("#VALUE!");
}

function isErrorCode(code: unknown): code is ErrorCode {
  return passing.has(code);
}

/**
 * Fills `into` with the `rows` rows of the common shape from row `from` on, row by row, repeating what has size 1.
 * `blank` counts for blank cells, which are #N/A without it.
 */
export function readRows(
  matrix: Matrix,
  from: number,
  rows: number,
  columns: number,
  into: Column,
  blank: number | null,
): void {
  into.clean = true;
  into.codes.fill(0, 0, rows * columns);
  if (columns === 1 && matrix.length > 1) {
    readColumn(matrix, from, rows, into, blank);
    return;
  }
  const { values } = into;
  const repeatsRow = matrix.length === 1;
  for (let row = 0; row < rows; row += 1) {
    const cells = matrix[repeatsRow ? 0 : from + row];
    const repeatsColumn = cells?.length === 1;
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const value = cells?.[repeatsColumn ? 0 : column];
      if (typeof value === "number" && value - value === 0) values[at] = value;
      else readOther(value, at, into, blank);
    }
  }
}

/** The usual case of `readRows`, several times faster. */
function readColumn(matrix: Matrix, from: number, rows: number, into: Column, blank: number | null): void {
  const { values } = into;
  for (let row = 0; row < rows; row += 1) {
    const value = matrix[from + row]?.[0];
    if (typeof value === "number" && value - value === 0) values[row] = value;
    else readOther(value, row, into, blank);
  }
}

function readOther(value: unknown, at: number, into: Column, blank: number | null): void {
  const number = blank !== null && isBlank(value) ? blank : toNumber(toCell(value));
  if (!isError(number)) {
    into.values[at] = number;
    return;
  }
  into.values[at] = 0;
  into.codes[at] = codeOf(number.error);
  into.clean = false;
}
