import { isError, type Area, type CellInput, type CellValue } from "../model/cell.ts";
import { ApiError, invalidArgument } from "./errors.ts";
import { isUnbounded } from "./range.ts";

/** Excel reads and writes no more cells at once. */
const MAX_CELLS = 5_000_000;

function tooManyCells(): ApiError {
  return new ApiError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.", 413);
}

/** A value as the API tells it: an empty cell is "", an error its text. */
export function toWire(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isError(value) ? value.error : value;
}

export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (isError(value)) return "Error";
  switch (typeof value) {
    case "string":
      return "String";
    case "number":
      return "Double";
    default:
      return "Boolean";
  }
}

/** Reads a cell-level member; of whole columns and rows it is null. Throws beyond the limit on cells. */
export function readCells<T>(area: Area, read: (area: Area) => T): T | null {
  if (isUnbounded(area)) return null;
  requireReadable(area);
  return read(area);
}

export function requireReadable(area: Area): void {
  if (area.rows * area.columns > MAX_CELLS) {
    throw new ApiError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.", 413);
  }
}

/**
 * The matrix to write into an area: one value stands for all cells; otherwise the shape must be the area's. Whole
 * columns and rows take no cell-level values.
 */
export function asCells(value: unknown, area: Area): CellInput[][] {
  if (isUnbounded(area)) throw invalidArgument("unbounded range");
  if (area.rows * area.columns > MAX_CELLS) throw tooManyCells();
  if (!Array.isArray(value)) {
    const input = asInput(value);
    return Array.from({ length: area.rows }, () => Array<CellInput>(area.columns).fill(input));
  }
  if (value.length !== area.rows) throw wrongShape();
  return value.map((row: unknown) => {
    if (!Array.isArray(row) || row.length !== area.columns) throw wrongShape();
    return row.map(asInput);
  });
}

function wrongShape(): ApiError {
  return new ApiError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function asInput(value: unknown): CellInput {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  throw invalidArgument();
}
