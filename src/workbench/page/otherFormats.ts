import type { CellValue } from "../model/cell.ts";
import { addCsv, freeName, sheetNameOf } from "../model/csv.ts";
import type { UniverWorkbook } from "../model/univer/univerWorkbook.ts";
import type { NamedBytes } from "./automation.ts";

interface ReadSheet {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats where they aren't General. */
  readonly formats: readonly (readonly (string | null)[])[];
}

/**
 * Reads the sheets of a file in any format that Excel opens: also .xls, as a binary or as the HTML table that many web sites call so.
 * Only values and number formats, which is what such exports have.
 */
async function readSheets({ name, bytes }: NamedBytes): Promise<ReadSheet[]> {
  const { read, set_cptable, utils } = await import("@e965/xlsx");
  set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
  const html = /^\s*(?:\ufeff)?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 200)));
  const book = html
    ? read(new TextDecoder().decode(bytes), { type: "string", cellNF: true })
    : read(bytes, { type: "array", cellNF: true });
  return book.SheetNames.map((sheetName) => {
    const sheet = book.Sheets[sheetName] ?? {};
    const used = utils.decode_range(sheet["!ref"] ?? "A1");
    const rows = Array.from({ length: used.e.r + 1 }, (_row, row) =>
      Array.from(
        { length: used.e.c + 1 },
        (_column, column): { v?: unknown; t?: string; w?: string; z?: unknown } =>
          (sheet[utils.encode_cell({ r: row, c: column })] as object | undefined) ?? {},
      ),
    );
    return {
      name: html ? sheetNameOf(name) : sheetName,
      values: rows.map((row) => row.map((cell) => valueOf(cell))),
      formats: rows.map((row) => row.map(({ z }) => (typeof z === "string" && z !== "General" ? z : null))),
    };
  });
}

function valueOf({ v, t, w }: { v?: unknown; t?: string; w?: string }): CellValue {
  if (t === "e") return { error: w ?? "#N/A" };
  return typeof v === "string" || typeof v === "number" || typeof v === "boolean" ? v : null;
}

/** Puts the file's sheets behind those of the workbook, as moving them there would, and shows the first. */
export async function addSheetsOf(workbook: UniverWorkbook, file: NamedBytes): Promise<void> {
  if (/\.csv$/i.test(file.name)) {
    addCsv(workbook, file.bytes, file.name);
    return;
  }
  const read = await readSheets(file);
  workbook.batch("local", () => appendSheets(workbook, read));
}

/** Replaces the workbook by the file's sheets. */
export async function openOther(workbook: UniverWorkbook, file: NamedBytes): Promise<void> {
  const read = await readSheets(file);
  if (read.length === 0) throw new Error(`${file.name} has no sheets.`);
  workbook.reset();
  const blank = workbook.activeSheet;
  blank.rename("\u2026");
  appendSheets(workbook, read);
  workbook.deleteSheet(blank.id);
}

function appendSheets(workbook: UniverWorkbook, read: readonly ReadSheet[]): void {
  const added = read.map(({ name, values, formats }) => {
    const sheet = workbook.addSheet({ name: freeName(workbook, name) });
    const area = { row: 0, column: 0, rows: values.length, columns: values[0]?.length ?? 0 };
    sheet.setNumberFormats(area, formats);
    sheet.writeValues(area, values);
    return sheet;
  });
  if (added[0]) workbook.activate(added[0].id);
}
