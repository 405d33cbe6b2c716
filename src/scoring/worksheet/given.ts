import { cellError, isError, type Cell, type CellError } from "../../formula/cell.ts";
import { toNumber } from "../../formula/coerce.ts";
import type { Arguments, Cells } from "./define.ts";

/** The only cell of an argument, null where it is left out; several cells are #VALUE!. */
export function cellOf(given: Arguments, name: string): Cell {
  const cells = given.get(name) ?? null;
  if (cells === null) return null;
  if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) return cellError("#VALUE!");
  return cells[0]?.[0] ?? null;
}

/** A number; one that is left out or blank is `usual`, or #N/A where there is none. */
export function numberOf(given: Arguments, name: string, usual?: number): number | CellError {
  const cell = cellOf(given, name);
  if (usual !== undefined && (cell === null || cell === "")) return usual;
  return toNumber(cell);
}

/** One of some options, in any case; the first when it is left out, #VALUE! for any other text. */
export function choiceOf<Option extends string>(
  given: Arguments,
  name: string,
  options: readonly [Option, ...Option[]],
): Option | CellError {
  const cell = cellOf(given, name);
  if (cell === null || cell === "") return options[0];
  if (isError(cell)) return cell;
  const text = String(cell).trim().toLowerCase();
  return options.find((option) => option.toLowerCase() === text) ?? cellError("#VALUE!");
}

/** The cells of a range, row by row; empty where it is left out. */
export function rangeOf(given: Arguments, name: string): Cells {
  return given.get(name) ?? [];
}

/** Every cell of a range as a number; the first that is none is given back as its error. */
export function numbersIn(cells: Cells): readonly number[] | CellError {
  const numbers: number[] = [];
  for (const cell of cells.flat()) {
    const number = toNumber(cell);
    if (isError(number)) return number;
    numbers.push(number);
  }
  return numbers;
}
