import { isSnapshotHeader } from "./snapshots.ts";
import { normaliseHeader } from "./dictionary/headers.ts";
import type { Draft } from "./draft.ts";
import { keepRows } from "./draft.ts";
import { readDate } from "./dates.ts";
import { serialOf } from "../formula/serial.ts";
import { groupRows } from "./grouping.ts";
import type { SheetLog } from "./log.ts";
import type { Column } from "./table.ts";

const idHeader =
  /^(msgid|msg id|post id|video id|item id|note id|content id|视频id|笔记id|作品id|文章id|内容id|内容url|link|video link|permalink|url|链接|视频链接|ссылка|ссылка на видео)$/;

/**
 * Figures that grow from one day of counting to the next: the data cube's getarticletotal by stat_date, and lists of
 * videos exported several times. Each row holds all that came before, so only the latest of an item counts.
 */
export function settleCumulative(draft: Draft, log: SheetLog): Draft {
  const counted = draft.columns.find(
    ({ header, role }) => role !== "measure" && isSnapshotHeader(header, draft.recognition),
  );
  const keys = keyColumns(draft.columns, counted);
  if (counted === undefined || keys.length === 0) return draft;
  const groups = groupRows([...draft.rows.keys()], (row) =>
    JSON.stringify(keys.map(({ values }) => values[row] ?? null)),
  );
  const earlier = new Set<number>();
  for (const rows of groups.values()) {
    if (rows.length < 2 || keys.every(({ values }) => values[rows[0] ?? 0] === null)) continue;
    const latest = rows.reduce((best, row) => (dayOf(counted, row) >= dayOf(counted, best) ? row : best));
    for (const row of rows) if (row !== latest) earlier.add(row);
  }
  if (earlier.size === 0) return draft;
  log.repaired(
    "cumulativeRow",
    counted.sourceColumn ?? 0,
    [...earlier]
      .sort((a, b) => a - b)
      .map((row) => ({ row: draft.rows[row] ?? 0, before: String(counted.values[row] ?? ""), after: "" })),
  );
  return keepRows(
    draft,
    [...draft.rows.keys()].filter((row) => !earlier.has(row)),
  );
}

/** What tells items apart: an id or a link, else title and day of publication; the day alone where there is no title. */
function keyColumns(columns: readonly Column[], counted: Column | undefined): readonly Column[] {
  const subject = columns.filter(({ role }) => role === "subject");
  const id = columns.find(({ header, role }) => role !== "measure" && idHeader.test(normaliseHeader(header)));
  if (id !== undefined) return [...subject, id];
  const named = columns.filter(({ role }) => role === "item" || role === "date").filter((column) => column !== counted);
  return named.length === 0 ? [] : [...subject, ...named];
}

/** The day of counting; words that are no date keep the order of the file. */
function dayOf(column: Column, row: number): number {
  const value = column.values[row];
  if (typeof value === "number") return value;
  const date = typeof value === "string" ? readDate(value) : null;
  return date?.year === undefined || date.year === null ? 0 : (serialOf(date.year, date.month, date.day) ?? 0);
}
