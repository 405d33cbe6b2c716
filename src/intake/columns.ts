import { isoDate } from "../formula/serial.ts";
import { isError } from "../formula/cell.ts";
import { isMeasureId, measureFacts } from "../kpi/measures.ts";
import { numberBehindDate } from "./values/behindDate.ts";
import type { DateHints, DatesRead } from "./dates/dateColumn.ts";
import { firstOfRange } from "./dates/dates.ts";
import { readDateColumn } from "./dates/dateColumn.ts";
import { isDamagedId, looksLikeIds } from "./values/ids.ts";
import type { SheetLog } from "./log.ts";
import { isBlank, isMissing, textOf } from "./values/missing.ts";
import type { NumbersRead } from "./values/numberColumn.ts";
import { readNumberColumn } from "./values/numberColumn.ts";
import type { SourceColumn } from "./sourceColumn.ts";
import type { Column, IntakeHints } from "./table.ts";

/** Types a column by its meaning; without one, by what its cells are. What cannot be typed is named in the log. */
export function typeColumn(source: SourceColumn, hints: IntakeHints, log: SheetLog): Column {
  const { meaning } = source;
  if (meaning === "date" && saysWords(source)) return textColumn(source, "tag", log);
  if (meaning === "date") return dateColumn(source, hints, log, "date") ?? refused(source, log, "date");
  if (meaning !== null && isMeasureId(meaning))
    return measureColumn(source, meaning, log) ?? refused(source, log, "number");
  if (meaning === "subject" || meaning === "item" || meaning === "ignored") return textColumn(source, meaning, log);
  return sniffedColumn(source, hints, log);
}

function column(
  source: SourceColumn,
  rest: Pick<Column, "role" | "kind" | "values" | "currency"> & { measure?: string },
): Column {
  return { measure: null, header: source.header, sourceColumn: source.column, ...rest };
}

function measureColumn(source: SourceColumn, measure: string, log: SheetLog): Column | null {
  const read = numbers(source, measure, log, 0.5);
  if (read === null) return null;
  const { values } = read;
  const [currency, ...others] = read.currencies.keys();
  if (measureFacts(measure)?.unit !== "money" || currency === undefined)
    return column(source, { role: "measure", kind: "number", measure, values });
  if (others.length === 0) return column(source, { role: "measure", kind: "number", measure, values, currency });
  const rows = others.flatMap((other) => read.currencies.get(other) ?? []).sort((a, b) => a - b);
  const facts = { column: source.header, currencies: [currency, ...others].join(", ") };
  log.found("error", "mixedCurrencies", place(source, rows), facts);
  return column(source, { role: "ignored", kind: "number", values });
}

/** Values of a number column, null where more than `tolerated` of the cells that say something are not numbers. */
function numbers(source: SourceColumn, measure: string | null, log: SheetLog, tolerated: number): NumbersRead | null {
  const unit = measure === null ? null : (measureFacts(measure)?.unit ?? null);
  const read = readNumberColumn(source.header, source.cells, source.formats, unit, source);
  if (read.unreadable.length > tolerated * saying(source)) return null;
  reportMissing(source, log);
  for (const [reason, rows] of read.notes) {
    if (reason === "textNumber" && source.textual) continue;
    log.repaired(
      reason,
      source.column,
      rows.map((row) => change(source, row, read.values[row] ?? null)),
    );
  }
  if (read.scaleGuessed)
    log.found("warning", "percentGuessed", place(source, [...source.cells.keys()]), { column: source.header });
  if (read.ambiguous.length > 0) {
    const facts = { column: source.header, example: textOf(source.cells[read.ambiguous[0] ?? 0]) };
    log.found("warning", "decimalGuessed", place(source, read.ambiguous), facts);
  }
  const atLeast = read.notes.get("atLeast");
  if (atLeast) log.found("info", "atLeast", place(source, atLeast), { column: source.header, cells: atLeast.length });
  reportUnreadable(source, read.unreadable, log);
  return read;
}

function dateColumn(source: SourceColumn, hints: IntakeHints, log: SheetLog, role: "date" | "tag"): Column | null {
  const read = readDateColumn(source.cells, source.formats, dateHints(source, hints, role === "date"));
  if (read.unreadable.length > 0.5 * saying(source)) return null;
  reportMissing(source, log);
  const shown = (row: number) => {
    const value = read.values[row];
    return { ...change(source, row, null), after: value === null || value === undefined ? "" : isoDate(value) };
  };
  const said = (row: number) => typeof source.cells[row] === "number";
  if (read.excelYear) log.repaired("excelYear", source.column, read.converted.map(shown));
  else if (read.years !== null) log.repaired("yearInferred", source.column, read.converted.map(shown));
  else if (!source.textual)
    log.repaired("textDate", source.column, read.converted.filter((row) => !said(row)).map(shown));
  if (read.shifted)
    log.repaired("dayShift", source.column, read.converted.filter((row) => isShifted(read, row)).map(shown));
  else if (!read.excelYear) log.repaired("dateNumber", source.column, read.converted.filter(said).map(shown));
  const rows = [...source.cells.keys()];
  const ranges = rows.filter((row) => {
    const cell = source.cells[row];
    return typeof cell === "string" && firstOfRange(cell) !== null;
  });
  log.repaired("rangeStart", source.column, ranges.map(shown));
  const known = read.values.filter((value) => value !== null);
  const range = { column: source.header, from: isoDate(lowest(known)), to: isoDate(highest(known)) };
  if (read.years?.basis === "assumed") {
    const earlier = {
      otherFrom: yearsBefore(range.from, read.years.earlier),
      otherTo: yearsBefore(range.to, read.years.earlier),
    };
    log.found("warning", "yearAssumed", place(source, rows), { ...range, ...earlier });
  }
  if (read.order === "guessed") log.found("warning", "dayMonthGuessed", place(source, rows), range);
  const future = rows.filter((row) => Math.floor(read.values[row] ?? 0) > hints.today);
  if (future.length > 0)
    log.found("warning", "futureDates", place(source, future), { column: source.header, cells: future.length });
  reportUnreadable(source, read.unreadable, log);
  return column(source, { role, kind: "date", values: read.values });
}

function dateHints(source: SourceColumn, hints: IntakeHints, known: boolean): DateHints {
  const { platform, grain, source: is } = source.recognition;
  const chinese = platform === "wechat" || /\p{Script=Han}/u.test(source.header);
  return {
    today: hints.today,
    ...(hints.year === undefined ? {} : { year: hints.year }),
    serials: known && !source.textual,
    daily: known && grain === "period",
    yearless: known && is.startsWith("tiktok.studio."),
    zone: chinese ? 480 : 0,
  };
}

/** Whether a row's day or time is not the one that is written. */
function isShifted(read: DatesRead, row: number): boolean {
  return read.shifted && read.times[row] !== read.values[row];
}

function yearsBefore(iso: string, years: number): string {
  return `${Number(iso.slice(0, 4)) - years}${iso.slice(4)}`;
}

function textColumn(source: SourceColumn, role: "subject" | "item" | "tag" | "ignored", log: SheetLog): Column {
  const long = [...source.cells.keys()].filter((row) => isDamagedId(source.cells[row]));
  if (long.length > 0)
    log.found("warning", "longNumber", place(source, long), { column: source.header, cells: long.length });
  const values = source.cells.map((cell) =>
    isBlank(cell) || isError(cell) ? null : role === "subject" ? textOf(cell).trim() : textOf(cell),
  );
  return column(source, { role, kind: "text", values });
}

/** A column that no dictionary knows: numbers if four fifths of what it says are numbers, else dates, else text. */
function sniffedColumn(source: SourceColumn, hints: IntakeHints, log: SheetLog): Column {
  const said = saying(source);
  if (said > 0) {
    const digits = readNumberColumn(source.header, source.cells, source.formats, null, {
      written: null,
      decimal: source.decimal,
    });
    const readable = said - digits.unreadable.length;
    if (readable >= 0.8 * said && !looksLikeIds(source.cells)) {
      const { values } = numbers(source, null, log, 1) ?? digits;
      if (source.meaning === null)
        log.found("info", "unknownColumn", place(source, headerOnly), { column: source.header });
      return column(source, { role: "tag", kind: "number", values });
    }
    if (readable >= 0.3 * said && readable < said && source.meaning === null) {
      const examples = digits.unreadable.slice(0, 1).map((row) => textOf(source.cells[row]));
      log.found("warning", "untypedColumn", place(source, digits.unreadable), {
        column: source.header,
        example: examples[0] ?? "",
      });
    }
    const dates = readDateColumn(source.cells, source.formats, dateHints(source, hints, false));
    if (dates.unreadable.length <= 0.2 * said && (dates.years === null || mayLackYear(source))) {
      const dated = dateColumn(source, hints, log, "tag");
      if (dated !== null) return dated;
    }
  }
  return textColumn(source, "tag", log);
}

const headerOnly: readonly number[] = [];

/** A column that is known to hold words, such as names of ad sets, has no days without a year: "Set 1" is no 1 September. */
function mayLackYear({ meaning, tag }: SourceColumn): boolean {
  return meaning === null || tag === "snapshot" || tag === "end";
}

function refused(source: SourceColumn, log: SheetLog, wanted: "date" | "number"): Column {
  const first = source.cells.findIndex((cell) => !isMissing(cell));
  const example = textOf(source.cells[first]);
  log.found("error", "untypedColumn", place(source, [...source.cells.keys()]), {
    column: source.header,
    example,
    wanted,
  });
  return textColumn(source, "ignored", log);
}

function reportMissing(source: SourceColumn, log: SheetLog): void {
  const rows = [...source.cells.keys()].filter((row) => isMissing(source.cells[row]) && !isBlank(source.cells[row]));
  log.repaired(
    "missingToken",
    source.column,
    rows.map((row) => change(source, row, null)),
  );
}

function reportUnreadable(source: SourceColumn, rows: readonly number[], log: SheetLog): void {
  const [first] = rows;
  if (first === undefined) return;
  const facts = { column: source.header, cells: rows.length, example: textOf(source.cells[first]) };
  if (rows.every((row) => numberBehindDate(source.cells[row] ?? null, source.formats[row]) !== null)) {
    log.found("error", "numbersAsDates", place(source, rows), facts);
    return;
  }
  log.found("warning", "unreadableCells", place(source, rows), facts);
}

/** A column of dates that holds none: Meta says "Lifetime" in all rows of one. */
function saysWords(source: SourceColumn): boolean {
  const said = source.cells.filter((cell) => !isMissing(cell));
  return said.length > 0 && said.every((cell) => typeof cell === "string" && !/\d/.test(cell.normalize("NFKC")));
}

function saying(source: SourceColumn): number {
  return source.cells.filter((cell) => !isMissing(cell)).length;
}

function place(source: SourceColumn, entries: readonly number[]): { column: number; rows: number[] } {
  return { column: source.column, rows: entries.map((entry) => source.rows[entry] ?? 0) };
}

function change(
  source: SourceColumn,
  entry: number,
  value: number | null,
): { row: number; before: string; after: string } {
  return {
    row: source.rows[entry] ?? 0,
    before: textOf(source.cells[entry]),
    after: value === null ? "" : String(value),
  };
}

function lowest(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), values[0] ?? 0);
}

function highest(values: readonly number[]): number {
  return values.reduce((high, value) => Math.max(high, value), values[0] ?? 0);
}
