import { findKpi } from "../../src/kpi/kpi.ts";
import { worksheetFunction } from "../../src/functions/call.ts";
import { medianTime, pairedTimes, type Figure } from "./figure.ts";

type Column = readonly (readonly unknown[])[];

/** Bench (a2): a KPI of many terms and one with a power, against loops written by hand for each. */
export async function formulas(): Promise<readonly Figure[]> {
  const growth = [dirtyColumn(1_048_575, 7), dirtyColumn(1_048_575, 11)] as const;
  const index = Array.from({ length: 15 }, (_, at) => dirtyColumn(100_000, 3 + at));
  const versions: Column = Array.from({ length: 100_000 }, (_, row) => [1 + (row % 2)]);
  return [
    await compared("CMGR", [...growth, 2], () => growthByHand(...growth, 2)),
    await compared("WCI", [...index.slice(0, 14), versions], () => indexByHand([...index.slice(0, 14), versions])),
    await overRange("MEDIANPOST"),
    await overRange("TRIMMEANPOST"),
  ];
}

/** A whole worksheet column as one range: Excel's user waits for it. */
async function overRange(id: string): Promise<Figure> {
  const kpi = findKpi(id);
  if (!kpi) throw new Error(`${id} is missing`);
  const call = worksheetFunction(kpi, (code) => code);
  const column = Array.from({ length: 1_048_575 }, (_, row) => [(row * 7919) % 1_048_583]);
  const value = await medianTime(5, () => {
    if (typeof call(column) !== "number") throw new Error(`${id} gave no number`);
  });
  return { name: `(a) ${id} of ${column.length} rows`, value, unit: "ms", goal: { of: "value", atMost: 1000 } };
}

async function compared(id: string, args: readonly unknown[], byHand: () => unknown[][]): Promise<Figure> {
  const kpi = findKpi(id);
  if (!kpi) throw new Error(`${id} is missing`);
  const call = worksheetFunction(kpi, (code) => code);
  const given = call(...args);
  const expected = byHand();
  if (!Array.isArray(given)) throw new Error(`${id} gave one value`);
  for (const [row, [own]] of expected.entries()) {
    const other = given[row]?.[0];
    const same =
      typeof own === "number" && typeof other === "number"
        ? Math.abs(own - other) <= 1e-12 * Math.max(Math.abs(own), 1)
        : own === other;
    if (!same) throw new Error(`${id} differs from the loop in row ${row}: ${String(other)}, not ${String(own)}`);
  }
  const [value, peer] = await pairedTimes(7, () => call(...args), byHand);
  return {
    name: `(a) ${id} over ${expected.length} rows, from and to Excel's arrays`,
    value,
    unit: "ms",
    peer: { name: "loop written by hand", value: peer },
    goal: { of: "ratio", atMost: 1.8 },
  };
}

/** Counts with some blanks, text, numbers as text, errors and negatives in between. */
function dirtyColumn(rows: number, seed: number): unknown[][] {
  const others: readonly unknown[] = [null, "n/a", "12", true, { code: "#DIV/0!" }, -5];
  let state = seed;
  return Array.from({ length: rows }, () => {
    state = (state * 48271) % 2147483647;
    return [state % 100 === 0 ? others[state % others.length] : 1 + (state % 10_000)];
  });
}

/** CMGR alone, by the same rules. */
function growthByHand(starts: Column, ends: Column, periods: number): unknown[][] {
  const result = new Array<unknown[]>(starts.length);
  for (let row = 0; row < starts.length; row += 1) {
    const start = number(starts[row]?.[0]);
    const end = number(ends[row]?.[0]);
    let value: unknown;
    if (typeof end === "string") value = end;
    else if (end < 0) value = "#NUM!";
    else if (typeof start === "string") value = start;
    else if (start < 0) value = "#NUM!";
    else if (start === 0) value = "#DIV/0!";
    else value = Math.pow(end / start, 1 / periods) - 1;
    result[row] = [value];
  }
  return result;
}

/** WCI alone, by the same rules; its formula meets reads, days, wows and so on in this order. */
function indexByHand(columns: readonly Column[]): unknown[][] {
  const rows = columns[0]?.length ?? 0;
  const result = new Array<unknown[]>(rows);
  const inOrder = [14, 0, 5, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13];
  const cells = new Float64Array(columns.length);
  for (let row = 0; row < rows; row += 1) {
    let fault: string | null = null;
    for (const at of inOrder) {
      const cell = number(columns[at]?.[row]?.[0]);
      if (typeof cell === "string") fault = cell;
      else if (at === 4 || at === 5 ? cell <= 0 : cell < 0) fault = "#NUM!";
      else cells[at] = cell;
      if (fault !== null) break;
    }
    result[row] = [fault ?? indexOf(cells)];
  }
  return result;
}

function indexOf(cells: Float64Array): number {
  const at = (place: number) => cells[place] ?? 0;
  const shared = at(14) === 2 ? 0.15 : 0;
  const part = (reads: number, wows: number, likes: number, shares: number) =>
    (0.85 - shared) * Math.log(reads + 1) +
    0.09 * Math.log(10 * wows + 1) +
    0.06 * Math.log(10 * likes + 1) +
    shared * Math.log(10 * shares + 1);
  const [articles, days] = [at(4), at(5)];
  const whole =
    0.6 * part(at(0) / days, at(1) / days, at(2) / days, at(3) / days) +
    0.2 * part(at(0) / articles, at(1) / articles, at(2) / articles, at(3) / articles) +
    0.1 * part(at(6) / days, at(7) / days, at(8) / days, at(9) / days) +
    0.1 * part(at(10), at(11), at(12), at(13));
  return whole ** 2 * 12;
}

function number(value: unknown): number | string {
  if (typeof value === "number") return value;
  if (value === null || value === undefined || value === "") return "#N/A";
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return value.trim() === "" || Number.isNaN(Number(value)) ? "#VALUE!" : Number(value);
  return typeof value === "object" && "code" in value ? String(value.code) : "#VALUE!";
}
