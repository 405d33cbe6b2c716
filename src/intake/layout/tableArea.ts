import type { RemovedReason } from "./leftOutRows.ts";

/** Where a table is on its sheet: zero-based rows; data rows without blank, total and note rows. */
export interface TableArea {
  readonly headerRow: number;
  /** Every column that has a header; a text that is there twice is told apart by a number behind it. */
  readonly headers: readonly { readonly column: number; readonly text: string; readonly repeats: string | null }[];
  /** Columns whose header says that they hold dates. */
  readonly dates: readonly number[];
  /** The only text right above the header, if there is one. */
  readonly banner: string | null;
  readonly rows: readonly number[];
  readonly removed: readonly { readonly row: number; readonly reason: RemovedReason; readonly text: string }[];
  /**
   * Header of the column by which the rows divide what another table of the sheet has as a whole (渠道 where that has
   * 全部); people overlap between the parts, so they never add up to it. Null for any other table.
   */
  readonly partsOf: string | null;
}
