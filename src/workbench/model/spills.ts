import { numericKeys, rawCells, type Book } from "./book.ts";
import type { Area } from "./cell.ts";
import type { CellData } from "./library.ts";

interface Spills {
  readonly ranges: Record<number, Record<number, SpillRange | undefined> | undefined>;
  readonly cells: Record<number, Record<number, CellData | undefined> | undefined>;
}

interface SpillRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** Spilled values are not in the sheet's matrix: the engine keeps them apart. */
export function spillsOf(book: Book, sheet: string): Spills | null {
  const model = book.calculation.arrays();
  const ranges = model.getArrayFormulaRange()[book.unitId()]?.[sheet];
  const cells = model.getArrayFormulaCellData()[book.unitId()]?.[sheet];
  return ranges && cells ? ({ ranges, cells } as unknown as Spills) : null;
}

export function spillAreas(
  book: Book,
  sheet: string,
): { readonly row: number; readonly column: number; readonly area: Area }[] {
  const spills = spillsOf(book, sheet);
  if (!spills) return [];
  return numericKeys(spills.ranges).flatMap((row) =>
    numericKeys(spills.ranges[row] ?? {}).flatMap((column) => {
      const range = spills.ranges[row]?.[column];
      if (!range) return [];
      const rows = range.endRow - range.startRow + 1;
      return [{ row, column, area: { row, column, rows, columns: range.endColumn - range.startColumn + 1 } }];
    }),
  );
}

/** Spilled arrays that show: one whose anchor says #SPILL! takes no cells. */
export function shownSpills(book: Book, sheet: string) {
  const matrix = rawCells(book, sheet);
  return spillAreas(book, sheet).filter(({ row, column, area }) => {
    const cell = matrix[row]?.[column];
    return cell?.f !== undefined && cell.f !== null && cell.v !== "#SPILL!" && (area.rows > 1 || area.columns > 1);
  });
}
