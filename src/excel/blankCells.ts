import type { Area } from "../plan/plan.ts";
import { firstCell, readReference, sheetNamed } from "../portable/reference.ts";
import { batch } from "./batch.ts";
import type { FormulaCell } from "./findFormulas.ts";
import { readAreas } from "./readAreas.ts";

/** Keys of the blank ones among the cells to which formulas refer. */
export async function blankCells(cells: readonly FormulaCell[]): Promise<ReadonlySet<string>> {
  const places = new Map<string, { sheet: string } & Area>();
  for (const { sheet, formula } of cells) {
    for (const [reference] of formula.matchAll(
      /(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?/gu,
    )) {
      const read = readReference(reference);
      if (!read || read.size.rows * read.size.columns > 1_048_576) continue;
      places.set(`${sheet.name}\n${reference}`, {
        sheet: sheetNamed(read) ?? sheet.name,
        ...firstCell(read),
        ...read.size,
      });
    }
  }
  const blank = new Set<string>();
  const sheets = await batch(({ workbook }) => workbook.worksheets.load("items/name"));
  const known = new Set(sheets.items.map(({ name }) => name.toLowerCase()));
  const asked = [...places.values()].filter(({ sheet }) => known.has(sheet.toLowerCase()));
  const values = await readAreas(asked, "values");
  asked.forEach((place, index) => {
    values[index]?.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value === "") blank.add(placeKey(place.sheet, place.row + r, place.column + c));
      });
    });
  });
  return blank;
}

/** The cell that a reference names, written on the sheet `home`; null for anything else. */
export function placeOfCell(reference: string, home: string): { sheet: string; row: number; column: number } | null {
  const read = readReference(reference);
  return read && { sheet: sheetNamed(read) ?? home, ...firstCell(read) };
}

/** A cell as a key. */
export function placeKey(sheet: string, row: number, column: number): string {
  return `${sheet.toLowerCase()}\n${row},${column}`;
}
