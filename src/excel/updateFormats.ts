import type { Area, CellFormat, SheetPlan } from "../plan/plan.ts";
import { addressOf } from "../plan/plan.ts";
import { batch } from "./batch.ts";
import { eachSheet } from "./eachSheet.ts";

/** A sheet that is given the number formats of a plan, and the cells that were ours before. */
interface Formatted {
  readonly sheetId: string;
  readonly plan: SheetPlan;
  readonly own: Area;
}

/** A cell's number format decides how Excel reads what is put into it, so it comes first. */
export async function formatBefore(updates: readonly Formatted[]): Promise<void> {
  if (updates.length === 0) return;
  await batch(({ workbook }) => {
    for (const { sheetId, plan } of updates) {
      for (const { area, format } of plan.formats) {
        if (format.numberFormat === undefined) continue;
        const range = workbook.worksheets.getItem(sheetId).getRange(addressOf(area));
        // One format for all cells: office.js takes a scalar here, its types only say matrix.
        range.numberFormat = format.numberFormat as unknown as string[][];
      }
    }
  });
}

/** Takes the formats away again from cells that were not ours before: rows and columns that should have been added. */
export async function clearAround(updates: readonly Formatted[]): Promise<void> {
  const pieces = updates.flatMap(({ sheetId, plan, own }) =>
    plan.formats
      .filter(({ format }) => format.numberFormat !== undefined)
      .flatMap(({ area }) => outside(area, own).map((piece) => ({ sheetId, piece }))),
  );
  await eachSheet(
    pieces,
    ({ sheetId }) => sheetId,
    async (own) => {
      await batch(({ workbook }) => {
        for (const { sheetId, piece } of own) {
          workbook.worksheets.getItem(sheetId).getRange(addressOf(piece)).clear("Formats");
        }
      });
    },
  );
}

/** The parts of an area below and to the right of another. */
function outside(area: Area, own: Area): Area[] {
  const [ownRows, ownColumns] = [own.row + own.rows, own.column + own.columns];
  const row = Math.max(area.row, ownRows);
  const below = { ...area, row, rows: area.row + area.rows - row };
  const column = Math.max(area.column, ownColumns);
  const beside = {
    ...area,
    column,
    columns: area.column + area.columns - column,
    rows: Math.min(area.rows, row - area.row),
  };
  return [below, beside].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** The last format that a plan gives a cell. */
export function formatAt(plan: SheetPlan, row: number, column: number): CellFormat | undefined {
  return plan.formats.findLast(
    ({ area, format }) =>
      format.numberFormat !== undefined &&
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  )?.format;
}
