import * as v from "valibot";
import { documentCells, hiddenSheet, readDocument } from "../../scorecard/hiddenDocument.ts";
import type { SheetCells } from "../../scorecard/types.ts";
import type { SheetPlan } from "../../plan/plan.ts";

const format = 1;

const storedColumn = v.object({
  header: v.string(),
  role: v.picklist(["measure", "date", "subject", "item", "tag", "ignored"]),
  kind: v.picklist(["number", "date", "text"]),
  measure: v.nullable(v.string()),
  /** Zero-based column of the Data sheet. */
  at: v.number(),
  choices: v.array(v.string()),
});

const storedTable = v.object({
  key: v.string(),
  name: v.string(),
  recognition: v.looseObject({
    source: v.string(),
    platform: v.string(),
    grain: v.picklist(["item", "period"]),
  }),
  columns: v.array(storedColumn),
  /** As in `Table`: a sheet of parts is no longer told from a whole by its cells. */
  partsOf: v.exactOptional(v.string()),
  /** Which of the tables of one kind in a file it is, from 0. */
  place: v.number(),
  /** Headers of the files as a JSON array: they tell which files are of this kind. */
  headers: v.string(),
  /** Header → measure or role that somebody chose. Pairs, because headers are text from outside. */
  corrections: v.array(v.tuple([v.string(), v.string()])),
  files: v.array(v.object({ name: v.string(), readAt: v.number(), added: v.number() })),
});

const store = v.object({ importId: v.string(), notes: v.number(), tables: v.array(storedTable) });

/** What is remembered about tables that were added to the workbook; kept on a very hidden sheet. */
export type ImportStore = v.InferOutput<typeof store>;
export type StoredTable = v.InferOutput<typeof storedTable>;

export function importStoreSheet(document: ImportStore): SheetPlan {
  return hiddenSheet(document.importId, documentCells(document, format));
}

/** Null where the sheet was written by something else or by a newer version. */
export function readImportStore(cells: SheetCells): ImportStore | null {
  const read = readDocument(cells);
  if (read?.format !== format) return null;
  const parsed = v.safeParse(store, read.document);
  return parsed.success ? parsed.output : null;
}
