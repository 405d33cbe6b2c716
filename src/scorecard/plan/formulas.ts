import type { DataSheetLayout } from "../../intake/output/dataSheet.ts";
import { printExcel } from "../../formula/print.ts";
import { columnLetters, sheetRef, type Formula } from "../../plan/plan.ts";
import type { Part, Piece } from "../inputs/pieces.ts";

export function formula(text: string): Formula {
  return { formula: `=${text}` };
}

/** A cell of a sheet of the plan; `$` in front of what must not move. Row and column are zero-based. */
export function cell(row: number, column: number, key?: string): string {
  return `${key === undefined ? "" : sheetRef(key)}$${columnLetters(column)}$${String(row + 1)}`;
}

/** A text of ours inside a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Criterion that every number meets and neither text nor an empty cell does. */
const anyNumber = '">-1E+300"';

/** Where the formulas of one row of Measures find the subject's key and period. */
export interface RowKeys {
  readonly key: string;
  readonly start: string;
}

/**
 * The number of an input for the subject of a row, by whole columns of the Data sheets: what `aggregate` computes. A
 * number that no row gives is #N/A, never 0.
 */
export function inputFormula(pieces: readonly Piece[], sheets: readonly DataSheetLayout[], keys: RowKeys): Formula {
  const printed = pieces.map((piece) => printPiece(piece, sheets, keys));
  const [only] = printed;
  if (!only) throw new Error("input without pieces");
  if (printed.length === 1) return formula(`IF(${only.present},${only.value},NA())`);
  const anyPresent = `OR(${printed.map(({ present }) => present).join(",")})`;
  const sum = printed.map(({ present, value }) => `IF(${present},${value},0)`).join("+");
  return formula(`IF(${anyPresent},${sum},NA())`);
}

function printPiece(
  piece: Piece,
  sheets: readonly DataSheetLayout[],
  keys: RowKeys,
): { present: string; value: string } {
  const printed = new Map([...piece.parts].map(([name, part]) => [name, printPart(part, sheets, keys)]));
  const present = [...printed.values()].map((part) => part.present);
  const [first = "TRUE"] = present;
  return {
    present: present.length === 1 ? first : `AND(${present.join(",")})`,
    value: printExcel(piece.expression, (name) => printed.get(name)?.value ?? "NA()"),
  };
}

function printPart(part: Part, sheets: readonly DataSheetLayout[], keys: RowKeys): { present: string; value: string } {
  const sheet = sheets[part.group];
  if (!sheet) throw new Error(`no Data sheet ${String(part.group)}`);
  const whole = (column: number) => `${sheetRef(sheet.key)}$${columnLetters(column)}:$${columnLetters(column)}`;
  const edge = part.take === "last" ? sheet.lastInPeriod : part.take === "first" ? sheet.firstInPeriod : null;
  const criteria = [
    `${whole(sheet.subjectKey)},${keys.key}`,
    `${whole(sheet.periodStart)},${keys.start}`,
    ...(edge === null ? [] : [`${whole(edge)},1`]),
    ...part.together.map((column) => `${whole(column)},${anyNumber}`),
  ].join(",");
  const count = `COUNTIFS(${criteria},${whole(part.column)},${anyNumber})`;
  const sum = `SUMIFS(${whole(part.column)},${criteria})`;
  switch (part.take) {
    case "sum":
      return { present: `${count}>0`, value: sum };
    case "count":
      return { present: `${count}>0`, value: count };
    case "last":
    case "first":
    case "single":
      return { present: `${count}=1`, value: sum };
    case "mean": {
      const weighted = weightedColumns(sheet, part.column);
      const weights = `SUMIFS(${whole(weighted.weight)},${criteria})`;
      return { present: `${weights}>0`, value: `SUMIFS(${whole(weighted.product)},${criteria})/${weights}` };
    }
  }
}

function weightedColumns(sheet: DataSheetLayout, column: number): { product: number; weight: number } {
  for (const [measure, columns] of sheet.weighted) {
    if (sheet.measures.get(measure) === column) return columns;
  }
  throw new Error(`no weighted column on ${sheet.key}`);
}
