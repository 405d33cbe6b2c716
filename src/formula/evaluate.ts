import { arithmetic } from "./arithmetic.ts";
import { builtinOf, type Builtin } from "./builtins.ts";
import { cellError, isError, type Cell, type CellError, type ErrorCode } from "./cell.ts";
import { evaluateColumns } from "./columns.ts";
import { errorOfCode } from "./column.ts";
import { toNumber } from "./coerce.ts";
import { countOnce, readCriterion } from "./criterion.ts";
import { namesIn, type Expression } from "./expression.ts";
import { foldConstants } from "./fold.ts";
import { isRange, type RangeCells } from "./range.ts";
import { sum } from "./statistics.ts";

/** What the names of a formula stand for. */
export type Cells = ReadonlyMap<string, Cell | RangeCells>;

/**
 * The value of a formula, or Excel's error: the leftmost one where several meet. Cells are taken as numbers by
 * `toNumber`; a name without a cell is #NAME?. A range where a number is expected is #VALUE!.
 */
export function evaluate(expression: Expression, cells: Cells): number | CellError {
  const result = valueOf(expression, cells);
  return typeof result === "number" ? result + 0 : result;
}

function valueOf(expression: Expression, cells: Cells): number | CellError {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "error":
      return cellError(expression.code);
    case "text":
    case "join":
      return cellError("#VALUE!");
    case "name": {
      const cell = cells.get(expression.name);
      if (isRange(cell)) return cellError("#VALUE!");
      return cell === undefined ? cellError("#NAME?") : toNumber(cell);
    }
    case "negate": {
      const operand = valueOf(expression.operand, cells);
      return isError(operand) ? operand : -operand;
    }
    case "percent": {
      const operand = valueOf(expression.operand, cells);
      return isError(operand) ? operand : operand / 100;
    }
    case "binary": {
      const left = valueOf(expression.left, cells);
      if (isError(left)) return left;
      const right = valueOf(expression.right, cells);
      if (isError(right)) return right;
      const { compute, fault } = arithmetic[expression.operator];
      return finite(compute(left, right), () => fault(left, right));
    }
    case "call":
      return call(expression.name, expression.args, cells);
  }
}

function call(name: string, args: readonly Expression[], cells: Cells): number | CellError {
  const builtin = builtinOf(name);
  if (!builtin) return cellError("#NAME?");
  const argument = (index: number) => {
    const arg = args[index];
    return arg === undefined ? cellError("#VALUE!") : valueOf(arg, cells);
  };
  if (builtin.kind === "choice") {
    const first = argument(0);
    if (builtin.chooses === "error") return isError(first) ? argument(1) : first;
    if (isError(first)) return first;
    return argument(first === 0 ? 2 : 1);
  }
  if (builtin.kind === "criterion") return count(args, cells);
  if (builtin.kind === "range") return overRange(builtin, args, cells);
  if (builtin.over === "array") {
    const [array] = args;
    if (array && [...namesIn(array)].some((inside) => isRange(cells.get(inside)))) return sumOfArray(array, cells);
  }
  const numbers = numbersOf(builtin, args, cells);
  if (isError(numbers)) return numbers;
  return finite(builtin.compute(numbers), () => builtin.fault?.(numbers) ?? "#NUM!");
}

function numbersOf(
  { over }: Builtin & { readonly kind: "plain" },
  args: readonly Expression[],
  cells: Cells,
): ArrayLike<number> | CellError {
  const numbers: number[] = [];
  for (const arg of args) {
    const range = arg.kind === "name" ? cells.get(arg.name) : undefined;
    if (isRange(range) && (over === "cells" || over === "numbers")) {
      if (range.error !== null && over === "cells") return cellError(range.error);
      if (args.length === 1) return range.numbers;
      for (const number of range.numbers) numbers.push(number);
      continue;
    }
    const value = valueOf(arg, cells);
    if (!isError(value)) numbers.push(value);
    else if (over !== "numbers") return value;
  }
  return numbers;
}

function overRange(
  { over, skipsErrors, fault = "#NUM!" }: Builtin & { readonly kind: "range" },
  [first, ...rest]: readonly Expression[],
  cells: Cells,
): number | CellError {
  const range = first?.kind === "name" ? cells.get(first.name) : undefined;
  if (!isRange(range)) return cellError("#VALUE!");
  if (range.error !== null && !skipsErrors) return cellError(range.error);
  const numbers: number[] = [];
  for (const arg of rest) {
    const value = valueOf(arg, cells);
    if (isError(value)) return value;
    numbers.push(value);
  }
  return finite(over(range)(numbers), () => fault);
}

function count([first, what]: readonly Expression[], cells: Cells): number | CellError {
  const range = first?.kind === "name" ? cells.get(first.name) : undefined;
  if (!isRange(range) || !what) return cellError("#VALUE!");
  const text =
    what.kind === "text" ? what.value : what.kind === "join" && what.left.kind === "text" ? what.left.value : "";
  const number = what.kind === "text" ? null : valueOf(what.kind === "join" ? what.right : what, cells);
  if (isError(number)) return number;
  const criterion = readCriterion(text, number);
  return criterion ? countOnce(range, criterion) : cellError("#VALUE!");
}

/** SUMPRODUCT of arithmetic on ranges of one size. */
function sumOfArray(array: Expression, cells: Cells): number | CellError {
  const ranges = new Map<string, RangeCells>();
  for (const [name, cell] of cells) if (isRange(cell)) ranges.set(name, cell);
  const folded = foldConstants(array, cells);
  const names = [...namesIn(folded)];
  const used = names.flatMap((name) => ranges.get(name) ?? []);
  const [first] = used;
  if (!first) return cellError("#VALUE!");
  if (used.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) return cellError("#VALUE!");
  const elements = used.map((range) => range.elements);
  const { values, codes, clean } = evaluateColumns(folded, names, elements);
  if (!clean) {
    for (const code of codes) {
      const error = errorOfCode(code);
      if (error) return cellError(error);
    }
  }
  return finite(sum(values), () => "#NUM!");
}

function finite(value: number, fault: () => ErrorCode): number | CellError {
  return Number.isFinite(value) ? value : cellError(fault());
}
