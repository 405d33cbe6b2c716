import { isoDate } from "../../formula/serial.ts";
import type { Check } from "./check.ts";
import { dateColumn, numberAt } from "./check.ts";

const staleAfterDays = 45;
const archivedAfterDays = 400;
const fewestRows = 10;

/**
 * Data that end long before today: normal for a past period, wrong for this month's appraisal. A few rows or a year that
 * is long past are read on purpose.
 */
export const staleData: Check = (table) => {
  const date = dateColumn(table);
  const latest = (date?.values ?? []).reduce<number>(
    (high, day) => Math.max(high, typeof day === "number" ? day : 0),
    0,
  );
  const age = table.today - latest;
  if (date === undefined || table.rows.length < fewestRows || age < staleAfterDays || age > archivedAfterDays)
    return [];
  const entries = [...table.rows.keys()].filter((row) => numberAt(date, row) === latest);
  const facts = { column: date.header, last: isoDate(latest), days: Math.floor(age) };
  return [{ severity: "info", code: "staleData", column: date, entries, facts }];
};
