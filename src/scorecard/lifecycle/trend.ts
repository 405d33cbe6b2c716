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

/** What was recorded last of each period, by who is scored. */
export function lastOfPeriods<Row extends { readonly who: string; readonly period: string }>(
  recorded: readonly Row[],
): ReadonlyMap<string, ReadonlyMap<string, Row>> {
  const byWho = new Map<string, Map<string, Row>>();
  for (const row of recorded) {
    const own = byWho.get(row.who) ?? new Map<string, Row>();
    byWho.set(row.who, own.set(row.period, row));
  }
  return byWho;
}

/**
 * The totals of up to eight subjects over the last 24 periods. Of a period that was recorded more than once what was
 * recorded last counts.
 */
export function totalsOverTime(recorded: readonly RecordedTotal[], unit: SplitUnit | null): TotalsOverTime {
  const rows = recorded.flatMap(({ subject, from, to, at, total }) => {
    const day = to ?? at;
    if (subject === "" || day === null) return [];
    const { who, period } = whoAndPeriod(subject, from, unit);
    return [{ who, period: period || isoDate(Math.floor(day)), day: Math.floor(day), total }];
  });
  const times = [...new Map(rows.map(({ period, day }) => [period, day]))]
    .sort(([, a], [, b]) => a - b)
    .map(([time]) => time)
    .slice(-mostTimes);
  const lines = [...lastOfPeriods(rows)].slice(-mostSubjects).map(([who, periods]) => ({
    who,
    totals: times.map((time) => periods.get(time)?.total ?? null),
  }));
  return { times, lines };
}
