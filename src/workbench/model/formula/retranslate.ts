import { numericKeys, rawCells, type Book, type CellCustom } from "../book.ts";
import { sourceOf } from "../cells.ts";
import { usedExtent } from "../extent.ts";
import { translationContext } from "../context.ts";
import type { CellData } from "../library.ts";
import { shownSpills } from "../spills.ts";
import { translateFormula } from "./translate.ts";

/** Remembers for what the engine's formulas were made, and makes them again when that has changed. */
export interface Translator {
  /** Names, tables or functions have changed. */
  invalidate(): void;
  /** Brings every formula up to date before a calculation. */
  prepare(): void;
  /** Whether a calculation has spilled otherwise than formulas that refer to spills were made for. */
  spilledAnew(): boolean;
}

export function createTranslator(book: Book): Translator {
  let stale = false;
  let extents = "";
  return {
    invalidate: () => {
      stale = true;
    },
    prepare: () => {
      const now = extentKey(book);
      if (!stale && now === extents) return;
      stale = false;
      extents = now;
      for (const sheet of book.sheetIds()) retranslateSheet(book, sheet);
    },
    spilledAnew: () => extentKey(book) !== extents && book.sheetIds().some((sheet) => refersToSpills(book, sheet)),
  };
}

function refersToSpills(book: Book, sheet: string): boolean {
  const raw = rawCells(book, sheet);
  const rows = book.calculation.formulaRows(sheet);
  return numericKeys(rows).some((row) =>
    numericKeys(rows[row] ?? {}).some((column) => /\d#/.test(sourceOf(raw[row]?.[column]) ?? "")),
  );
}

/** Changes only when clipped references or references to spills would end elsewhere. */
function extentKey(book: Book): string {
  return book
    .sheetIds()
    .map((sheet) => {
      const { rows, columns } = usedExtent(book, sheet);
      const spills = shownSpills(book, sheet).map(({ row, column, area }) => [row, column, area.rows, area.columns]);
      return `${sheet}:${Math.ceil(rows / 64)}:${Math.ceil(columns / 16)}:${spills.join()}`;
    })
    .join();
}

function retranslateSheet(book: Book, sheet: string): void {
  const raw = rawCells(book, sheet);
  const rows = book.calculation.formulaRows(sheet);
  for (const row of numericKeys(rows)) {
    for (const column of numericKeys(rows[row] ?? {})) {
      const cell = raw[row]?.[column];
      const custom = cell?.custom as CellCustom | null | undefined;
      if (cell && custom?.formula !== undefined && sourceOf(cell) === custom.formula) {
        setSource(book, sheet, row, column, cell, custom.formula);
      }
    }
  }
}

/** Gives a cell a formula; the engine hears of it only when its own text changes. */
export function setSource(
  book: Book,
  sheet: string,
  row: number,
  column: number,
  cell: CellData,
  formula: string,
): void {
  const { engine, contextual } = translateFormula(formula, translationContext(book, sheet, row, column));
  const before = cell.f;
  cell.f = engine;
  if (contextual) cell.custom = { formula, engine };
  else delete cell.custom;
  if (before === engine) return;
  book.calculation.setFormula(sheet, row, column, engine);
  book.calculation.markDirty(sheet, row, column);
}

/** Rewrites the formula of every cell of the workbook; `undefined` or the same text keeps one. */
export function rewriteAllFormulas(book: Book, rewrite: (formula: string, sheet: string) => string): void {
  for (const sheet of book.sheetIds()) {
    const raw = rawCells(book, sheet);
    const rows = book.calculation.formulaRows(sheet);
    for (const row of numericKeys(rows)) {
      for (const column of numericKeys(rows[row] ?? {})) {
        const cell = raw[row]?.[column];
        const source = sourceOf(cell);
        if (!cell || source === null) continue;
        const after = rewrite(source, sheet);
        if (after !== source) setSource(book, sheet, row, column, cell, after);
      }
    }
  }
}

/** Reads a sheet's formulas anew from its cells, after Univer has moved them. */
export function reindexSheet(book: Book, sheet: string): void {
  const { calculation } = book;
  calculation.clearSheet(sheet);
  const raw = rawCells(book, sheet);
  const shared = book.calculation.arrays();
  for (const row of numericKeys(raw)) {
    const cells = raw[row] ?? {};
    for (const column of numericKeys(cells)) {
      const cell = cells[column];
      if (!cell) continue;
      if (!cell.f && cell.si) {
        cell.f = shared.getFormulaStringByCell(row, column, sheet, book.unitId()) ?? null;
      }
      if (cell.f) calculation.setFormula(sheet, row, column, cell.f);
    }
  }
  // Formulas of a filled range share one text until every member has its own.
  for (const row of numericKeys(calculation.formulaRows(sheet))) {
    for (const column of numericKeys(calculation.formulaRows(sheet)[row] ?? {})) delete raw[row]?.[column]?.si;
  }
}
