import { agrees, hundredfold, printedRates } from "./derivedRates.ts";
import type { PrintedRate } from "./derivedRates.ts";
import type { SheetLog } from "../log.ts";
import { hundredth } from "./numbers.ts";
import type { Column } from "../table.ts";

/**
 * Settles scales by what columns say about each other: a rate that is a hundred times clicks ÷ impressions in every row is
 * in per cent, and costs that are a hundred times the printed cost per click are in fen. Rows that disagree among each
 * other are left to the checks.
 */
export function settleScales(columns: readonly Column[], rows: readonly number[], log: SheetLog): readonly Column[] {
  let settled = columns;
  const fixed = new Set<string>();
  for (;;) {
    const rates = printedRates(settled);
    for (const rate of rates) if (scaleOf(rate) === 1) log.withdraw("percentGuessed", rate.column.sourceColumn);
    const wrong = rates.find((rate) => ![1, null].includes(scaleOf(rate)) && !fixed.has(rate.column.header));
    if (wrong === undefined) return settled;
    fixed.add(wrong.column.header);
    const target = targetOf(wrong, rates);
    const scaled = { ...target.column, values: target.column.values.map((value) => times(value, target.factor)) };
    log.withdraw("percentGuessed", target.column.sourceColumn);
    log.repaired(
      wrong.unit === "money" ? "fenToYuan" : "percentScale",
      target.column.sourceColumn ?? 0,
      changes(target.column, scaled, rows),
    );
    settled = settled.map((column) => (column === target.column ? scaled : column));
  }
}

/** 1 where a printed rate agrees with its row in all rows, 100 or 0.01 where it is that many times too large, else null. */
function scaleOf({ column, expected, unit }: PrintedRate): 1 | 100 | 0.01 | null {
  const found = column.values.flatMap((printed, row): (1 | 100 | 0.01 | null)[] => {
    const value = expected[row] ?? null;
    if (typeof printed !== "number" || value === null || printed === 0 || value === 0) return [];
    return [agrees(printed, value) ? 1 : hundredfold(printed, value)];
  });
  const [first = null] = found;
  const enough = found.length >= (unit === "money" ? 2 : 1);
  return enough && found.every((each) => each === first) ? first : null;
}

/** What has to change: a unit cost in fen, or the costs themselves unless another unit cost agrees with them. */
function targetOf(rate: PrintedRate, rates: readonly PrintedRate[]): { column: Column; factor: 0.01 | 100 } {
  const scale = scaleOf(rate);
  if (scale === 100) return { column: rate.column, factor: 0.01 };
  const confirmed = rates.some((other) => other.over === rate.over && other !== rate && scaleOf(other) === 1);
  return rate.unit === "money" && !confirmed
    ? { column: rate.over, factor: 0.01 }
    : { column: rate.column, factor: 100 };
}

function times(value: number | string | null, factor: 0.01 | 100): number | string | null {
  if (typeof value !== "number") return value;
  return factor === 0.01 ? hundredth(value) : Number((value * factor).toPrecision(15));
}

function changes(before: Column, after: Column, rows: readonly number[]) {
  return before.values.flatMap((value, row) =>
    value === null || value === 0
      ? []
      : [{ row: rows[row] ?? 0, before: String(value), after: String(after.values[row] ?? "") }],
  );
}
