import { rawCells, type Book } from "./book.ts";
import { usedExtent } from "./extent.ts";
import { sameName } from "./formula/formulaRewrite.ts";
import { shownSpills } from "./spills.ts";
import type { Table } from "./objects.ts";
import type { TableShape, TranslationContext } from "./formula/translate.ts";

/** What the text of a formula in this cell means, as the workbook is now. */
export function translationContext(book: Book, sheet: string, row: number, column: number): TranslationContext {
  const used = (name: string) => {
    const id = book.idOf(name);
    return id === undefined ? { rows: 0, columns: 0 } : usedExtent(book, id);
  };
  return {
    sheet: book.nameOf(sheet),
    row,
    column,
    usedRows: (name) => used(name).rows,
    usedColumns: (name) => used(name).columns,
    table: (name) =>
      shapeOf(
        book,
        book.tables.find((table) => sameName(table.name, name)),
      ),
    tableAt: (r, c) =>
      shapeOf(
        book,
        book.tables.find(
          ({ sheet: on, area }) =>
            on === sheet &&
            r >= area.row &&
            r < area.row + area.rows &&
            c >= area.column &&
            c < area.column + area.columns,
        ),
      ),
    nameFormula: (name, sheetName) => {
      const scope = book.idOf(sheetName) ?? null;
      const own = book.names.find((found) => found.scope === scope && sameName(found.name, name));
      return (own ?? book.names.find((found) => found.scope === null && sameName(found.name, name)))?.formula;
    },
    spillAt: (name, r, c) => {
      const id = book.idOf(name);
      if (id === undefined) return null;
      const spill = shownSpills(book, id).find((found) => found.row === r && found.column === c);
      if (spill) return spill.area;
      return rawCells(book, id)[r]?.[c]?.f ? { row: r, column: c, rows: 1, columns: 1 } : null;
    },
    functionName: (name) => (book.custom.has(name) ? name.toUpperCase() : name),
  };
}

function shapeOf(book: Book, table: Table | undefined): TableShape | undefined {
  return table && { ...table, sheetName: book.nameOf(table.sheet) };
}
