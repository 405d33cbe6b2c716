import Papa from "papaparse";
import { MAX_COLUMNS, MAX_ROWS, type CellInput } from "./cell.ts";
import type { DateOrder } from "./input.ts";
import type { UniverWorkbook } from "./univer/univerWorkbook.ts";
import { ModelError } from "./workbook.ts";

/** What opening a text file in Excel gives besides its cells. */
export interface CsvOptions {
  /** How the system's locale writes a date of three numbers; year-first dates are always understood. */
  readonly dateOrder?: DateOrder;
}

/**
 * Replaces the workbook by one sheet with a text file's cells, as Excel opens it by a double click:
 * - UTF-8 or UTF-16 by its byte order mark; without one UTF-8 where the bytes are valid, else GB18030;
 * - a first line `sep=;` names the delimiter and is dropped; otherwise comma, semicolon or tab, whichever fits;
 * - every field is read as if typed (`readTyped`): `007` becomes 7, `6900000000000000123` 6900000000000000000,
 *   `12%` 0.12, `2024-01-31` a date, `TRUE` a boolean; quotes around a field make no difference;
 * - a field that begins with `=` is a formula if it can be read as one; an apostrophe at the start is text and stays.
 * The sheet has the file's name without its extension.
 */
export function openCsv(workbook: UniverWorkbook, bytes: Uint8Array, fileName: string, options: CsvOptions = {}): void {
  const fields = fieldsOf(bytes);
  workbook.batch("local", () => {
    workbook.reset();
    workbook.activeSheet.rename(sheetNameOf(fileName));
    fill(workbook, workbook.activeSheet.id, fields, options);
  });
}

/** Puts a text file's cells, read as by `openCsv`, on a new sheet behind the others and shows it. */
export function addCsv(workbook: UniverWorkbook, bytes: Uint8Array, fileName: string, options: CsvOptions = {}): void {
  const fields = fieldsOf(bytes);
  workbook.batch("local", () => {
    const sheet = workbook.addSheet({ name: freeName(workbook, sheetNameOf(fileName)) });
    fill(workbook, sheet.id, fields, options);
    workbook.activate(sheet.id);
  });
}

/** The name, or with " (2)", " (3)"… behind it where the workbook has such a sheet, as Excel names copies. */
export function freeName(workbook: UniverWorkbook, wanted: string): string {
  for (let copy = 1; ; copy++) {
    const name = copy === 1 ? wanted : `${wanted.slice(0, 27)} (${copy})`;
    if (!workbook.sheetNamed(name)) return name;
  }
}

interface Fields {
  readonly lines: readonly (readonly string[])[];
  readonly columns: number;
}

function fieldsOf(bytes: Uint8Array): Fields {
  let text = decode(bytes);
  const separator = /^sep=(.)\r?\n/.exec(text);
  if (separator) text = text.slice(separator[0].length);
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ""), {
    delimiter: separator?.[1] ?? "",
    delimitersToGuess: [",", ";", "\t"],
    skipEmptyLines: false,
  });
  const columns = data.reduce((most, line) => Math.max(most, line.length), 0);
  if (data.length > MAX_ROWS || columns > MAX_COLUMNS) {
    throw new ModelError("InvalidArgument", "The file has more rows or columns than a sheet.");
  }
  return { lines: data, columns };
}

function fill(workbook: UniverWorkbook, sheet: string, { lines, columns }: Fields, options: CsvOptions): void {
  if (columns === 0) return;
  const area = { row: 0, column: 0, rows: lines.length, columns };
  const inputs = lines.map((line) => Array.from({ length: columns }, (_, i): CellInput => line[i] ?? null));
  workbook.typeFields(sheet, area, inputs, options.dateOrder ?? "mdy");
}

function decode(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** The file's name without its extension, made legal as a sheet's name. */
export function sheetNameOf(fileName: string): string {
  const bare = fileName.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  const legal = bare
    .replace(/[\\/?*:[\]]/g, "_")
    .replace(/^'+|'+$/g, "")
    .slice(0, 31);
  return legal === "" || legal.toLowerCase() === "history" ? "Sheet1" : legal;
}
