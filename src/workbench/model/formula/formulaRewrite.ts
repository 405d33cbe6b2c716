import { MAX_COLUMNS, MAX_ROWS } from "../cell.ts";
import { printReference, sheetPrefix, tokenize, type Coordinate, type Target, type Token } from "./formulaTokens.ts";

/** Rows or columns were inserted into a sheet or deleted from it. */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly change: "inserted" | "deleted";
  readonly at: number;
  readonly count: number;
}

/** What rewriting knows of the sheet that holds the formula: references without a sheet point to it. */
export interface RewriteContext {
  readonly ownSheet: string;
}

/** Replaces tokens of a formula with its "="; `undefined` keeps one. Text that is no formula comes back unchanged. */
export function rewriteFormula(formula: string, replace: (token: Token) => string | undefined): string {
  if (!formula.startsWith("=")) return formula;
  let tokens: Token[];
  try {
    tokens = tokenize(formula.slice(1));
  } catch {
    return formula;
  }
  return `=${tokens.map((token) => replace(token) ?? token.text).join("")}`;
}

/** References to the sheet follow its rows or columns; what is deleted whole becomes #REF!. */
export function shiftFormula(formula: string, context: RewriteContext, sheet: string, shift: Shift): string {
  return rewriteFormula(formula, (token) => {
    if (token.kind !== "reference" || !sameName(token.sheet ?? context.ownSheet, sheet)) return undefined;
    return printReference(token.sheet, shiftTarget(token.target, shift));
  });
}

/** The formula as it reads in another cell: relative references move along, past an edge of the sheet to the other. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const along = (limit: number, by: number) => (at: Coordinate) =>
    at.absolute ? at : { ...at, at: (((at.at + by) % limit) + limit) % limit };
  const row = along(MAX_ROWS, rows);
  const column = along(MAX_COLUMNS, columns);
  return rewriteFormula(formula, (token) => {
    if (token.kind !== "reference") return undefined;
    const { target } = token;
    switch (target.kind) {
      case "lost":
        return undefined;
      case "cell":
        return printReference(token.sheet, { kind: "cell", row: row(target.row), column: column(target.column) });
      case "area":
        return printReference(token.sheet, {
          kind: "area",
          fromRow: row(target.fromRow),
          fromColumn: column(target.fromColumn),
          toRow: row(target.toRow),
          toColumn: column(target.toColumn),
        });
      case "columns":
        return printReference(token.sheet, { kind: "columns", from: column(target.from), to: column(target.to) });
      case "rows":
        return printReference(token.sheet, { kind: "rows", from: row(target.from), to: row(target.to) });
    }
  });
}

export function renameSheetInFormula(formula: string, before: string, after: string): string {
  if (!mayMention(formula, before)) return formula;
  return rewriteFormula(formula, (token) => {
    if (token.kind === "reference" && token.sheet !== null && sameName(token.sheet, before)) {
      return printReference(after, token.target);
    }
    if (token.kind === "name" && token.sheet !== null && sameName(token.sheet, before)) {
      return sheetPrefix(after) + token.name;
    }
    return undefined;
  });
}

/** A deleted sheet's references become #REF!. */
export function loseSheetInFormula(formula: string, sheet: string): string {
  if (!mayMention(formula, sheet)) return formula;
  return rewriteFormula(formula, (token) => {
    const lost = (token.kind === "reference" || token.kind === "name") && token.sheet !== null;
    return lost && sameName(token.sheet, sheet) ? "#REF!" : undefined;
  });
}

export function renameTableInFormula(formula: string, before: string, after: string): string {
  if (!mayMention(formula, before)) return formula;
  return rewriteFormula(formula, (token) => {
    if (token.kind === "table" && sameName(token.table, before)) return `${after}[${token.spec}]`;
    if (token.kind === "name" && token.sheet === null && sameName(token.name, before)) return after;
    return undefined;
  });
}

/** Whether a name stands in a formula at all; reading every formula of a large workbook for a name takes long. */
function mayMention(formula: string, name: string): boolean {
  const written = name.replaceAll("'", "''");
  return formula.includes(written) || formula.toLowerCase().includes(written.toLowerCase());
}

export function sameName(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

/** Where a span of rows or columns is after a shift; null when all of it was deleted. */
export function shiftSpan(from: number, to: number, shift: Shift): readonly [number, number] | null {
  const { at, count } = shift;
  if (shift.change === "inserted") {
    return [from >= at ? from + count : from, to >= at ? to + count : to];
  }
  const end = at + count;
  if (from >= at && to < end) return null;
  const start = from < at ? from : from < end ? at : from - count;
  const stop = to < at ? to : to < end ? at - 1 : to - count;
  return [start, stop];
}

function shiftTarget(target: Target, shift: Shift): Target {
  const rows = shift.axis === "rows";
  const span = (from: Coordinate, to: Coordinate) => {
    const moved = shiftSpan(from.at, to.at, shift);
    return (
      moved &&
      ([
        { ...from, at: moved[0] },
        { ...to, at: moved[1] },
      ] as const)
    );
  };
  switch (target.kind) {
    case "lost":
      return target;
    case "cell": {
      const at = rows ? target.row : target.column;
      const moved = span(at, at);
      if (!moved) return { kind: "lost" };
      return rows ? { ...target, row: moved[0] } : { ...target, column: moved[0] };
    }
    case "area": {
      const moved = rows ? span(target.fromRow, target.toRow) : span(target.fromColumn, target.toColumn);
      if (!moved) return { kind: "lost" };
      return rows
        ? { ...target, fromRow: moved[0], toRow: moved[1] }
        : { ...target, fromColumn: moved[0], toColumn: moved[1] };
    }
    case "columns":
    case "rows": {
      if (rows !== (target.kind === "rows")) return target;
      const moved = span(target.from, target.to);
      return moved ? { ...target, from: moved[0], to: moved[1] } : { kind: "lost" };
    }
  }
}
