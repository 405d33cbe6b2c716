import { isMeasureId, measureFacts } from "../../src/kpi/measures.ts";
import type { Column, Recognition, Table } from "../../src/intake/table.ts";
import type { SourceTable } from "../../src/scorecard/types.ts";

/** Excel serial of a day. */
export function day(iso: string): number {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/**
 * A table as intake gives it: columns by header. A header that is a measure's id is that measure; "date", "account" and
 * "title" have their roles; others are tags.
 */
export function tableOf(
  file: string,
  recognition: Pick<Recognition, "source" | "grain"> & Partial<Recognition>,
  columns: Readonly<Record<string, readonly (number | string | null)[]>>,
): SourceTable {
  const made = Object.entries(columns).map(([header, values], index): Column => {
    const measure = isMeasureId(header) ? header : null;
    const role =
      measure !== null
        ? "measure"
        : header === "date"
          ? "date"
          : header === "account"
            ? "subject"
            : header === "title"
              ? "item"
              : "tag";
    const kind = measureFacts(header) ? "number" : role === "date" ? "date" : "text";
    return { header, role, kind, measure, sourceColumn: index, values };
  });
  const dates = (columns["date"] ?? []).filter((value) => typeof value === "number");
  const rowCount = made[0]?.values.length ?? 0;
  const table: Table = {
    name: file,
    recognition: { platform: "any", ...recognition },
    columns: made,
    rowCount,
    origin: { sheet: file, headerRow: 0, firstRow: 1, lastRow: rowCount },
    period: dates.length === 0 ? null : { from: Math.min(...dates), to: Math.max(...dates) },
  };
  return { table, file, range: null };
}

/** Twenty posts of one account: 300 readers each of 1,200 people reached. */
export function posts(account: string, count: number, more: Readonly<Record<string, number>> = {}): SourceTable {
  const each = (value: number) => new Array<number>(count).fill(value);
  return tableOf(
    `${account}.xls`,
    { source: "wechat.articles", grain: "item", platform: "wechat" },
    {
      account: new Array<string>(count).fill(account),
      title: each(0).map((_, index) => `=1+${String(index)}`),
      date: each(0).map((_, index) => day("2025-07-01") + index),
      readers: each(300),
      reads: each(360),
      sharers: each(15),
      sessionReads: each(240),
      delivered: each(1200),
      ...Object.fromEntries(Object.entries(more).map(([measure, value]) => [measure, each(value)])),
    },
  );
}

/** Ninety-two days of followers: they begin at 1,000 and grow by 10 − 2 a day. */
export function users(account: string, days = 92): SourceTable {
  const each = <Value>(value: (index: number) => Value) => Array.from({ length: days }, (_, index) => value(index));
  return tableOf(
    `${account} users.xls`,
    { source: "wechat.users", grain: "period", platform: "wechat" },
    {
      account: each(() => account),
      date: each((index) => day("2025-07-01") + index),
      newFollowers: each(() => 10),
      lostFollowers: each(() => 2),
      netFollowers: each(() => 8),
      followers: each((index) => 1000 + 8 * (index + 1)),
    },
  );
}
