import type { Book } from "./book.ts";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./cell.ts";
import { usedArea } from "./extent.ts";

/** The area around a cell that empty rows and columns bound, as Ctrl+A selects it. */
export function regionAround(book: Book, sheet: string, row: number, column: number): Area {
  let area: Area = { row, column, rows: 1, columns: 1 };
  for (;;) {
    const found = usedArea(book, sheet, true, widened(area));
    if (!found) return area;
    const top = Math.min(area.row, found.row);
    const left = Math.min(area.column, found.column);
    const next = {
      row: top,
      column: left,
      rows: Math.max(area.row + area.rows, found.row + found.rows) - top,
      columns: Math.max(area.column + area.columns, found.column + found.columns) - left,
    };
    if (next.rows === area.rows && next.columns === area.columns) return area;
    area = next;
  }
}

/** Grows by doubling downwards and sideways would overrun gaps: one cell more on every side. */
function widened(area: Area): Area {
  const row = Math.max(0, area.row - 1);
  const column = Math.max(0, area.column - 1);
  return {
    row,
    column,
    rows: Math.min(MAX_ROWS, area.row + area.rows + 1) - row,
    columns: Math.min(MAX_COLUMNS, area.column + area.columns + 1) - column,
  };
}
