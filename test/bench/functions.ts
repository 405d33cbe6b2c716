import { findKpi } from "../../src/kpi/kpi.ts";
import { compileColumns } from "../../src/formula/columns.ts";
import { column } from "../../src/formula/column.ts";
import { worksheetFunction } from "../../src/functions/call.ts";
import { medianTime, pairedTimes, type Figure } from "./figure.ts";

const rows = 1_048_575;

/** Bench (a): READRATE over a whole worksheet column, against a loop written by hand for it. */
export async function functions(): Promise<readonly Figure[]> {
  const kpi = findKpi("READRATE");
  if (!kpi) throw new Error("READRATE is missing");
  const call = worksheetFunction(kpi, (code) => code);
  const readers = dirtyColumn(7);
  const followers = dirtyColumn(11);
  const expected = byHand(readers, followers);
  const given = call(readers, followers);
  if (!Array.isArray(given)) throw new Error("READRATE gave one value");
  for (let row = 0; row < rows; row += 1) {
    if (given[row]?.[0] !== expected[row]?.[0]) throw new Error(`READRATE differs from the loop in row ${row}`);
  }
  const [own, peer] = await pairedTimes(
    9,
    () => call(readers, followers),
    () => byHand(readers, followers),
  );

  const inputs = [column(2048), column(2048)];
  for (const { values } of inputs) values.fill(3);
  const kernel = compileColumns(kpi.expression, kpi.params, 2048);
  const typed = await medianTime(9, () => {
    for (let from = 0; from < rows; from += 2048) kernel(inputs, Math.min(2048, rows - from));
  });
  return [
    {
      name: `(a) READRATE over ${rows} rows, from and to Excel's arrays`,
      value: own,
      unit: "ms",
      peer: { name: "loop written by hand", value: peer },
      goal: { of: "ratio", atMost: 1.3 },
    },
    { name: `(a) READRATE over ${rows} rows, typed arrays only`, value: typed, unit: "ms" },
  ];
}

/** Numbers with blanks, text, numbers as text, TRUE and errors in between; the last tenth is blank. */
function dirtyColumn(seed: number): unknown[][] {
  const others: readonly unknown[] = [null, "", "n/a", "12", true, { code: "#DIV/0!" }, 0, -5];
  let state = seed;
  return Array.from({ length: rows }, (_, row) => {
    if (row > rows * 0.9) return [""];
    state = (state * 48271) % 2147483647;
    return [state % 50 === 0 ? others[state % others.length] : 1 + (state % 10_000)];
  });
}

/** What a programmer would write for READRATE alone, by the same rules. */
function byHand(readers: readonly (readonly unknown[])[], followers: readonly (readonly unknown[])[]): unknown[][] {
  let last = readers.length;
  while (last > 0 && blank(readers[last - 1]?.[0]) && blank(followers[last - 1]?.[0])) last -= 1;
  const result = new Array<unknown[]>(readers.length);
  for (let row = 0; row < last; row += 1) {
    const reader = number(readers[row]?.[0]);
    const follower = number(followers[row]?.[0]);
    let value: unknown;
    if (typeof reader === "string") value = reader;
    else if (typeof follower === "string") value = follower;
    else if (follower < 0) value = "#NUM!";
    else if (follower === 0) value = "#DIV/0!";
    else value = reader / follower;
    result[row] = [value];
  }
  for (let row = last; row < readers.length; row += 1) result[row] = [""];
  return result;
}

function blank(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

function number(value: unknown): number | string {
  if (typeof value === "number") return value;
  if (blank(value)) return "#N/A";
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return value.trim() === "" || Number.isNaN(Number(value)) ? "#VALUE!" : Number(value);
  return typeof value === "object" && value !== null && "code" in value ? String(value.code) : "#VALUE!";
}
