import type { Column, Table } from "../table.ts";

type Value = number | string | null;

/** A cell of a table that a newer export says differently. Row and column are zero-based places in the merged table. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: Value;
  readonly after: Value;
}

/** A table with a newer export of the same kind taken in. Rows and columns that were there keep their places. */
export interface MergedTable {
  readonly table: Table;
  /** Rows added at the end. */
  readonly added: number;
  readonly changed: readonly CellChange[];
  /** Rows of the newer export that say what was there. */
  readonly unchanged: number;
  /** Rows that the newer export does not have; they stay. */
  readonly kept: number;
  /** Headers added at the right. */
  readonly newColumns: readonly string[];
}

/**
 * Takes a newer export into a table. Rows are the same where their key is: the item's id or link, else item and date,
 * else the day, with the subject and, where that leaves doubles, the text columns (channel…). What the newer export
 * says counts, but a cell that it leaves empty keeps its value, and no row is ever taken away.
 */
export function mergeTables(present: Table, incoming: Table): MergedTable {
  const columns = alignColumns(present, incoming);
  const keys = keysOf(present, incoming, columns);
  const rowOf = new Map(keys.present.map((key, row) => [key, row]));
  const merged = columns.map(({ present: column }) => [
    ...(column?.values ?? new Array<null>(present.rowCount).fill(null)),
  ]);
  const changed: CellChange[] = [];
  const met = new Set<number>();
  let unchanged = 0;
  let next = present.rowCount;
  for (const [row, key] of keys.incoming.entries()) {
    const at = rowOf.get(key);
    if (at === undefined) {
      columns.forEach(({ incoming: column }, index) => merged[index]?.push(column?.values[row] ?? null));
      next += 1;
      continue;
    }
    met.add(at);
    const changes = columns.flatMap(({ incoming: column }, index): CellChange[] => {
      const before = merged[index]?.[at] ?? null;
      const after = column?.values[row] ?? null;
      return after === null || after === before ? [] : [{ row: at, column: index, before, after }];
    });
    for (const { column, after } of changes) merged[column]?.splice(at, 1, after);
    changed.push(...changes);
    if (changes.length === 0) unchanged += 1;
  }
  const shown = columns.map(({ shape }, index): Column => ({ ...shape, values: merged[index] ?? [] }));
  return {
    table: { ...present, columns: shown, rowCount: next, period: spanOf(present.period, incoming.period) },
    added: next - present.rowCount,
    changed,
    unchanged,
    kept: present.rowCount - met.size,
    newColumns: columns.slice(present.columns.length).map(({ shape }) => shape.header),
  };
}

interface Aligned {
  readonly shape: Omit<Column, "values">;
  readonly present: Column | null;
  readonly incoming: Column | null;
}

/** Columns of both tables side by side: the same measure, date or subject, else the same header, of one kind of data. */
function alignColumns(present: Table, incoming: Table): Aligned[] {
  const left = [...incoming.columns.filter(({ role }) => role !== "ignored")];
  const aligned = present.columns.map((column): Aligned => {
    const at = left.findIndex((other) => sameColumn(column, other));
    const [found = null] = at < 0 ? [] : left.splice(at, 1);
    return { shape: column, present: column, incoming: found };
  });
  return [...aligned, ...left.map((column) => ({ shape: column, present: null, incoming: column }))];
}

function sameColumn(one: Column, other: Column): boolean {
  const empty = other.values.every((value) => value === null);
  if (one.kind !== other.kind && !empty) return false;
  if (one.role === "measure" || one.role === "date" || one.role === "subject") {
    return one.role === other.role && one.measure === other.measure;
  }
  return one.header.trim().toLowerCase() === other.header.trim().toLowerCase();
}

interface Keys {
  readonly present: readonly string[];
  readonly incoming: readonly string[];
}

/** The shortest key under which no table has a row twice; without one rows are told apart by all they say. */
function keysOf(present: Table, incoming: Table, columns: readonly Aligned[]): Keys {
  for (const candidate of candidates(columns)) {
    const keys = {
      present: rowKeys(
        present.rowCount,
        candidate.map((column) => column.present),
      ),
      incoming: rowKeys(
        incoming.rowCount,
        candidate.map((column) => column.incoming),
      ),
    };
    if (isUnique(keys.present) && isUnique(keys.incoming)) return keys;
  }
  const facts = columns.filter((column) => column.present !== null && column.incoming !== null);
  return {
    present: numbered(
      rowKeys(
        present.rowCount,
        facts.map((column) => column.present),
      ),
    ),
    incoming: numbered(
      rowKeys(
        incoming.rowCount,
        facts.map((column) => column.incoming),
      ),
    ),
  };
}

function candidates(columns: readonly Aligned[]): Aligned[][] {
  const shared = columns.filter((column) => column.present !== null && column.incoming !== null);
  const of = (role: Column["role"]) => shared.filter(({ shape }) => shape.role === role);
  const [subject, items, date] = [of("subject"), of("item"), of("date")];
  const tags = of("tag").filter(({ shape }) => shape.kind === "text");
  const ids = [...tags.filter(({ shape }) => shape.tag === "id"), ...items, ...tags]
    .filter(({ shape, incoming }) =>
      shape.tag === "id" ? incoming?.values.every((value) => value !== null) : incoming?.values.every(isIdentity),
    )
    .slice(0, 1);
  const keys: Aligned[][] = [];
  if (ids.length > 0) keys.push([...subject, ...ids]);
  if (items.length > 0 && date.length > 0) keys.push([...subject, ...items, ...date]);
  if (items.length === 0 && date.length > 0) keys.push([...subject, ...date]);
  if (date.length > 0) keys.push([...subject, ...items, ...date, ...tags]);
  return keys;
}

/** A link or a number long enough that no two items share it. */
function isIdentity(value: Value): boolean {
  return typeof value === "string" && (/^https?:\/\/\S+$/i.test(value) || /^\d{8,}$/.test(value));
}

function rowKeys(rows: number, columns: readonly (Column | null)[]): string[] {
  return Array.from({ length: rows }, (_, row) => JSON.stringify(columns.map((column) => column?.values[row] ?? null)));
}

function isUnique(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}

/** Rows that say the same are told apart by their number among themselves. */
function numbered(keys: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return `${key}#${number}`;
  });
}

function spanOf(one: Table["period"], other: Table["period"]): Table["period"] {
  if (one === null || other === null) return one ?? other;
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}
