import type { Cell } from "../../formula/cell.ts";
import type { Unit } from "../../kpi/define.ts";
import { isDateFormat, isTimeFormat } from "../dates/dates.ts";
import { isDurationHeader, secondsOfDay } from "./durations.ts";
import type { Writing } from "../dictionary/declare.ts";
import { headerUnit, unitOfWriting } from "./headerUnit.ts";
import { isMissing } from "./missing.ts";
import type { NumberNote } from "./numbers.ts";
import { ambiguousRows, hundredth, numberStyle, readNumber } from "./numbers.ts";
import { percentScale } from "./percentScale.ts";

export type ColumnNote = NumberNote | "textNumber" | "percentScale" | "unitFromHeader";

/** A column read as numbers; one entry per row. */
export interface NumbersRead {
  readonly values: readonly (number | null)[];
  readonly unreadable: readonly number[];
  /** Rows by what had to be understood or corrected in them. */
  readonly notes: ReadonlyMap<ColumnNote, readonly number[]>;
  /** True where percents were recognised by their size alone. */
  readonly scaleGuessed: boolean;
  /** Rows by the ISO code of their currency; every row by the header's where only the header says one. */
  readonly currencies: ReadonlyMap<string, readonly number[]>;
  /** Rows such as 1.234 whose mark may separate thousands or decimals, where nothing else tells. */
  readonly ambiguous: readonly number[];
}

/** What is known of a column's numbers besides its header. */
interface NumberHints {
  /** Unit that the platform writes without saying so. */
  readonly written: Writing | null;
  /** Decimal mark that other columns prove. */
  readonly decimal: "." | "," | null;
}

const noHints: NumberHints = { written: null, decimal: null };

/** Reads a column of numbers. `unit` is that of its measure, null where it is unknown. A number that Excel shows as a
 * date is not a number any more: it counts as unreadable. A time of day is a duration.
 */
export function readNumberColumn(
  header: string,
  cells: readonly Cell[],
  formats: readonly (string | undefined)[],
  unit: Unit | null,
  { written, decimal }: NumberHints = noHints,
): NumbersRead {
  const texts = cells.filter((cell): cell is string => typeof cell === "string");
  const duration = unit === "seconds" || (unit === null && isDurationHeader(header));
  const style = { ...numberStyle(texts, unit === "count", decimal), duration };
  const said = written === null ? headerUnit(header, unit) : unitOfWriting(written);
  const notes = new Map<ColumnNote, number[]>();
  const currencies = new Map<string, number[]>();
  const unreadable: number[] = [];
  /** Rows whose cell says its own unit, so that the header's does not count. */
  const own = new Set<number>();
  const values = cells.map((cell, row): number | null => {
    if (isMissing(cell)) return null;
    const format = formats[row] ?? "General";
    if (typeof cell === "number" && duration && isTimeFormat(format)) {
      push(notes, "duration", row);
      own.add(row);
      return secondsOfDay(cell);
    }
    if (typeof cell === "number" && !isDateFormat(format)) {
      if (format.includes("%")) own.add(row);
      return cell;
    }
    const read = typeof cell === "string" ? readNumber(cell, style) : null;
    if (read === null) {
      unreadable.push(row);
      return null;
    }
    push(notes, "textNumber", row);
    for (const kind of read.notes) push(notes, kind, row);
    if (read.currency !== null) push(currencies, read.currency, row);
    if (read.notes.some((kind) => kind === "percent" || kind === "multiplier" || kind === "duration")) own.add(row);
    return read.value;
  });
  if (said.currency !== null && currencies.size === 0) currencies.set(said.currency, [...cells.keys()]);
  const scale = percentScale({
    header,
    percent: said.percent,
    ratio: unit === "ratio",
    values: values.filter((value, row): value is number => value !== null && !own.has(row)),
  });
  const scaled = values.map((value, row) => {
    if (value === null || own.has(row)) return value;
    if (scale.factor !== 1) {
      push(notes, "percentScale", row);
      return hundredth(value);
    }
    if (said.factor === 1) return value;
    push(notes, "unitFromHeader", row);
    return Number((value * said.factor).toPrecision(15));
  });
  const ambiguous = decimal === null && unit !== "count" ? ambiguousRows(cells) : [];
  return { values: scaled, unreadable, notes, scaleGuessed: scale.guessed, currencies, ambiguous };
}

function push<Key>(rowsOf: Map<Key, number[]>, key: Key, row: number): void {
  const rows = rowsOf.get(key);
  if (rows === undefined) rowsOf.set(key, [row]);
  else rows.push(row);
}
