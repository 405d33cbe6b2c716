import { isoDate, serialOf } from "../../formula/serial.ts";
import { readDate } from "../dates/dates.ts";
import { exportDeclarations } from "../dictionary/exports.ts";
import { normaliseHeader } from "../dictionary/headers.ts";
import type { Draft } from "../draft.ts";
import { keepRows } from "../draft.ts";
import { groupRows } from "./grouping.ts";
import type { SheetLog } from "../log.ts";
import { isSnapshotHeader } from "../dates/snapshots.ts";
import type { Column } from "../table.ts";

const idHeader =
  /^(msgid|msg id|post id|video id|item id|note id|content id|视频id|笔记id|作品id|文章id|内容id|内容url|link|video link|permalink|url|链接|视频链接|ссылка|ссылка на видео)$/;

/**
 * Figures that grow from one day of counting to the next: the data cube's getarticletotal by stat_date, and lists of
 * videos exported several times. Each row holds all that came before, so only the latest of an item counts, and it
 * belongs to the day of publication where the table has one.
 */
export function settleCumulative(draft: Draft, log: SheetLog): Draft {
  const counted = dayOfCounting(draft);
  const keys = keyColumns(draft.columns, counted);
  if (counted === undefined || keys.length === 0) return draft;
  const keyOf = (row: number) => JSON.stringify(keys.map(({ values }) => values[row] ?? null));
  const earlier = new Set<number>();
  for (const rows of groupRows([...draft.rows.keys()], keyOf).values()) {
    if (rows.length < 2 || keys.every(({ values }) => values[rows[0] ?? 0] === null)) continue;
    const latest = rows.reduce((best, row) => (dayOf(counted, row) >= dayOf(counted, best) ? row : best));
    for (const row of rows) if (row !== latest) earlier.add(row);
  }
  const settled = byPublication(draft, counted);
  if (earlier.size === 0) return settled;
  log.repaired(
    "cumulativeRow",
    counted.sourceColumn ?? 0,
    [...earlier]
      .sort((a, b) => a - b)
      .map((row) => ({ row: draft.rows[row] ?? 0, before: shownDay(counted, row), after: "" })),
  );
  return keepRows(
    settled,
    [...draft.rows.keys()].filter((row) => !earlier.has(row)),
  );
}

function dayOfCounting({ columns, recognition }: Draft): Column | undefined {
  const isCumulative = exportDeclarations.some(({ source, cumulative }) => source === recognition.source && cumulative);
  return (
    columns.find(
      ({ header, measure, tag }) => measure === null && (tag === "snapshot" || isSnapshotHeader(header, recognition)),
    ) ?? (isCumulative ? columns.find(({ role }) => role === "date") : undefined)
  );
}

/** What tells items apart: an id or a link, else title and day of publication; the day alone where there is no title. */
function keyColumns(columns: readonly Column[], counted: Column | undefined): readonly Column[] {
  const others = columns.filter((column) => column !== counted && column.measure === null);
  const subject = others.filter(({ role }) => role === "subject");
  const id =
    others.find(({ tag }) => tag === "id") ??
    others.find(({ tag, header }) => tag === "link" || idHeader.test(normaliseHeader(header)));
  if (id !== undefined) return [...subject, id];
  const named = others.filter(({ role, kind }) => role === "item" || kind === "date");
  return named.length === 0 ? [] : [...subject, ...named];
}

/** Where the date of the rows is that of counting and another column of dates is there, that one takes its place. */
function byPublication(draft: Draft, counted: Column): Draft {
  const published = draft.columns.filter(
    (column) => column !== counted && column.kind === "date" && column.role === "tag",
  );
  const [one] = published;
  if (counted.role !== "date" || one === undefined || published.length > 1) return draft;
  return {
    ...draft,
    columns: draft.columns.map((column) => {
      if (column === counted) return { ...column, role: "tag", tag: "snapshot" };
      return column === one ? { ...column, role: "date" } : column;
    }),
  };
}

/** The day of counting; words that are no date keep the order of the file. */
function dayOf(column: Column, row: number): number {
  const value = column.values[row];
  if (typeof value === "number") return value;
  const date = typeof value === "string" ? readDate(value) : null;
  return date?.year === undefined || date.year === null ? 0 : (serialOf(date.year, date.month, date.day) ?? 0);
}

function shownDay(column: Column, row: number): string {
  const value = column.values[row];
  return column.kind === "date" && typeof value === "number" ? isoDate(value) : String(value ?? "");
}
