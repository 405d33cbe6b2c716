import type { PlanCell, SheetPlan } from "../../plan/plan.ts";
import type { SheetCells } from "../types.ts";

/** Says in the first column of a row why a sheet no longer follows the card; null takes away what stood there. */
export interface LeavingNote {
  readonly row: number;
  readonly text: string | null;
}

/** Row of a form between its head and its table that says it. */
export const formNoteRow = 2;

/** A sheet whose formulas have become the values that they show, with notes where nobody has written anything of their own. */
export function asValues(sheet: SheetPlan, values: SheetCells, notes: readonly LeavingNote[]): SheetPlan {
  const blocks = sheet.blocks.map((block) => ({
    ...block,
    cells: block.cells.map((cells, row) =>
      cells.map((cell, column): PlanCell => {
        const shown = plain(values[block.row + row]?.[block.column + column]);
        if (typeof cell === "object" && cell !== null) return shown;
        const note = notes.find((one) => block.column + column === 0 && one.row === block.row + row);
        return note !== undefined && (shown === null || shown === "" || shown === cell) ? note.text : cell;
      }),
    ),
  }));
  return { ...sheet, blocks };
}

function plain(value: unknown): PlanCell {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
