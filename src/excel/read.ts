import type { Cell, ErrorCode } from "../formula/cell.ts";
import { cellError } from "../formula/cell.ts";
import type { RawSheet } from "../intake/table.ts";
import { addressOf } from "../plan/plan.ts";
import type { Place } from "./address.ts";
import { splitReference } from "./address.ts";
import { batch } from "./batch.ts";
import { jsonBytes } from "./chunks.ts";
import { SheetError } from "./errors.ts";

/** Cells of the workbook as they stand, and where the first of them is (zero-based). */
export interface RangeRead {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly raw: RawSheet;
}

/** Excel answers up to 5 million cells, on the web up to 5 MB: begin small, then follow the size of what came. */
const firstCells = 40_000;
const mostCells = 1_000_000;
const bytesPerAnswer = 2_000_000;

/** Cells of one sheet, by its name or id. */
export interface Rectangle {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Reads a range (`'Sheet'!A1:F90`), a sheet's used range (`'Sheet'!`), or a table by its name. Empty cells are null,
 * error values are `CellError`s. An empty range has no cells.
 */
export async function readRange(reference: string): Promise<RangeRead> {
  const found = await locate(reference);
  if (!found) throw new SheetError("sourceNotFound", { address: reference });
  const cells: Cell[][] = [];
  const formats: string[][] = [];
  await eachRows(found, ["values", "numberFormat"], (range) => {
    for (const row of range.values as unknown[][]) cells.push(row.map(cellOf));
    for (const row of range.numberFormat as unknown[][]) formats.push(row.map(String));
  });
  const { sheet, row, column } = found;
  return { sheet, row, column, raw: { name: sheet, cells, formats, at: { row, column } } };
}

/** All cells of a sheet from A1 to the end of its used range, as values or as formulas; empty cells are `""`. */
export async function readSheet(sheetId: string, what: "values" | "formulas"): Promise<unknown[][]> {
  const used = await batch(({ workbook }) =>
    workbook.worksheets
      .getItem(sheetId)
      .getUsedRangeOrNullObject(true)
      .load("rowIndex,columnIndex,rowCount,columnCount"),
  );
  if (used.isNullObject) return [];
  const rows = used.rowIndex + used.rowCount;
  const columns = used.columnIndex + used.columnCount;
  const cells: unknown[][] = [];
  await eachRows({ sheet: sheetId, row: 0, column: 0, rows, columns }, [what], (range) => {
    cells.push(...(range[what] as unknown[][]));
  });
  return cells;
}

/** Loads properties of a rectangle in answers of moderate size, from the top down. `sheet` may be a name or an id. */
export async function eachRows(
  { sheet, row, column, rows, columns }: Rectangle,
  properties: readonly ("values" | "formulas" | "numberFormat")[],
  take: (range: Excel.Range, row: number) => void,
): Promise<void> {
  let cells = firstCells;
  for (let next = 0; next < rows;) {
    const count = Math.min(rows - next, Math.max(1, Math.floor(cells / columns)));
    const area = { row: row + next, column, rows: count, columns };
    try {
      const range = await batch(({ workbook }) =>
        workbook.worksheets.getItem(sheet).getRange(addressOf(area)).load(properties.join(",")),
      );
      // Excel answers null instead of an error when a range is too large for it.
      if (properties.some((property) => (range[property] as unknown) === null)) throw new SheetError("tooMuchAtOnce");
      const bytes = jsonBytes(properties.map((property) => range[property]));
      take(range, area.row);
      next += count;
      cells = Math.min(mostCells, Math.max(columns, Math.floor((count * columns * bytesPerAnswer) / bytes)));
    } catch (error) {
      if (!(error instanceof SheetError && error.code === "tooMuchAtOnce") || count === 1) throw error;
      cells = Math.floor((count * columns) / 2);
    }
  }
}

const corners = "rowIndex,columnIndex,rowCount,columnCount";

/** Where a reference is; null where there is no such sheet, table or range. An empty sheet has no rows. */
async function locate(reference: string): Promise<Rectangle | null> {
  const place = splitReference(reference);
  return place ? locatePlace(place) : locateTable(reference);
}

async function locatePlace(place: Place): Promise<Rectangle | null> {
  const sheet = await batch(({ workbook }) => workbook.worksheets.getItemOrNullObject(place.sheet).load("name"));
  if (sheet.isNullObject) return null;
  const range = await batch(({ workbook }) => rangeAt(workbook, place).load(corners));
  if (range.isNullObject) return { sheet: sheet.name, row: 0, column: 0, rows: 0, columns: 0 };
  return rectangle(sheet.name, range);
}

async function locateTable(name: string): Promise<Rectangle | null> {
  const table = await batch(({ workbook }) => workbook.tables.getItemOrNullObject(name).load("name"));
  if (table.isNullObject) return null;
  const range = await batch(({ workbook }) => {
    const whole = workbook.tables.getItem(name).getRange().load(corners);
    whole.worksheet.load("name");
    return whole;
  });
  return rectangle(range.worksheet.name, range);
}

function rectangle(sheet: string, { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Rectangle {
  return { sheet, row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** Whole columns and rows are cut to what is used. */
function rangeAt(workbook: Excel.Workbook, { sheet, address }: Place): Excel.Range {
  const worksheet = workbook.worksheets.getItem(sheet);
  if (address === "") return worksheet.getUsedRangeOrNullObject(true);
  const range = worksheet.getRange(address);
  const bounded = address.split(":").every((corner) => /[A-Za-z]/.test(corner) && /\d/.test(corner));
  return bounded ? range : range.getUsedRangeOrNullObject(true);
}

const errors = new Set<ErrorCode>(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/** Errors that this type has no code for; whatever they are, they are no values. */
const otherErrors = /^#(SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA|EXTERNAL!|PYTHON!)$/;

function cellOf(value: unknown): Cell {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (!text.startsWith("#")) return text;
  const code = [...errors].find((error) => error === text);
  if (code) return cellError(code);
  return otherErrors.test(text) ? cellError("#VALUE!") : text;
}
