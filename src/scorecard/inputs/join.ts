import { isoDate } from "../../formula/serial.ts";
import { lastAndFirstFlags } from "../../intake/dates/periodFlags.ts";
import type { Group } from "./groups.ts";
import { periodName, periodStart, periodUnitOf } from "./periods.ts";
import { dateColumn, namesOfRows } from "./rowNames.ts";
import type { NameOrder } from "./nameOrder.ts";
import type { CardIssue, CardPeriod, SubjectBy } from "../types.ts";

/** Who or what a row of the card is. Rows of Data sheets carry the same two numbers. */
export interface Subject {
  readonly name: string;
  /** Whole number from 1 that stands for the account, person or campaign. */
  readonly key: number;
  /** Excel serial of the first day. */
  readonly start: number;
}

/** A group whose rows know which subject they count for; null counts for none. */
export interface JoinedGroup extends Group {
  /** Key of the account, person or campaign of each row, whether it counts in this period or not. */
  readonly nameKeys: readonly (number | null)[];
  readonly subjectKeys: readonly (number | null)[];
  /**
   * Whether it can say anything about a subject. In a card by post the days of an account can't, nor can a table without
   * the column by which subjects were chosen.
   */
  readonly namesSubjects: boolean;
  readonly periodStarts: readonly (number | null)[];
  /** 1 on the last row of a subject's period at which a stock is known, and on its first row; else 0. */
  readonly last: readonly number[];
  readonly first: readonly number[];
  /** Rows of each subject, by `subjectId`. */
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
}

export interface Joined {
  readonly subjects: readonly Subject[];
  readonly groups: readonly JoinedGroup[];
  /** What the card covers, in days; null where no table has dates. */
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly issues: readonly CardIssue[];
}

export function subjectId({ key, start }: Pick<Subject, "key" | "start">): string {
  return `${String(key)} ${String(start)}`;
}

/**
 * Finds the subjects and joins every row to one, by subject and period. In a card by period a row's account is kept
 * apart: two accounts make two subjects per period. A table that names no account belongs to the only account there is.
 * Rows of `immatureFrom` and later days are left out, and so are those that a
 * table itself calls immature. Rows that divide another table's whole (channels beside all) are never added. Subjects are
 * listed by name as `inOrder` says, else in the order in which the data name them first.
 */
export function joinGroups(
  groups: readonly Group[],
  by: SubjectBy,
  wanted: CardPeriod | null,
  immatureFrom: number,
  inOrder: NameOrder = () => 0,
): Joined {
  const issues: CardIssue[] = [];
  const unit = periodUnitOf(by);
  const period = wanted ?? spanOf(groups, immatureFrom - 1);
  const names = namesOfRows(groups, by);
  const keys = keysOf(names);
  const chosen = by.kind === "column" || by.kind === "item";
  const onlyKey = keys.size <= 1 ? 1 : null;
  const found = new Map<string, Subject>();
  const joined = groups.map((group, index): JoinedGroup => {
    const dates = dateColumn(group.table.columns)?.values;
    const { partsOf } = group.table;
    const left = { name: 0, date: 0, immature: 0, from: Infinity };
    const nameKeys: (number | null)[] = [];
    const rowsOf = new Map<string, number[]>();
    const subjectKeys: (number | null)[] = [];
    const periodStarts: (number | null)[] = [];
    for (let row = 0; row < group.table.rowCount; row += 1) {
      const name = names[index]?.[row] ?? null;
      const key = name === null ? (chosen ? null : onlyKey) : (keys.get(name) ?? null);
      const date = dates?.[row];
      const repeated = group.repeated[row] === true || partsOf !== undefined;
      const own = group.sources[group.sourceOf[row] ?? 0]?.table.immatureFrom ?? Infinity;
      const immature = typeof date === "number" && Math.floor(date) >= Math.min(immatureFrom, own);
      if (immature) left.from = Math.min(left.from, Math.floor(date));
      const start = repeated || immature ? null : startOf(date, dates !== undefined, unit, wanted, period);
      nameKeys.push(repeated || immature ? null : key);
      if (key === null) left.name += repeated || by.kind === "item" ? 0 : 1;
      else if (immature) left.immature += 1;
      else if (start === null && typeof date !== "number" && !repeated) left.date += 1;
      const counts = key !== null && start !== null;
      subjectKeys.push(counts ? key : null);
      periodStarts.push(counts ? start : null);
      if (!counts) continue;
      const id = subjectId({ key, start });
      const rows = rowsOf.get(id);
      if (rows) rows.push(row);
      else rowsOf.set(id, [row]);
      if (!found.has(id)) found.set(id, { name: "", key, start });
    }
    const namesSubjects = !chosen || (names[index] ?? []).some((name) => name !== null);
    const file = group.sources.map((source) => source.file).join(", ");
    if (partsOf !== undefined) issues.push({ code: "card.partsOfWhole", facts: { file, header: partsOf } });
    if (left.name > 0) issues.push(unnamed(by, file, left.name));
    if (left.date > 0) issues.push({ code: "card.rowsWithoutDate", facts: { file, rows: left.date } });
    if (left.immature > 0)
      issues.push({ code: "card.immatureRows", facts: { file, rows: left.immature, date: isoDate(left.from) } });
    if (wanted !== null && dates === undefined && unit === null)
      issues.push({ code: "card.periodIgnored", facts: { file } });
    return {
      ...group,
      nameKeys,
      subjectKeys,
      namesSubjects,
      periodStarts,
      rowsOf,
      ...lastAndFirstFlags(group.table, { subjectKeys, periodStarts }),
    };
  });
  const nameOf = [...keys.keys()];
  const subjects = [...found.values()]
    .sort((a, b) => inOrder(nameOf[a.key - 1] ?? "", nameOf[b.key - 1] ?? "") || a.key - b.key || a.start - b.start)
    .map((subject) => ({ ...subject, name: subjectName(subject, unit, nameOf, keys.size > 1 || chosen) }));
  if (subjects.length === 0) issues.push({ code: "card.noSubjects", facts: {} });
  return { subjects, groups: joined, period, issues };
}

function unnamed(by: SubjectBy, file: string, rows: number): CardIssue {
  if (by.kind === "column") return { code: "card.rowsWithoutSubject", facts: { file, rows, header: by.header } };
  return { code: "card.rowsWithoutAccount", facts: { file, rows } };
}

function startOf(
  date: number | string | null | undefined,
  dated: boolean,
  unit: ReturnType<typeof periodUnitOf>,
  wanted: CardPeriod | null,
  period: { readonly from: number; readonly to: number } | null,
): number | null {
  if (typeof date !== "number") return dated || unit !== null ? null : Math.floor(period?.from ?? 0);
  if (wanted !== null && (Math.floor(date) < wanted.from || Math.floor(date) > wanted.to)) return null;
  return unit === null ? Math.floor(period?.from ?? 0) : periodStart(date, unit);
}

function keysOf(names: readonly (readonly (string | null)[])[]): Map<string, number> {
  const keys = new Map<string, number>();
  for (const own of names) {
    for (const name of own) {
      if (name !== null && !keys.has(name)) keys.set(name, keys.size + 1);
    }
  }
  return keys;
}

function subjectName(
  { key, start }: Subject,
  unit: ReturnType<typeof periodUnitOf>,
  names: readonly string[],
  named: boolean,
): string {
  const account = names[key - 1] ?? "";
  if (unit === null) return account;
  return named && account !== "" ? `${account} · ${periodName(start, unit)}` : periodName(start, unit);
}

function spanOf(groups: readonly Group[], matureTo: number): { from: number; to: number } | null {
  const spans = groups.flatMap(({ table }) => (table.period ? [table.period] : []));
  if (spans.length === 0) return null;
  return {
    from: Math.floor(spans.reduce((least, { from }) => Math.min(least, from), Infinity)),
    to: Math.min(matureTo, Math.floor(spans.reduce((most, { to }) => Math.max(most, to), -Infinity))),
  };
}
