import type { Area } from "../plan/plan.ts";
import { addressOf } from "../plan/plan.ts";
import { areaOf, splitReference } from "./address.ts";
import type { Input } from "./differences.ts";
import { SheetError } from "./errors.ts";

/** Cells of a sheet from A1 on as they were first read; what was not read is not compared. */
export interface SheetRead {
  readonly values?: readonly (readonly unknown[])[];
  readonly formulas?: readonly (readonly unknown[])[];
}

interface Watched {
  readonly plan: { readonly name: string };
  readonly own: Area;
  readonly read?: SheetRead;
  readonly anchor?: string;
}

/** Refuses where somebody has changed a sheet since it was read; formulas that give other values are no change. */
export function refuseChanged({ plan, read = {} }: Watched, present: readonly (readonly Input[])[]): void {
  const { values, formulas } = read;
  const rows = Math.max(present.length, values?.length ?? 0, formulas?.length ?? 0);
  for (let row = 0; row < rows; row += 1) {
    const columns = Math.max(present[row]?.length ?? 0, values?.[row]?.length ?? 0, formulas?.[row]?.length ?? 0);
    for (let column = 0; column < columns; column += 1) {
      const now = present[row]?.[column] ?? "";
      const isFormula = typeof now === "string" && now.startsWith("=");
      const same =
        (formulas === undefined || now === blank(formulas[row]?.[column])) &&
        (values === undefined || isFormula || now === blank(values[row]?.[column]));
      if (same) continue;
      const address = addressOf({ row, column, rows: 1, columns: 1 });
      throw new SheetError("changedMeanwhile", { sheet: plan.name, address });
    }
  }
}

/** Loads where the name of a sheet's own cells points at; in the caller's batch. */
export function anchorOf({ workbook }: Excel.RequestContext, { anchor }: Watched): Excel.NamedItem | null {
  return anchor === undefined ? null : workbook.names.getItemOrNullObject(anchor).load("formula");
}

/** Whether rows or columns were inserted or deleted within or before a sheet's own cells. */
export function hasMoved({ own, anchor }: Watched, found: Excel.NamedItem | null | undefined): boolean {
  if (anchor === undefined || found === null || found === undefined) return false;
  if (found.isNullObject) return true;
  const place = splitReference(String(found.formula).replace(/^=/, ""));
  const area = areaOf(place?.address.replaceAll("$", "") ?? "");
  return area === null || addressOf(area) !== addressOf(own);
}

function blank(cell: unknown): unknown {
  return cell === null || cell === undefined ? "" : cell;
}
