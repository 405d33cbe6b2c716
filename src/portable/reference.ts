import { MAX_COLS, MAX_ROWS, parseA1Range, stringifyA1Ref, type RangeA1 } from "@borgar/fx";

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** A reference by address, with the sheet as it is written. */
export interface Reference {
  /** `'My sheet'!`, or nothing. */
  readonly sheet: string;
  readonly range: RangeA1;
  readonly size: Size;
}

/** Reads `'My sheet'!$A$1:B2`, `A:A`, `3:3`; null for anything else. */
export function readReference(text: string): Reference | null {
  const bang = text.lastIndexOf("!");
  const range = parseA1Range(text.slice(bang + 1));
  if (!range) return null;
  const { top, left, bottom, right } = corners(range);
  return { sheet: text.slice(0, bang + 1), range, size: { rows: bottom - top + 1, columns: right - left + 1 } };
}

/** Name of the sheet that a reference's sheet text says; null where it says none. */
export function sheetNamed({ sheet }: Reference): string | null {
  if (sheet === "") return null;
  const name = sheet.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Zero-based row and column of the first cell. */
export function firstCell({ range }: Reference): { readonly row: number; readonly column: number } {
  const { top, left } = corners(range);
  return { row: top, column: left };
}

/** One cell of a reference, counted from its first; dollar signs stay. */
export function cellOf({ sheet, range }: Reference, row: number, column: number): string {
  const { top, left } = corners(range);
  const one = {
    top: top + row,
    bottom: top + row,
    left: left + column,
    right: left + column,
    ...dollars(range),
  };
  return sheet + stringifyA1Ref({ range: one });
}

/** The range of a size that begins at a reference's first cell; dollar signs stay. */
export function rangeFrom({ sheet, range }: Reference, { rows, columns }: Size): string {
  const { top, left } = corners(range);
  const resized = {
    ...range,
    top,
    left,
    bottom: top + rows - 1,
    right: left + columns - 1,
    ...dollars(range),
  };
  return sheet + stringifyA1Ref({ range: resized });
}

/** Dollar signs as the first cell has them. */
function dollars({ $top = null, $left = null }: RangeA1) {
  return { $top, $bottom: $top, $left, $right: $left };
}

/** Whole columns and rows reach to the end of the sheet. */
function corners({ top, left, bottom, right }: RangeA1) {
  return { top: top ?? 0, left: left ?? 0, bottom: bottom ?? MAX_ROWS, right: right ?? MAX_COLS };
}
