import { readSheet } from "../../excel/read.ts";
import type { PlacedColumn } from "../../intake/output/importSheet.ts";
import { headersAlike, kindAlike, type FileKind } from "../../intake/dictionary/fingerprint.ts";
import { normaliseHeader } from "../../intake/dictionary/normaliseHeader.ts";
import { mergeTables, type MergedTable } from "../../intake/output/merge.ts";
import type { Column, Inspection, Table } from "../../intake/table.ts";
import type { SourceInput } from "../sourceInput.ts";
import type { ReadSource } from "../sources.ts";
import type { OpenImport } from "./openImports.ts";
import { kindOfStored, kindOfTable, readStoredSheet, writtenHeaders } from "./openImports.ts";
import type { StoredTable } from "./store.ts";
import type { ImportRequest, ImportTag } from "./types.ts";

/** A table that is to be added, with what was noticed when it was read. */
export interface Arrival {
  readonly table: Table;
  readonly input: SourceInput;
  /** Told once per source: with its first table. */
  readonly told: Pick<Inspection, "file" | "repairs" | "health">;
  /** Which of the tables of one kind in its source it is, from 0. */
  readonly place: number;
  readonly kind: FileKind;
}

/** The tables of sources that are wanted. */
export function arrivalsOf(sources: readonly ReadSource[], { leaveOut = [] }: ImportRequest): Arrival[] {
  return sources.flatMap(({ inspection, input }, source) => {
    const wanted = inspection.tables.filter(
      (_, table) => !leaveOut.some((one) => one.source === source && one.table === table),
    );
    const kinds = wanted.map(kindOfTable);
    return wanted.map((table, index) => {
      const kind = kindOfTable(table);
      return {
        table,
        input,
        told: index === 0 ? inspection : { file: inspection.file, repairs: [], health: [] },
        place: kinds.slice(0, index).filter((other) => isSame(other, kind)).length,
        kind,
      };
    });
  });
}

/** Whether two tables of one file cannot be told apart: the same known export, or the same headers. */
function isSame(one: FileKind, other: FileKind): boolean {
  const known = one.source !== "unknown" && other.source !== "unknown";
  return known ? kindAlike(one, other) > 0 : headersAlike(one.headers, other.headers) === 1;
}

/** A Data sheet, there or to come, and what it shall say. */
export interface Slot {
  readonly key: string;
  /** Null for a sheet to come. */
  readonly home: OpenImport | null;
  readonly kind: FileKind;
  readonly place: number;
  readonly stored: StoredTable | null;
  /** As the sheet stands; null for a sheet to come or one that has not been read. */
  readonly before: Table | null;
  readonly after: Table | null;
  readonly placed: readonly PlacedColumn[];
  /** First column of the sheet that nobody uses. */
  readonly width: number;
  readonly files: StoredTable["files"];
  readonly corrections: StoredTable["corrections"];
}

export function storedSlot(home: OpenImport, stored: StoredTable): Slot {
  const { key, place, files, corrections } = stored;
  const kind = kindOfStored(stored);
  return { key, home, kind, place, stored, before: null, after: null, placed: [], width: 0, files, corrections };
}

export function newSlot(key: string, { kind, place }: Arrival): Slot {
  return {
    key,
    home: null,
    kind,
    place,
    stored: null,
    before: null,
    after: null,
    placed: [],
    width: 0,
    files: [],
    corrections: [],
  };
}

/**
 * The slot that an arrival belongs into, -1 where it needs a new one: of those for its kind the most similar. One file
 * never has two tables in one slot.
 */
export function slotFor(slots: readonly Slot[], { kind, place }: Arrival, taken: ReadonlySet<number>): number {
  let [best, most] = [-1, 0];
  for (const [index, slot] of slots.entries()) {
    const alike = slot.place === place && !taken.has(index) ? kindAlike(slot.kind, kind) : 0;
    if (alike > most) [best, most] = [index, alike];
  }
  return best;
}

/** Reads the sheet of a slot unless that has been done. */
export async function loaded(slot: Slot): Promise<Slot> {
  const { home, stored, after, key } = slot;
  const sheet = home?.sheets.get(key);
  if (after !== null || stored === null || !sheet) return slot;
  const { table, placed, width } = readStoredSheet(stored, sheet.name, await readSheet(sheet.id, "values"));
  return { ...slot, before: table, after: table, placed, width };
}

/** The slot with an arrival taken in, and what that has changed. */
export function takeIn(
  slot: Slot,
  arrival: Arrival,
  tags: readonly ImportTag[],
  readAt: number,
): { readonly slot: Slot; readonly merged: MergedTable } {
  const table = withTags(arrival.table, tags);
  const merged = slot.after === null ? firstOf(table) : mergeTables(slot.after, table);
  const choices = new Map(tags.map((tag) => [tag.header, tag.choices]));
  const known = slot.placed.length;
  const placed = merged.table.columns.map((column, index): PlacedColumn => {
    const present = slot.placed[index];
    const at = present?.at ?? Math.max(slot.width, known) + index - known;
    return { column, at, choices: choices.get(column.header) ?? present?.choices ?? [] };
  });
  const headers = new Set(arrival.kind.headers.map(normaliseHeader));
  const chosen = Object.entries(arrival.input.columns ?? {}).filter(([header]) => headers.has(normaliseHeader(header)));
  const corrections = new Map([...slot.corrections, ...chosen]);
  const file = { name: arrival.told.file, readAt, added: merged.added };
  return {
    slot: {
      ...slot,
      kind: arrival.kind,
      after: merged.table,
      placed,
      files: [...slot.files, file],
      corrections: [...corrections],
    },
    merged,
  };
}

function firstOf(table: Table): MergedTable {
  const columns = table.columns.filter(({ role }) => role !== "ignored");
  return { table: { ...table, columns }, added: table.rowCount, changed: [], unchanged: 0, kept: 0, newColumns: [] };
}

function withTags(table: Table, tags: readonly ImportTag[]): Table {
  const missing = tags.filter(({ header }) => !table.columns.some((column) => column.header === header));
  const added = missing.map(({ header }): Column => ({
    header,
    role: "tag",
    kind: "text",
    measure: null,
    sourceColumn: null,
    values: new Array<null>(table.rowCount).fill(null),
  }));
  return { ...table, columns: [...table.columns, ...added] };
}

/** What is remembered about a slot's sheet. */
export function storedOf(slot: Slot, after: Table): StoredTable {
  return {
    key: slot.key,
    name: slot.stored?.name ?? after.name,
    recognition: { ...after.recognition },
    columns: slot.placed.map(({ column: { header, role, kind, measure }, at, choices }) => ({
      header,
      role,
      kind,
      measure,
      at,
      choices: [...choices],
    })),
    ...(after.partsOf === undefined ? {} : { partsOf: after.partsOf }),
    place: slot.place,
    headers: writtenHeaders(slot.kind.headers),
    corrections: slot.corrections,
    files: slot.files,
  };
}
