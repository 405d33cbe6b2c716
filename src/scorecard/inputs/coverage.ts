import type { Subject, JoinedGroup } from "./join.ts";
import { periodEnd, periodName, periodStart, stretchBefore, yearBefore } from "./periods.ts";
import { dateColumn } from "./rowNames.ts";
import type { CardPeriod, CompareWith, PeriodProgress } from "../types.ts";
import type { SplitUnit } from "../splitUnit.ts";

/** Days that the tables cover for an account, person or campaign; `floating` ends are known no better than by posts. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * How far the data cover each subject's period, by the subjects' order.
 *
 * A table with a row per day covers the days from its first to its last row; where an account has several, the days that
 * all of them cover count. Where none is daily, a table covers as many days beyond its last row as its rows are usually
 * apart: a weekly table the whole last week, a list of posts its longest pause between two posts. Days that the card
 * leaves out of a period are not covered either.
 */
export function progressOf(
  subjects: readonly Subject[],
  groups: readonly JoinedGroup[],
  unit: SplitUnit | null,
  wanted: CardPeriod | null,
  matureTo: number,
  compareWith: CompareWith = { kind: "previous" },
): readonly (PeriodProgress | null)[] {
  if (unit === null && wanted === null) return subjects.map(() => null);
  const spans = spansByKey(groups, matureTo);
  return subjects.map(({ key, start }): PeriodProgress | null => {
    const span = spans.get(key);
    const whole =
      unit !== null ? { from: start, to: periodEnd(start, unit) } : wanted && { from: wanted.from, to: wanted.to };
    if (!span || !whole) return null;
    const coveredFrom = Math.max(whole.from, span.from, wanted?.from ?? whole.from);
    const coveredTo = Math.min(whole.to, span.to, wanted?.to ?? whole.to);
    if (coveredFrom > coveredTo) return null;
    const days = whole.to - whole.from + 1;
    const coveredDays = coveredTo - coveredFrom + 1;
    return {
      ...whole,
      days,
      coveredFrom,
      coveredTo,
      coveredDays,
      partial: coveredDays < days,
      previous: previousOf(whole, { from: coveredFrom, to: coveredTo }, unit, span, compareWith),
    };
  });
}

/** The same days of the period before, counted from its first day; the whole of it where this one is whole. */
function previousOf(
  whole: Span,
  covered: Span,
  unit: SplitUnit | null,
  data: Span,
  compareWith: CompareWith,
): PeriodProgress["previous"] {
  const before = beforeOf(whole, unit, compareWith);
  if (before === null) return null;
  const complete = covered.from === whole.from && covered.to === whole.to;
  const from = complete ? before.from : before.from + covered.from - whole.from;
  const to = complete ? before.to : Math.min(before.to, before.from + covered.to - whole.from);
  if (from > to || from < data.from || to > data.to) return null;
  return { from, to, name: unit === null ? "" : periodName(before.from, unit) };
}

/** All days that a period is compared with; days that people name are those of a card without periods of its own. */
function beforeOf(whole: Span, unit: SplitUnit | null, compareWith: CompareWith): Span | null {
  switch (compareWith.kind) {
    case "none":
      return null;
    case "days":
      return unit === null ? { from: compareWith.from, to: compareWith.to } : null;
    case "year":
      return yearBefore(whole, unit);
    case "previous":
      return unit === null
        ? stretchBefore(whole.from, whole.to)
        : { from: periodStart(whole.from - 1, unit), to: whole.from - 1 };
  }
}

function spansByKey(groups: readonly JoinedGroup[], matureTo: number): ReadonlyMap<number, Span> {
  const daily = new Map<number, Span[]>();
  const sparse = new Map<number, Span[]>();
  for (const group of groups) {
    for (const [key, days] of daysByKey(group, matureTo)) {
      const sorted = [...days].sort((a, b) => a - b);
      const [from] = sorted;
      const last = sorted.at(-1);
      if (from === undefined || last === undefined) continue;
      const pauses = sorted.slice(1).map((day, index) => day - (sorted[index] ?? day));
      const isDaily = group.table.recognition.grain === "period" && median(pauses) <= 1;
      const reach = isDaily ? 1 : pauses.length === 0 ? 1 : Math.max(...pauses.slice(0, 10_000));
      const span = { from, to: Math.min(matureTo, last + Math.max(1, reach) - 1) };
      const into = isDaily ? daily : sparse;
      into.set(key, [...(into.get(key) ?? []), span]);
    }
  }
  const keys = new Set([...daily.keys(), ...sparse.keys()]);
  return new Map(
    [...keys].flatMap((key): (readonly [number, Span])[] => {
      const common = daily.get(key);
      if (common) {
        const from = Math.max(...common.map((span) => span.from));
        const to = Math.min(...common.map((span) => span.to));
        return from <= to ? [[key, { from, to }]] : [];
      }
      const any = sparse.get(key) ?? [];
      return [[key, { from: Math.min(...any.map(({ from }) => from)), to: Math.max(...any.map(({ to }) => to)) }]];
    }),
  );
}

function daysByKey({ table, nameKeys }: JoinedGroup, matureTo: number): ReadonlyMap<number, ReadonlySet<number>> {
  const dates = dateColumn(table.columns)?.values;
  const days = new Map<number, Set<number>>();
  nameKeys.forEach((key, row) => {
    const date = dates?.[row];
    if (key === null || typeof date !== "number" || Math.floor(date) > matureTo) return;
    const own = days.get(key);
    if (own) own.add(Math.floor(date));
    else days.set(key, new Set([Math.floor(date)]));
  });
  return days;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}
