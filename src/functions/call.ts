import { isError, type Cell, type ErrorCode } from "../formula/cell.ts";
import { column, compileColumns, errorOfCode, type Column, type ColumnKernel } from "../formula/columns.ts";
import { evaluate } from "../formula/evaluate.ts";
import type { Kpi } from "../kpi/kpi.ts";
import { commonShape, filledRows, readRows, shapeOf, toCell, toMatrix, type Matrix, type Shape } from "./arguments.ts";

/** What a worksheet function gives: one value, or rows of values that spill. "" leaves a cell empty. */
export type Result<HostError> = number | HostError | (number | "" | HostError)[][];

/** Cells that are read, computed and written together: small enough for the processor's cache. */
const blockSize = 2048;

/**
 * A KPI as a worksheet function. Arguments are single values or matrices of any cells:
 * - equal shapes are taken element by element, a size of 1 repeats; other shapes give #VALUE!
 * - each element is taken by `toNumber`: blank → #N/A, other text than a number → #VALUE!, an error stays itself, and
 *   the leftmost error in the KPI's formula counts; a bad element spoils only its own result
 * - rows after the last row that has anything in any argument give ""
 *
 * Further arguments, such as the host's invocation object, are ignored. `hostError` makes the host's error of a code.
 */
export function worksheetFunction<HostError>(
  kpi: Kpi,
  hostError: (code: ErrorCode) => HostError,
): (...args: readonly unknown[]) => Result<HostError> {
  const kernelOf = kernels(kpi);
  return (...args) => {
    const matrices = kpi.params.map((_param, index) => toMatrix(args[index]));
    const shape = commonShape(matrices.map(shapeOf));
    if (!shape) return hostError("#VALUE!");
    if (shape.rows === 1 && shape.columns === 1) {
      const cells = new Map<string, Cell>();
      for (const [index, param] of kpi.params.entries()) cells.set(param, toCell(matrices[index]?.[0]?.[0]));
      const value = evaluate(kpi.expression, cells);
      return isError(value) ? hostError(value.error) : value;
    }
    return computeRows(matrices, shape, kernelOf(shape.columns), hostError);
  };
}

interface Compiled {
  readonly rowsAtOnce: number;
  readonly inputs: readonly Column[];
  readonly kernel: ColumnKernel;
}

/** Kernels of a KPI, made when first needed: one for usual widths, and the last one used for wider ranges. */
function kernels(kpi: Kpi): (columns: number) => Compiled {
  const compile = (size: number) => ({
    inputs: kpi.params.map(() => column(size)),
    kernel: compileColumns(kpi.expression, kpi.params, size),
  });
  const bySize = new Map<number, ReturnType<typeof compile>>();
  return (columns) => {
    const size = Math.max(blockSize, columns);
    let compiled = bySize.get(size);
    if (!compiled) {
      if (bySize.size > 1) bySize.clear();
      bySize.set(size, (compiled = compile(size)));
    }
    return { ...compiled, rowsAtOnce: Math.floor(size / columns) };
  };
}

function computeRows<HostError>(
  matrices: readonly Matrix[],
  { rows, columns }: Shape,
  { rowsAtOnce, inputs, kernel }: Compiled,
  hostError: (code: ErrorCode) => HostError,
): (number | "" | HostError)[][] {
  const errors = new Map<number, HostError>();
  const errorFor = (code: number): HostError => {
    let error = errors.get(code);
    if (error === undefined) errors.set(code, (error = hostError(errorOfCode(code) ?? "#VALUE!")));
    return error;
  };
  const result = new Array<(number | "" | HostError)[]>(rows);
  const filled = filledRows(matrices, rows);
  for (let from = 0; from < filled; from += rowsAtOnce) {
    const count = Math.min(rowsAtOnce, filled - from);
    for (const [index, matrix] of matrices.entries()) {
      const into = inputs[index];
      if (into) readRows(matrix, from, count, columns, into);
    }
    const block = kernel(inputs, count * columns);
    writeRows(block, result, from, count, columns, errorFor);
  }
  for (let row = filled; row < rows; row += 1) result[row] = new Array<"">(columns).fill("");
  return result;
}

function writeRows<HostError>(
  { values, codes, clean }: Column,
  result: (number | "" | HostError)[][],
  from: number,
  count: number,
  columns: number,
  errorFor: (code: number) => HostError,
): void {
  if (columns === 1) {
    for (let row = 0; row < count; row += 1) {
      const code = clean ? 0 : (codes[row] ?? 0);
      result[from + row] = code === 0 ? [(values[row] ?? 0) + 0] : [errorFor(code)];
    }
    return;
  }
  for (let row = 0; row < count; row += 1) {
    const cells = new Array<number | HostError>(columns);
    for (let at = 0; at < columns; at += 1) {
      const code = clean ? 0 : (codes[row * columns + at] ?? 0);
      cells[at] = code === 0 ? (values[row * columns + at] ?? 0) + 0 : errorFor(code);
    }
    result[from + row] = cells;
  }
}
