import type { Benchmark } from "../define.ts";
import type { Kpi } from "../compile.ts";
import { isMeasureId } from "../measures.ts";

/** A row of a team's own set, as a template brings it: a benchmark whose set is named by the template. */
export type TeamBenchmark = Omit<Benchmark, "set">;

/**
 * What is wrong with a row: `unknownKpi` nothing has that id · `notANumber` · `rangeBackwards` the upper end is not
 * above the lower · `currencyMissing` money without a currency · `currencyNotWanted` a currency on what is not money ·
 * `badCurrency` not three capital letters · `unknownBasis` neither a measure nor `unspecified` or `none` ·
 * `periodMissing` a growth without the period it holds for · `sourceMissing` nobody could check it.
 */
export type BenchmarkFault =
  | "unknownKpi"
  | "notANumber"
  | "rangeBackwards"
  | "currencyMissing"
  | "currencyNotWanted"
  | "badCurrency"
  | "unknownBasis"
  | "periodMissing"
  | "sourceMissing";

/** Checks a row against its KPI, which `kpiOf` finds among the catalogue's and the template's own. Empty means usable. */
export function benchmarkFaults(
  { kpi: id, low, high, currency, basis, per, source }: TeamBenchmark,
  kpiOf: (id: string) => Kpi | undefined,
): readonly BenchmarkFault[] {
  const kpi = kpiOf(id);
  if (!kpi) return ["unknownKpi"];
  const { unit, compounds = false, params } = kpi.declaration;
  const isMoney = unit === "money";
  const isKnownBasis =
    basis === "unspecified" || basis === "none" || isMeasureId(basis) || Object.hasOwn(params, basis);
  const faults: readonly (readonly [BenchmarkFault, boolean])[] = [
    ["notANumber", !Number.isFinite(low) || (high !== null && !Number.isFinite(high))],
    ["rangeBackwards", high !== null && high <= low],
    ["currencyMissing", isMoney && currency === null],
    ["currencyNotWanted", !isMoney && currency !== null],
    ["badCurrency", isMoney && currency !== null && !/^[A-Z]{3}$/.test(currency)],
    ["unknownBasis", !isKnownBasis],
    ["periodMissing", compounds && per === null],
    ["sourceMissing", source.trim() === ""],
  ];
  return faults.flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}
