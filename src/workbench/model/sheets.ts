import { newId, newSheetState, objectsChanged, stateOf, type Book } from "./book.ts";
import { loseSheetInFormula, renameSheetInFormula, sameName } from "./formula/formulaRewrite.ts";
import type { UniverLibrary } from "./library.ts";
import { rewriteEverywhere } from "./formula/shift.ts";
import { ModelError, type Visibility } from "./workbook.ts";

export const FIRST_SHEET = "Sheet1";

/** What Excel takes as a sheet's name: 1–31 characters, none of `\ / ? * : [ ]`, no apostrophe at an end, not History. */
function checkSheetName(book: Book, name: string, own: string | null): void {
  const legal =
    name.length >= 1 &&
    name.length <= 31 &&
    !/[\\/?*:[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    !sameName(name, "history");
  if (!legal) throw new ModelError("InvalidArgument", `${name} cannot be the name of a sheet.`);
  if (book.sheetIds().some((id) => id !== own && sameName(book.nameOf(id), name))) {
    throw new ModelError("ItemAlreadyExists", `There is a sheet ${name} already.`);
  }
}

function checkStructure(book: Book): void {
  if (book.protection.protected) throw new ModelError("AccessDenied", "The workbook's structure is protected.");
}

function freeSheetName(book: Book): string {
  for (let n = book.sheetIds().length + 1; ; n++) {
    const name = `Sheet${n}`;
    if (!book.sheetIds().some((id) => sameName(book.nameOf(id), name))) return name;
  }
}

export function visibilityOf(book: Book, sheet: string): Visibility {
  const { hidden } = book.worksheet(sheet).getConfig() as { hidden: number };
  if (hidden !== 1) return "visible";
  return stateOf(book, sheet).veryHidden ? "veryHidden" : "hidden";
}

/** A new sheet as Univer wants it, with Excel's column width and row height. */
export function emptySheet(
  library: UniverLibrary,
  id: string,
  name: string,
  size: { readonly rows: number; readonly columns: number },
) {
  return library.core.mergeWorksheetSnapshotWithDefault({
    id,
    name,
    rowCount: size.rows,
    columnCount: size.columns,
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
  });
}

export function insertSheet(
  book: Book,
  size: { readonly rows: number; readonly columns: number },
  options: { readonly name?: string; readonly position?: number; readonly visibility?: Visibility },
): string {
  checkStructure(book);
  const name = options.name ?? freeSheetName(book);
  checkSheetName(book, name, null);
  const id = newId();
  const index = Math.min(Math.max(options.position ?? Infinity, 0), book.sheetIds().length);
  const visibility = options.visibility ?? "visible";
  book.states.set(id, { ...newSheetState(id), veryHidden: visibility === "veryHidden" });
  const hidden = visibility === "visible" ? 0 : 1;
  const sheet = { ...emptySheet(book.library, id, name, size), hidden };
  book.run(book.library.sheets.InsertSheetMutation.id, { unitId: book.unitId(), index, sheet });
  book.calculation.sheetAppeared(name);
  book.emit({ type: "sheetAdded", sheet: id, source: book.source });
  return id;
}

/** Returns what is active afterwards. */
export function removeSheet(book: Book, sheet: string): void {
  checkStructure(book);
  const name = book.nameOf(sheet);
  checkOneStaysVisible(book, sheet);
  book.calculation.hold();
  book.states.delete(sheet);
  book.calculation.clearSheet(sheet);
  book.run(book.library.sheets.RemoveSheetMutation.id, { unitId: book.unitId(), subUnitId: sheet, subUnitName: name });
  for (const table of book.tables.filter((one) => one.sheet === sheet)) {
    book.emit({ type: "tableDeleted", sheet, table: table.id });
  }
  forgetSheet(book, sheet, name);
  book.calculation.release();
  book.emit({ type: "sheetDeleted", sheet, name, source: book.source });
}

/** References to a sheet that is gone are lost; what belonged to it goes with it. */
export function forgetSheet(book: Book, sheet: string, name: string): void {
  book.tables = book.tables.filter((table) => table.sheet !== sheet);
  book.names = book.names.filter((one) => one.scope !== sheet);
  rewriteEverywhere(book, (formula) => loseSheetInFormula(formula, name));
  for (const state of book.states.values()) {
    const lost = <T extends { readonly sheet: string }>(source: T | null) => (source?.sheet === sheet ? null : source);
    state.charts = state.charts.map((chart) => ({
      ...chart,
      series: chart.series.map((one) => ({
        ...one,
        nameSource: lost(one.nameSource),
        values: lost(one.values),
        categories: lost(one.categories),
      })),
    }));
  }
}

function checkOneStaysVisible(book: Book, sheet: string): void {
  const others = book.sheetIds().filter((id) => id !== sheet && visibilityOf(book, id) === "visible");
  if (others.length === 0) throw new ModelError("InvalidOperation", "A workbook needs a visible sheet.");
}

export function renameSheet(book: Book, sheet: string, name: string): void {
  checkStructure(book);
  checkSheetName(book, name, sheet);
  const before = book.nameOf(sheet);
  if (before === name) return;
  book.run(book.library.sheets.SetWorksheetNameMutation.id, { unitId: book.unitId(), subUnitId: sheet, name });
  followRename(book, sheet, before, name);
}

export function followRename(book: Book, sheet: string, before: string, after: string): void {
  book.calculation.hold();
  rewriteEverywhere(book, (formula) => renameSheetInFormula(formula, before, after));
  book.calculation.sheetAppeared(after);
  book.calculation.release();
  book.emit({ type: "sheetRenamed", sheet, before, after });
}

export function moveSheet(book: Book, sheet: string, position: number): void {
  checkStructure(book);
  const before = book.sheetIds().indexOf(sheet);
  const after = Math.min(Math.max(position, 0), book.sheetIds().length - 1);
  if (before === after) return;
  book.run(book.library.sheets.SetWorksheetOrderMutation.id, {
    unitId: book.unitId(),
    subUnitId: sheet,
    fromOrder: before,
    toOrder: after,
  });
  book.emit({ type: "sheetMoved", sheet, before, after });
}

export function setVisibility(book: Book, sheet: string, visibility: Visibility): void {
  checkStructure(book);
  if (visibilityOf(book, sheet) === visibility) return;
  if (visibility !== "visible" && visibilityOf(book, sheet) === "visible") checkOneStaysVisible(book, sheet);
  stateOf(book, sheet).veryHidden = visibility === "veryHidden";
  const hidden = visibility === "visible" ? 0 : 1;
  book.run(book.library.sheets.SetWorksheetHideMutation.id, { unitId: book.unitId(), subUnitId: sheet, hidden });
  book.emit({ type: "sheetVisibility", sheet });
}

export function setFreeze(book: Book, sheet: string, rows: number, columns: number): void {
  book.run(book.library.sheets.SetFrozenMutation.id, {
    unitId: book.unitId(),
    subUnitId: sheet,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
    ySplit: rows,
    xSplit: columns,
  });
  objectsChanged(book, "view", sheet);
}
