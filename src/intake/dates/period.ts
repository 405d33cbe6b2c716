import type { Column, Table } from "../table.ts";

/** First and last day in the date column, Excel serials; null without a date column or a date in it. */
export function periodOf(columns: readonly Pick<Column, "role" | "values">[]): Table["period"] {
  let [from, to] = [Infinity, -Infinity];
  for (const date of columns.find(({ role }) => role === "date")?.values ?? []) {
    if (typeof date !== "number") continue;
    from = Math.min(from, Math.floor(date));
    to = Math.max(to, Math.floor(date));
  }
  return from > to ? null : { from, to };
}
