import { measureFacts } from "../../kpi/measures.ts";
import type { Column } from "../table.ts";
import type { Batch } from "./batch.ts";

type Way = "sum" | "last" | "first" | "mean" | "unique";

/** How the values of one measure become one value per group; groups are numbered from 0. */
export interface Gatherer {
  readonly column: Column;
  readonly at: number;
  /** Column of the weights of a mean, else −1. */
  readonly weightAt: number;
  readonly grow: (capacity: number) => void;
  /** `groups` has a group per row, −1 for none. */
  readonly take: (batch: Batch, groups: Int32Array, dates: Float64Array | undefined) => void;
  readonly value: (group: number) => number | null;
  /** Whether people counted once each met in one group, so that it stays empty. */
  readonly refused: (groups: number) => boolean;
}

/** Null for a column that cannot be gathered: no measure, or a mean whose weight is not among the columns. */
export function gathererOf(column: Column, columns: readonly Column[], itemRows: boolean): Gatherer | null {
  const facts = column.measure === null ? undefined : measureFacts(column.measure);
  if (facts === undefined || column.kind !== "number") return null;
  const { aggregation, weightedBy, grain } = facts;
  const weightAt = columns.findIndex(({ measure }) => measure !== null && measure === weightedBy);
  if (aggregation === "mean" && weightAt < 0) return null;
  const isVisits = aggregation === "unique" && itemRows && grain === "item";
  const way: Way = isVisits ? "sum" : aggregation === "opening" ? "first" : aggregation;
  return gatherer(column, columns.indexOf(column), way, weightAt);
}

function gatherer(column: Column, at: number, way: Way, weightAt: number): Gatherer {
  let sums = new Float64Array(0);
  let counts = new Int32Array(0);
  /** Weights of a mean, or the moment of the value that is kept of a stock. */
  let beside = new Float64Array(0);
  const needsBeside = way === "mean" || way === "last" || way === "first";
  const values = (batch: Batch) => batch.values[at] as Float64Array;

  return {
    column,
    at,
    weightAt: way === "mean" ? weightAt : -1,
    grow(capacity) {
      sums = longer(sums, capacity);
      if (needsBeside) beside = longer(beside, capacity);
      const more = new Int32Array(capacity);
      more.set(counts);
      counts = more;
    },
    take(batch, groups, dates) {
      const weights = way === "mean" ? (batch.values[weightAt] as Float64Array) : undefined;
      const own = values(batch);
      for (let row = 0; row < own.length; row++) {
        const group = groups[row] ?? -1;
        const value = own[row] ?? NaN;
        if (group < 0 || Number.isNaN(value)) continue;
        const count = counts[group] ?? 0;
        if (way === "sum") sums[group] = (sums[group] ?? 0) + value;
        else if (weights !== undefined) {
          const weight = weights[row] ?? NaN;
          if (Number.isNaN(weight)) continue;
          sums[group] = (sums[group] ?? 0) + value * weight;
          beside[group] = (beside[group] ?? 0) + weight;
        } else if (way === "unique") sums[group] = value;
        else {
          const moment = dates?.[row] ?? 0;
          const kept = beside[group] ?? 0;
          if (count === 0 || (way === "last" ? moment >= kept : moment < kept)) {
            sums[group] = value;
            beside[group] = moment;
          }
        }
        counts[group] = count + 1;
      }
    },
    value(group) {
      const count = counts[group] ?? 0;
      if (count === 0 || (way === "unique" && count > 1)) return null;
      if (way !== "mean") return sums[group] ?? null;
      const weight = beside[group] ?? 0;
      return weight === 0 ? null : (sums[group] ?? 0) / weight;
    },
    refused: (groups) => way === "unique" && counts.subarray(0, groups).some((count) => count > 1),
  };
}

function longer(values: Float64Array<ArrayBuffer>, capacity: number): Float64Array<ArrayBuffer> {
  const more = new Float64Array(capacity);
  more.set(values);
  return more;
}
