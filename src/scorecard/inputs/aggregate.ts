import { isError } from "../../formula/cell.ts";
import { evaluate } from "../../formula/evaluate.ts";
import { subjectId, type JoinedGroup, type Subject } from "./join.ts";
import type { Part, Piece } from "./pieces.ts";

/**
 * The number of a subject: the sum of the pieces that it has; null where it has none, never zero. The formulas of the
 * Measures sheet say the same over whole columns.
 */
export function aggregate(pieces: readonly Piece[], groups: readonly JoinedGroup[], subject: Subject): number | null {
  const present = pieces.flatMap((piece) => pieceValue(piece, groups, subject) ?? []);
  return present.length === 0 ? null : present.reduce((sum, value) => sum + value, 0);
}

function pieceValue(piece: Piece, groups: readonly JoinedGroup[], subject: Subject): number | null {
  const cells = new Map<string, number>();
  for (const [name, part] of piece.parts) {
    const value = partValue(part, groups, subject);
    if (value === null) return null;
    cells.set(name, value);
  }
  const value = evaluate(piece.expression, cells);
  return isError(value) ? null : value;
}

function partValue(part: Part, groups: readonly JoinedGroup[], subject: Subject): number | null {
  const group = groups[part.group];
  if (!group) return null;
  const rows = rowsWithNumbers(group, part, subject);
  const values = numbersIn(group, part.column, rows);
  const [first] = values;
  const last = values.at(-1);
  if (first === undefined || last === undefined) return null;
  switch (part.take) {
    case "sum":
      return values.reduce((sum, value) => sum + value, 0);
    case "count":
      return values.length;
    case "single":
    case "first":
    case "last":
      return values.length === 1 ? first : null;
    case "mean": {
      const weights = numbersIn(group, part.weight, rows);
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      const products = values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
      return whole > 0 ? products / whole : null;
    }
  }
}

function rowsWithNumbers(group: JoinedGroup, part: Part, subject: Subject): readonly number[] {
  const needed = [part.column, ...part.together, ...(part.take === "mean" ? [part.weight] : [])];
  const edge = part.take === "last" ? group.last : part.take === "first" ? group.first : null;
  return (group.rowsOf.get(subjectId(subject)) ?? []).filter(
    (row) =>
      (edge === null || edge[row] === 1) &&
      needed.every((column) => typeof group.table.columns[column]?.values[row] === "number"),
  );
}

function numbersIn(group: JoinedGroup, column: number, rows: readonly number[]): number[] {
  return rows.flatMap((row) => {
    const value = group.table.columns[column]?.values[row];
    return typeof value === "number" ? [value] : [];
  });
}
