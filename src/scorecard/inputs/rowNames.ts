import { isoDate } from "../../formula/serial.ts";
import { meansAccount } from "../../intake/recognise.ts";
import type { Column } from "../../intake/table.ts";
import type { Group } from "./groups.ts";
import type { SourceTable, SubjectBy } from "../types.ts";

/** What names the subject in each row of each group; null where nothing does. */
export function namesOfRows(groups: readonly Group[], by: SubjectBy): readonly (readonly (string | null)[])[] {
  if (by.kind === "item") return itemNames(groups);
  const byAccount = choosesAccount(groups, by);
  return groups.map((group) => rowNames(group, by, byAccount));
}

/**
 * The chosen column, the file, or the account where there is one. Exports call the account differently (Account, 账号),
 * so a choice of it takes each table's own account column.
 */
function rowNames({ table, sources, sourceOf }: Group, by: SubjectBy, byAccount: boolean): readonly (string | null)[] {
  const named = by.kind === "column" ? columnNamed(table.columns, by.header) : undefined;
  const column = named ?? (byAccount ? accountColumn(table.columns) : undefined);
  return sourceOf.map(
    (source, row) => textAt(column, row) ?? (by.kind === "file" ? fileSubject(sources[source]) : null),
  );
}

/** Every row of a content list is a post of its own; posts of one title are told apart by day, then by number. */
function itemNames(groups: readonly Group[]): readonly (readonly (string | null)[])[] {
  const taken = new Map<string, number>();
  const free = (wanted: string) => {
    const times = (taken.get(wanted) ?? 0) + 1;
    taken.set(wanted, times);
    return times === 1 ? wanted : `${wanted} (${String(times)})`;
  };
  const titlesOf = ({ table }: Group) => {
    const column = table.columns.find(({ role }) => role === "item");
    return Array.from({ length: table.rowCount }, (_, row) => textAt(column, row));
  };
  const counts = new Map<string, number>();
  const lists = groups.map((group) => (group.table.recognition.grain === "item" ? titlesOf(group) : null));
  for (const list of lists) {
    for (const title of list ?? []) if (title !== null) counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return groups.map(({ table, sources, sourceOf, repeated }, index) => {
    const titles = lists[index];
    const dates = dateColumn(table.columns)?.values;
    return Array.from({ length: table.rowCount }, (_, row) => {
      if (!titles || repeated[row]) return null;
      const title = titles[row] ?? fileSubject(sources[sourceOf[row] ?? 0]) ?? "";
      const date = dates?.[row];
      const alone = titles[row] !== null && counts.get(title) === 1;
      return free(alone || typeof date !== "number" ? title : `${title} · ${isoDate(date)}`);
    });
  });
}

function choosesAccount(groups: readonly Group[], by: SubjectBy): boolean {
  if (by.kind !== "column") return true;
  return (
    meansAccount(by.header) || groups.some(({ table }) => columnNamed(table.columns, by.header)?.role === "subject")
  );
}

/** The column that a person means by a header: letter case and spaces around it do not matter. */
export function columnNamed(columns: readonly Column[], header: string): Column | undefined {
  const wanted = header.trim();
  return (
    columns.find((column) => column.header.trim() === wanted) ??
    columns.find((column) => column.header.trim().toLowerCase() === wanted.toLowerCase())
  );
}

/** The column that says when a row happened; undefined in a table without dates. */
export function dateColumn(columns: readonly Column[]): Column | undefined {
  return columns.find(({ role, kind }) => role === "date" && kind === "date");
}

function accountColumn(columns: readonly Column[]): Column | undefined {
  return columns.find(({ role }) => role === "subject");
}

function textAt(column: Column | undefined, row: number): string | null {
  const value = column?.values[row] ?? null;
  const text = value === null ? "" : String(value).trim();
  return text === "" ? null : text;
}

/** The file's name without its ending. */
function fileSubject(source: SourceTable | undefined): string | null {
  return source === undefined ? null : source.file.replace(/\.[A-Za-z0-9]{1,5}$/, "");
}
