import type { Column } from "../table.ts";
import type { BatchConsumer, TypedValues } from "./batch.ts";

export interface RowCollector extends BatchConsumer {
  readonly result: () => Collected;
}

/** All rows; or that there were more than wanted; or that there seemed to be, so that they were let go. */
export type Collected = { readonly columns: readonly Column[]; readonly rowCount: number } | "tooMany" | "misjudged";

/** Part of a file after which its rows can be foreseen well enough. */
const enoughRead = 0.02;

/**
 * Keeps typed rows as long as there are no more than `most`. What exceeds that is let go at once; if `foresees`, as soon as
 * the rows so far let expect so many.
 */
export function rowCollector(most: number, foresees: boolean): RowCollector {
  let columns: readonly Column[] = [];
  let kept: TypedValues[][] = [];
  let rowCount = 0;
  let keeps = true;
  return {
    begin(table) {
      columns = table.columns;
      kept = columns.map(() => []);
      rowCount = 0;
      keeps = true;
    },
    wants: () => keeps,
    take({ rowCount: more, values, readPart }) {
      rowCount += more;
      const foreseen = foresees && readPart > enoughRead && rowCount / readPart > 1.25 * most;
      if (rowCount > most || foreseen) {
        keeps = false;
        kept = [];
      }
      kept.forEach((column, at) => column.push(values[at] ?? []));
    },
    result() {
      if (!keeps) return rowCount > most ? "tooMany" : "misjudged";
      return {
        rowCount,
        columns: columns.map((column, at) => ({ ...column, values: (kept[at] ?? []).flatMap(plainValues) })),
      };
    },
  };
}

function plainValues(values: TypedValues): readonly (number | string | null)[] {
  return values instanceof Float64Array ? Array.from(values, (value) => (Number.isNaN(value) ? null : value)) : values;
}

/** Hands every batch to several consumers. */
export function both(first: BatchConsumer, second: BatchConsumer): BatchConsumer {
  return {
    begin(table) {
      first.begin(table);
      second.begin(table);
    },
    wants: (column) => first.wants(column) || second.wants(column),
    take(batch) {
      first.take(batch);
      second.take(batch);
    },
  };
}
