import { debounced, onEdit } from "../../excel/events.ts";
import { findFormulas, usersSheets, withSpills } from "../../excel/findFormulas.ts";
import { lastRecord } from "../../excel/formulaRecord.ts";
import { survey, type SheetFound } from "../../excel/survey.ts";
import type { FormulaCount } from "../../portable/changes.ts";
import { isOurs } from "../../portable/ours.ts";
import { respell } from "../../portable/repair.ts";
import { spelling } from "./spelling.ts";

/** Milliseconds of quiet after a change before somebody is told. */
const quiet = 800;

type SheetCount = Pick<FormulaCount, "cells" | "broken">;

/** Counts by sheet id, as long as nothing has changed on the sheet and changes are watched. */
const counted = new Map<string, SheetCount>();
let watchers = 0;

/** Cells that hold functions of ours. A sheet that has not changed since it was counted is not read again. */
export async function countFormulas(): Promise<FormulaCount> {
  const sheets = usersSheets(await survey());
  const total = { cells: 0, broken: 0 };
  for (const sheet of sheets) {
    const { cells, broken } = counted.get(sheet.id) ?? (await countSheet(sheet));
    total.cells += cells;
    total.broken += broken;
  }
  return { ...total, undo: await lastRecord() };
}

async function countSheet(sheet: SheetFound): Promise<SheetCount> {
  const mark = {};
  counting.set(sheet.id, mark);
  const cells = await withSpills(await findFormulas(sheet, (formula) => isOurs(formula, spelling)));
  const broken = cells.filter(({ formula, shows }) => shows === "#NAME?" || respell(formula, spelling) !== formula);
  const count = { cells: cells.length, broken: broken.length };
  // What was edited while it was read is counted again the next time.
  if (watchers > 0 && counting.get(sheet.id) === mark) counted.set(sheet.id, count);
  return count;
}

/** Sheets that are being read, or have been, and not edited since. */
const counting = new Map<string, object>();

/** Tells that something has changed that may change the count. Edits of others who have the file open count, too. */
export async function onFormulasChanged(tell: () => void): Promise<() => Promise<void>> {
  let listening = true;
  const tellLater = debounced(() => {
    if (listening) tell();
    return Promise.resolve();
  }, quiet);
  const stop = await onEdit(({ worksheetId }) => {
    counted.delete(worksheetId);
    counting.delete(worksheetId);
    tellLater();
  });
  watchers += 1;
  return async () => {
    listening = false;
    watchers -= 1;
    if (watchers === 0) counted.clear();
    await stop();
  };
}
