import { cellError, isError, type Cell, type CellError } from "../../formula/cell.ts";
import { toNumber } from "../../formula/coerce.ts";
import type { Benchmark, Level } from "../define.ts";
import type { FindableBenchmark } from "./find.ts";

/**
 * Columns of a benchmark table in a range, in this order. The first four are needed, later ones may be left out:
 * `kpi` the function's name · `platform` wechat, tiktok… or any · `level` pass, average, good or optimal · `low` the
 * figure or the lower end, in the KPI's unit (0.3 or 30%) · `high` the upper end or empty · `per` week, month… ·
 * `currency` · `basis` · `date` year · `source` · `confidence` measured, published or claim.
 */
export const benchmarkColumns = [
  "kpi",
  "platform",
  "level",
  "low",
  "high",
  "per",
  "currency",
  "basis",
  "date",
  "source",
  "confidence",
] as const satisfies readonly (keyof Benchmark)[];

/** A row of a table in a range. Its figures are as the cells hold them: an error or text shows when the row is used. */
export interface TableBenchmark extends FindableBenchmark {
  readonly low: number | CellError;
  /** Null where the cell is empty or the column missing. */
  readonly high: number | CellError | null;
}

const levels: readonly Level[] = ["pass", "average", "good", "optimal"];

/** A level as people write it, in any case; undefined for anything else. */
export function levelOf(text: string): Level | undefined {
  return levels.find((level) => level === text.trim().toLowerCase());
}

/**
 * The rows of a table in a range, for `findBenchmark`. Rows without a KPI or a level that is known, such as headers and
 * blank rows, are left out. Fewer than four columns are #VALUE!.
 */
export function benchmarksInTable(cells: readonly (readonly Cell[])[]): readonly TableBenchmark[] | CellError {
  if ((cells[0]?.length ?? 0) < 4) return cellError("#VALUE!");
  return cells.flatMap((row) => {
    const text = (name: (typeof benchmarkColumns)[number]) => textOf(row[benchmarkColumns.indexOf(name)] ?? null);
    const [kpi, level, date, basis] = [text("kpi").toUpperCase(), levelOf(text("level")), text("date"), text("basis")];
    if (kpi === "" || level === undefined) return [];
    const confidence = confidences.find((known) => known === text("confidence").toLowerCase());
    const high = row[4] ?? null;
    return [
      {
        kpi,
        level,
        platform: text("platform").toLowerCase() || "any",
        low: toNumber(row[3] ?? null),
        high: high === null || high === "" ? null : toNumber(high),
        date: date === "" ? null : date,
        ...(basis === "" ? {} : { basis }),
        ...(confidence === undefined ? {} : { confidence }),
      },
    ];
  });
}

const confidences = ["measured", "published", "claim"] as const;

function textOf(cell: Cell): string {
  return cell === null || isError(cell) ? "" : String(cell).trim();
}
