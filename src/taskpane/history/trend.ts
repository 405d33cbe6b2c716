import type { HistoryRow } from "../../commands/lifecycle/types.ts";
import { lastOfPeriods } from "../../scorecard/lifecycle/trend.ts";

/** A total that a period ended with. */
export interface TrendPoint {
  /** `YYYY-MM-DD`: the last day that was scored, or of the recording where the data have no dates. */
  readonly day: string;
  /** Name of the period, or its last day. */
  readonly period: string;
  readonly total: number;
}

/** Totals of somebody from period to period. */
export interface Trend {
  readonly who: string;
  readonly points: readonly TrendPoint[];
}

/**
 * Totals by period for everybody who is scored, periods in their order; of a period that was recorded more than once what
 * was recorded last counts, as in the chart on the sheet. A period without a total leaves no point.
 */
export function trendsOf(rows: readonly HistoryRow[]): readonly Trend[] {
  const recorded = rows.map((row) => {
    const day = lastDay(row);
    return { who: row.who, period: row.period || day, day, total: row.total };
  });
  return [...lastOfPeriods(recorded)].map(([who, periods]) => ({
    who,
    points: [...periods.values()]
      .sort((a, b) => (a.day < b.day ? -1 : 1))
      .flatMap(({ day, period, total }) => (total === null ? [] : [{ day, period, total }])),
  }));
}

function lastDay({ to, at }: HistoryRow): string {
  return to ?? at.slice(0, 10);
}

/** Rows that were recorded together. */
export interface Recording {
  readonly at: string;
  readonly event: string;
  readonly kind: HistoryRow["kind"];
  readonly rows: readonly HistoryRow[];
}

/** The newest recording first; the rows of one as the sheet has them. */
export function recordingsOf(rows: readonly HistoryRow[]): readonly Recording[] {
  const byTime = new Map<string, HistoryRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.at, row.event]);
    const own = byTime.get(key);
    if (own) own.push(row);
    else byTime.set(key, [row]);
  }
  return [...byTime.values()].reverse().flatMap((own): Recording[] => {
    const [first] = own;
    return first ? [{ at: first.at, event: first.event, kind: first.kind, rows: own }] : [];
  });
}
