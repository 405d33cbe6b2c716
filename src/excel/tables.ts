import { areaOf } from "./address.ts";
import { batch } from "./batch.ts";

/** Name of the table that holds the first cell of an address, or null. */
export async function tableAround(sheet: string, address: string): Promise<string | null> {
  const cell = areaOf(address);
  if (!cell) return null;
  const tables = await batch(({ workbook }) => workbook.worksheets.getItem(sheet).tables.load("items/name"));
  const names = tables.items.map(({ name }) => name);
  const ranges = await batch(({ workbook }) =>
    names.map((name) => workbook.tables.getItem(name).getRange().load("rowIndex,columnIndex,rowCount,columnCount")),
  );
  const around = ranges.findIndex(
    ({ rowIndex, columnIndex, rowCount, columnCount }) =>
      cell.row >= rowIndex &&
      cell.row < rowIndex + rowCount &&
      cell.column >= columnIndex &&
      cell.column < columnIndex + columnCount,
  );
  return names[around] ?? null;
}
