import { isError, type Cell, type ErrorCode } from "./cell.ts";
import { codeOf, column, type Column } from "./column.ts";
import { toNumber } from "./coerce.ts";

/** The cells of one range argument, read once for every function that looks at them. */
export interface RangeCells {
  readonly rows: number;
  readonly columns: number;
  /** Each cell as arithmetic on a range takes it, row by row: a blank cell is 0, text by `toNumber`. */
  readonly elements: Column;
  /** The cells that are numbers: what SUM, COUNT, AVERAGE… look at. */
  readonly numbers: Float64Array;
  /** `numbers` from the lowest up. */
  readonly sorted: () => Float64Array;
  /** Texts with at least one character. */
  readonly texts: readonly string[];
  /** The first error, row by row. */
  readonly error: ErrorCode | null;
}

/** Reads a range of `rows` × `columns` cells; `""` is a blank cell, as an add-in gets it. */
export function rangeOf(rows: number, columns: number, cellAt: (row: number, column: number) => Cell): RangeCells {
  const elements = column(rows * columns);
  const numbers = new Float64Array(rows * columns);
  const texts: string[] = [];
  let count = 0;
  let error: ErrorCode | null = null;
  for (let row = 0, at = 0; row < rows; row += 1) {
    for (let place = 0; place < columns; place += 1, at += 1) {
      const cell = cellAt(row, place);
      if (cell === null || cell === "") continue;
      if (typeof cell === "string") texts.push(cell);
      const value = toNumber(cell);
      if (isError(value)) {
        elements.codes[at] = codeOf(value.error);
        elements.clean = false;
        if (typeof cell !== "string") error ??= value.error;
        continue;
      }
      elements.values[at] = value;
      if (typeof cell === "number") {
        numbers[count] = value;
        count += 1;
      }
    }
  }
  const own = numbers.subarray(0, count);
  let sorted: Float64Array | undefined;
  return { rows, columns, elements, numbers: own, sorted: () => (sorted ??= own.slice().sort()), texts, error };
}

export function isRange(given: Cell | RangeCells | undefined): given is RangeCells {
  return typeof given === "object" && given !== null && "numbers" in given;
}
