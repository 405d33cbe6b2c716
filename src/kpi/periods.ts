import type { PeriodUnit } from "./define.ts";

/** Mean days of a period; null for a post, which has no length. A month is 30.4375 days, a twelfth of a mean year. */
export function daysOf(period: PeriodUnit): number | null {
  return days[period];
}

const days: Readonly<Record<PeriodUnit, number | null>> = {
  post: null,
  day: 1,
  week: 7,
  month: 30.4375,
  quarter: 91.3125,
  year: 365.25,
};

/** The same compound growth over another number of days (the KPI CONVERTGROWTH); NaN for a growth of −1 or less. */
export function compound(growth: number, daysFrom: number, daysTo: number): number {
  return growth > -1 ? (1 + growth) ** (daysTo / daysFrom) - 1 : Number.NaN;
}
