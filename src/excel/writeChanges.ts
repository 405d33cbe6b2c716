import { addressOf, type Area, type SheetPlan } from "../plan/plan.ts";
import { batch } from "./batch.ts";
import { cellInput, textInput } from "./cellInput.ts";
import { inRequests } from "./changeRequests.ts";
import { jsonBytes } from "./chunks.ts";
import { canonical, type Input, type Patch } from "./differences.ts";
import { eachSheet } from "./eachSheet.ts";
import { SheetError } from "./errors.ts";
import { anchorOf, hasMoved } from "./meanwhile.ts";
import { formatAt } from "./updateFormats.ts";

/** A rectangle of cells of a sheet that are to change. */
export interface Change extends Patch {
  readonly update: { readonly sheetId: string; readonly plan: SheetPlan; readonly own: Area; readonly anchor?: string };
}

/** What a change has overwritten: needed to put it back. */
export interface Written {
  readonly change: Change;
  readonly inputs: Input[][];
  /** As `Range.formulas` takes it. */
  readonly restore: Input[][];
}

/**
 * Writes what has been prepared. Somebody may have typed between the last look and the writing, so the same request reads
 * first: then everything is taken back, theirs included.
 */
export async function write(ready: readonly Written[]): Promise<Written[]> {
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
export async function prepare(
  changes: readonly Change[],
  nameOf: (key: string) => string | undefined,
): Promise<Written[]> {
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

/** Cells that still hold what was written get back what they held; a sheet that is gone keeps none from theirs. */
export async function restore(written: readonly Written[]): Promise<void> {
  await eachSheet(
    written,
    ({ change }) => change.update.sheetId,
    async (own) => {
      const bytesOf = ({ inputs, restore: before }: Written) => Math.max(jsonBytes(inputs), jsonBytes(before));
      for (const request of inRequests(own, bytesOf)) await restoreRequest(request);
    },
  );
}

async function restoreRequest(written: readonly Written[]): Promise<void> {
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
