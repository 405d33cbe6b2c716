import type { Area } from "../plan/plan.ts";
import { addressOf } from "../plan/plan.ts";
import type { Work } from "./batch.ts";
import { batch, checkCancelled } from "./batch.ts";
import type { Input } from "./differences.ts";
import { cardAndKey } from "./names.ts";
import { eachRows } from "./read.ts";
import { roundTrips } from "./readAreas.ts";
import type { SheetFound, Survey } from "./survey.ts";

/** A cell with a formula, as it stands. */
export interface FormulaCell extends Area {
  readonly sheet: SheetFound;
  readonly formula: string;
  /** What the cell itself shows. */
  readonly shows: Input;
}

/** Sheets that people write on: Scoreline's own hold no functions of ours. */
export function usersSheets(found: Survey): SheetFound[] {
  const own = new Set(
    found.names.map(({ name, sheet }) => (cardAndKey(name)?.key.includes(".") === false ? sheet : null)),
  );
  return found.sheets.filter(({ name }) => !own.has(name));
}

/** The cells of a sheet whose formula is `wanted`, from the top down; `within` looks at a part of it only. */
export async function findFormulas(
  sheet: SheetFound,
  wanted: (formula: string) => boolean,
  within: Area | null = null,
  work: Work = {},
): Promise<FormulaCell[]> {
  checkCancelled(work);
  const used = await batch(({ workbook }) => {
    const place = workbook.worksheets.getItem(sheet.id);
    const range = within ? place.getRange(addressOf(within)) : place;
    return range.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
  });
  if (used.isNullObject) return [];
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
  const hits: { row: number; column: number; formula: string }[] = [];
  await eachRows({ sheet: sheet.id, row, column, rows, columns }, ["formulas"], (range, first) => {
    checkCancelled(work);
    (range.formulas as Input[][]).forEach((cells, r) => {
      cells.forEach((cell, c) => {
        if (typeof cell === "string" && cell.startsWith("=") && wanted(cell)) {
          hits.push({ row: first + r, column: column + c, formula: cell });
        }
      });
    });
  });
  return withValues(sheet, hits);
}

/** A text that begins with "=" has itself as its value: it is no formula. */
async function withValues(
  sheet: SheetFound,
  hits: readonly { row: number; column: number; formula: string }[],
): Promise<FormulaCell[]> {
  const cells: FormulaCell[] = [];
  for (const run of runsOf(hits)) {
    const [first, last] = [run[0]?.row ?? 0, run.at(-1)?.row ?? 0];
    const columns = run.map(({ column }) => column);
    const left = Math.min(...columns);
    const area = { row: first, column: left, rows: last - first + 1, columns: Math.max(...columns) - left + 1 };
    await eachRows({ sheet: sheet.id, ...area }, ["values"], (range, from) => {
      const values = range.values as Input[][];
      for (const { row, column, formula } of run) {
        const shows = values[row - from]?.[column - left];
        if (shows === undefined || shows === formula) continue;
        cells.push({ sheet, row, column, rows: 1, columns: 1, formula, shows });
      }
    });
  }
  return cells;
}

/** Cells in groups whose rows lie near each other, so that few cells between them are read. */
function runsOf<T extends { readonly row: number }>(cells: readonly T[]): T[][] {
  const near = 200;
  const runs: T[][] = [];
  for (const cell of cells) {
    const open = runs.at(-1);
    if (open && cell.row - (open.at(-1)?.row ?? 0) <= near && open.length < 5_000) open.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/**
 * The cells with the area that each one spills into; its own cell where it does not spill. Cells that only show a part of
 * what another one spills are left out.
 */
export async function withSpills(cells: readonly FormulaCell[]): Promise<FormulaCell[]> {
  const found: FormulaCell[] = [];
  for (const group of roundTrips(cells)) {
    const asked = await batch(({ workbook }) =>
      group.map(({ sheet, row, column }) => {
        const cell = workbook.worksheets.getItem(sheet.id).getCell(row, column);
        return {
          area: cell.getSpillingToRangeOrNullObject().load("rowCount,columnCount"),
          parent: cell.getSpillParentOrNullObject().load("rowIndex,columnIndex"),
        };
      }),
    );
    group.forEach((cell, index) => {
      const { area, parent } = asked[index] ?? {};
      if (!area || !parent) return;
      const ghost = !parent.isNullObject && (parent.rowIndex !== cell.row || parent.columnIndex !== cell.column);
      if (ghost) return;
      found.push(area.isNullObject ? cell : { ...cell, rows: area.rowCount, columns: area.columnCount });
    });
  }
  return found;
}
