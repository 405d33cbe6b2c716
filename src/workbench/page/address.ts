import { MAX_COLUMNS, MAX_ROWS, type Area } from "../model/cell.ts";
import { columnLetters, columnNumber } from "../model/formula/formulaTokens.ts";
import type { Sheet, Workbook } from "../model/workbook.ts";

const corner = String.raw`\$?([A-Z]{1,3})\$?([1-9]\d{0,6})`;
const pattern = new RegExp(`^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?${corner}(?::${corner})?$`, "i");

/** The sheet and area that an address names (see `WorkbenchAutomation`). Throws when there is none. */
export function locate(workbook: Workbook, address: string): { readonly sheet: Sheet; readonly area: Area } {
  const found = pattern.exec(address.trim());
  if (!found) return named(workbook, address);
  const [, quoted, plain, column = "", row = "", toColumn = column, toRow = row] = found;
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const sheet = name === undefined ? workbook.activeSheet : workbook.sheetNamed(name);
  if (!sheet) throw new Error(`There is no sheet ${name ?? ""}.`);
  const rows = [Number(row) - 1, Number(toRow) - 1].sort((a, b) => a - b);
  const columns = [column, toColumn].map((letters) => columnNumber(letters) ?? MAX_COLUMNS).sort((a, b) => a - b);
  const [top = 0, bottom = top] = rows;
  const [left = 0, right = left] = columns;
  if (bottom >= MAX_ROWS || right >= MAX_COLUMNS) throw new Error(`${address} is outside the sheet.`);
  return { sheet, area: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 } };
}

function named(workbook: Workbook, address: string): { readonly sheet: Sheet; readonly area: Area } {
  const name = workbook.findName(address.trim(), workbook.activeSheet.id);
  const place = name ? workbook.nameArea(name.id) : null;
  const sheet = place ? workbook.sheet(place.sheet) : undefined;
  if (!place || !sheet) throw new Error(`${address} is no address and no defined name of cells.`);
  return { sheet, area: place.area };
}

/** `A1:D20`, without the sheet. */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}
