import type { Area, Block, SheetPlan } from "../plan/plan.ts";
import type { Work } from "./batch.ts";
import { checkCancelled } from "./batch.ts";
import { parts, requestsOf } from "./changeRequests.ts";
import type { Input, Patch } from "./differences.ts";
import { differences } from "./differences.ts";
import { refuseChanged, type SheetRead } from "./meanwhile.ts";
import { readSheet } from "./read.ts";
import { clearAround, formatBefore } from "./updateFormats.ts";
import { prepare, restore, write, type Change, type Written } from "./writeChanges.ts";

/** A sheet that is there, and what it shall say. */
export interface SheetUpdate {
  readonly sheetId: string;
  readonly plan: SheetPlan;
  /** The cells that are ours on the sheet as it stands. */
  readonly own: Area;
  /** Whether a cell of `own` is one that we filled; all of them unless given. */
  readonly isOurs?: (row: number, column: number) => boolean;
  /** Cells of people's own that go elsewhere on the sheet; they do not become ours. */
  readonly moved?: readonly Block[];
  /** What was read of the sheet before it was planned: whoever has changed it since stops the update. */
  readonly read?: SheetRead;
  /** Workbook name that follows our cells: it tells when rows or columns were inserted or deleted meanwhile. */
  readonly anchor?: string;
}

/** What has been written: how many cells, and how to take it back. */
export interface Updated {
  readonly cells: number;
  /** Gives every cell that still holds what was written what it held before. */
  readonly undo: () => Promise<void>;
}

/**
 * Makes existing sheets say what their plans say. Only cells that differ are written, after a check that they still hold
 * what was read; a cell that has changed meanwhile stops the update. On failure every cell that still holds what was
 * written gets back what it held. No sheet is ever added or deleted.
 */
export async function updateSheets(
  updates: readonly SheetUpdate[],
  nameOf: (key: string) => string | undefined,
  work: Work = {},
): Promise<Updated> {
  const changes: Change[] = [];
  for (const update of updates) {
    checkCancelled(work);
    const present = (await readSheet(update.sheetId, "formulas")) as Input[][];
    refuseChanged(update, present);
    changes.push(...patchesOf(update, present, nameOf).map((patch) => ({ ...patch, update })));
  }
  const requests = requestsOf(changes.flatMap((change) => parts(change, nameOf)));
  const written: Written[] = [];
  const formatted = [...new Set(changes.map(({ update }) => update))];
  const takeBack = async () => {
    await restore(written);
    await clearAround(formatted);
  };
  const undo = () => takeBack().catch(() => takeBack().catch(() => undefined));
  try {
    await formatBefore(formatted);
    for (const [index, request] of requests.entries()) {
      checkCancelled(work);
      written.push(...(await write(await prepare(request, nameOf))));
      work.onProgress?.(index + 1, requests.length);
    }
  } catch (error) {
    await undo();
    throw error;
  }
  return { cells: changes.reduce((sum, { after }) => sum + after.length * (after[0]?.length ?? 0), 0), undo };
}

function patchesOf(
  { plan, own, isOurs = () => true, moved = [] }: SheetUpdate,
  present: Input[][],
  nameOf: (key: string) => string | undefined,
): Patch[] {
  const leaves = new Set(moved.map(({ row, column }) => `${String(row)} ${String(column)}`));
  const ours = (row: number, column: number) => isOurs(row, column) || leaves.has(`${String(row)} ${String(column)}`);
  return differences({ ...plan, blocks: [...plan.blocks, ...moved] }, present, own, nameOf, ours);
}
