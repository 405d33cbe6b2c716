import type { Cell } from "../../formula/cell.ts";
import { isMeasureId, measureFacts } from "../../kpi/measures.ts";
import { typeColumn } from "../columns.ts";
import type { Meaning, Writing } from "../dictionary/declare.ts";
import { sheetLog } from "../log.ts";
import { isMissing } from "../values/missing.ts";
import type { Column, IntakeHints, Recognition } from "../table.ts";
import type { TypedValues } from "./batch.ts";
import { cellShape } from "./cellShape.ts";
import { flat } from "./flat.ts";
import type { DateReader } from "./plainDate.ts";
import { plainDates } from "./plainDate.ts";
import { plainNumber, plainTime } from "./plainNumber.ts";
import type { Records } from "./records.ts";
import { fieldOf } from "./records.ts";
import { repeatedFields } from "./repeatedFields.ts";

/**
 * Types the cells of one column of a large file as `typeColumn` would, batch by batch. How the column is written
 * (decimal comma, per cent, day before month) is decided by its evidence, the cells of the sample. A cell that is written
 * like none of the evidence is odd: it joins the evidence, and if that changes the decision the file is read again.
 */
export interface ColumnReader {
  readonly column: Column;
  readonly read: (records: Records) => TypedValues;
  /** Records of the last batch with a cell that is written in a new way. */
  readonly odd: () => readonly number[];
  /** Cells so far that say something which the column does not. */
  readonly unreadable: () => number;
}

/** A column as the sample shows it, and what is not in a `Column`. */
export interface KnownColumn {
  readonly column: Column;
  /** Place in the records of the file. */
  readonly at: number;
  readonly written: Writing | null;
  readonly recognition: Recognition;
}

const mostCached = 50_000;
const manyCells = 4000;
const mostEvidence = 250;
/** Stands for a cell that says something but not what its column says. */
const unread = Infinity;

export function columnReader(known: KnownColumn, evidence: readonly string[], hints: IntakeHints): ColumnReader {
  const { column, at } = known;
  if (column.kind === "text") return textReader(column, at);
  const evidenceShapes = evidence.map((text) => cellShape(text, column.kind));
  const type = cellTyper(known, fewerOf(evidence, evidenceShapes), hints);
  const shapes = new Set(evidenceShapes);
  const cache = new Map<string, number>();
  const plain = column.kind === "number" ? plainDigits(column, type) : null;
  const timed = column.kind === "date" && readsTimeApart(type, evidence);
  const day = column.kind === "date" ? plainDays(type) : null;
  let unreadable = 0;
  let odd: number[] = [];

  /** Types what the cache doesn't know, and takes note of what is written in a new way. */
  function readNew(records: Records, waiting: readonly number[], out: Float64Array): void {
    const firstRows = new Map<string, number>();
    for (const row of waiting) {
      const key = keyOf(fieldOf(records, row, at), timed);
      if (!firstRows.has(key)) firstRows.set(key, row);
    }
    if (cache.size + firstRows.size > mostCached) cache.clear();
    const values = type([...firstRows.keys()]);
    let index = 0;
    for (const [key, row] of firstRows) {
      cache.set(flat(key), values[index++] ?? NaN);
      const shape = cellShape(fieldOf(records, row, at), column.kind);
      if (shapes.has(shape)) continue;
      shapes.add(flat(shape));
      odd.push(row);
    }
    for (const row of waiting) {
      const text = fieldOf(records, row, at);
      const key = keyOf(text, timed);
      out[row] = withTime(cache.get(key) ?? NaN, text, key.length);
    }
  }

  return {
    column,
    odd: () => odd,
    unreadable: () => unreadable,
    read(records) {
      const out = new Float64Array(records.count);
      odd = [];
      const apart = plain !== null ? readPlain(records, at, plain, out) : day && readDays(records, at, timed, day, out);
      const waiting = readKnown(records, at, timed, cache, apart, out);
      if (waiting.length > 0) readNew(records, waiting, out);
      if (apart === null || apart.length > 0) unreadable += dropUnread(out);
      return out;
    },
  };
}

function dropUnread(values: Float64Array): number {
  let dropped = 0;
  for (let row = 0; row < values.length; row++) {
    if (values[row] !== unread) continue;
    values[row] = NaN;
    dropped++;
  }
  return dropped;
}

function keyOf(text: string, timed: boolean): string {
  return timed && text.length > 10 ? text.slice(0, 10) : text;
}

function withTime(value: number, text: string, keyLength: number): number {
  return keyLength === text.length || value === unread ? value : value + plainTime(text, keyLength + 1, text.length);
}

/** Fills in plain digits up to a limit; gives the records that say anything else. */
function readPlain(
  { text, count, firsts, widths, starts, ends }: Records,
  at: number,
  { limit, points }: Plain,
  out: Float64Array,
): readonly number[] {
  const apart: number[] = [];
  for (let row = 0; row < count; row++) {
    const place = (firsts[row] ?? 0) + at;
    const from = starts[place] ?? 0;
    const to = at < (widths[row] ?? 0) ? (ends[place] ?? 0) : from;
    if (to === from) out[row] = NaN;
    else {
      const value = plainNumber(text, from, to, points);
      if (value <= limit) out[row] = value;
      else apart.push(row);
    }
  }
  return apart;
}

/** Fills in plain dates, with their times where these can be read apart; gives the records that say anything else. */
function readDays(
  { text, count, firsts, widths, starts, ends }: Records,
  at: number,
  timed: boolean,
  read: DateReader,
  out: Float64Array,
): readonly number[] {
  const apart: number[] = [];
  for (let row = 0; row < count; row++) {
    const place = (firsts[row] ?? 0) + at;
    const from = starts[place] ?? 0;
    const to = at < (widths[row] ?? 0) ? (ends[place] ?? 0) : from;
    if (to === from) {
      out[row] = NaN;
      continue;
    }
    const dayTo = timed && to - from > 10 ? from + 10 : to;
    let value = read(text, from, dayTo);
    if (dayTo < to) value += plainTime(text, dayTo + 1, to);
    if (Number.isNaN(value)) apart.push(row);
    else out[row] = value;
  }
  return apart;
}

/** Fills in what has been typed before; gives the records that are new. `which` null means all of them. */
function readKnown(
  records: Records,
  at: number,
  timed: boolean,
  cache: ReadonlyMap<string, number>,
  which: readonly number[] | null,
  out: Float64Array,
): readonly number[] {
  const waiting: number[] = [];
  let [lastKey, lastValue] = ["", NaN];
  const length = which === null ? records.count : which.length;
  for (let index = 0; index < length; index++) {
    const row = which === null ? index : (which[index] ?? 0);
    const text = fieldOf(records, row, at);
    if (text === "") {
      out[row] = NaN;
      continue;
    }
    const key = keyOf(text, timed);
    if (key !== lastKey) {
      const value = cache.get(key);
      if (value === undefined) {
        waiting.push(row);
        continue;
      }
      lastKey = key;
      lastValue = value;
    }
    out[row] = key === text ? lastValue : withTime(lastValue, text, key.length);
  }
  return waiting;
}

function textReader(column: Column, at: number): ColumnReader {
  const fieldIn = column.role === "subject" ? repeatedFields() : fieldOf;
  return {
    column,
    odd: () => [],
    unreadable: () => 0,
    read(records) {
      const texts: (string | null)[] = [];
      for (let row = 0; row < records.count; row++) {
        const text = fieldIn(records, row, at);
        texts.push(text === "" || text.trim() === "" ? null : text);
      }
      return texts;
    },
  };
}

/** Some of many cells, spread evenly, and one of each way in which they are written. */
function fewerOf(evidence: readonly string[], shapes: readonly string[]): readonly string[] {
  const step = Math.ceil(evidence.length / mostEvidence);
  const seen = new Set<string>();
  return evidence.filter((_, index) => {
    const shape = shapes[index] ?? "";
    const isNew = !seen.has(shape);
    seen.add(shape);
    return isNew || index % step === 0;
  });
}

type CellTyper = (texts: readonly string[]) => readonly number[];

/** Types cells together with the evidence, so that every batch is read by the same decision. */
function cellTyper(known: KnownColumn, evidence: readonly string[], hints: IntakeHints): CellTyper {
  const few = Math.max(1, Math.floor(evidence.length * 0.15));
  const together = (texts: readonly string[]) => typedTogether(known, evidence, texts, hints);
  return (texts) => {
    const values: number[] = [];
    for (let from = 0; from < texts.length; from += manyCells) {
      const part = texts.slice(from, from + manyCells);
      const typed = together(part);
      if (typed !== null) values.push(...typed);
      else
        for (let at = 0; at < part.length; at += few) {
          const some = part.slice(at, at + few);
          values.push(...(together(some) ?? some.map((text) => (isMissing(text) ? NaN : unread))));
        }
    }
    return values;
  };
}

/** Null where so many of the cells are something else that the column would not be what the evidence says. */
function typedTogether(
  { column, written, recognition }: KnownColumn,
  evidence: readonly string[],
  texts: readonly string[],
  hints: IntakeHints,
): readonly number[] | null {
  const cells = [...evidence, ...texts].map((text): Cell => (text === "" ? null : text));
  const typed = typeColumn(
    {
      header: column.header,
      meaning: meaningOf(column),
      written,
      recognition,
      tag: column.tag ?? null,
      column: 0,
      rows: [...cells.keys()],
      cells,
      formats: [],
      decimal: null,
      textual: true,
    },
    hints,
    sheetLog({ name: "", cells: [] }, ""),
  );
  if (typed.kind !== column.kind) return null;
  return texts.map((text, index) => {
    const value = typed.values[evidence.length + index];
    return typeof value === "number" ? value : isMissing(text) ? NaN : unread;
  });
}

function meaningOf({ measure, role }: Column): Meaning | null {
  if (measure !== null && isMeasureId(measure)) return measure;
  return role === "tag" || role === "measure" ? null : role;
}

/** Which plain digits of a column mean what they say. */
interface Plain {
  /** Of rates only fractions do: one above 1 would say that the column is in per cent. */
  readonly limit: number;
  /** In a column of counts a point may divide thousands. */
  readonly points: boolean;
}

/** Tried with some digits, since units and scales can change what they mean; null where they don't mean what they say. */
function plainDigits(column: Column, type: CellTyper): Plain | null {
  const unit = column.measure === null ? null : (measureFacts(column.measure)?.unit ?? null);
  const isRate = unit === "ratio" || /[%％]/.test(column.header);
  const means = (probes: readonly string[]) => {
    const values = type(probes);
    return probes.every((probe, index) => values[index] === Number(probe));
  };
  if (isRate) return means(["0.5", "0.25", "0.125", "0.0374"]) ? { limit: 1, points: true } : null;
  if (!means(["-7", "7", "1234567"])) return null;
  return { limit: Infinity, points: means(["7.25", "12.5", "0.125", "1.125"]) };
}

/** Reads dates written the one way that leaves no doubt; null where a column's dates do not mean what they say. */
function plainDays(type: CellTyper): DateReader | null {
  const read = plainDates();
  const probes = ["2024-02-29", "2026-01-02", "2026-12-31", "2026-02-30"];
  const values = type(probes);
  return probes.every((probe, index) => sameDay(values[index], read(probe, 0, probe.length))) ? read : null;
}

function sameDay(typed: number | undefined, read: number): boolean {
  return Number.isNaN(read) ? typed === unread : typed === read;
}

/** Whether dates with a time are the date's value plus the time: true of all evidence that has times. */
function readsTimeApart(type: CellTyper, evidence: readonly string[]): boolean {
  const timed = evidence.filter((text) => text.length > 10).slice(0, 200);
  if (timed.length === 0) return false;
  const whole = type(timed);
  const days = type(timed.map((text) => text.slice(0, 10)));
  return timed.every(
    (text, index) => Math.abs((days[index] ?? NaN) + plainTime(text, 11, text.length) - (whole[index] ?? NaN)) < 1e-9,
  );
}
