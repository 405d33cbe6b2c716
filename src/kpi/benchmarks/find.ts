import type { Benchmark, Level } from "../define.ts";

/** What a benchmark is looked up by. */
export interface BenchmarkSought {
  readonly kpi: string;
  readonly platform: string;
  readonly level: Level;
}

/** The facts of a row that decide which of several fits best; a team's own table may leave most of them out. */
export type FindableBenchmark = Pick<Benchmark, "kpi" | "level"> & {
  readonly platform: string;
} & Partial<Pick<Benchmark, "confidence" | "basis" | "date" | "niche" | "accountSize" | "competition" | "scope">>;

/**
 * The row for a KPI, a platform and a level; undefined where there is none. A row of another platform never fits, one
 * for any platform does. Where several fit, the first difference decides:
 * 1. the platform itself before any platform
 * 2. a row for all accounts and contents before one that holds for some only
 * 3. measured before published before claimed
 * 4. a stated denominator before an unknown one
 * 5. the newer figure; a row without a date last
 * 6. the row that comes first
 */
export function findBenchmark<Row extends FindableBenchmark>(
  rows: readonly Row[],
  { kpi, platform, level }: BenchmarkSought,
): Row | undefined {
  const fitting = rows.filter(
    (row) => row.kpi === kpi && row.level === level && (row.platform === platform || row.platform === "any"),
  );
  return [...fitting].sort(byPreference)[0];
}

function byPreference(a: FindableBenchmark, b: FindableBenchmark): number {
  const [left, right] = [ranks(a), ranks(b)];
  const at = left.findIndex((rank, index) => rank !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

const confidences = ["measured", "published", "claim"] as const;

/** Lower is better, in the order of the documentation. */
function ranks(row: FindableBenchmark): readonly number[] {
  const limits = [row.niche, row.accountSize, row.competition, row.scope].filter((limit) => limit !== undefined);
  return [
    row.platform === "any" ? 1 : 0,
    limits.length,
    row.confidence === undefined ? confidences.length : confidences.indexOf(row.confidence),
    row.basis === undefined || row.basis === "unspecified" ? 1 : 0,
    -Number(row.date?.slice(0, 4) ?? 0),
  ];
}
