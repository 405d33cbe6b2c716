import type { Area, NamePlan } from "../plan/plan.ts";
import { addressOf } from "../plan/plan.ts";
import { batch } from "./batch.ts";
import { sheetName } from "./names.ts";
import { survey } from "./survey.ts";

/** Makes sheets that were built under one card's names another card's. */
export async function adoptSheets(
  from: string,
  to: string,
  sheets: readonly { readonly key: string; readonly id: string; readonly area: Area }[],
): Promise<void> {
  await batch(({ workbook }) => {
    for (const { key, id, area } of sheets) {
      const range = workbook.worksheets.getItem(id).getRange(addressOf(area));
      workbook.names.add(sheetName(to, key), range).visible = false;
      workbook.names.getItem(sheetName(from, key)).delete();
    }
  });
}

/** Adds names, or makes those that are `known` refer to something else. */
export async function setNames(names: readonly NamePlan[], known: ReadonlySet<string>): Promise<void> {
  if (names.length === 0) return;
  await batch(({ workbook }) => {
    for (const { name, formula, visible } of names) {
      if (known.has(name)) workbook.names.getItem(name).formula = formula;
      else workbook.names.add(name, formula).visible = visible;
    }
  });
}

/** Takes a name away, so that its sheet is no longer ours; returns what gives it back. */
export async function dropName(name: string): Promise<() => Promise<void>> {
  const found = await batch(({ workbook }) => workbook.names.getItemOrNullObject(name).load("formula,visible"));
  if (found.isNullObject) return () => Promise.resolve();
  const formula = String(found.formula);
  const { visible } = found;
  await batch(({ workbook }) => {
    workbook.names.getItem(name).delete();
  });
  return () => setNames([{ name, formula, visible }], new Set());
}

/** Deletes sheets that have just been made, with the names that were given to them; what is gone already is no fault. */
export async function discardSheets(ids: readonly string[], names: readonly string[]): Promise<void> {
  const found = await survey();
  const present = found.sheets.filter(({ id }) => ids.includes(id));
  const known = found.names.filter(({ name }) => names.includes(name));
  if (present.length + known.length === 0) return;
  await batch(({ workbook }) => {
    for (const { id, visibility } of present) {
      const sheet = workbook.worksheets.getItem(id);
      // A very hidden sheet refuses to be deleted.
      if (visibility === "VeryHidden") sheet.visibility = "Hidden";
      sheet.delete();
    }
    for (const { name } of known) workbook.names.getItem(name).delete();
  });
}
