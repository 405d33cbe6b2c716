import type { ErrorCode } from "./cell.ts";

/**
 * A column of numbers: where `codes` is 0 the value counts, otherwise the cell is that error (`errorOfCode`). While
 * `clean` is true there is no error and `codes` is not to be read.
 */
export interface Column {
  readonly values: Float64Array;
  readonly codes: Uint8Array;
  clean: boolean;
}

const codesInOrder: readonly ErrorCode[] = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

const codeOfError = new Map(codesInOrder.map((error, index) => [error, index + 1]));

/** Number that stands for an error in `Column.codes`: 1 and up. */
export function codeOf(error: ErrorCode): number {
  return codeOfError.get(error) ?? 0;
}

/** The error of a code; undefined for 0. */
export function errorOfCode(code: number): ErrorCode | undefined {
  return codesInOrder[code - 1];
}

export function column(length: number): Column {
  return { values: new Float64Array(length), codes: new Uint8Array(length), clean: true };
}
