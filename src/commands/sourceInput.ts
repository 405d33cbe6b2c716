import type { FileContent } from "../intake/containers/fileContent.ts";

export interface FileInput {
  readonly kind: "file";
  readonly name: string;
  /** A Blob is read where it lies, so that a large file never is in memory. */
  readonly bytes: FileContent;
  readonly subject?: string;
  readonly columns?: Readonly<Record<string, string>>;
  readonly year?: number;
}

/** A sheet, a table or a range of the workbook, by address; it stays the source of live refreshes. */
export interface RangeInput {
  readonly kind: "range";
  /** `'Sheet name'!A1:F90`; a whole sheet's name followed by "!" means its used range; a table's name the table. */
  readonly address: string;
  readonly subject?: string;
  readonly columns?: Readonly<Record<string, string>>;
  readonly year?: number;
}

export type SourceInput = FileInput | RangeInput;
