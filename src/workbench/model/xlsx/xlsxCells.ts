import type { Cell, CellStyle as FileStyle, Sheet as FileSheet, Workbook as FileWorkbook } from "hucre";
import { readArea } from "../addresses.ts";
import type { Book } from "../book.ts";
import type { CellValue } from "../cell.ts";
import { ERROR_VALUES } from "../input.ts";
import type { LoadedCell } from "../load.ts";
import { fromFileFormula } from "./ooxmlFormula.ts";
import { attribute } from "./xlsxParts.ts";
import { fromFileStyle } from "./xlsxStyle.ts";

/** The cells of a sheet of a file as the model takes them; `xml` is the sheet's own part. */
export function fileCells(book: Book, file: FileWorkbook, sheet: FileSheet, xml: string): LoadedCell[] {
  const styleIds = new Map<FileStyle, string | null>();
  const byText = new Map<string, string | null>();
  let exact: ReadonlyMap<string, number> | null = null;
  const spilled = new Set<string>();
  const found: LoadedCell[] = [];
  const cells = sheet.cells ?? new Map<string, Cell>();

  const styleOf = (style: FileStyle | undefined): string | null => {
    if (!style) return null;
    const known = styleIds.get(style);
    if (known !== undefined) return known;
    const text = JSON.stringify(style);
    let id = byText.get(text);
    if (id === undefined) {
      id = book.styles.idOf(fromFileStyle(style, file.themeColors ?? [], file.defaultFont));
      byText.set(text, id);
    }
    styleIds.set(style, id);
    return id;
  };
  const valueAt = (row: number, column: number, cell: Cell | undefined): CellValue => {
    const value = cell ? cell.value : (sheet.rows[row]?.[column] ?? null);
    if (!(value instanceof Date)) return errorOr(value, cell);
    exact ??= exactNumbers(xml);
    return exact.get(`${row},${column}`) ?? serialOf(value);
  };

  for (const [key, cell] of cells) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (cell.formula === undefined || cell.formulaType !== "array" || cell.formulaRef === undefined) continue;
    const area = readArea(cell.formulaRef)?.area;
    if (!area || area.row !== row || area.column !== column) continue;
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) if (r > 0 || c > 0) spilled.add(`${row + r},${column + c}`);
    }
  }
  const visit = (row: number, column: number, cell: Cell | undefined) => {
    const style = styleOf(cell?.style);
    const inArray = spilled.has(`${row},${column}`);
    const value = inArray ? null : valueAt(row, column, cell);
    if (cell?.formula === undefined) {
      if (value !== null || style !== null) found.push({ row, column, value, style });
      return;
    }
    const area = cell.formulaType === "array" ? readArea(cell.formulaRef ?? "")?.area : undefined;
    const spills = area && area.rows * area.columns > 1 && area.row === row && area.column === column;
    found.push({
      row,
      column,
      value: hasResult(cell) ? value : undefined,
      formula: fromFileFormula(cell.formula),
      style,
      ...(spills && {
        spill: Array.from({ length: area.rows }, (_, r) =>
          Array.from({ length: area.columns }, (_unused, c) =>
            valueAt(row + r, column + c, cells.get(`${row + r},${column + c}`)),
          ),
        ),
      }),
    });
  };
  sheet.rows.forEach((line, row) =>
    line.forEach((value, column) => {
      const cell = cells.get(`${row},${column}`);
      if (cell || value !== null) visit(row, column, cell);
    }),
  );
  for (const [key, cell] of cells) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (sheet.rows[row]?.[column] === undefined) visit(row, column, cell);
  }
  return found;
}

function hasResult(cell: Cell): boolean {
  return cell.value !== null;
}

function errorOr(value: Exclude<Cell["value"], Date>, cell: Cell | undefined): CellValue {
  const mayBeError = cell === undefined || cell.type === "error" || cell.formula !== undefined;
  return mayBeError && typeof value === "string" && ERROR_VALUES.has(value) ? { error: value } : value;
}

/** hucre turns numbers with a date format into dates of whole milliseconds; the file has them exactly. */
function exactNumbers(xml: string): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const found of xml.matchAll(/<c\s([^>]*)>(?:<f[^>]*\/>|<f[^>]*>[^<]*<\/f>)?<v>([^<]*)<\/v>/g)) {
    const area = readArea(attribute(` ${found[1] ?? ""}`, "r") ?? "")?.area;
    const type = attribute(` ${found[1] ?? ""}`, "t");
    if (area && (type === null || type === "n")) numbers.set(`${area.row},${area.column}`, Number(found[2]));
  }
  return numbers;
}

function serialOf(date: Date): number {
  return (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
}
