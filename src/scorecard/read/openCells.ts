import { addressOf, columnLetters, quotedSheet } from "../../plan/plan.ts";
import { stateWordEverywhere } from "../words.ts";
import type { CardStore, SheetCells } from "../types.ts";

/** A Data sheet that holds figures of an entry sheet, as it stands. */
export interface EntryData {
  readonly name: string;
  readonly entry: NonNullable<CardStore["places"]["data"][number]["entry"]>;
  readonly values: SheetCells;
  readonly formulas: SheetCells;
}

/** A cell of an entry sheet in the formula by which a Data sheet follows it. */
const followed = /ISNUMBER\(((?:'(?:[^']|'')+'|[^'!(),]+)!\$[A-Z]+\$\d+)\)/u;

/**
 * Cells that a person has still to fill in before a formula of Measures gives a number: of the entry sheet where the Data
 * sheet follows one, else of the Data sheet. `key` and `start` are the subject's.
 */
export function openCells(
  formula: string,
  key: unknown,
  start: unknown,
  sheets: readonly EntryData[],
): readonly string[] {
  const words = stateWordEverywhere("notEntered");
  return sheets.flatMap(({ name, entry, values, formulas }) => {
    const used = entry.columns.filter((column) => refersToColumn(formula, name, column));
    return values.flatMap((cells, row) => {
      if (cells[entry.key] !== key || cells[entry.start] !== start) return [];
      return used.flatMap((column) => {
        const value = cells[column];
        if (typeof value !== "string" || !words.includes(value)) return [];
        const own = formulas[row]?.[column];
        const [, address] = typeof own === "string" ? (followed.exec(own) ?? []) : [];
        return [
          address?.replaceAll("$", "") ?? `${quotedSheet(name)}!${addressOf({ row, column, rows: 1, columns: 1 })}`,
        ];
      });
    });
  });
}

/** Whether a formula takes a whole column; Excel writes a sheet's name without quotes where it can. */
function refersToColumn(formula: string, sheet: string, column: number): boolean {
  const letters = columnLetters(column);
  return [quotedSheet(sheet), sheet].some((name) => formula.includes(`${name}!$${letters}:$${letters},`));
}
