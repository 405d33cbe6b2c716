import type { Cell } from "../../formula/cell.ts";
import { readDate } from "../dates/dates.ts";
import { isBlank, isMissing, textOf } from "../values/missing.ts";

export type RemovedReason = "totalRow" | "repeatedHeader" | "noteRow";

const totalWord =
  /^(sub-?total|total|totals|grand total|totales|totais|gesamt(summe|ergebnis)?|sum|累计|累積|累积|合计|合計|总计|總計|总和|汇总|小计|итого|всего|results from \d.{0,30})(\d{0,3}|[\s:：(].{0,30})$/iu;

/** Rows of a table, and which of its columns hold dates. */
export interface RowsOfTable {
  readonly cells: readonly (readonly Cell[])[];
  readonly header: readonly Cell[];
  readonly columns: readonly number[];
  readonly dates: readonly number[];
  /** Rows that are not blank, in order. */
  readonly rows: readonly number[];
}

/** Why rows are no data: totals (first, last or between, named or not), headers again, notes above and below the data. */
export function leftOutRows(table: RowsOfTable): ReadonlyMap<number, RemovedReason> {
  const reasons = new Map<number, RemovedReason>();
  table.rows.forEach((row, index) => {
    const atEdge = index === 0 || index === table.rows.length - 1;
    const reason = leftOutReason(table.cells[row] ?? [], table, atEdge);
    if (reason !== null) reasons.set(row, reason);
  });
  const kept = table.rows.filter((row) => !reasons.has(row));
  const unnamed = unnamedTotal(table, kept);
  if (unnamed !== null) reasons.set(unnamed, "totalRow");
  return reasons;
}

/** Why a single row is no data, by what it says itself; notes stand only at the edges of a table. */
export function leftOutReason(
  row: readonly Cell[],
  { header, columns, dates }: Pick<RowsOfTable, "header" | "columns" | "dates">,
  atEdge: boolean,
): RemovedReason | null {
  const filled = columns.filter((column) => !isBlank(row[column]));
  if (filled.length > 1 && filled.every((column) => row[column] === header[column])) return "repeatedHeader";
  const first = row[filled[0] ?? -1];
  const dated = dates.some((column) => !isMissing(row[column]) && !isTotal(row[column]));
  const named = isTotal(first) || isNamedTotal(filled.map((column) => row[column]));
  if (!dated && filled.length > 1 && named) return "totalRow";
  if (typeof first !== "string") return null;
  const text = first.normalize("NFKC").trim();
  const alone = filled.length === 1 && columns.length > 2 && filled[0] === columns[0];
  return atEdge && alone && readDate(text) === null ? "noteRow" : null;
}

/** Whether `Total` stands among figures, wherever its column is; beside names it may be the name of something. */
function isNamedTotal(cells: readonly (Cell | undefined)[]): boolean {
  const words = cells.filter(
    (cell) => isTotal(cell) || (typeof cell === "string" && !isMissing(cell) && !/\d/.test(cell)),
  );
  return words.length > 0 && words.every(isTotal);
}

function isTotal(cell: Cell | undefined): boolean {
  return typeof cell === "string" && !/^\d/.test(cell) && totalWord.test(textOf(cell).normalize("NFKC").trim());
}

/**
 * A first or last row without a name, while every other row has one, whose figures are the sums of the others: how Meta
 * writes totals. Rates in it need not add up; one column of figures that does is proof enough, since the name is missing.
 */
function unnamedTotal({ cells, columns }: RowsOfTable, rows: readonly number[]): number | null {
  if (rows.length < 2) return null;
  for (const candidate of [rows[0], rows.at(-1)]) {
    if (candidate === undefined) continue;
    const others = rows.filter((row) => row !== candidate);
    const nameless = columns.some(
      (column) => isMissing(cells[candidate]?.[column]) && others.every((row) => isName(cells[row]?.[column])),
    );
    if (!nameless) continue;
    const [only, ...rest] = others;
    const proved =
      only !== undefined && rest.length === 0
        ? repeats(cells, columns, candidate, only)
        : columns.some((column) => addsUp(cells, column, candidate, others));
    if (proved) return candidate;
  }
  return null;
}

/** Whether a total of one row says the same as that row, in two figures or more. */
function repeats(cells: RowsOfTable["cells"], columns: readonly number[], total: number, only: number): boolean {
  const claimed = columns.flatMap((column) => {
    const figure = figureOf(cells[total]?.[column]);
    return figure === null || figure === 0 ? [] : [figure === figureOf(cells[only]?.[column])];
  });
  return claimed.length > 1 && claimed.every(Boolean);
}

function isName(cell: Cell | undefined): boolean {
  return typeof cell === "string" && !isBlank(cell) && figureOf(cell) === null;
}

function addsUp(cells: RowsOfTable["cells"], column: number, total: number, others: readonly number[]): boolean {
  const claimed = figureOf(cells[total]?.[column]);
  if (claimed === null || claimed === 0) return false;
  const figures = others.map((row) => figureOf(cells[row]?.[column])).filter((figure) => figure !== null);
  if (figures.filter((figure) => figure !== 0).length < 2) return false;
  const sum = figures.reduce((left, right) => left + right, 0);
  return Math.abs(sum - claimed) <= Math.max(0.005, Math.abs(claimed) * 1e-4);
}

function figureOf(cell: Cell | undefined): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return null;
  const plain = cell
    .normalize("NFKC")
    .trim()
    .replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/g, "");
  return /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(",", ".")) : null;
}
