import type { RepairReason } from "../locales/en/repairs.ts";
import { columnLetters } from "../plan/plan.ts";
import type { Health, RawSheet, Repair } from "./table.ts";

/** Collects what intake corrected and what it found suspicious on one sheet, with addresses. */
export interface SheetLog {
  readonly repairs: readonly Repair[];
  readonly health: readonly Health[];
  /** One repair for all the rows of a column that got the same treatment; the first is the example. */
  readonly repaired: (
    reason: RepairReason,
    column: number,
    changes: readonly { row: number; before: string; after: string }[],
  ) => void;
  readonly repairedRow: (reason: RepairReason, row: number, columns: number, before: string) => void;
  readonly found: (
    severity: Health["severity"],
    code: Health["code"],
    place: { readonly column: number; readonly rows: readonly number[] } | null,
    facts: Health["facts"],
  ) => void;
}

/** `prefix` names the sheet in addresses where a file has several. */
export function sheetLog(sheet: RawSheet, prefix: string): SheetLog {
  const repairs: Repair[] = [];
  const health: Health[] = [];
  const at = sheet.at ?? { row: 0, column: 0 };
  const cell = (row: number, column: number) => `${columnLetters(column + at.column)}${row + at.row + 1}`;
  const rangeOf = (column: number, rows: readonly number[]) => {
    const [first = 0] = rows;
    const last = rows.at(-1) ?? first;
    return `${prefix}${cell(first, column)}${last === first ? "" : `:${cell(last, column)}`}`;
  };
  return {
    repairs,
    health,
    repaired: (reason, column, changes) => {
      const [example] = changes;
      if (example === undefined) return;
      const where = rangeOf(
        column,
        changes.map(({ row }) => row),
      );
      repairs.push({ where, before: example.before, after: example.after, reason });
    },
    repairedRow: (reason, row, columns, before) => {
      const where = `${prefix}${cell(row, 0)}${columns > 1 ? `:${cell(row, columns - 1)}` : ""}`;
      repairs.push({ where, before, after: "", reason });
    },
    found: (severity, code, place, facts) => {
      health.push({
        severity,
        code,
        where: place === null ? prefix.replace(/!$/, "") : rangeOf(place.column, place.rows),
        facts,
      });
    },
  };
}
