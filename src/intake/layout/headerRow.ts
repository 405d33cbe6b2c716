import type { Cell } from "../../formula/cell.ts";
import { readDate } from "../dates/dates.ts";
import { knownHeaderCount, normaliseHeader } from "../dictionary/headers.ts";
import { isBlank, isMissing } from "../values/missing.ts";

type Cells = readonly (readonly Cell[])[];

/** Rows of one block: its titles begin at `from`, its data end before `to`. */
export interface Block {
  readonly from: number;
  readonly headerRow: number;
  readonly to: number;
}

const headerSearchRows = 40;
const mostTitleRows = 3;

/** Tables that stand below each other on one sheet; empty where there is no header row at all. */
export function findBlocks(cells: Cells): Block[] {
  const first = findHeaderRow(cells);
  if (first === null) return [];
  const starts = [{ from: 0, headerRow: first }];
  for (let row = first + 2; row < cells.length; row++) {
    const current = starts.at(-1)?.headerRow ?? first;
    const from = isHeaderLike(cells[row]) ? startOfBlock(cells, row, current) : null;
    if (from !== null) starts.push({ from, headerRow: row });
  }
  return starts.map((start, index) => ({ ...start, to: starts[index + 1]?.from ?? cells.length }));
}

/**
 * The first row that consists of known headers; else the row with the most of them; where none is known, the first row
 * of texts that is as wide as what follows.
 */
function findHeaderRow(cells: Cells): number | null {
  let best: { row: number; known: number } | null = null;
  for (const [index, row] of cells.slice(0, headerSearchRows).entries()) {
    const known = knownIn(row);
    if (known === 0 || !hasDataBelow(cells, index)) continue;
    const mostlyKnown = known >= 2 && known * 2 >= filledIn(row) && hasFigures(cells[nextFilled(cells, index) ?? -1]);
    if (known > (best?.known ?? 0)) best = { row: index, known };
    if (mostlyKnown) return index;
  }
  return best !== null && best.known >= 2 ? best.row : (firstRowOfTexts(cells) ?? best?.row ?? null);
}

/**
 * Where the block of a row that looks like a header begins (with its titles), null where the row is data. A header
 * comes after a blank row or with a title of its own, unless its words are known and others than those above. The same
 * header again without a title continues the table: files put under each other look so.
 */
function startOfBlock(cells: Cells, row: number, current: number): number | null {
  let from = row;
  while (row - from < mostTitleRows && from - 1 > current && isTitle(cells[from - 1], filledIn(cells[row]))) from--;
  const gap = isBlankRow(cells[from - 1]);
  const same = sameTexts(cells[row], cells[current]);
  const below = cells[nextFilled(cells, row) ?? -1];
  if (same) return from < row ? from : null;
  if (!hasFigures(below)) return null;
  const known = knownIn(cells[row]);
  if (gap) return known >= 2 || replacesFigures(cells, row, current, below ?? []) ? from : null;
  return known >= 2 && known >= 0.6 * filledIn(cells[row]) ? from : null;
}

/** Words where the rows before and after have figures. */
function replacesFigures(cells: Cells, row: number, current: number, below: readonly Cell[]): boolean {
  const above = cells[nextFilled(cells, current) ?? -1] ?? [];
  return (cells[row] ?? []).some((cell, column) => !isBlank(cell) && isFigure(below[column]) && !isText(above[column]));
}

function firstRowOfTexts(cells: Cells): number | null {
  const width = Math.max(0, ...cells.slice(0, headerSearchRows).map(filledIn));
  for (let index = 0; index < Math.min(cells.length, headerSearchRows); index++) {
    const filled = (cells[index] ?? []).filter((cell) => !isBlank(cell));
    const texts = filled.filter(isText);
    const distinct = new Set(texts.map(String));
    const wide = filled.length >= Math.max(1, width * 0.6);
    const named = texts.length === filled.length && (distinct.size === texts.length || distinct.size > 3);
    if (wide && named && hasDataBelow(cells, index)) return index;
  }
  return null;
}

function isHeaderLike(row: readonly Cell[] | undefined): row is readonly Cell[] {
  if (row === undefined) return false;
  let filled = 0;
  for (const cell of row) {
    if (isBlank(cell)) continue;
    if (typeof cell !== "string" || !isText(cell) || isMissing(cell) || cell.length > 80) return false;
    filled++;
  }
  return filled >= 2;
}

/** One text alone, or the titles of blocks side by side: fewer cells than half the header's. */
function isTitle(row: readonly Cell[] | undefined, headers: number): boolean {
  const filled = row?.filter((cell) => !isBlank(cell)) ?? [];
  return filled.length > 0 && filled.length <= Math.max(1, headers / 2) && filled.every(isText);
}

function isText(cell: Cell | undefined): boolean {
  return typeof cell === "string" && !isBlank(cell) && !/^[\d\s.,%+-]+$/.test(cell) && !isDate(cell);
}

function isFigure(cell: Cell | undefined): boolean {
  return typeof cell === "number" || (typeof cell === "string" && /\d/.test(cell) && !/\p{L}{4}/u.test(cell));
}

function hasFigures(row: readonly Cell[] | undefined): boolean {
  return row?.some((cell) => isFigure(cell) || (!isBlank(cell) && isMissing(cell))) ?? false;
}

function isDate(text: string): boolean {
  return /\d/.test(text) && readDate(text) !== null;
}

function sameTexts(row: readonly Cell[] | undefined, other: readonly Cell[] | undefined): boolean {
  const length = Math.max(row?.length ?? 0, other?.length ?? 0);
  return Array.from({ length }).every((_, column) => (row?.[column] ?? null) === (other?.[column] ?? null));
}

function knownIn(row: readonly Cell[] | undefined): number {
  const texts = new Set(
    row?.filter((cell): cell is string => typeof cell === "string" && !isBlank(cell)).map(normaliseHeader),
  );
  return knownHeaderCount([...texts]);
}

function filledIn(row: readonly Cell[] | undefined): number {
  return row?.filter((cell) => !isBlank(cell)).length ?? 0;
}

function isBlankRow(row: readonly Cell[] | undefined): boolean {
  return row?.every(isBlank) ?? true;
}

function nextFilled(cells: Cells, row: number): number | null {
  for (let next = row + 1; next < cells.length; next++) if (!isBlankRow(cells[next])) return next;
  return null;
}

function hasDataBelow(cells: Cells, row: number): boolean {
  return nextFilled(cells, row) !== null;
}
