import type { ValueToCompare } from "../../kpi/compare.ts";
import type { Benchmark } from "../../kpi/define.ts";
import type { Kpi } from "../../kpi/compile.ts";

/** What is known of one's own value before anything is said: it is divided by what the KPI usually is. */
export function startOf({ declaration }: Kpi): Omit<ValueToCompare, "value"> {
  const { basis, params, platforms } = declaration;
  const [platform = null, ...others] = platforms;
  return {
    basis: basis === undefined ? null : (params[basis]?.measure ?? null),
    per: null,
    currency: null,
    platform: others.length === 0 ? platform : null,
  };
}

/** Denominators that can be said: the KPI's own and those of its benchmarks. */
export function basesOf({ declaration }: Kpi, benchmarks: readonly Benchmark[]): readonly string[] {
  const { basis, params } = declaration;
  const own = basis === undefined ? undefined : params[basis];
  const measures = [
    own?.measure ?? null,
    ...Object.values(own?.measureOn ?? {}),
    ...benchmarks.map((benchmark) => benchmark.basis),
  ];
  return [...new Set(measures)].filter(
    (measure) => measure !== null && measure !== "unspecified" && measure !== "none",
  ) as readonly string[];
}

/** Currencies that can be said: those of the benchmarks and of Scoreline's users. */
export function currenciesOf(benchmarks: readonly Benchmark[]): readonly string[] {
  return [...new Set([...benchmarks.flatMap(({ currency }) => currency ?? []), "CNY", "USD", "EUR", "RUB"])];
}
