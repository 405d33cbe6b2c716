import type { Area } from "../plan/plan.ts";
import { addressOf } from "../plan/plan.ts";
import type { FormulaChange, FormulaKept } from "../portable/changes.ts";
import type { Kept } from "../portable/reasons.ts";
import { areaOf } from "./address.ts";
import { SheetError } from "./errors.ts";
import type { FormulaCell } from "./findFormulas.ts";

/** Other formulas for a cell, or for as many cells as there are formulas. */
export function changeOf(cell: FormulaCell, after: FormulaChange["after"]): FormulaChange {
  const rows = after.length;
  const columns = after[0]?.length ?? 1;
  return {
    sheet: cell.sheet.name,
    address: addressOf({ row: cell.row, column: cell.column, rows, columns }),
    before: cell.formula,
    after,
  };
}

export function keptOf(cell: FormulaCell, reason: Kept, values: FormulaKept["values"]): FormulaKept {
  return { sheet: cell.sheet.name, address: addressOf(cell), formula: cell.formula, reason, values };
}

/** The area of an address that a plan says; one that is none is a fault of the caller. */
export function plannedArea(address: string): Area {
  const area = areaOf(address);
  if (!area) throw new SheetError("sourceNotFound", { address });
  return area;
}
