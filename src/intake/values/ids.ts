import type { Cell } from "../../formula/cell.ts";
import type { SourceColumn } from "../sourceColumn.ts";
import type { SheetLog } from "../log.ts";
import { isMissing, textOf } from "./missing.ts";

/** Excel keeps 15 digits of a number; ids of posts and videos have 17 to 19. */
const excelDigits = 15;
const scientific = /^\d(?:[.,](\d+))?e\+?(\d{2})$/i;

/** Whether a cell is an id that has lost its last digits: a number of more than 15 digits, or 1.23457E+18. */
export function isDamagedId(cell: Cell | undefined): boolean {
  if (typeof cell === "number") return Math.abs(cell) >= 1e15;
  const power = typeof cell === "string" ? scientific.exec(cell.trim())?.[2] : undefined;
  return Number(power ?? 0) >= excelDigits;
}

/** Whether all that a column says are ids: whole numbers of 12 and more digits. */
export function looksLikeIds(cells: readonly Cell[]): boolean {
  const saying = cells.filter((cell) => !isMissing(cell));
  const isId = (cell: Cell) => isDamagedId(cell) || (typeof cell === "string" && /^'?\d{12,}$/.test(cell.trim()));
  return saying.length > 0 && saying.every(isId);
}

/**
 * Puts back the digits that Excel took from ids, from the link in the same row. The link's number has to agree in all
 * digits that are left.
 */
export function recoverIds(sources: readonly SourceColumn[], log: SheetLog): readonly SourceColumn[] {
  const links = sources.filter(({ cells }) =>
    cells.some((cell) => typeof cell === "string" && /https?:\/\//.test(cell)),
  );
  if (links.length === 0) return sources;
  return sources.map((source) => {
    if (!source.cells.some(isDamagedId) || !looksLikeIds(source.cells)) return source;
    const cells = source.cells.map((cell, entry) => {
      if (!isDamagedId(cell)) return cell;
      const numbers = links.flatMap((link) => textOf(link.cells[entry]).match(/\d{15,}/g) ?? []);
      return numbers.find((digits) => agrees(digits, cell)) ?? cell;
    });
    log.repaired(
      "idFromLink",
      source.column,
      cells.flatMap((cell, entry) =>
        cell === source.cells[entry]
          ? []
          : [{ row: source.rows[entry] ?? 0, before: textOf(source.cells[entry]), after: textOf(cell) }],
      ),
    );
    return { ...source, cells };
  });
}

function agrees(digits: string, cell: Cell): boolean {
  const text = textOf(cell).trim().replace(",", ".");
  const kept = typeof cell === "number" ? excelDigits : (scientific.exec(text)?.[1]?.length ?? 0) + 1;
  const value = Number(text);
  return kept >= 4 && Math.abs(Number(digits) - value) <= value * 10 ** (1 - kept);
}
