import { isoDateTime } from "../../formula/serial.ts";
import type { Block, PlanCell, SheetPlan } from "../../plan/plan.ts";
import type { SheetCells } from "../types.ts";
import type { CardWords } from "../words.ts";

/** What a values-only copy says about itself. */
export interface Publication {
  /** Key of the sheet in its plan, such as `Published1`. */
  readonly key: string;
  /** Excel serial with time. */
  readonly at: number;
  readonly by: string | null;
  readonly fingerprint: string;
  /** What the sheet is called after, such as the period. */
  readonly label: string;
}

/**
 * A copy of the Scorecard with values instead of formulas, and a line with date, name and fingerprint under its title.
 * `planned` is the sheet as `planCard` gives it, for its looks; `values` are its cells as they stand, from A1.
 */
export function publishedSheet(
  planned: SheetPlan,
  values: SheetCells,
  { key, at, by, fingerprint, label }: Publication,
  words: CardWords,
): SheetPlan {
  const own = words.sheets.lifecycle;
  const said = own.publishedLine(isoDateTime(at).slice(0, 16), by ?? own.notRecorded, fingerprint);
  return {
    ...planned,
    key,
    name: own.publishedName(label),
    tabColor: "#6B7A82",
    blocks: planned.blocks.map((block): Block => ({
      ...block,
      cells: block.cells.map((row, rowIndex) =>
        row.map((cell, columnIndex) => {
          const [at0, at1] = [block.row + rowIndex, block.column + columnIndex];
          if (at0 === publicationRow && at1 === 0) return said;
          return valueOf(cell, values[at0]?.[at1]);
        }),
      ),
    })),
    charts: planned.charts.map((chart) => ({ ...chart, name: `${chart.name} ${key}` })),
  };
}

/** Row of the Scorecard that says where the data come from; in the copy it says when it was published. */
const publicationRow = 2;

function valueOf(planned: PlanCell, value: unknown): PlanCell {
  if (typeof planned !== "object" || planned === null) return planned;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return null;
}
