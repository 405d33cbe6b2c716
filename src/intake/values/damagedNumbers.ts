import type { Cell } from "../../formula/cell.ts";
import { isMeasureId, measureFacts } from "../../kpi/measures.ts";
import type { SourceColumn } from "../sourceColumn.ts";
import type { SheetLog } from "../log.ts";
import { numberBehindDate } from "./behindDate.ts";
import { followsFromRow, followsFromTotal, type PutBack } from "./damageProofs.ts";
import { isMissing, textOf } from "./missing.ts";
import { numberStyle, readNumber } from "./numbers.ts";
import { sum } from "../statistics.ts";

interface Candidate {
  readonly source: SourceColumn;
  readonly numbers: readonly (number | null)[];
  readonly damaged: readonly number[];
}

/**
 * Puts back numbers that Excel turned into dates, where it is proved: shares add up to 100 with them, they follow from the
 * columns beside them (CPC = cost ÷ clicks), or the rows add up to the total with them. What is not proved stays as it is,
 * and is pointed at when the column is typed. `totalOf` is the cell of the total row that was left out, if there was one.
 */
export function restoreNumbers(
  sources: readonly SourceColumn[],
  totalOf: (source: SourceColumn) => Cell,
  log: SheetLog,
): readonly SourceColumn[] {
  const byShares = putBack(sources, restoredShares(sources), "numberFromDate", log);
  const byRow = putBack(byShares, followsFromRow(byShares), "numberFromRow", log);
  return putBack(byRow, followsFromTotal(byRow, totalOf), "numberFromTotal", log);
}

function restoredShares(sources: readonly SourceColumn[]): PutBack {
  const candidates = sources.flatMap((source) => candidateOf(source) ?? []);
  const damaged = candidates.filter((candidate) => candidate.damaged.length > 0);
  const proved = new Set(damaged.filter((candidate) => addsUp([candidate])));
  if (proved.size < damaged.length && addsUp(candidates)) damaged.forEach((candidate) => proved.add(candidate));
  return new Map(
    [...proved].map(({ source, damaged: rows, numbers }) => [
      source,
      new Map(rows.map((row) => [row, numbers[row] ?? 0])),
    ]),
  );
}

function putBack(
  sources: readonly SourceColumn[],
  found: PutBack,
  reason: "numberFromDate" | "numberFromRow" | "numberFromTotal",
  log: SheetLog,
): readonly SourceColumn[] {
  return sources.map((source) => {
    const numbers = found.get(source);
    if (numbers === undefined) return source;
    log.repaired(
      reason,
      source.column,
      [...numbers].map(([entry, value]) => ({
        row: source.rows[entry] ?? 0,
        before: textOf(source.cells[entry]),
        after: String(value),
      })),
    );
    return {
      ...source,
      cells: source.cells.map((cell, entry) => numbers.get(entry) ?? cell),
      formats: source.formats.map((format, entry) => (numbers.has(entry) ? "General" : format)),
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
