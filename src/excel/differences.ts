import type { Area, PlanCell, SheetPlan } from "../plan/plan.ts";
import { resolveSheetRefs } from "../plan/plan.ts";

/** What `Range.formulas` gives and takes. */
export type Input = string | number | boolean;

/** A rectangle of cells that are to change; `before` are the formulas that were read. */
export interface Patch {
  readonly row: number;
  readonly column: number;
  readonly before: Input[][];
  readonly after: PlanCell[][];
}

/**
 * Cells that differ between a plan and the sheet as it stands (formulas from A1 on), as few rectangles as neighbours
 * allow. Cells of `own`, the area that the sheet's cells took before, that the plan no longer has are emptied, unless
 * `isOurs` says that we left them empty: then a person has filled them. Whatever else stands on the sheet is not ours.
 */
export function differences(
  plan: SheetPlan,
  present: readonly (readonly Input[])[],
  own: Area,
  nameOf: (key: string) => string | undefined,
  isOurs: (row: number, column: number) => boolean = () => true,
): Patch[] {
  const wanted = cellsByRow(plan);
  const last = Math.max(own.row + own.rows, ...plan.blocks.map(({ row, cells }) => row + cells.length));
  const patches: Patch[] = [];
  let above: Patch[] = [];
  for (let row = 0; row < last; row++) {
    const inOwn = row >= own.row && row < own.row + own.rows;
    const runs = runsOf(row, wanted.get(row), present[row] ?? [], inOwn ? own : null, nameOf, isOurs);
    above = runs.map((run) => {
      const open = above.find(
        (patch) => patch.column === run.column && patch.after[0]?.length === run.after[0]?.length,
      );
      if (!open) {
        patches.push(run);
        return run;
      }
      open.before.push(...run.before);
      open.after.push(...run.after);
      return open;
    });
  }
  return patches;
}

function cellsByRow(plan: SheetPlan): Map<number, Map<number, PlanCell>> {
  const wanted = new Map<number, Map<number, PlanCell>>();
  for (const block of plan.blocks) {
    block.cells.forEach((cells, r) => {
      const row = wanted.get(block.row + r) ?? new Map<number, PlanCell>();
      cells.forEach((cell, c) => row.set(block.column + c, cell));
      wanted.set(block.row + r, row);
    });
  }
  return wanted;
}

/** Runs of neighbouring cells of one row that differ. */
function runsOf(
  row: number,
  cells: ReadonlyMap<number, PlanCell> | undefined,
  present: readonly Input[],
  own: Area | null,
  nameOf: (key: string) => string | undefined,
  isOurs: (row: number, column: number) => boolean,
): Patch[] {
  const columns = new Set<number>(cells?.keys());
  for (let column = own?.column ?? 0; column < (own ? own.column + own.columns : 0); column++) columns.add(column);
  const runs: Patch[] = [];
  let previous = -2;
  for (const column of [...columns].sort((a, b) => a - b)) {
    const before = present[column] ?? "";
    const after = cells?.get(column) ?? null;
    if (same(before, after, nameOf)) continue;
    if (after === null && !isOurs(row, column)) continue;
    const open = runs.at(-1);
    if (open && previous === column - 1) {
      open.before[0]?.push(before);
      open.after[0]?.push(after);
    } else runs.push({ row, column, before: [[before]], after: [[after]] });
    previous = column;
  }
  return runs;
}

/** Excel drops the quotes of sheet names that need none, and gives text without its apostrophe. */
function same(before: Input, after: PlanCell, nameOf: (key: string) => string | undefined): boolean {
  if (after === null) return before === "";
  if (typeof after === "object")
    return canonical(String(before)) === canonical(resolveSheetRefs(after.formula, nameOf));
  return before === after;
}

/** A formula as Excel gives it back: without quotes around sheet names that need none. */
export function canonical(formula: string): string {
  return formula.replace(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, "$1!");
}
