import { isoDate } from "../../formula/serial.ts";
import { periodName, periodStart } from "../inputs/periods.ts";
import type { SplitUnit } from "../splitUnit.ts";

/** Most subjects and points in time that a line chart shows legibly. */
const [mostSubjects, mostTimes] = [8, 24];

/** A total as History has it. */
export interface RecordedTotal {
  readonly subject: string;
  /** First and last day that were scored, as serials; null without dates. */
  readonly from: number | null;
  readonly to: number | null;
  /** When it was recorded, as a serial. */
  readonly at: number | null;
  readonly total: number | null;
}

/** Totals of everybody who is scored, from period to period. */
export interface TotalsOverTime {
  /** Names of the periods, or last days where the card has none, in their order. */
  readonly times: readonly string[];
  readonly lines: readonly { readonly who: string; readonly totals: readonly (number | null)[] }[];
}

/**
 * A subject's name as who is scored and in which period; nobody (`""`) where periods are all that is scored, and no period
 * (`""`) where the card is not split by any.
 */
export function whoAndPeriod(
  subject: string,
  from: number | null,
  unit: SplitUnit | null,
): { readonly who: string; readonly period: string } {
  const period = unit === null || from === null ? "" : periodName(periodStart(from, unit), unit);
  if (period === "" || !subject.endsWith(period)) return { who: subject, period: "" };
  return { who: subject.slice(0, -period.length).replace(/ · $/, ""), period };
}

/**
 * The totals of up to eight subjects over the last 24 periods. Of a period that was recorded more than once what was
 * recorded last counts.
 */
export function totalsOverTime(recorded: readonly RecordedTotal[], unit: SplitUnit | null): TotalsOverTime {
  const days = new Map<string, number>();
  const byWho = new Map<string, Map<string, number | null>>();
  for (const { subject, from, to, at, total } of recorded) {
    const day = to ?? at;
    if (subject === "" || day === null) continue;
    const { who, period } = whoAndPeriod(subject, from, unit);
    const time = period === "" ? isoDate(Math.floor(day)) : period;
    days.set(time, Math.floor(day));
    const own = byWho.get(who) ?? new Map<string, number | null>();
    byWho.set(who, own.set(time, total));
  }
  const times = [...days]
    .sort(([, a], [, b]) => a - b)
    .map(([time]) => time)
    .slice(-mostTimes);
  const lines = [...byWho].slice(-mostSubjects).map(([who, totals]) => ({
    who,
    totals: times.map((time) => totals.get(time) ?? null),
  }));
  return { times, lines };
}
