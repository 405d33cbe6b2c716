import { quotedSheet } from "../plan/plan.ts";
import { splitReference } from "./address.ts";
import { batch } from "./batch.ts";
import { importAndKey, isTemporaryName, ownerAndKey } from "./names.ts";
import { survey } from "./survey.ts";

/** A sheet, a table or the selection that can be a source; the header row counts as a row. */
export interface SourceFound {
  readonly kind: "sheet" | "table" | "selection";
  readonly name: string;
  readonly address: string;
  readonly rows: number;
  readonly columns: number;
}

const size = "address,rowCount,columnCount";

/** Everything that can be a source: what is empty, hidden or Scoreline's own is left out. */
export async function findSources(): Promise<SourceFound[]> {
  const found = await survey();
  const ours = new Set(found.names.map(({ name, sheet }) => (isOwnSheet(name) ? sheet : null)));
  const sheets = found.sheets.filter(
    ({ name, visibility }) => visibility === "Visible" && !ours.has(name) && !isTemporaryName(name),
  );
  const read = await batch(({ workbook }) => ({
    used: sheets.map(({ id }) => workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).load(size)),
    tables: found.tables.map((name) => workbook.tables.getItem(name).getRange().load(size)),
  }));
  const visible = new Set(sheets.map(({ name }) => name));
  const choices: SourceFound[] = [];
  sheets.forEach(({ name }, index) => {
    const used = read.used[index];
    if (!used || used.isNullObject || used.rowCount < 2) return;
    const address = `${quotedSheet(name)}!`;
    choices.push({ kind: "sheet", name, address, rows: used.rowCount, columns: used.columnCount });
  });
  found.tables.forEach((name, index) => {
    const range = read.tables[index];
    if (!range || !visible.has(splitReference(range.address)?.sheet ?? "")) return;
    choices.push({ kind: "table", name, address: name, rows: range.rowCount, columns: range.columnCount });
  });
  const selection = await selectionIn(visible);
  return selection ? [...choices, selection] : choices;
}

/** Selecting a chart or several areas is no choice and no fault. */
async function selectionIn(visible: ReadonlySet<string>): Promise<SourceFound | null> {
  try {
    const range = await batch(({ workbook }) => workbook.getSelectedRange().load(size));
    const place = splitReference(range.address);
    if (!place || !visible.has(place.sheet) || range.rowCount < 2) return null;
    const address = `${quotedSheet(place.sheet)}!${place.address}`;
    return { kind: "selection", name: address, address, rows: range.rowCount, columns: range.columnCount };
  } catch {
    return null;
  }
}

/** Tables that were added to the workbook, and entry sheets, are there to be used. */
function isOwnSheet(name: string): boolean {
  if (/^(Data|Entry)/.test(importAndKey(name)?.key ?? "")) return false;
  return ownerAndKey(name)?.key.includes(".") === false;
}
