import type { Draft } from "../draft.ts";
import type { SheetLog } from "../log.ts";
import { menHeaders, womenHeaders } from "../dictionary/metaSuite.ts";
import { normaliseHeader } from "../dictionary/normaliseHeader.ts";
import { hundredth } from "./numbers.ts";
import { sum } from "../statistics.ts";
import type { Column } from "../table.ts";

/**
 * Shares of an audience without a per cent sign, such as 10.6 for women and 9.8 for men of an age: per cent where the
 * columns, each or together, add up to 100 and some number is no whole one, as counts are.
 */
export function settleAudience(draft: Draft, log: SheetLog): Draft {
  const { columns, rows } = draft;
  if (columns.some(({ kind, measure }) => kind === "date" || measure !== null)) return draft;
  const shares = columns.filter(({ kind, role }) => kind === "number" && role === "tag");
  const numbers = shares.map(({ values }) => values.filter((value) => typeof value === "number"));
  const isWhole = numbers.flat().every(Number.isInteger);
  if (isWhole || (!addsUp(numbers.flat()) && !numbers.every(addsUp))) return { ...draft, columns: byGender(columns) };
  const scaled = (column: Column): Column => {
    if (!shares.includes(column)) return column;
    const values = column.values.map((value) => (typeof value === "number" ? hundredth(value) : value));
    log.repaired(
      "percentScale",
      column.sourceColumn ?? 0,
      rows.map((row, entry) => ({
        row,
        before: String(column.values[entry] ?? ""),
        after: String(values[entry] ?? ""),
      })),
    );
    return { ...column, values };
  };
  return { ...draft, columns: byGender(columns.map(scaled)) };
}

const genders = [
  ["womenShare", new Set(womenHeaders.map(normaliseHeader))],
  ["menShare", new Set(menHeaders.map(normaliseHeader))],
] as const;

/** Columns of women and men as measures, where their numbers are fractions of one whole. */
function byGender(columns: readonly Column[]): readonly Column[] {
  const measureOf = ({ header, kind, role }: Column) =>
    kind === "number" && role === "tag"
      ? genders.find(([, headers]) => headers.has(normaliseHeader(header)))?.[0]
      : undefined;
  const own = columns.filter((column) => measureOf(column) !== undefined);
  const numbers = own.map(({ values }) => values.flatMap((value) => (typeof value === "number" ? [value * 100] : [])));
  if (own.length < 2 || (!addsUp(numbers.flat()) && !numbers.every(addsUp))) return columns;
  return columns.map((column) => {
    const measure = measureOf(column);
    return measure === undefined ? column : { ...column, role: "measure", measure };
  });
}

/** Rounding to one decimal loses up to a twentieth per number. */
function addsUp(values: readonly number[]): boolean {
  return values.length >= 2 && Math.abs(sum(values) - 100) <= 0.05 * values.length + 1e-9;
}
