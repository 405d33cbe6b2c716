import { MAX_COLUMNS, MAX_ROWS, type Area } from "./cell.ts";
import { printTarget, tokenize, type Target } from "./formula/formulaTokens.ts";

/** `A1:C3`, `B:B`, `2:4`; `$A$1:$C$3` when absolute. */
export function printArea(area: Area, absolute = false): string {
  const at = (n: number) => ({ at: n, absolute });
  if (area.rows === MAX_ROWS) {
    return printTarget({ kind: "columns", from: at(area.column), to: at(area.column + area.columns - 1) });
  }
  if (area.columns === MAX_COLUMNS) {
    return printTarget({ kind: "rows", from: at(area.row), to: at(area.row + area.rows - 1) });
  }
  const [row, column] = [at(area.row), at(area.column)];
  if (area.rows === 1 && area.columns === 1) return printTarget({ kind: "cell", row, column });
  const [toRow, toColumn] = [at(area.row + area.rows - 1), at(area.column + area.columns - 1)];
  return printTarget({ kind: "area", fromRow: row, fromColumn: column, toRow, toColumn });
}

/** A reference in A1 notation, with or without its sheet; null for anything else. */
export function readArea(address: string): { readonly sheet: string | null; readonly area: Area } | null {
  let tokens;
  try {
    tokens = tokenize(address.replace(/^=/, ""));
  } catch {
    return null;
  }
  const [token] = tokens;
  if (tokens.length !== 1 || token?.kind !== "reference") return null;
  const area = targetArea(token.target);
  return area && { sheet: token.sheet, area };
}

function targetArea(target: Target): Area | null {
  switch (target.kind) {
    case "cell":
      return { row: target.row.at, column: target.column.at, rows: 1, columns: 1 };
    case "area":
      return {
        row: target.fromRow.at,
        column: target.fromColumn.at,
        rows: target.toRow.at - target.fromRow.at + 1,
        columns: target.toColumn.at - target.fromColumn.at + 1,
      };
    case "columns":
      return { row: 0, column: target.from.at, rows: MAX_ROWS, columns: target.to.at - target.from.at + 1 };
    case "rows":
      return { row: target.from.at, column: 0, rows: target.to.at - target.from.at + 1, columns: MAX_COLUMNS };
    case "lost":
      return null;
  }
}
