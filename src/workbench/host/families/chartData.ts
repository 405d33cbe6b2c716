import type { Area, CellValue } from "../../model/cell.ts";
import type { ChartSeries } from "../../model/objects.ts";
import type { Sheet } from "../../model/workbook.ts";
import { requireReadable } from "../cells.ts";
import { invalidArgument } from "../errors.ts";
import { isUnbounded, type RangeRef } from "../range.ts";

/**
 * The series that a range of data gives: one per column (or row) with numbers. A first column that holds no numbers are
 * the categories, a first row that holds none the names.
 */
export function seriesFrom({ sheet, area }: RangeRef, seriesBy: string): ChartSeries[] {
  const data = isUnbounded(area) ? sheet.usedAreaWithin(area, true) : area;
  if (!data) throw invalidArgument("no data");
  requireReadable(data);
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && data.rows >= data.columns);
  const grid = sheet.values(data);
  const headRow = data.rows > 1 && isLabels(grid[0] ?? []);
  const headColumn = data.columns > 1 && isLabels(grid.map((row) => row[0] ?? null));
  const body: Area = {
    row: data.row + (headRow ? 1 : 0),
    column: data.column + (headColumn ? 1 : 0),
    rows: data.rows - (headRow ? 1 : 0),
    columns: data.columns - (headColumn ? 1 : 0),
  };
  const on = (part: Area) => ({ sheet: sheet.id, area: part });
  const leading = { row: { ...body, row: data.row, rows: 1 }, column: { ...body, column: data.column, columns: 1 } };
  const count = byColumns ? body.columns : body.rows;
  const [named, labelled] = byColumns ? [headRow, headColumn] : [headColumn, headRow];
  return Array.from({ length: count }, (_, index): ChartSeries => {
    const line = byColumns
      ? { ...body, column: body.column + index, columns: 1 }
      : { ...body, row: body.row + index, rows: 1 };
    const title: Area = byColumns ? { ...line, row: data.row, rows: 1 } : { ...line, column: data.column, columns: 1 };
    return {
      id: String(index + 1),
      name: named ? label(sheet, title) : `Series${index + 1}`,
      nameSource: named ? on(title) : null,
      values: on(line),
      categories: labelled ? on(byColumns ? leading.column : leading.row) : null,
      properties: {},
    };
  });
}

/** Labels but for a blank corner: nothing numeric and at least one text. */
function isLabels(cells: readonly CellValue[]): boolean {
  return cells.every((cell) => typeof cell !== "number") && cells.some((cell) => typeof cell === "string");
}

function label(sheet: Sheet, area: Area): string {
  return sheet.text(area)[0]?.[0] ?? "";
}
