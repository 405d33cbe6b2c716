import { areaOfRange, newSheetState, numericKeys, rawCells, stateOf, type Book } from "../book.ts";
import { boundingArea, type Area } from "../cell.ts";
import { cellsTouched, sourceOf } from "../cells.ts";
import type { UniverLibrary } from "../library.ts";
import { reindexSheet, setSource } from "../formula/retranslate.ts";
import { followRename, forgetSheet } from "../sheets.ts";
import { shiftObjects } from "../formula/shift.ts";
import { growTables } from "../tables.ts";

interface MutationParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: { startRow: number; endRow: number; startColumn: number; endColumn: number };
  readonly cellValue?: Record<number, Record<number, unknown>>;
  readonly name?: string;
  readonly subUnitName?: string;
  readonly sheet?: { readonly id: string; readonly name: string };
  readonly selections?: readonly { readonly range: Parameters<typeof areaOfRange>[0] }[];
  readonly from?: { readonly subUnitId: string };
  readonly to?: { readonly subUnitId: string };
}

type Injector = ReturnType<InstanceType<UniverLibrary["core"]["Univer"]>["__getInjector"]>;

/** What a person does in Univer's grid becomes part of the model: its formulas, its objects, its events. */
export function followUniver(
  book: Book,
  injector: Injector,
  on: {
    selected(sheet: string, areas: readonly Area[]): void;
    activated(sheet: string, before: string | null): void;
  },
): () => void {
  const { core, sheets } = book.library;
  const commands = injector.get(core.ICommandService);
  let activeSheet: string | null = null;
  const names = new Map<string, string>();

  const shifts = new Map<string, { axis: "rows" | "columns"; change: "inserted" | "deleted" }>([
    [sheets.InsertRowMutation.id, { axis: "rows", change: "inserted" }],
    [sheets.RemoveRowMutation.id, { axis: "rows", change: "deleted" }],
    [sheets.InsertColMutation.id, { axis: "columns", change: "inserted" }],
    [sheets.RemoveColMutation.id, { axis: "columns", change: "deleted" }],
  ]);
  const moves = new Set([
    sheets.MoveRangeMutation.id,
    sheets.MoveRowsMutation.id,
    sheets.MoveColsMutation.id,
    sheets.ReorderRangeMutation.id,
  ]);

  const before = commands.beforeCommandExecuted((command, options) => {
    const params = (command.params ?? {}) as MutationParams;
    if (options?.applyFormulaCalculationResult === true) keepFormats(params);
    if (command.id === sheets.SetWorksheetNameMutation.id && params.subUnitId !== undefined) {
      names.set(params.subUnitId, book.nameOf(params.subUnitId));
    }
  });

  const after = commands.onCommandExecuted((command, options) => {
    if (options?.workbench === true || options?.fromFormula === true) return;
    const params = (command.params ?? {}) as MutationParams;
    if (params.unitId !== undefined && params.unitId !== book.unitId()) return;
    const source = book.source;
    book.source = "local";
    try {
      follow(command.id, params);
    } finally {
      book.source = source;
    }
  });

  function follow(id: string, params: MutationParams): void {
    const sheet = params.subUnitId ?? "";
    const shift = shifts.get(id);
    if (id === sheets.SetRangeValuesMutation.id) valuesSet(book, sheet, params.cellValue ?? {});
    else if (shift && params.range) {
      const rows = shift.axis === "rows";
      const { startRow, endRow, startColumn, endColumn } = params.range;
      const at = rows ? startRow : startColumn;
      const count = rows ? endRow - startRow + 1 : endColumn - startColumn + 1;
      // Univer rewrites its own formulas after the move; ours are rewritten from their text when it is done.
      queueMicrotask(() => {
        shiftObjects(book, sheet, { ...shift, at, count });
        book.emit({ type: "shift", sheet, ...shift, at, count, source: "local" });
      });
    } else if (moves.has(id)) {
      for (const moved of new Set([sheet, params.from?.subUnitId ?? sheet, params.to?.subUnitId ?? sheet])) {
        if (moved !== "") cellsMoved(book, moved);
      }
    } else if (id === sheets.InsertSheetMutation.id && params.sheet) {
      const added = params.sheet.id;
      if (!book.states.has(added)) book.states.set(added, newSheetState(added));
      reindexSheet(book, added);
      book.calculation.sheetAppeared(params.sheet.name);
      book.emit({ type: "sheetAdded", sheet: added, source: "local" });
    } else if (id === sheets.RemoveSheetMutation.id) {
      const name = params.subUnitName ?? names.get(sheet) ?? "";
      book.states.delete(sheet);
      book.calculation.clearSheet(sheet);
      if (name !== "") forgetSheet(book, sheet, name);
      book.emit({ type: "sheetDeleted", sheet, name, source: "local" });
    } else if (id === sheets.SetWorksheetNameMutation.id) {
      followRename(book, sheet, names.get(sheet) ?? "", params.name ?? "");
    } else if (id === sheets.SetWorksheetHideMutation.id) {
      book.emit({ type: "sheetVisibility", sheet });
    } else if (id === sheets.SetWorksheetActiveOperation.id) {
      on.activated(sheet, activeSheet);
      activeSheet = sheet;
    } else if (id === sheets.SetSelectionsOperation.id && params.selections) {
      on.selected(
        sheet,
        params.selections.map(({ range }) => areaOfRange(range)),
      );
    }
  }

  return () => {
    before.dispose();
    after.dispose();
  };
}

/** Results bring number formats along; Excel formats a cell when its formula is entered, not when it is calculated. */
function keepFormats(params: MutationParams): void {
  const rows = params.cellValue ?? {};
  for (const row of numericKeys(rows)) {
    const cells = rows[row] ?? {};
    for (const column of numericKeys(cells)) {
      const cell = cells[column];
      if (typeof cell === "object" && cell !== null) Reflect.deleteProperty(cell, "s");
    }
  }
}

function valuesSet(book: Book, sheet: string, cellValue: Record<number, Record<number, unknown>>): void {
  const raw = rawCells(book, sheet);
  let touched: Area | null = null;
  let styled: Area | null = null;
  for (const row of numericKeys(cellValue)) {
    const written = cellValue[row] ?? {};
    for (const column of numericKeys(written)) {
      const at = { row, column, rows: 1, columns: 1 };
      const change = written[column];
      const onlyStyle =
        typeof change === "object" && change !== null && Object.keys(change).every((key) => key === "s");
      if (onlyStyle) {
        styled = styled ? boundingArea(styled, at) : at;
        continue;
      }
      touched = touched ? boundingArea(touched, at) : at;
      const cell = raw[row]?.[column];
      if (cell && !cell.f && cell.si) {
        cell.f = book.calculation.arrays().getFormulaStringByCell(row, column, sheet, book.unitId()) ?? null;
        delete cell.si;
      }
      const source = sourceOf(cell);
      if (cell && source !== null) {
        book.calculation.setFormula(sheet, row, column, cell.f ?? null);
        setSource(book, sheet, row, column, cell, source);
        book.calculation.entered(sheet, row, column);
      } else book.calculation.setFormula(sheet, row, column, null);
    }
  }
  if (styled) book.emit({ type: "format", sheet, area: styled, source: "local" });
  if (!touched) return;
  cellsTouched(book, sheet, touched);
  growTables(book, sheet, touched);
}

function cellsMoved(book: Book, sheet: string): void {
  reindexSheet(book, sheet);
  stateOf(book, sheet).used = null;
  const used = {
    row: 0,
    column: 0,
    rows: book.worksheet(sheet).getRowCount(),
    columns: book.worksheet(sheet).getColumnCount(),
  };
  cellsTouched(book, sheet, used);
}
