import { arithmetic } from "./arithmetic.ts";
import { builtinOf } from "./builtins.ts";
import { cellError, isError, type Cell, type CellError, type ErrorCode } from "./cell.ts";
import { toNumber } from "./coerce.ts";
import type { Expression } from "./expression.ts";

/**
 * The value of a formula, or Excel's error: the leftmost one where several meet. Cells are taken as numbers by
 * `toNumber`; a name without a cell is #NAME?.
 */
export function evaluate(expression: Expression, cells: ReadonlyMap<string, Cell>): number | CellError {
  const result = valueOf(expression, cells);
  return typeof result === "number" ? result + 0 : result;
}

function valueOf(expression: Expression, cells: ReadonlyMap<string, Cell>): number | CellError {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "error":
      return cellError(expression.code);
    case "name": {
      const cell = cells.get(expression.name);
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

function call(name: string, args: readonly Expression[], cells: ReadonlyMap<string, Cell>): number | CellError {
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
  const numbers: number[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const value = argument(index);
    if (isError(value)) return value;
    numbers.push(value);
  }
  return finite(builtin.compute(numbers), () => builtin.fault?.(numbers) ?? "#NUM!");
}

function finite(value: number, fault: () => ErrorCode): number | CellError {
  return Number.isFinite(value) ? value : cellError(fault());
}
