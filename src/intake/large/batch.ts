import type { Table } from "../table.ts";

/** Values of one column of a batch: NaN is a missing number or date, null a missing text. Empty where nobody wanted them. */
export type TypedValues = Float64Array | readonly (string | null)[];

/** Rows of a large file, typed; one entry of `values` per column. */
export interface Batch {
  readonly rowCount: number;
  readonly values: readonly TypedValues[];
}

/** Takes the rows of a large file, batch by batch. It is begun anew when the file has to be read a second time. */
export interface BatchConsumer {
  /** Says which of the columns it wants typed. */
  readonly begin: (table: Pick<Table, "columns" | "recognition">) => readonly boolean[];
  readonly take: (batch: Batch) => void;
}
