import type { PlanCell, SheetPlan } from "../../src/plan/plan.ts";

/** A bare sheet with cells from A1 on. */
export function sheetPlan(key: string, cells: PlanCell[][], more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    key,
    name: key,
    visibility: "visible",
    blocks: [{ row: 0, column: 0, cells }],
    formats: [],
    columnWidths: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    ...more,
  };
}
