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
  readonly repairedRow: (
    reason: RepairReason,
    row: number,
    span: { readonly first: number; readonly last: number },
    before: string,
  ) => void;
  /** Takes back what was found about a whole column and has been proved since. */
  readonly withdraw: (code: Health["code"], column: number | null) => void;
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
  const columnOf = new Map<Health, number>();
  const at = sheet.at ?? { row: 0, column: 0 };
  const cell = (row: number, column: number) => `${columnLetters(column + at.column)}${row + at.row + 1}`;
  const area = (column: number, { from, to }: Run) =>
    `${prefix}${cell(from, column)}${to === from ? "" : `:${cell(to, column)}`}`;
  const rangeOf = (column: number, rows: readonly number[]) => {
    const runs = runsOf(rows);
    const whole = { from: runs[0]?.from ?? 0, to: runs.at(-1)?.to ?? 0 };
    return (runs.length > mostAreas ? [whole] : runs).map((run) => area(column, run)).join(",");
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
    repairedRow: (reason, row, { first, last }, before) => {
      const where = `${prefix}${cell(row, first)}${last > first ? `:${cell(row, last)}` : ""}`;
      repairs.push({ where, before, after: "", reason });
    },
    withdraw: (code, column) => {
      const at = health.findIndex((each) => each.code === code && columnOf.get(each) === column);
      if (at >= 0) health.splice(at, 1);
    },
    found: (severity, code, place, facts) => {
      const where = place === null ? prefix.replace(/!$/, "") : rangeOf(place.column, place.rows);
      const found: Health = { severity, code, where, facts };
      if (place !== null) columnOf.set(found, place.column);
      health.push(found);
    },
  };
}

/** More separate areas than these are told as the one range around them. */
const mostAreas = 4;

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Neighbouring rows as one run each. */
function runsOf(rows: readonly number[]): readonly Run[] {
  const runs: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && row === last.to + 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs.length === 0 ? [{ from: 0, to: 0 }] : runs;
}
