import { measureFacts } from "../../kpi/measures.ts";
import type { Column } from "../table.ts";
import type { Check, Doubt } from "./check.ts";
import { median, sum } from "../statistics.ts";
import { shown } from "./check.ts";

type Numbered = readonly (readonly [row: number, value: number])[];

function numbersOf(column: Column): Numbered {
  return column.values.flatMap((value, row) => (typeof value === "number" ? [[row, value] as const] : []));
}

function measures(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ measure, kind }) => measure !== null && kind === "number");
}

/** A rate above 100 %: clicks per view and the like can be, but people read less than whole articles. */
export const percentAbove100: Check = (table) =>
  measures(table.columns).flatMap((column): Doubt[] => {
    if (measureFacts(column.measure ?? "")?.unit !== "ratio" || column.measure === "interactionRate") return [];
    const above = numbersOf(column).filter(([, value]) => value > 1);
    const [first] = above;
    if (first === undefined) return [];
    const facts = { column: column.header, cells: above.length, value: shown(first[1] * 100) };
    return [{ severity: "warning", code: "percentAbove100", column, entries: above.map(([row]) => row), facts }];
  });

/**
 * Stocks and people cannot be negative. Flows can on single days, because platforms take back what was deleted, but not
 * over a whole file.
 */
export const negativeTotals: Check = (table) =>
  measures(table.columns).flatMap((column): Doubt[] => {
    const facts = measureFacts(column.measure ?? "");
    if (facts === undefined || column.measure === "netFollowers") return [];
    const numbers = numbersOf(column);
    const negative = numbers.filter(([, value]) => value < 0);
    const [first] = negative;
    if (first === undefined) return [];
    const never = ["last", "opening", "unique"].includes(facts.aggregation) || facts.unit !== "count";
    if (!never && sum(numbers.map(([, value]) => value)) >= 0) return [];
    return [
      {
        severity: "warning",
        code: "negativeTotals",
        column,
        entries: negative.map(([row]) => row),
        facts: { column: column.header, cells: negative.length, value: shown(first[1]) },
      },
    ];
  });

const outlierDistance = 5;
const outlierFactor = 10;
const fewestForOutliers = 8;
/** Among single likes and comments, ten times as many still say nothing. */
const smallestOutlier = 50;

/**
 * Values far above the rest by median and median absolute deviation, on a logarithmic scale because views and likes
 * spread over powers of ten. Growth and stocks have no such level.
 */
export const outliers: Check = (table) =>
  measures(table.columns).flatMap((column): Doubt[] => {
    const facts = measureFacts(column.measure ?? "");
    if (facts?.unit !== "count" || !["sum", "unique"].includes(facts.aggregation)) return [];
    const numbers = numbersOf(column).filter(([, value]) => value > 0);
    if (numbers.length < fewestForOutliers) return [];
    const logs = numbers.map(([, value]) => Math.log(value));
    const centre = median(logs);
    const spread = 1.4826 * median(logs.map((log) => Math.abs(log - centre)));
    const usual = Math.exp(centre);
    const far = numbers.filter(
      ([, value]) =>
        value >= smallestOutlier &&
        value >= outlierFactor * usual &&
        Math.log(value) - centre > outlierDistance * spread,
    );
    const highest = [...far].sort((a, b) => b[1] - a[1])[0];
    if (highest === undefined) return [];
    return [
      {
        severity: "info",
        code: "outliers",
        column,
        entries: far.map(([row]) => row),
        facts: { column: column.header, cells: far.length, value: shown(highest[1]), usual: shown(Math.round(usual)) },
      },
    ];
  });
