import { calendarOf, serialOf } from "../../formula/serial.ts";

export interface YearHints {
  /** Calendar year of the last row, said by a person. */
  readonly year?: number;
  /** Excel serial number of today. */
  readonly today: number;
}

export interface YearsFound {
  /** Year per row; null where the row has no date to complete. */
  readonly years: readonly (number | null)[];
  /**
   * `hint`: a person said it. `weekday`: only these years have the days of the week that are written. `assumed`: the
   * latest years that are not in the future; earlier ones fit as well.
   */
  readonly basis: "hint" | "weekday" | "assumed";
  /** By how many years the next earlier reading that fits is before this one. */
  readonly earlier: number;
}

interface MonthDay {
  readonly month: number;
  readonly day: number;
  /** 0 Sunday … 6 Saturday where it is written. */
  readonly weekday?: number | null;
}

/**
 * Years for dates that have none. The file may run forward or backward in time, crossing New Year, or be in no order
 * within twelve months: the reading with the shortest stretch of time counts, and forward before backward before none.
 */
export function assignYears(dates: readonly (MonthDay | null)[], hints: YearHints): YearsFound {
  const known = dates.filter((date): date is MonthDay => date !== null);
  const readings = [inOneDirection(known, 1), inOneDirection(known, -1), inTwelveMonths(known, hints)];
  const offsets = readings.reduce((best, reading) => (stretch(known, reading) < stretch(known, best) ? reading : best));
  const weekdays = known.some(({ weekday }) => typeof weekday === "number");
  const fitting = hints.year === undefined ? fittingBases(known, offsets, hints.today) : [];
  const base =
    hints.year === undefined
      ? (fitting[0] ?? newestBase(offsets, hints.today) - 1)
      : hints.year - (offsets.at(-1) ?? 0);
  let next = 0;
  const years = dates.map((date) => (date === null ? null : base + (offsets[next++] ?? 0)));
  const basis = hints.year !== undefined ? "hint" : weekdays && fitting.length > 0 ? "weekday" : "assumed";
  return { years, basis, earlier: base - (fitting[1] ?? base - 1) };
}

/** Years after the first year, if time only goes one way from row to row. */
function inOneDirection(dates: readonly MonthDay[], direction: 1 | -1): number[] {
  let at = 0;
  const offsets = dates.map((date, index) => {
    const before = dates[index - 1] ?? date;
    if ((ordinal(date) - ordinal(before)) * direction < 0) at += direction;
    return at;
  });
  const lowest = offsets.reduce((low, offset) => Math.min(low, offset), 0);
  return offsets.map((offset) => offset - lowest);
}

/** 1 for days of the later year: those up to today or, in a year that a person said, those before the longest gap. */
function inTwelveMonths(dates: readonly MonthDay[], { year, today }: YearHints): number[] {
  const now = calendarOf(today);
  const end = year === undefined || year === now.year ? ordinal(now) : endBeforeLongestGap(dates);
  const late = dates.map((date) => ordinal(date) <= end);
  return late.includes(false) ? late.map((isLate) => (isLate ? 1 : 0)) : dates.map(() => 0);
}

function endBeforeLongestGap(dates: readonly MonthDay[]): number {
  const days = [...new Set(dates.map(ordinal))].sort((a, b) => a - b);
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? 0;
  let longest = { gap: first + daysPerYear - last, end: last };
  days.forEach((day, index) => {
    const gap = (days[index + 1] ?? day) - day;
    if (gap > longest.gap) longest = { gap, end: day };
  });
  return longest.end;
}

/**
 * The two latest first years with which no date is in the future, every 29 February exists and every written day of the
 * week is right; none where a file contradicts itself.
 */
function fittingBases(dates: readonly MonthDay[], offsets: readonly number[], today: number): readonly number[] {
  const fits = (base: number) =>
    dates.every(({ month, day, weekday = null }, index) => {
      const serial = serialOf(base + (offsets[index] ?? 0), month, day);
      return serial !== null && serial <= today && (weekday === null || (serial + 6) % 7 === weekday);
    });
  const newest = newestBase(offsets, today);
  return Array.from({ length: 12 }, (_, back) => newest - back)
    .filter(fits)
    .slice(0, 2);
}

/** First year of a file whose last year is this one. */
function newestBase(offsets: readonly number[], today: number): number {
  return calendarOf(today).year - offsets.reduce((high, offset) => Math.max(high, offset), 0);
}

const daysPerYear = 372;

function stretch(dates: readonly MonthDay[], offsets: readonly number[]): number {
  let [low, high] = [Infinity, -Infinity];
  dates.forEach((date, index) => {
    const at = (offsets[index] ?? 0) * daysPerYear + ordinal(date);
    low = Math.min(low, at);
    high = Math.max(high, at);
  });
  return high - low;
}

/** Order within a year; months count as 31 days. */
function ordinal({ month, day }: MonthDay): number {
  return month * 31 + day;
}
