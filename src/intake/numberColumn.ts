import type { Cell } from "../formula/cell.ts";
import type { Unit } from "../kpi/define.ts";
import { isDateFormat } from "./dates.ts";
import { isMissing } from "./missing.ts";
import type { NumberNote } from "./numbers.ts";
import { hundredth, numberStyle, percentFactor, readNumber } from "./numbers.ts";

/** A column read as numbers; one entry per row. */
export interface NumbersRead {
  readonly values: readonly (number | null)[];
  readonly unreadable: readonly number[];
  /** Rows by what had to be understood or corrected in them. */
  readonly notes: ReadonlyMap<NumberNote | "textNumber" | "percentScale", readonly number[]>;
  /** True where percents were recognised by their size alone. */
  readonly scaleGuessed: boolean;
}

/**
 * Reads a column of numbers. `unit` is that of its measure, null where it is unknown. A number that Excel shows as a
 * date is not a number any more: it counts as unreadable.
 */
export function readNumberColumn(
  header: string,
  cells: readonly Cell[],
  formats: readonly (string | undefined)[],
  unit: Unit | null,
): NumbersRead {
  const style = numberStyle(
    cells.filter((cell): cell is string => typeof cell === "string"),
    unit === "count",
  );
  const notes = new Map<NumberNote | "textNumber" | "percentScale", number[]>();
  const note = (kind: NumberNote | "textNumber" | "percentScale", row: number) => {
    const rows = notes.get(kind);
    if (rows === undefined) notes.set(kind, [row]);
    else rows.push(row);
  };
  const unreadable: number[] = [];
  const percents = new Set<number>();
  const values = cells.map((cell, row): number | null => {
    if (isMissing(cell)) return null;
    const format = formats[row] ?? "General";
    if (typeof cell === "number" && !isDateFormat(format)) {
      if (format.includes("%")) percents.add(row);
      return cell;
    }
    const read = typeof cell === "string" ? readNumber(cell, style) : null;
    if (read === null) {
      unreadable.push(row);
      return null;
    }
    note("textNumber", row);
    for (const kind of read.notes) note(kind, row);
    if (read.notes.includes("percent")) percents.add(row);
    return read.value;
  });
  const { factor, guessed } = scaleOf(
    header,
    values.filter((value, row): value is number => value !== null && !percents.has(row)),
    unit,
  );
  const scaled = values.map((value, row) => {
    if (value === null || percents.has(row) || factor === 1) return value;
    note("percentScale", row);
    return hundredth(value);
  });
  return { values: scaled, unreadable, notes, scaleGuessed: guessed };
}

function scaleOf(
  header: string,
  unsigned: readonly number[],
  unit: Unit | null,
): { factor: 1 | 0.01; guessed: boolean } {
  const said = percentFactor(header, unsigned);
  if (said !== 1) return { factor: said, guessed: false };
  const guessed = unit === "ratio" && unsigned.some((value) => Math.abs(value) > 1);
  return { factor: guessed ? 0.01 : 1, guessed };
}
