import { forEachCell, rawCells, stateOf, WHOLE_SHEET, type Book, type UsedExtent } from "./book.ts";
import { boundingArea, intersection, type Area } from "./cell.ts";
import { shownSpills } from "./spills.ts";

/** Rows and columns up to the last cell that holds something. */
export function usedExtent(book: Book, sheet: string): UsedExtent {
  const state = stateOf(book, sheet);
  if (state.used) return state.used;
  const area = usedArea(book, sheet, true, WHOLE_SHEET);
  state.used = area ? { rows: area.row + area.rows, columns: area.column + area.columns } : { rows: 0, columns: 0 };
  return state.used;
}

export function usedArea(book: Book, sheet: string, valuesOnly: boolean, within: Area): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const raw = rawCells(book, sheet);
  forEachCell(raw, within, (row, column, cell) => {
    const holds = (cell.v !== undefined && cell.v !== null) || cell.f || cell.p;
    if (!holds && (valuesOnly || cell.s === undefined || cell.s === null)) return;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  });
  let area: Area | null =
    bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  for (const spill of shownSpills(book, sheet)) {
    const shared = intersection(spill.area, within);
    if (shared) area = area ? boundingArea(area, shared) : shared;
  }
  return area;
}
