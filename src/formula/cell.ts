/** Excel's error values, as a cell shows them. */
export type ErrorCode = "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A";

/** An error as a value: it travels through formulas like a number, never as a throw. */
export interface CellError {
  readonly error: ErrorCode;
}

/** What a cell can hold. `null` is an empty cell. */
export type Cell = number | string | boolean | null | CellError;

const errors = new Map<ErrorCode, CellError>();

/** The one CellError of a code, so that errors can be compared with `===`. */
export function cellError(code: ErrorCode): CellError {
  let found = errors.get(code);
  if (!found) errors.set(code, (found = Object.freeze({ error: code })));
  return found;
}

export function isError(cell: unknown): cell is CellError {
  return typeof cell === "object" && cell !== null && "error" in cell;
}
