import type { PlanCell, SheetPlan } from "../../plan/plan.ts";
import type { SheetCells } from "../types.ts";

/** Row of a form between its head and its table that says why it no longer follows the card. */
const noteRow = 2;

/** A form whose formulas have become the values that they show, with a note where nobody has written anything. */
export function asValues(form: SheetPlan, values: SheetCells, note: string): SheetPlan {
  const blocks = form.blocks.map((block) => ({
    ...block,
    cells: block.cells.map((cells, row) =>
      cells.map((cell, column): PlanCell => {
        const shown = values[block.row + row]?.[block.column + column];
        if (typeof cell === "object" && cell !== null) return plain(shown);
        const isNote = block.row + row === noteRow && block.column + column === 0;
        return isNote && (shown === "" || shown === null || shown === undefined) ? note : cell;
      }),
    ),
  }));
  return { ...form, blocks };
}

function plain(value: unknown): PlanCell {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
