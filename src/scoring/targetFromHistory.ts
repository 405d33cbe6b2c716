import { medianOf, outliersOf } from "./statistics.ts";

/** Fewest closed periods with a value that make a target; the median of fewer says nothing. */
export const fewestPeriods = 3;

/** A period of a team's own past. */
export interface PastPeriod {
  readonly period: string;
  /** Null where the KPI had no value. */
  readonly value: number | null;
  /** Whether the period is over and its last days are complete. */
  readonly closed: boolean;
}

export interface HistoryTarget {
  /** Median of the values used; null with less than three. */
  readonly target: number | null;
  readonly used: readonly { readonly period: string; readonly value: number }[];
  /** Periods whose value lies far from the rest of the history. They are marked, not left out: the median bears one. */
  readonly outliers: readonly string[];
}

/** The default target: the median of the last three closed periods that have a value. Periods come earliest first. */
export function targetFromHistory(history: readonly PastPeriod[], periods = fewestPeriods): HistoryTarget {
  const known = history.flatMap(({ period, value, closed }) =>
    closed && value !== null && Number.isFinite(value) ? [{ period, value }] : [],
  );
  const far = outliersOf(known.map(({ value }) => value));
  const outliers = known.flatMap(({ period }, index) => (far[index] === true ? [period] : []));
  const used = known.slice(-Math.max(periods, fewestPeriods));
  const target = used.length < fewestPeriods ? null : medianOf(used.map(({ value }) => value));
  return { target, used, outliers };
}
