import type { Area, Block, CellFormat, SheetPlan } from "../plan/plan.ts";
import { addressOf } from "../plan/plan.ts";
import type { Work } from "./batch.ts";
import { batch, checkCancelled } from "./batch.ts";
import { cellInput, textInput } from "./cellInput.ts";
import { bytesPerRequest, jsonBytes } from "./chunks.ts";
import type { Input, Patch } from "./differences.ts";
import { canonical, differences } from "./differences.ts";
import { SheetError } from "./errors.ts";
import { anchorOf, hasMoved, refuseChanged, type SheetRead } from "./meanwhile.ts";
import { readSheet } from "./read.ts";

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

interface Change extends Patch {
  readonly update: SheetUpdate;
}

/** What a change has overwritten: needed to put it back. */
interface Written {
  readonly change: Change;
  readonly inputs: Input[][];
  /** As `Range.formulas` takes it. */
  readonly restore: Input[][];
}

const changesPerRequest = 400;

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

/** A cell's number format decides how Excel reads what is put into it, so it comes first. */
async function formatBefore(updates: readonly SheetUpdate[]): Promise<void> {
  if (updates.length === 0) return;
  await batch(({ workbook }) => {
    for (const { sheetId, plan } of updates) {
      for (const { area, format } of plan.formats) {
        if (format.numberFormat === undefined) continue;
        const range = workbook.worksheets.getItem(sheetId).getRange(addressOf(area));
        // One format for all cells: office.js takes a scalar here, its types only say matrix.
        range.numberFormat = format.numberFormat as unknown as string[][];
      }
    }
  });
}

/** Takes the formats away again from cells that were not ours before: rows and columns that should have been added. */
async function clearAround(updates: readonly SheetUpdate[]): Promise<void> {
  const pieces = updates.flatMap(({ sheetId, plan, own }) =>
    plan.formats
      .filter(({ format }) => format.numberFormat !== undefined)
      .flatMap(({ area }) => outside(area, own).map((piece) => ({ sheetId, piece }))),
  );
  await eachSheet(
    pieces,
    ({ sheetId }) => sheetId,
    async (own) => {
      await batch(({ workbook }) => {
        for (const { sheetId, piece } of own) {
          workbook.worksheets.getItem(sheetId).getRange(addressOf(piece)).clear("Formats");
        }
      });
    },
  );
}

/** The parts of an area below and to the right of another. */
function outside(area: Area, own: Area): Area[] {
  const [ownRows, ownColumns] = [own.row + own.rows, own.column + own.columns];
  const row = Math.max(area.row, ownRows);
  const below = { ...area, row, rows: area.row + area.rows - row };
  const column = Math.max(area.column, ownColumns);
  const beside = {
    ...area,
    column,
    columns: area.column + area.columns - column,
    rows: Math.min(area.rows, row - area.row),
  };
  return [below, beside].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/**
 * Writes what has been prepared. Somebody may have typed between the last look and the writing, so the same request reads
 * first: then everything is taken back, theirs included.
 */
async function write(ready: readonly Written[]): Promise<Written[]> {
  const before = await batch((context) => {
    context.application.suspendApiCalculationUntilNextSync();
    return ready.map(({ change, inputs }) => {
      const found = rangeOf(context, change).load("formulas");
      const anchor = anchorOf(context, change.update);
      rangeOf(context, change).formulas = inputs;
      return { found, anchor };
    });
  });
  const late = ready.map((own, index): Written => {
    const formulas = (before[index]?.found.formulas ?? []) as Input[][];
    const restore = own.restore.map((cells, row) =>
      cells.map((cell, column) => {
        const was = formulas[row]?.[column] ?? "";
        return was === own.change.before[row]?.[column] ? cell : was;
      }),
    );
    return { ...own, restore };
  });
  const moved = ready.find(({ change }, index) => hasMoved(change.update, before[index]?.anchor));
  const changed = ready.find(
    ({ change }, index) => !sameCells((before[index]?.found.formulas ?? []) as Input[][], change.before),
  );
  const first = moved ?? changed;
  if (first === undefined) return late;
  await restore(late);
  throw changedMeanwhile(first.change);
}

/** Reads the cells once more, refuses if they have changed, and says what has to be written and how it is undone. */
async function prepare(changes: readonly Change[], nameOf: (key: string) => string | undefined): Promise<Written[]> {
  const [now, anchors] = await batch((context) => [
    changes.map((change) => rangeOf(context, change).load("formulas,values")),
    changes.map(({ update }) => anchorOf(context, update)),
  ]);
  return changes.map((change, index) => {
    const formulas = (now[index]?.formulas ?? []) as Input[][];
    const values = (now[index]?.values ?? []) as Input[][];
    if (hasMoved(change.update, anchors[index]) || !sameCells(formulas, change.before)) throw changedMeanwhile(change);
    const isText = (row: number, column: number) =>
      formatAt(change.update.plan, change.row + row, change.column + column)?.numberFormat === "@";
    return {
      change,
      inputs: change.after.map((cells, row) =>
        cells.map((cell, column) =>
          // A cell formatted as text takes a string as it is.
          typeof cell === "string" && isText(row, column) ? cell : cellInput(cell, nameOf),
        ),
      ),
      restore: formulas.map((cells, row) =>
        cells.map((input, column) => {
          if (typeof input !== "string" || isText(row, column)) return input;
          // A text that begins with "=" has itself as its value; a formula hasn't.
          const formula = input.startsWith("=") && values[row]?.[column] !== input;
          return formula ? input : textInput(input);
        }),
      ),
    };
  });
}

/** The last format that a plan gives a cell. */
function formatAt(plan: SheetPlan, row: number, column: number): CellFormat | undefined {
  return plan.formats.findLast(
    ({ area, format }) =>
      format.numberFormat !== undefined &&
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  )?.format;
}

/** Cells that still hold what was written get back what they held; a sheet that is gone keeps none from theirs. */
async function restore(written: readonly Written[]): Promise<void> {
  await eachSheet(written, ({ change }) => change.update.sheetId, restoreOnSheet);
}

async function restoreOnSheet(written: readonly Written[]): Promise<void> {
  const now = await batch((context) => written.map(({ change }) => rangeOf(context, change).load("formulas")));
  await batch((context) => {
    written.forEach(({ change, inputs, restore: before }, index) => {
      const present = (now[index]?.formulas ?? []) as Input[][];
      const ours = (row: number, column: number) => held(present[row]?.[column]) === held(inputs[row]?.[column]);
      if (before.every((cells, row) => cells.every((_, column) => ours(row, column)))) {
        rangeOf(context, change).formulas = before;
        return;
      }
      before.forEach((cells, row) => {
        cells.forEach((input, column) => {
          if (!ours(row, column)) return;
          const area = { row: change.row + row, column: change.column + column, rows: 1, columns: 1 };
          const sheet = context.workbook.worksheets.getItem(change.update.sheetId);
          sheet.getRange(addressOf(area)).formulas = [[input]];
        });
      });
    });
  });
}

/** Does work for each sheet by itself; the first failure is thrown when all have had their turn. */
async function eachSheet<Item>(
  items: readonly Item[],
  sheetOf: (item: Item) => string,
  work: (items: readonly Item[]) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const sheet of new Set(items.map(sheetOf))) {
    await work(items.filter((item) => sheetOf(item) === sheet)).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

/** What `Range.formulas` gives back for something that was written, to compare by. */
function held(input: Input | undefined): Input | undefined {
  if (typeof input !== "string") return input;
  return input.startsWith("'") ? input.slice(1) : canonical(input);
}

function rangeOf(context: Excel.RequestContext, change: Change): Excel.Range {
  const { row, column, after, update } = change;
  const area = { row, column, rows: after.length, columns: after[0]?.length ?? 1 };
  return context.workbook.worksheets.getItem(update.sheetId).getRange(addressOf(area));
}

function changedMeanwhile({ row, column, before, update }: Change): SheetError {
  const area = { row, column, rows: before.length, columns: before[0]?.length ?? 1 };
  return new SheetError("changedMeanwhile", { sheet: update.plan.name, address: addressOf(area) });
}

function sameCells(left: readonly (readonly Input[])[], right: readonly (readonly Input[])[]): boolean {
  return (
    left.length === right.length &&
    left.every((cells, row) => cells.every((cell, column) => cell === right[row]?.[column]))
  );
}

/** A change cut into pieces that fit into one request, with their sizes. */
function parts(change: Change, nameOf: (key: string) => string | undefined): { change: Change; bytes: number }[] {
  const pieces: { change: Change; bytes: number }[] = [];
  let [from, bytes] = [0, 0];
  const close = (to: number) => {
    if (to === from) return;
    const part = { row: change.row + from, before: change.before.slice(from, to), after: change.after.slice(from, to) };
    pieces.push({ change: { ...change, ...part }, bytes });
    [from, bytes] = [to, 0];
  };
  change.after.forEach((cells, row) => {
    const size = jsonBytes(cells.map((cell) => cellInput(cell, nameOf))) + jsonBytes(change.before[row]);
    if (bytes + size > bytesPerRequest) close(row);
    bytes += size;
  });
  close(change.after.length);
  return pieces;
}

function requestsOf(pieces: readonly { change: Change; bytes: number }[]): Change[][] {
  const requests: Change[][] = [];
  let total = Infinity;
  for (const { change, bytes } of pieces) {
    const open = requests.at(-1);
    if (open && total + bytes <= bytesPerRequest && open.length < changesPerRequest) {
      open.push(change);
      total += bytes;
    } else {
      requests.push([change]);
      total = bytes;
    }
  }
  return requests;
}
