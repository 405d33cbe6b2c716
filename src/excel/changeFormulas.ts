import { addressOf, quotedSheet } from "../plan/plan.ts";
import type { FormulaChange, FormulaKept, FormulasChanged, FormulaWork, Shown } from "../portable/changes.ts";
import { isVolatile } from "../portable/equivalent.ts";
import { spillsIn } from "../portable/portable.ts";
import type { KeptCode } from "../portable/reasons.ts";
import type { Work } from "./batch.ts";
import { batch, checkCancelled } from "./batch.ts";
import { textInput } from "./cellInput.ts";
import { canonical, type Input } from "./differences.ts";
import { blocksOf, queueBlock, type PlacedChange } from "./formulaBlocks.ts";
import { keepRecords, readRecords, type FormulaRecord } from "./formulaRecord.ts";
import { plannedArea } from "./formulaPlaces.ts";
import { readAreas, roundTrips } from "./readAreas.ts";
import { queueSurvey } from "./survey.ts";

/**
 * Writes the changes of a preview. A cell is written only if it still holds what was read; one that then shows another
 * value than before gets its formula back. Formulas before are kept first, so that the work can be undone. Whatever
 * fails half-way, cells that hold what was written get back what they held.
 */
export async function changeFormulas(
  work: FormulaWork,
  asked: readonly FormulaChange[],
  canUndo = true,
  job: Work = {},
): Promise<FormulasChanged> {
  checkCancelled(job);
  const { placed, kept } = await place(asked);
  if (placed.length === 0) return { changed: 0, kept };
  const before = await readAreas(placed, "values");
  const records = await readRecords();
  const keep = (record: FormulaRecord) => (canUndo ? keepRecords(withRecord(records, record)) : Promise.resolve());
  await keep(
    recordOf(
      work,
      placed,
      placed.map(({ change }) => change.after),
    ),
  );
  try {
    await write(placed, job);
    const after = await readAreas(placed, "values");
    const differing = new Set(
      work === "portable" ? placed.filter((one, index) => differs(one, before[index], after[index])) : [],
    );
    const values = new Map(placed.map((one, index) => [one, { before: before[index], after: after[index] }]));
    const back = withTheirSpills(differing, placed);
    await putBack([...back]);
    const done = placed.filter((one) => !back.has(one));
    const written = await readAreas(done, "formulas");
    await keep(recordOf(work, done, written));
    const changedValues = [...back].map((one) =>
      differing.has(one)
        ? keptOf(one, "valueChanges", firstDifference(values.get(one)), values.get(one)?.before ?? null)
        : keptOf(one, "spillUsed", { place: placeNames(differing) }, null),
    );
    return { changed: done.length, kept: [...kept, ...changedValues] };
  } catch (error) {
    await restore(placed).catch(() => restore(placed).catch(() => undefined));
    if (canUndo) await keepRecords(records).catch(() => undefined);
    throw error;
  }
}

/**
 * What has to be put back with some changes: the spills to which their formulas refer, and whatever else refers to a spill
 * that is put back. A reference to a spill and the spill go together.
 */
function withTheirSpills(some: ReadonlySet<PlacedChange>, placed: readonly PlacedChange[]): ReadonlySet<PlacedChange> {
  const back = new Set(some);
  const spills = new Map(
    placed.filter(({ rows, columns }) => rows * columns > 1).map((one) => [cellKey(one.change.sheet, one), one]),
  );
  const users = placed.map((one) => ({
    one,
    used: spillsIn(one.change.before).flatMap((at) => spills.get(cellKey(at.sheet ?? one.change.sheet, at)) ?? []),
  }));
  for (let size = -1; size !== back.size;) {
    size = back.size;
    for (const { one, used } of users) {
      if (back.has(one)) used.forEach((spill) => back.add(spill));
      else if (used.some((spill) => back.has(spill))) back.add(one);
    }
  }
  return back;
}

function cellKey(sheet: string, { row, column }: { readonly row: number; readonly column: number }): string {
  return `${sheet.toLowerCase()}\n${row},${column}`;
}

function placeNames(some: ReadonlySet<PlacedChange>): string {
  return [...some].map(({ change }) => `${quotedSheet(change.sheet)}!${change.address}`).join(", ");
}

/** Takes the last piece of work back: a cell gets its formula back only if it still holds what was written. */
export async function undoFormulas(job: Work = {}): Promise<FormulasChanged> {
  checkCancelled(job);
  const records = await readRecords();
  const last = records.at(-1);
  if (!last) return { changed: 0, kept: [] };
  const sheets = await loadSheets();
  const asked: { one: PlacedChange; gone: KeptCode | null }[] = last.cells.map(
    ({ sheetId, sheet: name, address, before, after }) => {
      const sheet = sheets.find(({ id }) => id === sheetId) ?? sheets.find((one) => one.name === name);
      const change = { sheet: sheet?.name ?? name, address, before, after };
      const one = { change, sheet: sheet?.id ?? "", ...plannedArea(address) };
      return { one, gone: sheet ? (sheet.protected ? "sheetProtected" : null) : "cellGone" };
    },
  );
  const reachable = asked.filter(({ gone }) => gone === null).map(({ one }) => one);
  const present = await readAreas(reachable, "formulas");
  const ours = reachable.filter((one, index) => sameCells(present[index] ?? [], one.change.after));
  const written = new Set(ours);
  const before = present.filter((_cells, index) => written.has(reachable[index] as PlacedChange));
  try {
    await putBack(ours);
    await keepRecords(records.slice(0, -1));
  } catch (error) {
    await redo(ours, before).catch(() => undefined);
    throw error;
  }
  const kept = asked.flatMap(({ one, gone }) =>
    written.has(one) ? [] : [keptOf(one, gone ?? "changedMeanwhile", {}, null)],
  );
  return { changed: ours.length, kept };
}

interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
}

async function loadSheets(): Promise<SheetState[]> {
  const read = await batch(queueSurvey);
  const { sheets } = read();
  const states = await batch(({ workbook }) =>
    sheets.map(({ id }) => workbook.worksheets.getItem(id).protection.load("protected")),
  );
  return sheets.map(({ id, name }, index) => ({ id, name, protected: states[index]?.protected ?? false }));
}

/** The changes on their sheets, those left out whose cells hold something else by now. */
async function place(asked: readonly FormulaChange[]): Promise<{ placed: PlacedChange[]; kept: FormulaKept[] }> {
  const sheets = new Map((await loadSheets()).map((sheet) => [sheet.name, sheet]));
  const found: PlacedChange[] = [];
  const kept: FormulaKept[] = [];
  for (const change of asked) {
    const sheet = sheets.get(change.sheet);
    const one = { change, sheet: sheet?.id ?? "", ...plannedArea(change.address) };
    if (!sheet) kept.push(keptOf(one, "cellGone", {}, null));
    else if (sheet.protected) kept.push(keptOf(one, "sheetProtected", {}, null));
    else found.push(one);
  }
  const anchors = found.map((one) => ({ ...one, rows: 1, columns: 1 }));
  const present = await readAreas(anchors, "formulas");
  const sizes = await spillSizes(found);
  const placed = found.filter((one, index) => {
    const same = present[index]?.[0]?.[0] === one.change.before && sizes.get(one) !== false;
    if (!same) kept.push(keptOf(one, "changedMeanwhile", {}, null));
    return same;
  });
  return { placed, kept };
}

/** For changes of several cells: whether the first one still spills into just these. */
async function spillSizes(placed: readonly PlacedChange[]): Promise<ReadonlyMap<PlacedChange, boolean>> {
  const several = placed.filter(({ rows, columns }) => rows * columns > 1);
  const same = new Map<PlacedChange, boolean>();
  for (const group of roundTrips(several.map((one) => ({ ...one, rows: 1, columns: 1, one })))) {
    const areas = await batch(({ workbook }) =>
      group.map(({ sheet, row, column }) =>
        workbook.worksheets
          .getItem(sheet)
          .getCell(row, column)
          .getSpillingToRangeOrNullObject()
          .load("rowCount,columnCount"),
      ),
    );
    group.forEach(({ one }, index) => {
      const area = areas[index];
      same.set(one, !!area && !area.isNullObject && area.rowCount === one.rows && area.columnCount === one.columns);
    });
  }
  return same;
}

async function write(placed: readonly PlacedChange[], job: Work): Promise<void> {
  const requests = roundTrips(blocksOf(placed, ({ change }) => change.after));
  for (const [index, request] of requests.entries()) {
    checkCancelled(job);
    await batch((context) => {
      context.application.suspendApiCalculationUntilNextSync();
      for (const block of request) queueBlock(context, block);
    });
    job.onProgress?.(index + 1, requests.length);
  }
}

/** Gives cells the formula that they had; the other cells of a spill are emptied for it. */
async function putBack(placed: readonly PlacedChange[]): Promise<void> {
  const blocks = blocksOf(placed, ({ change, rows, columns }) =>
    Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: columns }, (_column, column) => (row + column === 0 ? change.before : "")),
    ),
  );
  for (const request of roundTrips(blocks)) {
    await batch((context) => {
      context.application.suspendApiCalculationUntilNextSync();
      for (const block of request) queueBlock(context, block);
    });
  }
}

async function redo(placed: readonly PlacedChange[], cells: readonly Input[][][]): Promise<void> {
  const held = new Map(placed.map((one, index) => [one, cells[index] ?? []]));
  for (const request of roundTrips(blocksOf(placed, (one) => held.get(one) ?? []))) {
    await batch((context) => {
      for (const block of request) queueBlock(context, block);
    });
  }
}

/** After a failure: whatever holds what was to be written gets its formula back. */
async function restore(placed: readonly PlacedChange[]): Promise<void> {
  const present = await readAreas(placed, "formulas");
  await putBack(placed.filter((one, index) => sameCells(present[index] ?? [], one.change.after)));
}

/** Excel may spell a formula a little differently than it was given. */
function sameCells(present: readonly (readonly Input[])[], written: readonly (readonly Shown[])[]): boolean {
  return present.every((cells, row) => cells.every((cell, column) => held(cell) === held(written[row]?.[column])));
}

function held(cell: Input | undefined): Input | undefined {
  return typeof cell === "string" ? canonical(cell.startsWith("'") ? cell.slice(1) : cell) : cell;
}

/** Whether a cell shows something else than before. What was broken before, or changes by itself, is not compared. */
function differs(
  { change }: PlacedChange,
  before: readonly (readonly Input[])[] = [],
  after: readonly (readonly Input[])[] = [],
): boolean {
  if (isVolatile(change.before)) return false;
  return before.some((cells, row) => cells.some((cell, column) => !sameValue(cell, after[row]?.[column])));
}

function sameValue(before: Input, after: Input | undefined): boolean {
  if (before === after || before === "#NAME?" || before === "#BUSY!") return true;
  if (typeof before !== "number" || typeof after !== "number") return false;
  return Math.abs(before - after) <= 1e-12 * Math.max(Math.abs(before), Math.abs(after));
}

function firstDifference(
  values: { readonly before: Input[][] | undefined; readonly after: Input[][] | undefined } | undefined,
): Readonly<Record<string, string | number>> {
  const { before = [], after = [] } = values ?? {};
  for (const [row, cells] of before.entries()) {
    for (const [column, cell] of cells.entries()) {
      const now = after[row]?.[column];
      if (!sameValue(cell, now)) return { before: String(cell), after: String(now ?? "") };
    }
  }
  return { before: "", after: "" };
}

function withRecord(records: readonly FormulaRecord[], record: FormulaRecord): readonly FormulaRecord[] {
  return record.cells.length === 0 ? records : [...records, record];
}

function recordOf(
  work: FormulaWork,
  placed: readonly PlacedChange[],
  after: readonly (readonly (readonly Shown[])[])[],
): FormulaRecord {
  return {
    work,
    // A broken formula that was only entered anew needs no way back.
    cells: placed.flatMap(({ change, sheet }, index) => {
      const { address, before } = change;
      if (change.after[0]?.[0] === before) return [];
      return [{ sheetId: sheet, sheet: change.sheet, address, before, after: after[index] ?? [] }];
    }),
  };
}

function keptOf(
  one: PlacedChange,
  code: KeptCode,
  facts: Readonly<Record<string, string | number>>,
  values: FormulaKept["values"],
): FormulaKept {
  const { sheet, before: formula } = one.change;
  return { sheet, address: addressOf(one), formula, reason: { code, facts }, values };
}

/** A change that puts the values of a cell that was left into it; null where there are none. */
export function valueChange({ sheet, address, formula, values }: FormulaKept): FormulaChange | null {
  if (!values) return null;
  const after = values.map((row) =>
    row.map((value) => (typeof value === "string" && !value.startsWith("#") ? textInput(value) : value)),
  );
  return { sheet, address, before: formula, after };
}
