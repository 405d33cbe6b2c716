import type { Benchmark } from "../define.ts";
import { findKpi } from "../kpi.ts";
import { compound, daysOf } from "../periods.ts";
import { benchmarksOf } from "./index.ts";

/**
 * What a reader must know of a figure before using it as a target. `claim` nobody shows how it was measured ·
 * `basisUnknown` the source does not say what it is divided by · `farFromOthers` every other source's general figure is
 * at least five times higher or lower (the article's pass lines against the market: domain Q5, Q13) · `old` from before
 * 2020. Words are in the locales.
 */
export type BenchmarkCaution = "claim" | "basisUnknown" | "farFromOthers" | "old";

const far = 5;
const oldBefore = 2020;

/** Cautions on a figure, as compared with the other rows of its KPI. */
export function cautionsOf(
  benchmark: Benchmark,
  others: readonly Benchmark[] = benchmarksOf(benchmark.kpi),
): readonly BenchmarkCaution[] {
  const { basis, confidence, date } = benchmark;
  const year = Number(date?.slice(0, 4));
  return [
    ...(confidence === "claim" ? ["claim" as const] : []),
    ...(basis === "unspecified" ? ["basisUnknown" as const] : []),
    ...(isFar(benchmark, others) ? ["farFromOthers" as const] : []),
    ...(date !== null && year < oldBefore ? ["old" as const] : []),
  ];
}

function isFar(benchmark: Benchmark, others: readonly Benchmark[]): boolean {
  const own = middle(benchmark);
  const rest = others.filter(
    ({ kpi, platform, currency, source, niche, accountSize, competition }) =>
      kpi === benchmark.kpi &&
      platform === benchmark.platform &&
      currency === benchmark.currency &&
      source !== benchmark.source &&
      niche === undefined &&
      accountSize === undefined &&
      competition === undefined,
  );
  return (
    rest.length > 0 &&
    rest.map(middle).every((other) => other > 0 && own > 0 && Math.max(own / other, other / own) >= far)
  );
}

/** Middle of the figure; growth over a month, so that rows of other period units are of one kind. */
function middle({ kpi, low, high, per }: Benchmark): number {
  const value = (low + (high ?? low)) / 2;
  const days = per === null ? null : daysOf(per);
  if (days === null || !findKpi(kpi)?.declaration.compounds) return value;
  return compound(value, days, daysOf("month") ?? days);
}
