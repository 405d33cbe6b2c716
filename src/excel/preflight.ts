import type { SheetPlan, WorkbookPlan } from "../plan/plan.ts";
import { addressOf } from "../plan/plan.ts";
import { SheetError } from "./errors.ts";
import type { Survey } from "./survey.ts";
import { leftoversIn } from "./leftovers.ts";

/** Excel's limits (support.microsoft.com, "Excel specifications and limits"). */
export const limits = { rows: 1_048_576, columns: 16_384, text: 32_767, formula: 8_192, sheetName: 31 } as const;

/** Refuses, before anything is written, what Excel would refuse half-way. */
export function preflight(plan: WorkbookPlan, found: Survey): void {
  if (found.protected) throw new SheetError("workbookProtected");
  const unfinished = leftoversIn(found).flatMap(({ sheets }) => sheets.map(({ name }) => name));
  if (unfinished.length > 0) throw new SheetError("unfinishedBuild", { sheets: unfinished.join(", ") });
  for (const sheet of plan.sheets) checkSizes(sheet);
}

/** Refuses cells that no sheet can hold. */
export function checkSizes(sheet: SheetPlan): void {
  for (const block of sheet.blocks) {
    const rows = block.row + block.cells.length;
    const columns = block.column + (block.cells[0]?.length ?? 0);
    if (rows > limits.rows) throw new SheetError("tooManyRows", { sheet: sheet.name, rows, limit: limits.rows });
    if (columns > limits.columns) {
      throw new SheetError("tooManyColumns", { sheet: sheet.name, columns, limit: limits.columns });
    }
    block.cells.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        const length = typeof cell === "string" ? cell.length : isFormula(cell) ? cell.formula.length : 0;
        const limit = typeof cell === "string" ? limits.text : limits.formula;
        if (length <= limit) return;
        const address = addressOf({ row: block.row + row, column: block.column + column, rows: 1, columns: 1 });
        throw new SheetError("cellTooLong", { sheet: sheet.name, cell: address, length, limit });
      });
    });
  }
}

function isFormula(cell: unknown): cell is { readonly formula: string } {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}

/** Wanted names made legal and different from all names taken, whatever the case; in the order given. */
export function freeSheetNames(wanted: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return wanted.map((name) => {
    const base = legalSheetName(name);
    let free = base;
    for (let n = 2; used.has(free.toLowerCase()); n++) {
      const suffix = ` (${n})`;
      free = base.slice(0, limits.sheetName - suffix.length) + suffix;
    }
    used.add(free.toLowerCase());
    return free;
  });
}

/** At most 31 characters, none of `: \ / ? * [ ]`, no apostrophe at the ends, and not Excel's own "History". */
function legalSheetName(name: string): string {
  const cleaned = name
    // eslint-disable-next-line no-control-regex -- control characters are exactly what is removed
    .replace(/[:\\/?*[\]\u0000-\u001f]/g, " ")
    .replace(/\s+/g, " ")
    .slice(0, limits.sheetName)
    .replace(/^['\s]+|['\s]+$/g, "");
  if (cleaned === "") return "Sheet";
  return cleaned.toLowerCase() === "history" ? `${cleaned} 1` : cleaned;
}

/** A table name that the workbook does not have yet. */
export function freeTableName(wanted: string, taken: Set<string>): string {
  const base = wanted.replace(/[^\p{L}\p{N}_.]/gu, "_").replace(/^(?![\p{L}_])/u, "_");
  let free = base;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${base}_${n}`;
  taken.add(free.toLowerCase());
  return free;
}
