import { utils, write } from "@e965/xlsx";
import { inspect } from "../../src/intake/inspect.ts";
import { readFile } from "../../src/intake/containers/readFile.ts";
import type { Inspection, IntakeHints, Table } from "../../src/intake/table.ts";
import type { Formula, PlanCell } from "../../src/plan/plan.ts";

/** 22 November 2026. */
export const today = 46348;

export async function inspectBytes(bytes: Uint8Array, hints: Partial<IntakeHints> = {}): Promise<Inspection> {
  return inspect(await readFile("file", bytes), { today, ...hints });
}

export function inspectText(text: string, hints: Partial<IntakeHints> = {}): Promise<Inspection> {
  return inspectBytes(new TextEncoder().encode(text), hints);
}

/** An .xlsx or BIFF8 .xls file of one sheet with these cells. */
export function workbookBytes(
  rows: readonly (readonly (string | number | null)[])[],
  bookType: "xlsx" | "biff8",
): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "New Sheet1");
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

export function onlyTable(inspection: Inspection): Table {
  const [table] = inspection.tables;
  if (table === undefined || inspection.tables.length !== 1) throw new Error(`${inspection.tables.length} tables`);
  return table;
}

/** What a person checks by eye: header → what it means and its values. */
export function columnsOf(table: Table): Record<string, readonly unknown[]> {
  return Object.fromEntries(
    table.columns.map(({ header, role, measure, values }) => [header, [measure ?? role, ...values]]),
  );
}

/** UTF-16 with or without a byte order mark. */
export function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const bytes = (mark ? [0xfeff, ...units] : units).flatMap((unit) =>
    order === "le" ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
  );
  return Uint8Array.from(bytes);
}

/** Text in a single- or double-byte encoding, by turning the platform's own decoder around. */
export function encodeLegacy(text: string, encoding: "gb18030" | "windows-1251" | "windows-1252"): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, number[]>();
  for (let lead = 0; lead < 256; lead++) {
    if (lead < 128 || encoding !== "gb18030") bytesOf.set(decoder.decode(Uint8Array.of(lead)), [lead]);
    else
      for (let trail = 0x40; trail < 0xff; trail++)
        bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = bytesOf.get(character);
      if (bytes === undefined) throw new Error(`not in ${encoding}: ${character}`);
      return bytes;
    }),
  );
}

export function isFormula(cell: PlanCell | undefined): cell is Formula {
  return typeof cell === "object" && cell !== null;
}
