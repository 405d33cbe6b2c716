import { applyPlan } from "../../excel/apply.ts";
import { paperIn } from "../../locales/paper.ts";
import { removeOwned } from "../../excel/leftovers.ts";
import { freeId } from "../../excel/names.ts";
import { dressAdditions } from "../../excel/redress.ts";
import { survey } from "../../excel/survey.ts";
import type { SheetUpdate } from "../../excel/update.ts";
import { updateSheets } from "../../excel/update.ts";
import { serialOfLocal } from "../../formula/serial.ts";
import type { ImportNote } from "../../intake/output/importSheet.ts";
import { addedNotes, importedChanges, importedSheet, notesSheet } from "../../intake/output/importSheet.ts";
import type { MergedTable } from "../../intake/output/merge.ts";
import type { ImportSheetWords } from "../../locales/en/importSheets.ts";
import { fillGaps } from "../../locales/fillGaps.ts";
import { importWords } from "../../locales/importSheets.ts";
import type { Language } from "../../locales/language.ts";
import type { SheetPlan } from "../../plan/plan.ts";
import type { Job } from "../job.ts";
import { refuse } from "../issues.ts";
import { readSources } from "../sources.ts";
import type { OpenImport } from "./openImports.ts";
import { openImports } from "./openImports.ts";
import type { Arrival, Slot } from "./slots.ts";
import { arrivalsOf, loaded, newSlot, slotFor, storedOf, storedSlot, takeIn } from "./slots.ts";
import { importStoreSheet } from "./store.ts";
import type { Imported, ImportRequest } from "./types.ts";

/** An arrival that has been taken into a slot. */
interface Taken {
  readonly arrival: Arrival;
  readonly slot: number;
  readonly merged: MergedTable;
}

interface Intake {
  readonly slots: readonly Slot[];
  readonly taken: readonly Taken[];
  readonly words: ImportSheetWords;
  readonly language: Language;
  readonly readAt: number;
}

/**
 * Adds tables to the workbook: a table of a kind that is there goes into its Data sheet, any other gets a new one. New
 * sheets are written first and taken away again if those that are there cannot be written: all or nothing.
 */
export async function addToWorkbook(request: ImportRequest, job: Job = {}): Promise<Imported> {
  const readAt = serialOfLocal(new Date());
  const arrivals = arrivalsOf(await readSources(request.sources, job), request);
  if (arrivals.length === 0) refuse("noTables");
  const found = await survey();
  const imports = await openImports(found);
  const slots = imports.flatMap((opened) => opened.store.tables.map((stored) => storedSlot(opened, stored)));
  const taken: Taken[] = [];
  for (const arrival of arrivals) {
    const sameFile = taken.filter((other) => other.arrival.input === arrival.input).map(({ slot }) => slot);
    const known = slotFor(slots, arrival, new Set(sameFile));
    const at = known < 0 ? slots.length : known;
    const fresh = newSlot(`Data${slots.filter(({ home }) => home === null).length + 1}`, arrival);
    const { slot, merged } = takeIn(await loaded(slots[known] ?? fresh), arrival, request.tags ?? [], readAt);
    slots[at] = slot;
    taken.push({ arrival, slot: at, merged });
  }
  const intake = { slots, taken, words: importWords(request.language), language: request.language, readAt };
  const importId = freeId(
    "import",
    found.names.map(({ name }) => name),
  );
  const names = await writeNew(importId, intake, job);
  try {
    const updates = imports.flatMap((opened) => updatesOf(opened, intake));
    await dressAdditions(updates);
    await updateSheets(updates, () => undefined, job);
  } catch (error) {
    if (names.size > 0) await removeOwned(importId);
    throw error;
  }
  return resultOf(intake, names);
}

/** Name of a slot's sheet as the workbook has it, or as it is wanted for a sheet to come. */
function nameOf({ home, key, after }: Slot, words: ImportSheetWords): string {
  return home?.sheets.get(key)?.name ?? fillGaps(words.dataSheet, { name: after?.name ?? "" });
}

function notesOf({ taken, slots, words, readAt }: Intake, home: OpenImport | null): ImportNote[] {
  return taken.flatMap(({ arrival, slot: at, merged }): ImportNote[] => {
    const slot = slots[at];
    if (slot?.home !== home) return [];
    return [{ readAt, told: arrival.told, merged, sheet: nameOf(slot, words), columns: slot.placed }];
  });
}

/** Writes the sheets to come with their notes and their store; returns the names of the Data sheets by key. */
async function writeNew(importId: string, intake: Intake, job: Job): Promise<ReadonlyMap<string, string>> {
  const { slots, words, language } = intake;
  const coming = slots.filter(({ home }) => home === null);
  if (coming.length === 0) return new Map();
  const data = coming.flatMap((slot): SheetPlan[] =>
    slot.after === null ? [] : [importedSheet(slot.key, nameOf(slot, words), slot.after, slot.placed)],
  );
  const notes = notesSheet("Notes", notesOf(intake, null), words, language);
  const tables = coming.flatMap((slot) => (slot.after === null ? [] : [storedOf(slot, slot.after)]));
  const store = importStoreSheet({ importId, notes: linesIn(notes) - 1, tables });
  const applied = await applyPlan(importId, { sheets: [...data, notes, store], names: [], ...paperIn(language) }, job);
  return new Map(applied.filter(({ key }) => key.startsWith("Data")).map(({ key, name }) => [key, name]));
}

/** Rows of a plan's last block. */
function linesIn({ blocks }: SheetPlan): number {
  return blocks.at(-1)?.cells.length ?? 0;
}

/** What the sheets of one import have got new. */
function updatesOf(opened: OpenImport, intake: Intake): SheetUpdate[] {
  const { importId, sheets, store } = opened;
  const own = intake.slots.filter(({ home }) => home === opened);
  if (own.every(({ after }) => after === null)) return [];
  const data = own.flatMap((slot): SheetPlan[] => {
    if (slot.before === null || slot.after === null) return [];
    return [importedChanges(slot.key, nameOf(slot, intake.words), slot.before, slot.after, slot.placed)];
  });
  const notes = addedNotes("Notes", notesOf(intake, opened), store.notes, intake.words, intake.language);
  const tables = own.map((slot) => (slot.after === null ? slot.stored : storedOf(slot, slot.after)));
  const kept = importStoreSheet({
    importId,
    notes: store.notes + (sheets.has("Notes") ? linesIn(notes) : 0),
    tables: tables.filter((table) => table !== null),
  });
  const nothing = { row: 0, column: 0, rows: 0, columns: 0 };
  return [...data, notes, kept].flatMap((plan): SheetUpdate[] => {
    const sheet = sheets.get(plan.key);
    return sheet ? [{ sheetId: sheet.id, plan: { ...plan, name: sheet.name }, own: nothing }] : [];
  });
}

function resultOf({ slots, taken, words }: Intake, names: ReadonlyMap<string, string>): Imported {
  const tables = taken.map(({ arrival, slot: at, merged }) => {
    const slot = slots[at];
    const written = slot?.home === null ? names.get(slot.key) : undefined;
    const { added, changed, unchanged, kept, newColumns } = merged;
    return {
      file: arrival.told.file,
      table: arrival.table.name,
      sheet: written ?? (slot ? nameOf(slot, words) : ""),
      added,
      unchanged,
      kept,
      changed: changed.length,
      newColumns,
    };
  });
  return { sheets: [...new Set(tables.map(({ sheet }) => sheet))], tables };
}
