import type { Column } from "../table.ts";
import type { Batch, BatchConsumer, TypedValues } from "./batch.ts";

export interface RowCollector extends BatchConsumer {
  /** The columns with all rows; null where there were more rows than wanted. */
  readonly result: () => { readonly columns: readonly Column[]; readonly rowCount: number } | null;
}

/** Keeps typed rows as long as there are no more than `most`; what exceeds that is let go at once. */
export function rowCollector(most: number): RowCollector {
  let columns: readonly Column[] = [];
  let kept: TypedValues[][] = [];
  let rowCount = 0;
  return {
    begin(table) {
      columns = table.columns;
      kept = columns.map(() => []);
      rowCount = 0;
      return columns.map(() => true);
    },
    take(batch: Batch) {
      rowCount += batch.rowCount;
      if (rowCount > most) kept = [];
      else batch.values.forEach((values, at) => kept[at]?.push(values));
    },
    result() {
      if (rowCount > most) return null;
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
      const [one, other] = [first.begin(table), second.begin(table)];
      return table.columns.map((_, at) => one[at] === true || other[at] === true);
    },
    take(batch) {
      first.take(batch);
      second.take(batch);
    },
  };
}
