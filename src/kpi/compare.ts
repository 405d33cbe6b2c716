import type { Benchmark, PeriodUnit, Platform } from "./define.ts";
import { findKpi } from "./kpi.ts";
import type { Kpi } from "./compile.ts";
import { compound, daysOf } from "./periods.ts";
import { timeDegree } from "./timeDegree.ts";

/** Why a comparison needs care, or cannot be made. Words are in the locales. */
export type ComparisonCaution =
  | "otherCurrency"
  | "unknownCurrency"
  | "otherPeriod"
  | "unknownPeriod"
  | "periodDoesNotMatter"
  | "convertedByCompounding"
  | "convertedByDays"
  | "benchmarkBasisUnknown"
  | "basisUnknown"
  | "otherBasis"
  | "otherPlatform"
  | "unknownPlatform";

/** A value of a KPI with what has to be known of it for a comparison; null where it is not known. */
export interface ValueToCompare {
  readonly value: number;
  /** Measure id of its denominator. */
  readonly basis: string | null;
  /** Period that a growth or a flow is measured over. */
  readonly per: PeriodUnit | null;
  /** ISO 4217, for money. */
  readonly currency: string | null;
  readonly platform: Platform | null;
}

export interface Comparison {
  /** `no`: the two must not be set side by side · `withCaution`: they may, with the cautions said. */
  readonly comparable: "yes" | "withCaution" | "no";
  readonly cautions: readonly ComparisonCaution[];
  /** The value said for the benchmark's period, where it was measured over another. */
  readonly converted?: number;
  /** Where the value, or the converted one, lies. A benchmark without an upper end is reached at its figure. */
  readonly position?: "below" | "within" | "above";
}

/**
 * Compares a value with a benchmark (design.md, domain Q11–Q14). Another currency is never compared, and another period
 * unit only after a conversion that the result shows: a growth by compounding, a flow by days. Another or unknown basis
 * or platform is possible with a caution. `kpi` is the benchmark's KPI where the catalogue does not have it.
 */
export function compareWith(
  benchmark: Benchmark,
  given: ValueToCompare,
  kpi: Kpi | undefined = findKpi(benchmark.kpi),
): Comparison {
  const money = currencyFault(benchmark, given);
  if (money) return { comparable: "no", cautions: [money] };
  const period = forPeriod(benchmark, given, kpi);
  if (period.value === null) return { comparable: "no", cautions: period.cautions };
  const cautions = [...period.cautions, ...basisCautions(benchmark, given), ...platformCautions(benchmark, given)];
  return {
    comparable: cautions.length === 0 ? "yes" : "withCaution",
    cautions,
    ...(period.isConverted ? { converted: period.value } : {}),
    position: positionOf(period.value, benchmark),
  };
}

function currencyFault({ currency }: Benchmark, given: ValueToCompare): ComparisonCaution | null {
  if (currency === null) return null;
  if (given.currency === null) return "unknownCurrency";
  return given.currency.toUpperCase() === currency ? null : "otherCurrency";
}

interface InPeriod {
  /** Null where it cannot be said for the benchmark's period. */
  readonly value: number | null;
  readonly cautions: readonly ComparisonCaution[];
  readonly isConverted?: boolean;
}

function forPeriod({ per }: Benchmark, { value, per: own }: ValueToCompare, kpi: Kpi | undefined): InPeriod {
  if (per === null || own === per) return { value, cautions: [] };
  if (own === null) return { value, cautions: ["unknownPeriod"] };
  const [from, to] = [daysOf(own), daysOf(per)];
  const impossible: InPeriod = { value: null, cautions: ["otherPeriod"] };
  if (from === null || to === null || kpi === undefined) return impossible;
  if (kpi.declaration.compounds) {
    const converted = compound(value, from, to);
    return Number.isFinite(converted)
      ? { value: converted, cautions: ["convertedByCompounding"], isConverted: true }
      : impossible;
  }
  switch (timeDegree(kpi)) {
    case 1:
      return { value: (value * to) / from, cautions: ["convertedByDays"], isConverted: true };
    case 0:
      return { value, cautions: ["periodDoesNotMatter"] };
    default:
      return impossible;
  }
}

function basisCautions({ basis }: Benchmark, given: ValueToCompare): readonly ComparisonCaution[] {
  if (basis === "none") return [];
  if (basis === "unspecified") return ["benchmarkBasisUnknown"];
  if (given.basis === null) return ["basisUnknown"];
  return given.basis === basis ? [] : ["otherBasis"];
}

function platformCautions({ platform }: Benchmark, given: ValueToCompare): readonly ComparisonCaution[] {
  if (platform === "any" || given.platform === platform) return [];
  return given.platform === null || given.platform === "any" ? ["unknownPlatform"] : ["otherPlatform"];
}

function positionOf(value: number, { low, high }: Benchmark): "below" | "within" | "above" {
  if (value < low) return "below";
  return value > (high ?? low) ? "above" : "within";
}
