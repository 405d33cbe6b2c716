import { cellMatrix, stateOf, type Book } from "./book.ts";
import type { CellValue } from "./cell.ts";
import { engineCell } from "./content.ts";
import { translationContext } from "./context.ts";
import type { CellData } from "./library.ts";

/** A cell as a file holds it. */
export interface LoadedCell {
  readonly row: number;
  readonly column: number;
  /** The result, when there is a formula. `undefined`: the file holds none, so it must be calculated. */
  readonly value: CellValue | undefined;
  readonly formula?: string;
  readonly style: string | null;
  /** The results of a formula that spills. */
  readonly spill?: readonly (readonly CellValue[])[];
}

/** Puts cells into an empty sheet: nothing is parsed, nothing calculated but formulas without a result. */
export function loadCells(book: Book, sheet: string, cells: Iterable<LoadedCell>): void {
  const matrix = cellMatrix(book, sheet);
  stateOf(book, sheet).used = null;
  for (const cell of cells) {
    const { row, column } = cell;
    const content = { value: cell.value ?? null, ...(cell.formula !== undefined && { formula: cell.formula }) };
    const data = safeCell(book, sheet, cell, content);
    if (cell.style !== null) data.s = cell.style;
    if (Object.keys(data).length === 0) continue;
    matrix.setValue(row, column, data);
    if (data.f) book.calculation.setFormula(sheet, row, column, data.f);
    if (data.f && cell.value === undefined) book.calculation.markDirty(sheet, row, column);
    if (cell.spill) loadSpill(book, sheet, row, column, cell.spill);
  }
}

/** A formula that cannot be read keeps its result. */
function safeCell(
  book: Book,
  sheet: string,
  cell: LoadedCell,
  content: { readonly value: CellValue; readonly formula?: string },
): CellData {
  try {
    return engineCell(content, () => translationContext(book, sheet, cell.row, cell.column));
  } catch {
    return engineCell({ value: content.value }, () => translationContext(book, sheet, cell.row, cell.column));
  }
}

function loadSpill(
  book: Book,
  sheet: string,
  row: number,
  column: number,
  values: readonly (readonly CellValue[])[],
): void {
  const model = book.calculation.arrays();
  const unit = book.unitId();
  const { ObjectMatrix } = book.library.core;
  const cells = new ObjectMatrix<CellData>();
  values.forEach((line, r) =>
    line.forEach((value, c) => {
      cells.setValue(
        row + r,
        column + c,
        engineCell({ value }, () => translationContext(book, sheet, row, column)),
      );
    }),
  );
  const range = {
    startRow: row,
    startColumn: column,
    endRow: row + values.length - 1,
    endColumn: column + (values[0]?.length ?? 1) - 1,
  };
  model.mergeArrayFormulaCellData({ [unit]: { [sheet]: cells } } as Parameters<
    typeof model.mergeArrayFormulaCellData
  >[0]);
  model.mergeArrayFormulaRange({ [unit]: { [sheet]: { [row]: { [column]: range } } } });
}
