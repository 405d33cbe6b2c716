import type { Cell } from "../formula/cell.ts";
import type { Meaning, TagKind, Writing } from "./dictionary/declare.ts";
import type { Recognition } from "./table.ts";

/** One column of a table as it stands, with its meaning. */
export interface SourceColumn {
  readonly header: string;
  readonly meaning: Meaning | null;
  /** What a tag says of its row, where that is known. */
  readonly tag: TagKind | null;
  /** Unit that its numbers are written in, where it is not the measure's own. */
  readonly written: Writing | null;
  /** Zero-based column in the RawSheet. */
  readonly column: number;
  /** RawSheet row of each entry of `cells`. */
  readonly rows: readonly number[];
  readonly cells: readonly Cell[];
  readonly formats: readonly (string | undefined)[];
  /** Decimal mark that other columns of the table prove; null where none does. */
  readonly decimal: "." | "," | null;
  /** Text is the only thing that the container has (CSV, HTML), so a number as text is no repair. */
  readonly textual: boolean;
  readonly recognition: Recognition;
}
