export interface FileInput {
  readonly kind: "file";
  readonly name: string;
  readonly bytes: Uint8Array;
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
