import { measureFacts } from "../../kpi/measures.ts";
import { normaliseHeader } from "../dictionary/headers.ts";
import type { Draft } from "../draft.ts";
import { groupRows } from "./grouping.ts";
import type { SheetLog } from "../log.ts";
import type { Column } from "../table.ts";

const channelHeader = /^(传播渠道|渠道|渠道名称|阅读来源|来源|channel|source|user source|share scene|канал|источник)$/;

/**
 * Rows of one day or item that are split by channel, without a row for all channels: what can be added is added, and
 * unique people are missing rather than counted twice, because one person reads through several channels.
 */
export function settleChannels(draft: Draft, log: SheetLog): Draft {
  const channel = draft.columns.find(
    ({ header, role, tag }) =>
      role === "tag" && (tag === "channel" || (tag === undefined && channelHeader.test(normaliseHeader(header)))),
  );
  if (channel === undefined) return draft;
  const groups = channelGroups(draft, channel);
  if (groups.every((rows) => rows.length === 1)) return draft;
  const columns = draft.columns.map((column): Column => {
    if (isUncountable(column)) reportLost(draft, column, channel, groups, log);
    return { ...column, values: groups.map((rows) => together(column, rows, channel)) };
  });
  const added = groups.filter(({ length }) => length > 1);
  log.repaired(
    "channelsAdded",
    channel.sourceColumn ?? 0,
    added.map((rows) => ({
      row: draft.rows[rows[0] ?? 0] ?? 0,
      before: rows.map((row) => String(channel.values[row] ?? "")).join(", "),
      after: "Σ",
    })),
  );
  return { ...draft, columns, rows: groups.map(([first = 0]) => draft.rows[first] ?? 0) };
}

/** Rows that differ in nothing but the channel and their numbers. */
function channelGroups(draft: Draft, channel: Column): readonly (readonly number[])[] {
  const keys = draft.columns.filter(
    (column) =>
      column !== channel &&
      column.measure === null &&
      column.role !== "ignored" &&
      (column.kind !== "number" || column.tag !== undefined),
  );
  const keyOf = (row: number) => JSON.stringify(keys.map(({ values }) => values[row] ?? null));
  return [...groupRows([...draft.rows.keys()], keyOf).values()];
}

function isUncountable({ measure }: Column): boolean {
  return ["unique", "mean"].includes(aggregationOf(measure) ?? "sum");
}

function aggregationOf(measure: string | null): string | null {
  return measure === null ? null : (measureFacts(measure)?.aggregation ?? null);
}

/** What several rows of a column are as one. */
function together(column: Column, rows: readonly number[], channel: Column): number | string | null {
  const values = rows.map((row) => column.values[row] ?? null);
  const [first = null] = values;
  if (rows.length === 1) return first;
  if (column === channel || isUncountable(column)) return null;
  const aggregation = aggregationOf(column.measure);
  const numbers = values.filter((value) => typeof value === "number");
  if (aggregation === "last") return numbers.at(-1) ?? null;
  if (aggregation === "opening") return numbers[0] ?? null;
  if (aggregation === "sum") return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0);
  return values.every((value) => value === first) ? first : null;
}

function reportLost(
  draft: Draft,
  column: Column,
  channel: Column,
  groups: readonly (readonly number[])[],
  log: SheetLog,
): void {
  const entries = groups.filter(({ length }) => length > 1).flat();
  const rows = entries.map((row) => draft.rows[row] ?? 0).sort((a, b) => a - b);
  const facts = { column: column.header, channel: channel.header };
  if (column.sourceColumn !== null)
    log.found("warning", "peopleByChannel", { column: column.sourceColumn, rows }, facts);
}
