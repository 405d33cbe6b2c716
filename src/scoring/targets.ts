import type { Better } from "../kpi/define.ts";

/**
 * Where the target of a line comes from; it stands in the sheet beside the value.
 *
 * - `fixed`: `value`, entered by a person for a stated reason; without one the target that the rule has.
 * - `benchmark`: a value of a set with provenance.
 * - `history`: the median of the team's last closed periods before the one that is scored, raised by `uplift` (0.15 is
 *   +15 %), by no more than `yearlyCap` beyond the level of a year ago. With `since` (`YYYY-MM-DD`) the base is the level
 *   before that day, and the uplift is added once per period from there on, by no more than `yearlyCap` in a year.
 */
export type TargetSource =
  | { readonly kind: "fixed"; readonly reason?: string; readonly value?: number }
  | { readonly kind: "benchmark"; readonly set: string; readonly level: "pass" | "average" | "good" | "optimal" }
  | { readonly kind: "history"; readonly uplift: number; readonly yearlyCap?: number; readonly since?: string };

/** Why a target differs from what its source says. */
export interface TargetFactor {
  readonly reason: "niche" | "size" | "competition";
  /** Above zero; 1 changes nothing. */
  readonly factor: number;
}

/**
 * How a line gets its target: source, factors, and a seasonal index per calendar month (twelve, their mean is 1);
 * `history` computes the index from the team's own closed months, of which it takes 24.
 */
export interface TargetPlan {
  readonly source: TargetSource;
  readonly factors?: readonly TargetFactor[];
  readonly season?: readonly number[] | "history";
}

/** Most that an uplift raises a target by within twelve months where nothing is said: not quite a doubling. */
export const usualYearlyCap = 0.8;

/**
 * A target that grows from a base by an uplift per period (Z25: +15 % against the previous period), `periods` after it.
 * Within each year it grows by no more than `yearlyCap`, or monthly +15 % would be ×5.35 a year; the next year starts
 * from there. Where lower is better the target falls by the same part instead. `perYear` is 12 for months.
 */
export function liftedTarget(
  base: number,
  { uplift, yearlyCap = usualYearlyCap }: { readonly uplift: number; readonly yearlyCap?: number },
  periods: number,
  perYear: number,
  better: Better = "higher",
): number {
  const years = Math.floor(periods / perYear);
  const most = 1 + Math.max(0, yearlyCap);
  const grown = (count: number) => (uplift <= 0 ? (1 + uplift) ** count : Math.min((1 + uplift) ** count, most));
  const factor = grown(perYear) ** years * grown(periods - years * perYear);
  return better === "higher" ? base * factor : base / factor;
}

/** The target of a month: the target of a mean month × the month's index. Months count from 1. */
export function seasonalTarget(target: number, season: readonly number[], month: number): number {
  return target * (season[month - 1] ?? 1);
}

/** A target with what it is adjusted for; where lower is better a factor above 1 still makes the number greater. */
export function factoredTarget(target: number, factors: readonly TargetFactor[]): number {
  return factors.reduce((own, { factor }) => own * factor, target);
}

/** Why a target is doubtful: it is worse than the average that it is compared with (Q13). Not a fault: a caution. */
export function belowAverage(target: number, average: number, better: Better): boolean {
  return better === "higher" ? target < average : target > average;
}

/** Why two amounts cannot be compared: they are in different currencies, and none is ever converted. */
export function currencyConflict(
  template: string | undefined,
  data: readonly (string | null)[],
): { readonly code: "otherCurrency"; readonly currencies: readonly string[] } | null {
  const found = new Set([...(template === undefined ? [] : [template]), ...data.filter((own) => own !== null)]);
  return found.size > 1 ? { code: "otherCurrency", currencies: [...found] } : null;
}
