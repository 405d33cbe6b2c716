import type { Table } from "../table.ts";

/** Values of one column of a batch: NaN is a missing number or date, null a missing text. Empty where nobody wanted them. */
export type TypedValues = Float64Array | readonly (string | null)[];

/** Rows of a large file, typed; one entry of `values` per column. */
export interface Batch {
  readonly rowCount: number;
  /** Part of the file that has been read when these rows come, above 0 to 1. */
  readonly readPart: number;
  readonly values: readonly TypedValues[];
}

/** Takes the rows of a large file, batch by batch. It is begun anew when the file has to be read a second time. */
export interface BatchConsumer {
  readonly begin: (table: Pick<Table, "columns" | "recognition">) => void;
  /** Says before each batch which of the columns, counted from 0, it wants typed. */
  readonly wants: (column: number) => boolean;
  readonly take: (batch: Batch) => void;
}
