import Papa from "papaparse";
import type { Sheet } from "../model/workbook.ts";

/** A sheet as Excel's "CSV UTF-8 (comma delimited)": the texts that the cells show, from A1 on, with a byte order mark and CRLF. */
export function csvFile(sheet: Sheet): Uint8Array {
  const used = sheet.usedArea(true);
  const rows = used
    ? sheet.text({ row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns })
    : [];
  return new TextEncoder().encode(`\ufeff${Papa.unparse(rows, { newline: "\r\n" })}\r\n`);
}
