import { isOperator, type Formula, type Group, type Piece, type Token } from "./pieces.ts";
import { cellOf, readReference, type Size } from "./reference.ts";
import { KeptError } from "./reasons.ts";

/** Functions of Excel that take ranges element by element where arrays are calculated. Others get their ranges whole. */
const byElement = new Set(
  (
    "IF IFERROR IFNA NOT ABS SIGN INT SQRT EXP LN LOG LOG10 POWER MOD ROUND ROUNDUP ROUNDDOWN TRUNC CEILING FLOOR " +
    "TEXT VALUE LEFT RIGHT MID LEN UPPER LOWER TRIM ISNUMBER ISERROR ISBLANK ISNA ISERR ISTEXT YEAR MONTH DAY WEEKDAY DATE"
  ).split(" "),
);

/** What a formula says about things that only the workbook knows. */
export interface Sizes {
  /** Cells that a name or a table reference means; null for a constant or where nobody knows. */
  readonly sizeOf: (text: string) => Size | null;
}

/** Which arguments of a call of ours are taken element by element; null for other functions. */
export type IsOurs = (group: Group) => ((index: number) => boolean) | null;

/** A place in a formula whose cells spread over the result. */
interface Operand {
  readonly size: Size;
  /** What stands there for one element. */
  readonly at: (row: number, column: number) => string;
  /** Its cell by address, to ask whether it is blank; null where it has none. */
  readonly cellAt: (row: number, column: number) => string | null;
}

/** The shape that a formula's ranges spread over where they are taken element by element; 1×1 without any. */
export function spreadOf(formula: Formula, sizes: Sizes, isOurs: IsOurs): Size {
  let [rows, columns] = [1, 1];
  walk(formula, sizes, isOurs, ({ size }) => {
    rows = Math.max(rows, size.rows);
    columns = Math.max(columns, size.columns);
    return null;
  });
  return { rows, columns };
}

/** One element of a formula that spreads, and the cells that it is made of. */
export interface Element {
  readonly formula: Formula;
  readonly cells: readonly string[];
}

/** A formula for one element of its result. Throws `KeptError` where a range does not reach so far. */
export function elementOf(formula: Formula, row: number, column: number, sizes: Sizes, isOurs: IsOurs): Element {
  const cells: string[] = [];
  const element = walk(formula, sizes, isOurs, (operand) => {
    const { size } = operand;
    const [r, c] = [size.rows === 1 ? 0 : row, size.columns === 1 ? 0 : column];
    if (r >= size.rows || c >= size.columns) throw new KeptError("spillShape");
    const cell = operand.cellAt(r, c);
    if (cell !== null) cells.push(cell);
    return operand.at(r, c);
  });
  return { formula: element, cells };
}

/** Visits the operands that spread, and puts what `replace` gives in their place. */
function walk(formula: Formula, sizes: Sizes, isOurs: IsOurs, replace: (operand: Operand) => string | null): Formula {
  const result: Piece[] = [];
  for (let at = 0; at < formula.length; at += 1) {
    const piece = formula[at];
    if (!piece) continue;
    const whole = isOperator(formula[at - 1], "@") || isOperator(formula[at + 1], ":");
    if (piece.kind === "group") {
      const own = piece.name === "" || byElement.has(piece.name.toUpperCase()) ? always : isOurs(piece);
      const spreads = whole ? null : own;
      result.push(
        spreads
          ? {
              ...piece,
              args: piece.args.map((arg, index) => (spreads(index) ? walk(arg, sizes, isOurs, replace) : arg)),
            }
          : piece,
      );
      continue;
    }
    const spilled = isOperator(formula[at + 1], "#");
    const operand = whole || isOperator(formula[at - 1], ":") ? null : operandOf(piece, spilled, sizes);
    const text = operand && replace(operand);
    if (text === null) {
      result.push(piece);
      continue;
    }
    result.push({ kind: "token", type: "range", text });
    if (spilled) at += 1;
  }
  return result;
}

function always(): boolean {
  return true;
}

function operandOf(token: Token, spilled: boolean, { sizeOf }: Sizes): Operand | null {
  if (token.type === "array") return arrayOperand(token.text);
  const reference = readReference(token.text);
  if (reference && !spilled) {
    if (reference.size.rows === 1 && reference.size.columns === 1) return single(token.text);
    const at = (row: number, column: number) => cellOf(reference, row, column);
    return { size: reference.size, at, cellAt: at };
  }
  if (!spilled && token.type !== "structured" && token.type !== "range_named") return null;
  const text = spilled ? `${token.text}#` : token.text;
  const size = sizeOf(text);
  if (!size || (size.rows === 1 && size.columns === 1)) return null;
  return {
    size,
    at: (row, column) => (size.columns === 1 ? `INDEX(${text},${row + 1})` : `INDEX(${text},${row + 1},${column + 1})`),
    cellAt: () => null,
  };
}

function single(text: string): Operand {
  return { size: { rows: 1, columns: 1 }, at: () => text, cellAt: () => text };
}

/** An array constant: its elements hold no separators but within quotes. */
function arrayOperand(text: string): Operand {
  const rows = (text.slice(1, -1).match(/(?:"(?:[^"]|"")*"|[^;"])+/g) ?? []).map((row) =>
    (row.match(/(?:"(?:[^"]|"")*"|[^,"])+/g) ?? []).map((element) => element.trim()),
  );
  return {
    size: { rows: rows.length, columns: rows[0]?.length ?? 1 },
    at: (row, column) => rows[row]?.[column] ?? "#N/A",
    cellAt: () => null,
  };
}
