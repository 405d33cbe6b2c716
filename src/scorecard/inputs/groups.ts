import type { Column, Table } from "../../intake/table.ts";
import type { CardIssue, SourceTable } from "../types.ts";

/** Tables of one shape as one table: what becomes a Data sheet. */
export interface Group {
  readonly sources: readonly SourceTable[];
  /** Rows of all sources, in order; the last column names the source of each row. */
  readonly table: Table;
  /** Source of each row, as an index into `sources`. */
  readonly sourceOf: readonly number[];
  /** Rows that repeat a row of an earlier source cell by cell, whenever each was exported; they count once. */
  readonly repeated: readonly boolean[];
}

/**
 * Puts tables of the same kind and columns under each other, so that the exports of three accounts or three months make
 * one Data sheet. `sourceHeader` titles the added column.
 */
export function groupTables(
  tables: readonly SourceTable[],
  sourceHeader: string,
): { readonly groups: readonly Group[]; readonly issues: readonly CardIssue[] } {
  const byShape = new Map<string, SourceTable[]>();
  for (const source of tables) {
    const shape = shapeOf(source.table);
    const alike = byShape.get(shape);
    if (alike) alike.push(source);
    else byShape.set(shape, [source]);
  }
  const groups = [...byShape.values()].map((sources) => groupOf(sources, sourceHeader));
  const issues = groups.flatMap(({ sources, repeated }): CardIssue[] => {
    const rows = repeated.filter(Boolean).length;
    return rows === 0 ? [] : [{ code: "card.repeatedRows", facts: { rows, file: sources[0]?.file ?? "" } }];
  });
  return { groups, issues };
}

function shapeOf({ recognition, columns, partsOf }: Table): string {
  const shown = columns.filter(({ role }) => role !== "ignored");
  return JSON.stringify([
    recognition.source,
    recognition.grain,
    partsOf,
    shown.map(({ header, role, kind, measure, currency }) => [header, role, kind, measure, currency]),
  ]);
}

function groupOf(sources: readonly SourceTable[], sourceHeader: string): Group {
  const [first] = sources;
  if (!first) throw new Error("empty group of tables");
  const shown = sources.map(({ table }) => table.columns.filter(({ role }) => role !== "ignored"));
  const sourceOf = sources.flatMap(({ table }, index) => new Array<number>(table.rowCount).fill(index));
  const columns = (shown[0] ?? []).map((column, index): Column => {
    const whole = { ...column, values: shown.flatMap((own) => own[index]?.values ?? []) };
    if (column.states === undefined) return whole;
    const each = <Fact>(fact: (own: Column | undefined) => readonly (Fact | null)[] | undefined) =>
      shown.flatMap(
        (own, source) => fact(own[index]) ?? new Array<null>(sources[source]?.table.rowCount ?? 0).fill(null),
      );
    return { ...whole, states: each((own) => own?.states), sourceRows: each((own) => own?.sourceRows) };
  });
  const source: Column = {
    header: sourceHeader,
    role: "tag",
    kind: "text",
    measure: null,
    sourceColumn: null,
    values: sourceOf.map((index) => sources[index]?.file ?? null),
  };
  const rowCount = sourceOf.length;
  return {
    sources,
    table: { ...first.table, columns: [...columns, source], rowCount, period: spanOf(sources) },
    sourceOf,
    repeated: repeatedRows(
      columns.filter(({ tag }) => tag !== "snapshot"),
      sourceOf,
    ),
  };
}

function repeatedRows(columns: readonly Column[], sourceOf: readonly number[]): boolean[] {
  const firstSource = new Map<string, number>();
  return sourceOf.map((source, row) => {
    const key = JSON.stringify(columns.map(({ values, states }) => values[row] ?? states?.[row] ?? null));
    const earlier = firstSource.get(key);
    if (earlier === undefined) firstSource.set(key, source);
    return earlier !== undefined && earlier !== source;
  });
}

function spanOf(sources: readonly SourceTable[]): Table["period"] {
  const spans = sources.flatMap(({ table }) => (table.period ? [table.period] : []));
  if (spans.length === 0) return null;
  return {
    from: spans.reduce((least, { from }) => Math.min(least, from), Infinity),
    to: spans.reduce((most, { to }) => Math.max(most, to), -Infinity),
  };
}
