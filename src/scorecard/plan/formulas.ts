import type { DataSheetLayout, StateTexts } from "../../intake/output/dataSheet.ts";
import { printExcel } from "../../formula/print.ts";
import { columnLetters, sheetRef, type Formula } from "../../plan/plan.ts";
import type { ValueState } from "../../intake/table.ts";
import { neededColumns } from "../inputs/aggregate.ts";
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

/** A text of ours of any length inside a formula: Excel takes no more than 255 characters between two quotation marks. */
export function longText(text: string): string {
  const pieces = text.match(/[^]{1,200}/gu) ?? [""];
  return pieces.map(quoted).join("&");
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
 * number that no row gives is #N/A, never 0; one that is not yet entered or does not apply is the word for it.
 */
export function inputFormula(pieces: readonly Piece[], sheets: readonly DataSheetLayout[], keys: RowKeys): Formula {
  const printed = pieces.map((piece) => printPiece(piece, sheets, keys));
  const [only] = printed;
  if (!only) throw new Error("input without pieces");
  const isOne = printed.length === 1;
  const present = isOne ? only.present : `OR(${printed.map((piece) => piece.present).join(",")})`;
  const value = isOne ? only.value : printed.map((piece) => `IF(${piece.present},${piece.value},0)`).join("+");
  const word = (state: ValueState) => quoted(sheets.find(({ stated }) => stated.size > 0)?.states[state] ?? "");
  const inapplicable = printed.flatMap((piece) => piece.inapplicable);
  const otherwise = inapplicable.length === 0 ? "NA()" : `IF(${anyOf(inapplicable)},${word("notApplicable")},NA())`;
  const found = `IF(${present},${value},${otherwise})`;
  const open = printed.flatMap((piece) => piece.open);
  return formula(open.length === 0 ? found : `IF(${open.join("+")}>0,${word("notEntered")},${found})`);
}

/** A number as formula text: when it is there, what it is, and why it may be absent. */
interface Printed {
  readonly present: string;
  readonly value: string;
  /** Counts of figures that are not yet entered, or whose row on the entry sheet is not where it was. */
  readonly open: readonly string[];
  /** Whether all that there is does not apply. */
  readonly inapplicable: readonly string[];
}

function anyOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] ?? "") : `OR(${conditions.join(",")})`;
}

function printPiece(piece: Piece, sheets: readonly DataSheetLayout[], keys: RowKeys): Printed {
  const printed = new Map([...piece.parts].map(([name, part]) => [name, printPart(part, sheets, keys)]));
  const parts = [...printed.values()];
  const present = parts.map((part) => part.present);
  const [first = "TRUE"] = present;
  return {
    present: present.length === 1 ? first : `AND(${present.join(",")})`,
    value: printExcel(piece.expression, (name) => printed.get(name)?.value ?? "NA()"),
    open: parts.flatMap((part) => part.open),
    inapplicable: parts.flatMap((part) => part.inapplicable),
  };
}

function printPart(part: Part, sheets: readonly DataSheetLayout[], keys: RowKeys): Printed {
  const sheet = sheets[part.group];
  if (!sheet) throw new Error(`no Data sheet ${String(part.group)}`);
  const whole = (column: number) => `${sheetRef(sheet.key)}$${columnLetters(column)}:$${columnLetters(column)}`;
  const edge = part.take === "last" ? sheet.lastInPeriod : part.take === "first" ? sheet.firstInPeriod : null;
  const ofSubject = [
    `${whole(sheet.subjectKey)},${keys.key}`,
    `${whole(sheet.periodStart)},${keys.start}`,
    ...(edge === null ? [] : [`${whole(edge)},1`]),
  ];
  const criteria = [...ofSubject, ...part.together.map((column) => `${whole(column)},${anyNumber}`)].join(",");
  const count = `COUNTIFS(${criteria},${whole(part.column)},${anyNumber})`;
  const sum = `SUMIFS(${whole(part.column)},${criteria})`;
  const stated = [...new Set(neededColumns(part))].filter((column) => sheet.stated.has(column));
  const counted = (state: keyof StateTexts) =>
    stated.map((column) => `COUNTIFS(${ofSubject.join(",")},${whole(column)},${quoted(sheet.states[state])})`);
  const states = {
    open: [...counted("notEntered"), ...counted("moved")],
    inapplicable: stated.length === 0 ? [] : [`AND(${counted("notApplicable").join("+")}>0,${count}=0)`],
  };
  switch (part.take) {
    case "sum":
      return { present: `${count}>0`, value: sum, ...states };
    case "count":
      return { present: `${count}>0`, value: count, ...states };
    case "last":
    case "first":
    case "single":
      return { present: `${count}=1`, value: sum, ...states };
    case "mean": {
      const weighted = weightedColumns(sheet, part.column);
      const weights = `SUMIFS(${whole(weighted.weight)},${criteria})`;
      const value = `SUMIFS(${whole(weighted.product)},${criteria})/${weights}`;
      return { present: `${weights}>0`, value, ...states };
    }
  }
}

function weightedColumns(sheet: DataSheetLayout, column: number): { product: number; weight: number } {
  for (const [measure, columns] of sheet.weighted) {
    if (sheet.measures.get(measure) === column) return columns;
  }
  throw new Error(`no weighted column on ${sheet.key}`);
}
