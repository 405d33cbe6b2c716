import { areaOf } from "../../excel/address.ts";
import type { SheetPlan } from "../../plan/plan.ts";
import type { CardStore, SheetCells } from "../../scorecard/types.ts";
import { filledIn } from "../writeSheets.ts";

/**
 * The Scorecard as it was planned, with the notes that still stand on it though what they say has been settled meanwhile,
 * by figures that were typed or rules that were changed: they are ours, and go with what is written next.
 */
export function withWrittenNotes(
  base: SheetPlan,
  { areas, subjects, places }: CardStore,
  cells: SheetCells,
): SheetPlan {
  const own = areaOf(areas?.[base.key] ?? "");
  if (base.key !== "Scorecard" || own === null) return base;
  const isPlanned = filledIn(base);
  const heading = places.scorecard.firstRow + subjects.length + 1;
  const left = cells.flatMap((row, at) => {
    const [text] = row;
    const isNote = at > heading && at < own.row + own.rows && !isPlanned(at, 0);
    return isNote && typeof text === "string" && text !== "" ? [{ row: at, column: 0, cells: [[text]] }] : [];
  });
  return left.length === 0 ? base : { ...base, blocks: [...base.blocks, ...left] };
}
