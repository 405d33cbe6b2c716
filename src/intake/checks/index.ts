import type { SheetLog } from "../log.ts";
import type { Check, CheckedTable } from "./check.ts";
import { dateGaps, duplicateDays, duplicateItems } from "./days.ts";
import { netMismatch, totalMismatch } from "./followers.ts";
import { staleData } from "./freshness.ts";
import { emptyGrowth } from "./growth.ts";
import { negativeTotals, outliers, percentAbove100 } from "./levels.ts";
import {
  clicksAboveImpressions,
  partAboveWhole,
  peopleAboveEvents,
  reachAboveImpressions,
  readersAboveDelivered,
} from "./people.ts";
import { rateMismatch } from "./rates.ts";
import { sharesNot100 } from "./shares.ts";

/** Every check of a typed table, in the order in which their doubts are listed. */
const checks: readonly Check[] = [
  reachAboveImpressions,
  ...peopleAboveEvents,
  partAboveWhole,
  clicksAboveImpressions,
  readersAboveDelivered,
  netMismatch,
  totalMismatch,
  rateMismatch,
  sharesNot100,
  percentAbove100,
  negativeTotals,
  dateGaps,
  duplicateDays,
  duplicateItems,
  emptyGrowth,
  outliers,
  staleData,
];

/** Puts what is suspicious in a table on its log, with the addresses of the cells. */
export function checkTable(table: CheckedTable, log: SheetLog): void {
  for (const check of checks) {
    for (const { severity, code, column, entries, facts } of check(table)) {
      const rows = entries.map((row) => table.rows[row] ?? 0);
      const place = column.sourceColumn === null || rows.length === 0 ? null : { column: column.sourceColumn, rows };
      log.found(severity, code, place, facts);
    }
  }
}
