import type { Column, Recognition } from "./table.ts";

/** A typed table whose rows and scales are still being settled. */
export interface Draft {
  readonly columns: readonly Column[];
  /** RawSheet row of each row of the table. */
  readonly rows: readonly number[];
  readonly recognition: Recognition;
}

/** The table with these rows only, given as indices into its rows. */
export function keepRows(draft: Draft, kept: readonly number[]): Draft {
  return {
    ...draft,
    rows: kept.map((row) => draft.rows[row] ?? 0),
    columns: draft.columns.map((column) => ({ ...column, values: kept.map((row) => column.values[row] ?? null) })),
  };
}
