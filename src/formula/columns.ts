import { arithmetic } from "./arithmetic.ts";
import { builtinOf } from "./builtins.ts";
import type { ErrorCode } from "./cell.ts";
import { codeOf, column, type Column } from "./column.ts";
import { countSorted, readCriterion } from "./criterion.ts";
import type { Expression, Operator } from "./expression.ts";
import { loops } from "./loops.ts";
import type { RangeCells } from "./range.ts";

/** Evaluates the first `length` rows of the inputs; the result is overwritten by the next call. */
export type ColumnKernel = (inputs: readonly Column[], length: number) => Column;

/**
 * A formula over columns of at most `size` rows, one operation over the whole column at a time. Inputs come in the order
 * of `names`. Gives row for row what `evaluate` gives. Of the functions over ranges only those can be left whose other
 * arguments differ from row to row: `foldConstants` has done the rest.
 */
export function compileColumns(
  expression: Expression,
  names: readonly string[],
  size: number,
  ranges: ReadonlyMap<string, RangeCells> = new Map(),
): ColumnKernel {
  const compile = (part: Expression) => compileColumns(part, names, size, ranges);
  switch (expression.kind) {
    case "number": {
      const constant = column(size);
      constant.values.fill(expression.value);
      return () => constant;
    }
    case "error":
      return constantError(expression.code, size);
    case "text":
    case "join":
      return constantError("#VALUE!", size);
    case "name": {
      const index = names.indexOf(expression.name);
      const unknown = constantError("#NAME?", size);
      return (inputs, length) => inputs[index] ?? unknown(inputs, length);
    }
    case "negate":
    case "percent": {
      const operator: Operator = expression.kind === "negate" ? "*" : "/";
      const right: Expression = { kind: "number", value: expression.kind === "negate" ? -1 : 100 };
      return compile({ kind: "binary", operator, left: expression.operand, right });
    }
    case "binary": {
      const left = compile(expression.left);
      const right = compile(expression.right);
      const out = column(size);
      return (inputs, length) => {
        combine(expression.operator, left(inputs, length), right(inputs, length), out, length);
        return out;
      };
    }
    case "call": {
      const [first] = expression.args;
      const range = first?.kind === "name" ? ranges.get(first.name) : undefined;
      if (range) return compileOverRange(expression, range, compile, size);
      return compileCall(expression.name, expression.args.map(compile), size);
    }
  }
}

/** Evaluates a formula over whole columns of one length. Inputs come in the order of `names`. */
export function evaluateColumns(expression: Expression, names: readonly string[], inputs: readonly Column[]): Column {
  const length = inputs[0]?.values.length ?? 0;
  const block = 2048;
  const kernel = compileColumns(expression, names, block);
  const out = column(length);
  for (let from = 0; from < length; from += block) {
    const rows = Math.min(block, length - from);
    const part = kernel(
      inputs.map(({ values, codes, clean }) => ({
        values: values.subarray(from, from + rows),
        codes: codes.subarray(from, from + rows),
        clean,
      })),
      rows,
    );
    out.values.set(part.values.subarray(0, rows), from);
    if (!part.clean) {
      out.clean = false;
      out.codes.set(part.codes.subarray(0, rows), from);
    }
  }
  return out;
}

function constantError(error: ErrorCode, size: number): ColumnKernel {
  const constant = column(size);
  constant.codes.fill(codeOf(error));
  constant.clean = false;
  return () => constant;
}

function combine(operator: Operator, left: Column, right: Column, out: Column, length: number): void {
  const { values, codes } = out;
  const broken = loops[operator](left.values, right.values, values, length);
  out.clean = left.clean && right.clean && !broken;
  if (out.clean) return;
  const { fault } = arithmetic[operator];
  for (let row = 0; row < length; row += 1) {
    let code = left.clean ? 0 : (left.codes[row] ?? 0);
    if (code === 0 && !right.clean) code = right.codes[row] ?? 0;
    if (code === 0 && !Number.isFinite(values[row]))
      code = codeOf(fault(left.values[row] ?? 0, right.values[row] ?? 0));
    codes[row] = code;
    if (code !== 0) values[row] = 0;
  }
}

function compileCall(name: string, args: readonly ColumnKernel[], size: number): ColumnKernel {
  const builtin = builtinOf(name);
  if (!builtin) return constantError("#NAME?", size);
  if (builtin.kind === "range" || builtin.kind === "criterion") return constantError("#VALUE!", size);
  const out = column(size);
  const columns: Column[] = [];
  const evaluateArgs = (inputs: readonly Column[], length: number) => {
    for (const [index, arg] of args.entries()) columns[index] = arg(inputs, length);
  };
  if (builtin.kind === "choice") {
    const choose = builtin.chooses === "error" ? chooseByError : chooseByCondition;
    return (inputs, length) => {
      evaluateArgs(inputs, length);
      choose(columns, out, length);
      return out;
    };
  }
  return rowByRow(args, builtin.compute, builtin.fault, size);
}

/** A function that is asked row by row. */
function rowByRow(
  args: readonly ColumnKernel[],
  compute: (row: readonly number[]) => number,
  fault: ((row: readonly number[]) => ErrorCode) | undefined,
  size: number,
): ColumnKernel {
  const out = column(size);
  const row: number[] = args.map(() => 0);
  return (inputs, length) => {
    const columns = args.map((arg) => arg(inputs, length));
    out.clean = true;
    for (let at = 0; at < length; at += 1) {
      let code = 0;
      for (const [index, arg] of columns.entries()) {
        if (code === 0 && !arg.clean) code = arg.codes[at] ?? 0;
        row[index] = arg.values[at] ?? 0;
      }
      const value = code === 0 ? compute(row) : 0;
      if (code === 0 && !Number.isFinite(value)) code = codeOf(fault?.(row) ?? "#NUM!");
      put(out, at, value, code);
    }
    return out;
  };
}

function compileOverRange(
  { name, args: [, ...rest] }: Expression & { readonly kind: "call" },
  range: RangeCells,
  compile: (part: Expression) => ColumnKernel,
  size: number,
): ColumnKernel {
  const builtin = builtinOf(name);
  if (builtin?.kind === "range") {
    if (range.error !== null && !builtin.skipsErrors) return constantError(range.error, size);
    return rowByRow(rest.map(compile), builtin.over(range), () => builtin.fault ?? "#NUM!", size);
  }
  const [what] = rest;
  if (builtin?.kind !== "criterion" || what?.kind !== "join" || what.left.kind !== "text") {
    throw new Error(`not over columns: ${name}`);
  }
  const text = what.left.value;
  const count = ([number = 0]: readonly number[]) => {
    const criterion = readCriterion(text, number);
    return criterion?.kind === "number" ? countSorted(range, criterion.operator, criterion.limit) : NaN;
  };
  return rowByRow([compile(what.right)], count, undefined, size);
}

function chooseByCondition([condition, whenTrue, whenFalse]: readonly Column[], out: Column, length: number): void {
  if (!condition || !whenTrue || !whenFalse) return;
  out.clean = true;
  if (condition.clean && whenFalse.clean && noneTrue(condition.values, length)) {
    out.values.set(whenFalse.values.subarray(0, length));
    return;
  }
  for (let row = 0; row < length; row += 1) {
    const failed = condition.clean ? 0 : (condition.codes[row] ?? 0);
    const chosen = condition.values[row] === 0 ? whenFalse : whenTrue;
    const code = failed === 0 && !chosen.clean ? (chosen.codes[row] ?? 0) : failed;
    put(out, row, chosen.values[row] ?? 0, code);
  }
}

function chooseByError([first, otherwise]: readonly Column[], out: Column, length: number): void {
  if (!first || !otherwise) return;
  out.clean = true;
  for (let row = 0; row < length; row += 1) {
    const chosen = !first.clean && first.codes[row] !== 0 ? otherwise : first;
    put(out, row, chosen.values[row] ?? 0, chosen.clean ? 0 : (chosen.codes[row] ?? 0));
  }
}

function noneTrue(values: Float64Array, length: number): boolean {
  for (let row = 0; row < length; row += 1) if (values[row] !== 0) return false;
  return true;
}

/** Writes one row; the codes of the rows before are completed when the first error appears. */
function put(out: Column, row: number, value: number, code: number): void {
  if (code !== 0 && out.clean) {
    out.codes.fill(0, 0, row);
    out.clean = false;
  }
  out.values[row] = code === 0 ? value : 0;
  if (!out.clean) out.codes[row] = code;
}
