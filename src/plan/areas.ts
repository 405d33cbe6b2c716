import type { Area, SheetPlan } from "./plan.ts";

/** The smallest area that holds all areas; a single cell when there is none. */
export function boundsOf(areas: readonly Area[]): Area {
  if (areas.length === 0) return { row: 0, column: 0, rows: 1, columns: 1 };
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return {
    row,
    column,
    rows: Math.max(...areas.map((area) => area.row + area.rows)) - row,
    columns: Math.max(...areas.map((area) => area.column + area.columns)) - column,
  };
}

/** The area that a sheet's cells take; its name refers to it, so an update knows which cells are ours. */
export function cellsOf(sheet: SheetPlan | undefined): Area {
  const blocks = sheet?.blocks.filter(({ cells }) => cells.length > 0 && (cells[0]?.length ?? 0) > 0) ?? [];
  return boundsOf(
    blocks.map(({ row, column, cells }) => ({ row, column, rows: cells.length, columns: cells[0]?.length ?? 1 })),
  );
}
