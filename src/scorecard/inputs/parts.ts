import { lastAndFirstFlags } from "../../intake/dates/periodFlags.ts";
import type { PeriodProgress } from "../types.ts";
import { subjectId, type JoinedGroup, type Subject } from "./join.ts";
import { periodEnd, periodName, periodStart } from "./periods.ts";
import { dateColumn } from "./rowNames.ts";
import type { WholeFrom } from "./wholeFrom.ts";
import type { SplitUnit } from "../splitUnit.ts";

/** A month of a quarter, or another part of a period, as a row of its own. */
export interface PeriodPart {
  readonly subject: Subject;
  /** Place of the period's subject among the card's. */
  readonly whole: number;
  readonly days: number;
  readonly coveredDays: number;
  /** 0 for a part that does not count because it is not over. */
  readonly weight: number;
}

/** Days of a period that data cover. */
interface Covered {
  readonly from: number;
  readonly to: number;
  readonly coveredFrom: number;
  readonly coveredTo: number;
}

type Averaged = Exclude<WholeFrom, { kind: "data" }>;

/**
 * The parts of every period in their order, those without a row too: a month in which nothing was posted is a month
 * without a value, not one that never was. A part at the edge is cut where its period ends.
 *
 * Parts that the data cover whole count; where there is none, all that there are. A month that has just begun would
 * pull down every sum.
 */
export function periodParts(
  subjects: readonly Subject[],
  progress: readonly (Covered | null)[],
  unit: SplitUnit | null,
  choice: Averaged,
): readonly PeriodPart[] {
  return subjects.flatMap((subject, whole): PeriodPart[] => {
    const covered = progress[whole];
    if (!covered) return [];
    const starts = startsIn(covered, choice.of);
    const parts = starts.map((start, place) => partAt(start, place, covered, choice.of));
    const present = parts.filter(({ coveredDays }) => coveredDays > 0);
    const complete = present.filter(({ isComplete }) => isComplete);
    const counting = new Set(complete.length > 0 ? complete : present);
    const stem = unit === null ? subject.name : stemOf(subject, unit);
    return present.map((part): PeriodPart => {
      const name = periodName(periodStart(part.start, choice.of), choice.of);
      return {
        subject: { key: subject.key, start: part.start, name: stem === "" ? name : `${stem} · ${name}` },
        whole,
        days: part.days,
        coveredDays: part.coveredDays,
        weight: counting.has(part) ? weightOf(part, choice) : 0,
      };
    });
  });
}

interface Part {
  readonly start: number;
  /** From 0 in the whole period. */
  readonly place: number;
  readonly days: number;
  readonly coveredDays: number;
  readonly isComplete: boolean;
}

function startsIn({ from, to }: Covered, of: SplitUnit): readonly number[] {
  const starts: number[] = [];
  for (let start = from; start <= to; start = periodEnd(periodStart(start, of), of) + 1) starts.push(start);
  return starts;
}

function partAt(start: number, place: number, { to, coveredFrom, coveredTo }: Covered, of: SplitUnit): Part {
  const first = periodStart(start, of);
  const calendarEnd = periodEnd(first, of);
  const end = Math.min(to, calendarEnd);
  const days = end - start + 1;
  const coveredDays = Math.max(0, Math.min(end, coveredTo) - Math.max(start, coveredFrom) + 1);
  return {
    start,
    place,
    days,
    coveredDays,
    isComplete: coveredDays === days && first === start && calendarEnd === end,
  };
}

function weightOf({ coveredDays, place }: Part, choice: Averaged): number {
  if (choice.kind === "mean") return 1;
  return choice.weights === "days" ? coveredDays : (choice.weights[place] ?? 0);
}

function stemOf({ name, start }: Subject, unit: SplitUnit): string {
  const period = periodName(start, unit);
  return name.endsWith(period) ? name.slice(0, -period.length).replace(/ · $/, "") : name;
}

/** The groups with every row joined to its part instead of its whole period, so that aggregates are those of the parts. */
export function groupsOfParts(
  groups: readonly JoinedGroup[],
  subjects: readonly Subject[],
  parts: readonly PeriodPart[],
  of: SplitUnit,
): readonly JoinedGroup[] {
  const known = new Set(parts.map(({ subject }) => subjectId(subject)));
  const lowest = new Map(subjects.map((subject) => [subjectId(subject), subject.start]));
  return groups.map((group): JoinedGroup => {
    const dates = dateColumn(group.table.columns)?.values;
    const subjectKeys = new Array<number | null>(group.table.rowCount).fill(null);
    const periodStarts = new Array<number | null>(group.table.rowCount).fill(null);
    const rowsOf = new Map<string, number[]>();
    for (const [whole, rows] of group.rowsOf) {
      const from = lowest.get(whole) ?? -Infinity;
      for (const row of rows) {
        const [date, key] = [dates?.[row], group.subjectKeys[row] ?? null];
        if (typeof date !== "number" || key === null) continue;
        const start = Math.max(from, periodStart(date, of));
        const id = subjectId({ key, start });
        if (!known.has(id)) continue;
        subjectKeys[row] = key;
        periodStarts[row] = start;
        const own = rowsOf.get(id);
        if (own) own.push(row);
        else rowsOf.set(id, [row]);
      }
    }
    for (const rows of rowsOf.values()) rows.sort((a, b) => a - b);
    return {
      ...group,
      subjectKeys,
      periodStarts,
      rowsOf,
      ...lastAndFirstFlags(group.table, { subjectKeys, periodStarts }),
    };
  });
}

/** The days before, as parts of each subject's compared days, for the previous value. */
export function comparedParts(
  subjects: readonly Subject[],
  progress: readonly (PeriodProgress | null)[],
  unit: SplitUnit | null,
  choice: Averaged,
): readonly PeriodPart[] {
  const compared = progress.map((own): Covered | null => {
    if (!own?.previous) return null;
    const { from, to } = own.previous;
    return { from, to, coveredFrom: from, coveredTo: to };
  });
  return periodParts(subjects, compared, unit, choice);
}

/** Places of the parts of each period, by the period's own place, `whole`. */
export function partsByWhole(parts: readonly { readonly whole: number }[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  parts.forEach(({ whole }, place) => {
    const own = places.get(whole);
    if (own) own.push(place);
    else places.set(whole, [place]);
  });
  return places;
}

/** Parts of the period that has most of them; `whole` is its place. */
export function mostPartsOf(parts: readonly { readonly whole: number }[]): number {
  return [...partsByWhole(parts).values()].reduce((most, { length }) => Math.max(most, length), 0);
}
