import { isError } from "../../formula/cell.ts";
import { evaluate } from "../../formula/evaluate.ts";
import { subjectId, type JoinedGroup, type Subject } from "./join.ts";
import type { Part, Piece } from "./pieces.ts";
import { notApplicable, notEntered, type CardNumber } from "./typed.ts";

/**
 * The number of a subject: the sum of the pieces that it has; null where it has none, never zero. A figure that somebody
 * has still to enter holds the whole sum up, one that does not apply adds nothing to it. The formulas of the Measures
 * sheet say the same over whole columns.
 */
export function aggregate(pieces: readonly Piece[], groups: readonly JoinedGroup[], subject: Subject): CardNumber {
  const found = pieces.map((piece) => pieceValue(piece, groups, subject));
  if (found.includes(notEntered)) return notEntered;
  const numbers = found.filter((value) => typeof value === "number");
  if (numbers.length > 0) return numbers.reduce((sum, value) => sum + value, 0);
  return found.includes(notApplicable) ? notApplicable : null;
}

function pieceValue(piece: Piece, groups: readonly JoinedGroup[], subject: Subject): CardNumber {
  const cells = new Map<string, number>();
  const found = [...piece.parts].map(([name, part]) => {
    const value = partValue(part, groups, subject);
    if (typeof value === "number") cells.set(name, value);
    return value;
  });
  if (found.includes(notEntered)) return notEntered;
  if (cells.size < piece.parts.size) return found.includes(notApplicable) ? notApplicable : null;
  const value = evaluate(piece.expression, cells);
  return isError(value) ? null : value;
}

function partValue(part: Part, groups: readonly JoinedGroup[], subject: Subject): CardNumber {
  const group = groups[part.group];
  if (!group) return null;
  const candidates = rowsOnEdge(group, part, subject);
  const needed = neededColumns(part);
  const isAny = (state: "notEntered" | "notApplicable") =>
    needed.some((column) => candidates.some((row) => group.table.columns[column]?.states?.[row] === state));
  if (isAny("notEntered")) return notEntered;
  const rows = candidates.filter((row) =>
    needed.every((column) => typeof group.table.columns[column]?.values[row] === "number"),
  );
  if (rows.length === 0) return isAny("notApplicable") ? notApplicable : null;
  return numberOf(group, part, rows);
}

function numberOf(group: JoinedGroup, part: Part, rows: readonly number[]): number | null {
  const values = numbersIn(group, part.column, rows);
  switch (part.take) {
    case "sum":
      return values.reduce((sum, value) => sum + value, 0);
    case "count":
      return values.length;
    case "single":
    case "first":
    case "last":
      return values.length === 1 ? (values[0] ?? null) : null;
    case "mean": {
      const weights = numbersIn(group, part.weight, rows);
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      const products = values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
      return whole > 0 ? products / whole : null;
    }
  }
}

/** Columns that have to hold numbers in a row for it to count. */
export function neededColumns(part: Part): readonly number[] {
  return [part.column, ...part.together, ...(part.take === "mean" ? [part.weight] : [])];
}

function rowsOnEdge(group: JoinedGroup, part: Part, subject: Subject): readonly number[] {
  const edge = part.take === "last" ? group.last : part.take === "first" ? group.first : null;
  return (group.rowsOf.get(subjectId(subject)) ?? []).filter((row) => edge === null || edge[row] === 1);
}

function numbersIn(group: JoinedGroup, column: number, rows: readonly number[]): number[] {
  return rows.flatMap((row) => {
    const value = group.table.columns[column]?.values[row];
    return typeof value === "number" ? [value] : [];
  });
}
