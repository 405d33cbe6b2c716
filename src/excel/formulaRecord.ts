import type { FormulaWork, Shown } from "../portable/changes.ts";
import { cut } from "../scorecard/hiddenDocument.ts";
import { batch } from "./batch.ts";
import { SheetError } from "./errors.ts";
import { freeSheetNames } from "./preflight.ts";
import { readSheet } from "./read.ts";
import { survey } from "./survey.ts";

/** Name that points at the very hidden sheet with the formulas as they were before. */
const recordName = "Scoreline.Formulas";
const marker = "Scoreline formulas";
const format = 1;

/** So many pieces of work can be undone, the last one first. */
const mostKept = 10;

/** A cell, or the cells of a spill, before and after. */
export interface RecordedCells {
  /** Id of the sheet, and its name for when the file has been opened anew. */
  readonly sheetId: string;
  readonly sheet: string;
  readonly address: string;
  /** Formula or value of the first cell; the others of a spill were part of it. */
  readonly before: string;
  /** What the cells held after they were written, as Excel gave it back. */
  readonly after: readonly (readonly Shown[])[];
}

export interface FormulaRecord {
  readonly work: FormulaWork;
  readonly cells: readonly RecordedCells[];
}

/** What can be undone, the oldest first. Nothing where the sheet cannot be read or was written by a newer version. */
export async function readRecords(): Promise<FormulaRecord[]> {
  const found = await survey();
  const name = found.names.find((one) => one.name === recordName);
  const sheet = found.sheets.find((one) => one.name === name?.sheet);
  if (!sheet) return [];
  const [[mark, version, count] = [], ...chunks] = await readSheet(sheet.id, "values");
  if (mark !== marker || version !== format || typeof count !== "number") return [];
  const json = chunks
    .slice(0, count)
    .map(([chunk]) => (typeof chunk === "string" ? chunk : ""))
    .join("");
  try {
    const records: unknown = JSON.parse(json);
    return Array.isArray(records) ? records.filter(isRecord) : [];
  } catch {
    return [];
  }
}

/** What the last piece of work was and how many cells it changed, without reading all of it; null where there is none. */
export async function lastRecord(): Promise<{ readonly work: FormulaWork; readonly cells: number } | null> {
  const found = await survey();
  const name = found.names.find((one) => one.name === recordName);
  if (!name?.sheet) return null;
  const place = name.sheet;
  const head = await batch(({ workbook }) => workbook.worksheets.getItem(place).getRange("A1:E1").load("values"));
  const [[mark, version, , work, cells] = []] = head.values as unknown[][];
  if (mark !== marker || version !== format || !isWork(work) || typeof cells !== "number") return null;
  return { work, cells };
}

/** Keeps the records on the very hidden sheet, the last ones only; without any the sheet goes. */
export async function keepRecords(records: readonly FormulaRecord[]): Promise<void> {
  const found = await survey();
  const name = found.names.find((one) => one.name === recordName);
  const sheet = found.sheets.find((one) => one.name === name?.sheet);
  if (records.length === 0) return removeSheet(sheet?.id ?? null, name !== undefined);
  const chunks = cut(JSON.stringify(records.slice(-mostKept)));
  const last = records.at(-1);
  const cells = [
    [marker, format, chunks.length, last?.work ?? "", last?.cells.length ?? 0],
    ...chunks.map((chunk) => [`'${chunk}`, "", "", "", ""]),
  ];
  if (!sheet && found.protected) throw new SheetError("workbookProtected");
  await batch(({ workbook }) => {
    const place = sheet
      ? workbook.worksheets.getItem(sheet.id)
      : workbook.worksheets.add(
          freeSheetNames(
            [recordName],
            found.sheets.map((one) => one.name),
          )[0],
        );
    if (sheet) place.getRange().clear("Contents");
    else place.visibility = "VeryHidden";
    const rows = cells.length;
    place.getRange(`A1:E${rows}`).formulas = cells;
    if (sheet) return;
    if (name) workbook.names.getItem(recordName).delete();
    workbook.names.add(recordName, place.getRange("A1")).visible = false;
  });
}

async function removeSheet(id: string | null, named: boolean): Promise<void> {
  if (id === null && !named) return;
  await batch(({ workbook }) => {
    if (id !== null) {
      const sheet = workbook.worksheets.getItem(id);
      // A very hidden sheet refuses to be deleted.
      sheet.visibility = "Hidden";
      sheet.delete();
    }
    if (named) workbook.names.getItem(recordName).delete();
  });
}

function isWork(work: unknown): work is FormulaWork {
  return work === "portable" || work === "repair";
}

function isRecord(value: unknown): value is FormulaRecord {
  if (typeof value !== "object" || value === null || !("work" in value) || !("cells" in value)) return false;
  const { work, cells } = value;
  return isWork(work) && Array.isArray(cells) && cells.every(isCells);
}

function isCells(value: unknown): value is RecordedCells {
  return (
    typeof value === "object" &&
    value !== null &&
    ["sheetId", "sheet", "address", "before"].every((key) => typeof Reflect.get(value, key) === "string") &&
    Array.isArray(Reflect.get(value, "after"))
  );
}
