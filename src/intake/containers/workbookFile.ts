import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import type { Cell, ErrorCode } from "../../formula/cell.ts";
import { cellError } from "../../formula/cell.ts";
import type { CompoundFiles } from "./biff.ts";
import { containerOf, isEncrypted, onlyCells } from "./biff.ts";
import { IntakeError } from "../intakeError.ts";
import type { RawSheet } from "../table.ts";
import type { ZipEntry } from "./zip.ts";
import { unpack } from "./zip.ts";

const days1904 = 1462;

const errorCodes: Readonly<Record<number, ErrorCode>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};

/** Sheets of an .xls, .xlsx (as the files in its zip) or HTML file (as decoded text). Hidden sheets are read too; empty ones are left out. */
export async function readWorkbook(
  name: string,
  content: Uint8Array | string | readonly ZipEntry[],
  container: "html" | "xls" | "xlsx",
  encoding: string | null,
): Promise<RawSheet[]> {
  const library = await import("@e965/xlsx");
  const files = library.CFB as CompoundFiles;
  const input = typeof content === "string" || content instanceof Uint8Array ? content : await plainXlsx(name, content);
  const book = guarded(name, () =>
    library.read(container === "xls" && typeof input !== "string" ? plainXls(name, files, input) : input, {
      type: typeof input === "string" ? "string" : "array",
      dense: true,
      raw: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
    }),
  );
  const shift = book.Workbook?.WBProps?.date1904 === true ? days1904 : 0;
  const file = { name, container, encoding };
  return book.SheetNames.flatMap((sheetName): RawSheet[] => {
    const sheet = book.Sheets[sheetName];
    const rows = sheet === undefined ? [] : denseRows(sheet);
    return rows.length === 0 ? [] : [{ name: sheetName, file, ...cellsOf(rows, shift) }];
  });
}

/**
 * An .xlsx file whose parts are unpacked already, within limits that the library does not have. Pictures, embedded
 * files and macros stay behind.
 */
async function plainXlsx(name: string, entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const { zipSync } = await import("fflate");
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (!/(^|\/)(media|embeddings)\/|vbaProject/i.test(entry.name)) parts.set(entry.name, await unpack(name, entry));
  }
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

function plainXls(name: string, files: CompoundFiles, bytes: Uint8Array): Uint8Array {
  const opened = containerOf(files, bytes);
  if (isEncrypted(files, opened)) throw new IntakeError("passwordProtected", { name });
  const plain = onlyCells(files, opened);
  if (plain === null) throw new IntakeError("unsupported", { name, format: "" });
  return plain;
}

/** The library throws errors of many kinds on damaged files; a person can act on three. */
function guarded(name: string, read: () => WorkBook): WorkBook {
  try {
    return read();
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(message)) throw new IntakeError("passwordProtected", { name });
    if (/unsupported|unrecognized|not a spreadsheet|cannot find workbook|could not find workbook/i.test(message)) {
      throw new IntakeError("unsupported", { name, format: "" });
    }
    throw new IntakeError("truncated", { name });
  }
}

type DenseRow = readonly (CellObject | undefined)[];

/** Rows that exist, without trailing blank ones. A declared range isn't trusted: damaged files claim millions of rows. */
function denseRows(sheet: WorkSheet): (DenseRow | undefined)[] {
  const rows = (sheet["!data"] ?? []) as (DenseRow | undefined)[];
  let length = rows.length;
  while (length > 0 && !rows[length - 1]?.some((cell) => cell !== undefined && cell.t !== "z" && cell.v !== ""))
    length--;
  return rows.slice(0, length);
}

function cellsOf(rows: readonly (DenseRow | undefined)[], shift: number): Pick<RawSheet, "cells" | "formats"> {
  const cells: Cell[][] = [];
  const formats: string[][] = [];
  for (const row of rows) {
    const length = row?.length ?? 0;
    cells.push(Array.from({ length }, (_, column) => cellOf(row?.[column], shift)));
    formats.push(Array.from({ length }, (_, column) => formatOf(row?.[column])));
  }
  return { cells, formats };
}

function cellOf(cell: CellObject | undefined, shift: number): Cell {
  if (cell?.v === undefined) return null;
  if (cell.t === "e") return cellError(errorCodes[Number(cell.v)] ?? "#N/A");
  if (typeof cell.v === "number") return shift !== 0 && /[ymdhs]/i.test(formatOf(cell)) ? cell.v + shift : cell.v;
  if (typeof cell.v === "boolean") return cell.v;
  return cell.v === "" ? null : String(cell.v);
}

function formatOf(cell: CellObject | undefined): string {
  return typeof cell?.z === "string" ? cell.z : "General";
}
