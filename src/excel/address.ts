import type { Area } from "../plan/plan.ts";

/** A range of the workbook by sheet name and A1 address; an empty address means the sheet's used range. */
export interface Place {
  readonly sheet: string;
  readonly address: string;
}

/** `'It''s'!A1:B2` → sheet and address. Null where no sheet is named. */
export function splitReference(reference: string): Place | null {
  const quoted = /^'((?:[^']|'')+)'!([^!]*)$/.exec(reference);
  if (quoted?.[1] !== undefined) return { sheet: quoted[1].replaceAll("''", "'"), address: quoted[2] ?? "" };
  const plain = /^([^'!"(),;]+)!([^!]*)$/.exec(reference);
  if (plain?.[1] === undefined) return null;
  return { sheet: plain[1], address: plain[2] ?? "" };
}

/** `B2:C9` → zero-based area; null for anything but cells, such as whole columns. */
export function areaOf(address: string): Area | null {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/.exec(address);
  if (!found?.[1] || !found[2]) return null;
  const [row, column] = [Number(found[2]) - 1, columnNumber(found[1])];
  const [lastRow, lastColumn] = [Number(found[4] ?? found[2]) - 1, columnNumber(found[3] ?? found[1])];
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
