import * as v from "valibot";
import { importAndKey } from "../../excel/names.ts";
import { readSheet } from "../../excel/read.ts";
import type { SheetFound, Survey } from "../../excel/survey.ts";
import { sheetsOf, survey } from "../../excel/survey.ts";
import type { PlacedColumn } from "../../intake/output/importSheet.ts";
import type { FileKind } from "../../intake/dictionary/fingerprint.ts";
import type { Recognition, Remembered, Table } from "../../intake/table.ts";
import type { SheetCells } from "../../scorecard/types.ts";
import type { ImportStore, StoredTable } from "./store.ts";
import { readImportStore } from "./store.ts";
import type { ImportFound } from "./types.ts";
import { periodOf } from "../../intake/dates/period.ts";
import { storedValue } from "../storedTables.ts";

/** Tables that were added to the workbook in one go, as they are found. */
export interface OpenImport {
  readonly importId: string;
  readonly sheets: ReadonlyMap<string, SheetFound>;
  readonly store: ImportStore;
}

/** Every import of the workbook whose store can be read; a Data sheet that is gone has no table any more. */
export async function openImports(found: Survey): Promise<OpenImport[]> {
  const ids = new Set(found.names.flatMap(({ name }) => importAndKey(name)?.importId ?? []));
  const opened: OpenImport[] = [];
  for (const importId of ids) {
    const sheets = sheetsOf(found, importId);
    const hidden = sheets.get("Store");
    const store = hidden && readImportStore(await readSheet(hidden.id, "values"));
    if (store) {
      opened.push({ importId, sheets, store: { ...store, tables: store.tables.filter(({ key }) => sheets.has(key)) } });
    }
  }
  return opened;
}

export async function findImports(): Promise<ImportFound[]> {
  const opened = await openImports(await survey());
  return opened.flatMap(({ importId, sheets, store }) =>
    store.tables.map(({ key, recognition, files }) => ({
      importId,
      key,
      sheet: sheets.get(key)?.name ?? "",
      source: recognition.source,
      files: files.map(({ name }) => name),
    })),
  );
}

/** A Data sheet read back: columns are found by their headers, wherever people have moved them. */
export interface StoredSheet {
  readonly table: Table;
  readonly placed: readonly PlacedColumn[];
  /** Columns of the sheet that are in use, ours and other people's. */
  readonly width: number;
}

export function readStoredSheet(stored: StoredTable, sheet: string, cells: SheetCells): StoredSheet {
  const headers = cells[0] ?? [];
  const rows = lastRowOf(cells);
  const taken = new Set<number>();
  const placed = stored.columns.map(({ at, choices, ...shape }): PlacedColumn => {
    const found = headers.findIndex((header, index) => header === shape.header && !taken.has(index));
    const place = found < 0 ? at : found;
    taken.add(place);
    const values = Array.from({ length: rows }, (_, row) => storedValue(cells[1 + row]?.[place], shape.kind));
    return { at: place, choices, column: { ...shape, sourceColumn: place, values } };
  });
  const columns = placed.map(({ column }) => column);
  const recognition = stored.recognition as Recognition;
  return {
    placed,
    width: cells.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => !isEmpty(cell)) + 1), 0),
    table: {
      name: stored.name,
      recognition,
      columns,
      rowCount: rows,
      ...(stored.partsOf === undefined ? {} : { partsOf: stored.partsOf }),
      origin: { sheet, headerRow: 0, firstRow: 1, lastRow: rows },
      period: periodOf(columns),
    },
  };
}

function lastRowOf(cells: SheetCells): number {
  return Math.max(
    0,
    cells.findLastIndex((row) => row.some((cell) => !isEmpty(cell))),
  );
}

function isEmpty(cell: unknown): boolean {
  return cell === "" || cell === null || cell === undefined;
}

/** What was known of a table when it was added. */
export interface Meanings {
  /** Header → measure or role, as a hint for intake. */
  readonly columns: Readonly<Record<string, string>>;
  readonly partsOf?: string;
}

/** What the workbook remembers of tables that were added to it: read once, when first asked for. */
export interface ImportMemory {
  /** What an imported Data sheet and its columns are, for reading it; null for any other sheet. */
  readonly meaningsOn: (sheet: string) => Promise<Meanings | null>;
  /** What was chosen by hand for columns of tables that were added, the last choice last. */
  readonly corrections: () => Promise<readonly Remembered[]>;
}

export function importMemory(): ImportMemory {
  let reading: Promise<readonly OpenImport[]> | undefined;
  const imports = () => (reading ??= survey().then(openImports));
  return {
    async meaningsOn(sheet) {
      for (const { sheets, store } of await imports()) {
        const stored = store.tables.find(({ key }) => sheets.get(key)?.name === sheet);
        if (stored) {
          return {
            columns: Object.fromEntries(stored.columns.map(({ header, measure, role }) => [header, measure ?? role])),
            ...(stored.partsOf === undefined ? {} : { partsOf: stored.partsOf }),
          };
        }
      }
      return null;
    },
    async corrections() {
      return (await imports()).flatMap(({ store }) =>
        store.tables.flatMap((stored): Remembered[] =>
          stored.corrections.length === 0 ? [] : [{ ...kindOfStored(stored), corrections: stored.corrections }],
        ),
      );
    },
  };
}

/** What kind of file a stored table came from. */
export function kindOfStored({ recognition: { source, grain }, headers }: StoredTable): FileKind {
  return { source, grain, headers: readHeaders(headers) };
}

/** What kind of file a table came from; what was added to it does not count. */
export function kindOfTable({ recognition: { source, grain }, columns }: Table): FileKind {
  const own = columns.filter(({ sourceColumn }) => sourceColumn !== null);
  return { source, grain, headers: own.map(({ header }) => header) };
}

/** Headers as a stored table keeps them. */
export function writtenHeaders(headers: readonly string[]): string {
  return JSON.stringify(headers.map((header) => header.normalize("NFKC").trim().toLowerCase()));
}

function readHeaders(written: string): readonly string[] {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), v.array(v.string())), written);
  return parsed.success ? parsed.output : [];
}
