import type { Area } from "../plan/plan.ts";
import type { FormulaChange, FormulaKept, FormulaPreview, FormulaScope, FormulaWork } from "../portable/changes.ts";
import { isOurs } from "../portable/ours.ts";
import { respell } from "../portable/repair.ts";
import type { Spelling } from "../portable/spelling.ts";
import { splitReference } from "./address.ts";
import type { Work } from "./batch.ts";
import { batch, batchAfterEdit } from "./batch.ts";
import { SheetError } from "./errors.ts";
import { findFormulas, usersSheets, withSpills, type FormulaCell } from "./findFormulas.ts";
import { changeOf, keptOf } from "./formulaPlaces.ts";
import { planPortable } from "./portablePlan.ts";
import type { SheetFound } from "./survey.ts";
import { queueSurvey } from "./survey.ts";

/** The sheets in question, and the part of one that was chosen. */
interface Place {
  readonly sheets: readonly SheetFound[];
  readonly within: Area | null;
}

/** What making portable or repairing would change, and what it would leave and why; writes nothing. */
export async function planFormulas(
  work: FormulaWork,
  scope: FormulaScope,
  spelling: Spelling,
  job: Work = {},
): Promise<FormulaPreview> {
  const found = (await batchAfterEdit(queueSurvey))();
  const sheets = usersSheets(found);
  const place = await placeOf(scope, sheets);
  const wanted = (formula: string) => isOurs(formula, spelling);
  const cells: FormulaCell[] = [];
  for (const [index, sheet] of place.sheets.entries()) {
    cells.push(...(await findFormulas(sheet, wanted, place.within, job)));
    job.onProgress?.(index + 1, place.sheets.length + 1);
  }
  const locked = await protectedSheets(sheets);
  const own = await withSpills(cells);
  const planned =
    work === "repair" ? planRepair(own, locked, spelling) : await planPortable(own, sheets, locked, spelling, job);
  job.onProgress?.(place.sheets.length + 1, place.sheets.length + 1);
  return { work, ...planned };
}

async function placeOf(scope: FormulaScope, sheets: readonly SheetFound[]): Promise<Place> {
  switch (scope.kind) {
    case "workbook":
      return { sheets, within: null };
    case "sheet": {
      const named = sheets.filter(({ name }) => name === scope.name);
      if (named.length === 0) throw new SheetError("sourceNotFound", { address: scope.name });
      return { sheets: named, within: null };
    }
    case "selection": {
      const range = await batch(({ workbook }) =>
        workbook.getSelectedRange().load("address,rowIndex,columnIndex,rowCount,columnCount"),
      );
      const sheet = splitReference(range.address)?.sheet;
      const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
      return { sheets: sheets.filter(({ name }) => name === sheet), within: { row, column, rows, columns } };
    }
  }
}

/** Ids of sheets that refuse to be written. */
async function protectedSheets(sheets: readonly SheetFound[]): Promise<ReadonlySet<string>> {
  const loaded = await batch(({ workbook }) =>
    sheets.map(({ id }) => workbook.worksheets.getItem(id).protection.load("protected")),
  );
  return new Set(sheets.filter((_sheet, index) => loaded[index]?.protected).map(({ id }) => id));
}

function planRepair(
  cells: readonly FormulaCell[],
  locked: ReadonlySet<string>,
  spelling: Spelling,
): Omit<FormulaPreview, "work"> {
  const changes: FormulaChange[] = [];
  const kept: FormulaKept[] = [];
  for (const cell of cells) {
    const after = respell(cell.formula, spelling);
    const broken = cell.shows === "#NAME?" || (after !== null && after !== cell.formula);
    if (after === null || !broken) continue;
    const one = { ...cell, rows: 1, columns: 1 };
    if (locked.has(cell.sheet.id)) kept.push(keptOf(one, { code: "sheetProtected", facts: {} }, null));
    else changes.push(changeOf(one, [[after]]));
  }
  return { changes, kept };
}
