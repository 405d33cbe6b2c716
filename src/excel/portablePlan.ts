import type { Area } from "../plan/plan.ts";
import type { FormulaChange, FormulaKept, FormulaPreview, Shown } from "../portable/changes.ts";
import { readFormula } from "../portable/pieces.ts";
import { makePortable, spillsIn, withoutSpills, type Surroundings, type Turned } from "../portable/portable.ts";
import type { Kept } from "../portable/reasons.ts";
import type { Size } from "../portable/reference.ts";
import type { Spelling } from "../portable/spelling.ts";
import type { Work } from "./batch.ts";
import { batch } from "./batch.ts";
import { blankCells, placeKey, placeOfCell } from "./blankCells.ts";
import { findFormulas, withSpills, type FormulaCell } from "./findFormulas.ts";
import { changeOf, keptOf } from "./formulaPlaces.ts";
import { hasUnknownSize, lookUpSizes } from "./formulaSizes.ts";
import { readAreas } from "./readAreas.ts";
import type { SheetFound } from "./survey.ts";

/**
 * What making cells portable would change. `cells` call our functions and are in scope; cells anywhere on `sheets` that
 * refer to a spill that goes are changed, too. `locked` are ids of protected sheets.
 */
export async function planPortable(
  cells: readonly FormulaCell[],
  sheets: readonly SheetFound[],
  locked: ReadonlySet<string>,
  spelling: Spelling,
  job: Work,
): Promise<Omit<FormulaPreview, "work">> {
  const shown = await readAreas(cells.map(areaOfCell), "values");
  const spilling = cells.filter(isSpill);
  const references = spilling.length === 0 ? [] : await cellsWithSpillReferences(sheets, cells, job);
  const pinned = spilling.length === 0 ? new Map<string, Kept>() : await pinnedSpills(references, locked);
  const around = await surroundings(cells, shown);

  const { results, stays } = decide(cells, shown, around, pinned, locked, spelling);
  const goes = new Map(spilling.filter((cell) => !stays.has(cellKey(cell))).map((cell) => [cellKey(cell), cell]));
  const changes: FormulaChange[] = [];
  const kept: FormulaKept[] = [];
  cells.forEach((cell, index) => {
    const result = results[index] ?? null;
    if (result && "formulas" in result) {
      changes.push(changeOf(cell, result.formulas));
      return;
    }
    const reason = stays.get(cellKey(cell)) ?? result ?? notOurs;
    kept.push(keptOf(cell, reason, valuesFor(reason, shown[index] ?? [])));
  });
  for (const cell of references) {
    const text = withoutSpills(cell.formula, around(cell, goes));
    if (text !== null) changes.push(changeOf({ ...cell, rows: 1, columns: 1 }, [[text]]));
  }
  return { changes, kept };
}

/** A call that only a repair understands. */
const notOurs: Kept = { code: "stillBroken", facts: {} };

type Around = (cell: FormulaCell, goes: ReadonlyMap<string, FormulaCell>) => Surroundings;

/**
 * What becomes of each cell, and the reasons of those that stay. A spill that has to stay may be what another formula
 * refers to, so this is asked until no more spills turn out to stay.
 */
function decide(
  cells: readonly FormulaCell[],
  shown: readonly (readonly (readonly Shown[])[])[],
  around: Around,
  pinned: ReadonlyMap<string, Kept>,
  locked: ReadonlySet<string>,
  spelling: Spelling,
): { readonly results: readonly (Turned | Kept | null)[]; readonly stays: ReadonlyMap<string, Kept> } {
  const stays = new Map(pinned);
  for (const cell of cells)
    if (locked.has(cell.sheet.id)) stays.set(cellKey(cell), { code: "sheetProtected", facts: {} });
  for (;;) {
    const goes = new Map(
      cells.filter((cell) => isSpill(cell) && !stays.has(cellKey(cell))).map((cell) => [cellKey(cell), cell]),
    );
    const results = cells.map((cell, index) => {
      if (stays.has(cellKey(cell))) return null;
      const value = (row: number, column: number) => shown[index]?.[row]?.[column] ?? "";
      const asked = { formula: cell.formula, spill: isSpill(cell) ? cell : null, value };
      return makePortable(asked, spelling, around(cell, goes));
    });
    const found = cells.flatMap((cell, index): [string, Kept][] => {
      const result = results[index] ?? null;
      const turns = result !== null && "formulas" in result;
      return goes.has(cellKey(cell)) && !turns ? [[cellKey(cell), result ?? notOurs]] : [];
    });
    if (found.length === 0) return { results, stays };
    for (const [key, reason] of found) stays.set(key, reason);
  }
}

/** Values that may take a formula's place; none where Excel lets nothing be written, or the cell shows no value. */
function valuesFor({ code }: Kept, shown: readonly (readonly Shown[])[]): readonly (readonly Shown[])[] | null {
  const unfit = ["sheetProtected", "arrayFormula", "spillBlocked", "stillBroken", "spillUsed"];
  return unfit.includes(code) || shown.some((row) => row.some(isBroken)) ? null : shown;
}

function isBroken(value: Shown): boolean {
  return value === "#NAME?" || value === "#BUSY!" || value === "#SPILL!";
}

/** Cells that only refer to spills, ours left out: those are turned with everything in them. */
async function cellsWithSpillReferences(
  sheets: readonly SheetFound[],
  ours: readonly FormulaCell[],
  job: Work,
): Promise<FormulaCell[]> {
  const known = new Set(ours.map(cellKey));
  const cells: FormulaCell[] = [];
  for (const sheet of sheets) {
    const found = await findFormulas(sheet, (formula) => /[A-Za-z]\$?\d+#/.test(formula), null, job);
    cells.push(...found.filter((cell) => !known.has(cellKey(cell))));
  }
  return withSpills(cells);
}

/** Spills that have to stay because something refers to them that cannot be changed: a protected sheet, a name. */
async function pinnedSpills(
  references: readonly FormulaCell[],
  locked: ReadonlySet<string>,
): Promise<Map<string, Kept>> {
  const pinned = new Map<string, Kept>();
  const pin = (home: string, formula: string, kept: Kept) => {
    for (const { sheet, row, column } of spillsIn(formula)) pinned.set(placeKey(sheet ?? home, row, column), kept);
  };
  for (const { sheet, formula } of references) {
    if (locked.has(sheet.id)) pin(sheet.name, formula, { code: "spillUsed", facts: { place: sheet.name } });
  }
  const names = await batch(({ workbook }) => workbook.names.load("items/name,items/formula"));
  for (const { name, formula } of names.items) pin("", String(formula), { code: "spillUsed", facts: { place: name } });
  return pinned;
}

/** What the formulas ask of the workbook, looked up once for all of them. */
async function surroundings(
  cells: readonly FormulaCell[],
  shown: readonly (readonly (readonly Shown[])[])[],
): Promise<Around> {
  const parsed = cells.flatMap(({ sheet, formula: text }) => {
    const formula = readFormula(text);
    return formula && hasUnknownSize(formula) ? [{ sheet: sheet.name, formula }] : [];
  });
  const { sizeOf } = await lookUpSizes(parsed);
  const missing = cells.filter((_cell, index) => shown[index]?.some((row) => row.includes("#N/A")));
  const blanks = await blankCells(missing);
  return ({ sheet }, goes) => ({
    sizeOf: (text) => sizeOf(sheet.name, text),
    turnedSpill: (named, row, column): Size | null => goes.get(placeKey(named ?? sheet.name, row, column)) ?? null,
    isBlank: (reference) => {
      const place = placeOfCell(reference, sheet.name);
      return place !== null && blanks.has(placeKey(place.sheet, place.row, place.column));
    },
  });
}

function isSpill({ rows, columns }: Area): boolean {
  return rows * columns > 1;
}

function areaOfCell({ sheet, row, column, rows, columns }: FormulaCell) {
  return { sheet: sheet.id, row, column, rows, columns };
}

function cellKey({ sheet, row, column }: FormulaCell): string {
  return placeKey(sheet.name, row, column);
}
