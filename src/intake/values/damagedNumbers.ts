import { calendarOf } from "../../formula/serial.ts";
import type { Cell } from "../../formula/cell.ts";
import { isMeasureId, measureFacts } from "../../kpi/measures.ts";
import type { SourceColumn } from "../sourceColumn.ts";
import { isDateFormat, monthOfName } from "../dates/dates.ts";
import type { SheetLog } from "../log.ts";
import { isMissing, textOf } from "./missing.ts";
import { numberStyle, readNumber } from "./numbers.ts";
import { sum } from "../statistics.ts";

/**
 * The number that a cell held before Excel took it for a date, null where there is no such number: 3.4 becomes 3-Apr
 * (`3.апр`), and 1.70, which is no day, becomes Jan-70.
 */
export function numberBehindDate(cell: Cell, format: string | undefined): number | null {
  if (typeof cell === "number") {
    if (!isDateFormat(format ?? "General") || !Number.isInteger(cell) || cell < 1) return null;
    const { year, month, day } = calendarOf(cell);
    return /d|日/i.test(format ?? "") ? decimal(day, String(month)) : decimal(month, String(year).slice(2));
  }
  if (typeof cell !== "string") return null;
  const text = cell.normalize("NFKC").trim();
  const [, day, name] = /^(\d{1,2})[.\-/ ]\s?(\p{L}{3,8})\.?$/u.exec(text) ?? [];
  const month = monthOfName(name ?? "");
  if (day !== undefined && month !== null) return decimal(Number(day), String(month));
  const [, first, year] = /^(\p{L}{3,8})\.?[.\-/ ]\s?(\d{2})$/u.exec(text) ?? [];
  const whole = monthOfName(first ?? "");
  return year === undefined || whole === null ? null : decimal(whole, year);
}

function decimal(whole: number, part: string): number {
  return Number(`${whole}.${part}`);
}

interface Candidate {
  readonly source: SourceColumn;
  readonly numbers: readonly (number | null)[];
  readonly damaged: readonly number[];
}

/**
 * Puts back numbers that Excel turned into dates, where it is proved: the shares of a column, or of all such columns
 * together, add up to 100 with them. What is not proved stays as it is, and is pointed at when the column is typed.
 */
export function restoreNumbers(sources: readonly SourceColumn[], log: SheetLog): readonly SourceColumn[] {
  const candidates = sources.flatMap((source) => candidateOf(source) ?? []);
  const damaged = candidates.filter((candidate) => candidate.damaged.length > 0);
  const proved = new Set(damaged.filter((candidate) => addsUp([candidate])));
  if (proved.size < damaged.length && addsUp(candidates)) damaged.forEach((candidate) => proved.add(candidate));
  const restored = new Map([...proved].map((candidate) => [candidate.source, candidate]));
  return sources.map((source) => {
    const candidate = restored.get(source);
    if (candidate === undefined) return source;
    const isDamaged = new Set(candidate.damaged);
    log.repaired(
      "numberFromDate",
      source.column,
      candidate.damaged.map((entry) => ({
        row: source.rows[entry] ?? 0,
        before: textOf(source.cells[entry]),
        after: String(candidate.numbers[entry] ?? ""),
      })),
    );
    return {
      ...source,
      cells: source.cells.map((cell, entry) => (isDamaged.has(entry) ? (candidate.numbers[entry] ?? null) : cell)),
      formats: source.formats.map((format, entry) => (isDamaged.has(entry) ? "General" : format)),
    };
  });
}

/** A column that may hold shares: every cell is a number, or a date that was one. */
function candidateOf(source: SourceColumn): Candidate | null {
  const { meaning, cells, formats } = source;
  const isShare =
    meaning === null || meaning === "tag" || (isMeasureId(meaning) && measureFacts(meaning)?.unit === "ratio");
  if (!isShare) return null;
  const style = numberStyle(
    cells.filter((cell) => typeof cell === "string"),
    false,
  );
  const damaged: number[] = [];
  const numbers: (number | null)[] = [];
  for (const [entry, cell] of cells.entries()) {
    if (isMissing(cell)) {
      numbers.push(null);
      continue;
    }
    const behind = numberBehindDate(cell, formats[entry]);
    if (behind !== null) damaged.push(entry);
    const read = typeof cell === "string" ? readNumber(cell.replace(/%\s*$/, ""), style) : null;
    const value = behind ?? (typeof cell === "number" ? cell : (read?.value ?? null));
    if (value === null) return null;
    numbers.push(value);
  }
  return { source, numbers, damaged };
}

function addsUp(candidates: readonly Candidate[]): boolean {
  const values = candidates.flatMap(({ numbers }) => numbers.filter((value) => value !== null));
  return values.length >= 2 && Math.abs(sum(values) - 100) <= 0.05 * values.length + 1e-9;
}
