import { isoDate } from "../../formula/serial.ts";
import type { Check, CheckedTable } from "./check.ts";
import { groupRows } from "../counting/grouping.ts";
import { dateColumn, numberAt } from "./check.ts";

/** Columns beside the date that say what a row is about: account, campaign, channel, hour… */
function dimensionsOf(table: CheckedTable): (row: number) => string {
  const dimensions = table.columns.filter(
    ({ role, kind, tag }) => (kind === "text" || tag !== undefined) && role !== "ignored",
  );
  return (row) => JSON.stringify(dimensions.map(({ values }) => values[row] ?? null));
}

/** Days, weeks or months that a regular series leaves out. Campaigns pause, so a table of costs is only told about them. */
export const dateGaps: Check = (table) => {
  const date = dateColumn(table);
  if (date === undefined || table.recognition.grain !== "period") return [];
  const subject = table.columns.find(({ role }) => role === "subject");
  const missing = new Set<number>();
  const after = new Set<number>();
  for (const rows of groupRows([...table.rows.keys()], (row) => String(subject?.values[row] ?? "")).values()) {
    const rowOf = new Map<number, number>();
    for (const row of rows) {
      const at = numberAt(date, row);
      if (at !== null && !rowOf.has(Math.floor(at))) rowOf.set(Math.floor(at), row);
    }
    const days = [...rowOf.keys()].sort((a, b) => a - b);
    const step = usualStep(days);
    if (step === null) continue;
    days.forEach((day, index) => {
      const earlier = days[index - 1];
      if (earlier === undefined || day - earlier <= step) return;
      after.add(rowOf.get(day) ?? 0);
      for (let gap = earlier + step; gap < day; gap += step) missing.add(gap);
    });
  }
  const [first] = [...missing].sort((a, b) => a - b);
  if (first === undefined) return [];
  const hasCost = table.columns.some(({ measure }) => measure === "cost");
  return [
    {
      severity: hasCost ? "info" : "warning",
      code: "dateGaps",
      column: date,
      entries: [...after].sort((a, b) => a - b),
      facts: { column: date.header, days: missing.size, first: isoDate(first) },
    },
  ];
};

/** The distance of most neighbours, null where the series is too short or is neither daily nor weekly. */
function usualStep(days: readonly number[]): number | null {
  if (days.length < 5) return null;
  for (const step of [1, 7]) {
    const regular = days.filter((day, index) => day - (days[index - 1] ?? NaN) === step).length;
    if (regular >= 0.7 * (days.length - 1)) return step;
  }
  return null;
}

/** A day that occurs twice for the same account, campaign and channel counts twice. */
export const duplicateDays: Check = (table) => {
  const date = dateColumn(table);
  if (date === undefined || table.recognition.grain !== "period") return [];
  const about = dimensionsOf(table);
  const dated = [...table.rows.keys()].filter((row) => numberAt(date, row) !== null);
  const entries = [...groupRows(dated, (row) => `${numberAt(date, row) ?? ""} ${about(row)}`).values()]
    .flatMap((rows) => rows.slice(1))
    .sort((a, b) => a - b);
  const [first] = entries;
  if (first === undefined) return [];
  const facts = { column: date.header, cells: entries.length, first: isoDate(numberAt(date, first) ?? 0) };
  return [{ severity: "warning", code: "duplicateDays", column: date, entries, facts }];
};

/** The same post or video in two rows: the same title at the same time, with the same link where there is one. */
export const duplicateItems: Check = (table) => {
  const item = table.columns.find(({ role }) => role === "item");
  const date = dateColumn(table);
  if (item === undefined || table.recognition.grain !== "item") return [];
  const about = dimensionsOf(table);
  const titled = [...table.rows.keys()].filter((row) => item.values[row] !== null);
  const keyOf = (row: number) => `${numberAt(date, row) ?? ""} ${about(row)}`;
  const entries = [...groupRows(titled, keyOf).values()].flatMap((rows) => rows.slice(1)).sort((a, b) => a - b);
  const [first] = entries;
  if (first === undefined) return [];
  const facts = { column: item.header, cells: entries.length, first: String(item.values[first]).slice(0, 60) };
  return [{ severity: "warning", code: "duplicateItems", column: item, entries, facts }];
};
