import { isError, type Cell, type ErrorCode } from "../formula/cell.ts";
import { compileColumns, type ColumnKernel } from "../formula/columns.ts";
import { column, errorOfCode, type Column } from "../formula/column.ts";
import type { Cells } from "../formula/evaluate.ts";
import type { Expression } from "../formula/expression.ts";
import { foldConstants } from "../formula/fold.ts";
import { isRange, rangeOf, type RangeCells } from "../formula/range.ts";
import { choicesOf, settleChoices } from "../kpi/choices.ts";
import { evaluateKpi, whenOmitted } from "../kpi/kpi.ts";
import type { Kpi } from "../kpi/compile.ts";
import { commonShape, filledRows, readRows, shapeOf, toCell, toMatrix, type Matrix, type Shape } from "./arguments.ts";

/** What a worksheet function gives: one value, or rows of values that spill. "" leaves a cell empty. */
export type Result<HostError> = number | HostError | (number | "" | HostError)[][];

/** Cells that are read, computed and written together: small enough for the processor's cache. */
const blockSize = 2048;

/**
 * A KPI as a worksheet function. A range is one argument and a choice one text; numbers are single values or matrices of
 * any cells:
 * - equal shapes are taken element by element, a size of 1 repeats; other shapes give #VALUE!
 * - each element is taken by `toNumber`: blank → what counts when the argument is left out, else #N/A; other text than a
 *   number → #VALUE!, an error stays itself, and the leftmost error in the KPI's formula counts; a bad element spoils
 *   only its own result
 * - rows after the last row that has anything in any of them give ""
 *
 * Further arguments, such as the host's invocation object, are ignored. `hostError` makes the host's error of a code.
 */
export function worksheetFunction<HostError>(
  kpi: Kpi,
  hostError: (code: ErrorCode) => HostError,
): (...args: readonly unknown[]) => Result<HostError> {
  const places = [...kpi.params.entries()].map(([index, param]) => ({
    index,
    param,
    facts: kpi.declaration.params[param],
  }));
  const ranges = places.filter(({ facts }) => facts?.sort === "range");
  const choices = places.filter(({ facts }) => facts?.sort === "choice");
  const numbers = places.filter(({ facts }) => facts?.sort !== "range" && facts?.sort !== "choice");
  const names = numbers.map(({ param }) => param);
  const columns = columnKernels(kpi, names);
  return (...args) => {
    const texts = new Map(choices.map(({ index, param }) => [param, toMatrix(args[index])]));
    for (const matrix of texts.values())
      if (matrix.length > 1 || (matrix[0]?.length ?? 0) > 1) return hostError("#VALUE!");
    const matrices = numbers.map(({ index }) => toMatrix(args[index]));
    const shape = commonShape(matrices.map(shapeOf));
    if (!shape) return hostError("#VALUE!");
    const cells = new Map<string, Cell | RangeCells>();
    for (const { index, param } of ranges) cells.set(param, readRange(toMatrix(args[index])));
    const cellOf = (matrix: Matrix | undefined) => toCell(matrix?.[0]?.[0]);
    if (shape.rows === 1 && shape.columns === 1) {
      for (const [param, matrix] of texts) cells.set(param, cellOf(matrix));
      for (const [at, param] of names.entries()) cells.set(param, cellOf(matrices[at]));
      const value = evaluateKpi(kpi, cells);
      return isError(value) ? hostError(value.error) : value;
    }
    const settled = settleChoices(kpi, (param) => cellOf(texts.get(param)));
    if (isError(settled)) return hostError(settled.error);
    return computeRows(matrices, shape, columns(settled, cells, shape.columns), hostError);
  };
}

interface Compiled {
  readonly rowsAtOnce: number;
  readonly inputs: readonly Column[];
  /** What counts for a blank element of each input. */
  readonly blanks: readonly (number | null)[];
  readonly kernel: ColumnKernel;
}

/**
 * Kernels of a KPI, made when first needed: one for usual widths, and the last one used for wider ranges; again for
 * other choices, and for each call with a range, whose figures become constants.
 */
function columnKernels(
  kpi: Kpi,
  names: readonly string[],
): (settled: Expression, ranges: Cells, columns: number) => Compiled {
  const blanks = names.map((name) => {
    const value = whenOmitted(kpi, name);
    return typeof value === "number" ? value : null;
  });
  const compile = (expression: Expression, size: number, ranges: Cells) => ({
    inputs: names.map(() => column(size)),
    kernel: compileColumns(expression, names, size, onlyRanges(ranges)),
  });
  const made = new Map<string, ReturnType<typeof compile>>();
  return (settled, ranges, columns) => {
    const size = Math.max(blockSize, columns);
    const rowsAtOnce = Math.floor(size / columns);
    if (ranges.size > 0) return { ...compile(foldConstants(settled, ranges), size, ranges), blanks, rowsAtOnce };
    const key = `${size} ${choicesOf(kpi.declaration.params).length === 0 ? "" : JSON.stringify(settled)}`;
    let compiled = made.get(key);
    if (!compiled) {
      if (made.size > 3) made.clear();
      made.set(key, (compiled = compile(settled, size, ranges)));
    }
    return { ...compiled, blanks, rowsAtOnce };
  };
}

function onlyRanges(cells: Cells): ReadonlyMap<string, RangeCells> {
  return new Map([...cells].flatMap(([name, cell]) => (isRange(cell) ? [[name, cell] as const] : [])));
}

function readRange(matrix: Matrix): RangeCells {
  const { rows, columns } = shapeOf(matrix);
  return rangeOf(rows, columns, (row, place) => toCell(matrix[row]?.[place]));
}

function computeRows<HostError>(
  matrices: readonly Matrix[],
  { rows, columns }: Shape,
  { rowsAtOnce, inputs, blanks, kernel }: Compiled,
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
      if (into) readRows(matrix, from, count, columns, into, blanks[index] ?? null);
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
