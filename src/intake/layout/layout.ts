import type { Cell } from "../../formula/cell.ts";
import { meaningOfHeader } from "../dictionary/headers.ts";
import type { Block } from "./headerRow.ts";
import { findBlocks } from "./headerRow.ts";
import { leftOutRows } from "./leftOutRows.ts";
import { isBlank, textOf } from "../values/missing.ts";
import type { TableArea } from "./tableArea.ts";
import { splitWhole } from "./wholeRows.ts";

type Cells = readonly (readonly Cell[])[];

/**
 * Finds the tables of a sheet: below each other, side by side, or one. Banners and preambles may stand above a header.
 * A table whose rows are partly a whole (全部) and partly its parts becomes two. Empty where there is no header row.
 */
export function findTables(cells: Cells): TableArea[] {
  return findBlocks(cells).flatMap((block) =>
    columnGroups(cells, block).flatMap((columns) => splitWhole(cells, areaOf(cells, block, columns))),
  );
}

function areaOf(cells: Cells, { from, headerRow, to }: Block, columns: readonly number[]): TableArea {
  const header = cells[headerRow] ?? [];
  const headers = distinctHeaders(columns.map((column) => ({ column, text: headerText(header[column]) })));
  const dates = headers.filter(({ text }) => meaningOfHeader(text) === "date").map(({ column }) => column);
  const filled: number[] = [];
  for (let row = headerRow + 1; row < to; row++) {
    if (columns.some((column) => !isBlank(cells[row]?.[column]))) filled.push(row);
  }
  const reasons = leftOutRows({ cells, header, columns, dates, rows: filled });
  return {
    headerRow,
    headers,
    dates,
    banner: titleAbove(cells, from, headerRow, columns),
    rows: filled.filter((row) => !reasons.has(row)),
    removed: [...reasons]
      .sort(([left], [right]) => left - right)
      .map(([row, reason]) => ({ row, reason, text: firstText(cells[row] ?? [], columns) })),
    partsOf: null,
  };
}

function headerText(cell: Cell | undefined): string {
  return textOf(cell)
    .replace(/^\ufeff/, "")
    .trim();
}

function distinctHeaders(headers: readonly { readonly column: number; readonly text: string }[]): TableArea["headers"] {
  const taken = new Set(headers.map(({ text }) => text));
  const seen = new Set<string>();
  return headers.map(({ column, text }) => {
    if (!seen.has(text)) {
      seen.add(text);
      return { column, text, repeats: null };
    }
    let number = 2;
    while (taken.has(`${text} (${number})`)) number++;
    const renamed = `${text} (${number})`;
    taken.add(renamed);
    return { column, text: renamed, repeats: text };
  });
}

/**
 * Columns of each table of a block. Blank columns divide tables only where what follows can stand alone: at least two
 * columns with a key of their own (a date, an item, names beside figures), a title above or headers that come again.
 */
function columnGroups(cells: Cells, { from, headerRow, to }: Block): readonly (readonly number[])[] {
  const header = cells[headerRow] ?? [];
  const groups: number[][] = [];
  let last: number | null = null;
  for (const [column, cell] of header.entries()) {
    if (isBlank(cell)) continue;
    const apart = last !== null && column - last > 1 && blankBetween(cells, headerRow, to, last, column);
    if (groups.length === 0 || apart) groups.push([]);
    groups.at(-1)?.push(column);
    last = column;
  }
  return groups.reduce<number[][]>((tables, group) => {
    const before = tables.at(-1);
    const earlier = new Set(tables.flat().map((column) => headerText(header[column])));
    if (before === undefined || standsAlone(cells, { from, headerRow, to }, group, earlier)) tables.push([...group]);
    else before.push(...group);
    return tables;
  }, []);
}

function standsAlone(
  cells: Cells,
  { from, headerRow, to }: Block,
  group: readonly number[],
  earlier: ReadonlySet<string>,
) {
  const [first] = group;
  if (group.length < 2 || first === undefined) return false;
  const texts = group.map((column) => headerText(cells[headerRow]?.[column]));
  const hasKey = texts.some((text) => ["date", "item"].includes(meaningOfHeader(text) ?? ""));
  if (hasKey || texts.some((text) => earlier.has(text))) return true;
  if (titleAbove(cells, from, headerRow, group) !== null) return true;
  const body = cells.slice(headerRow + 1, Math.min(to, headerRow + 50));
  const names = body.map((row) => row[first]).filter((cell) => !isBlank(cell));
  return names.length > 0 && names.every((cell) => typeof cell === "string" && !/\d/.test(cell));
}

function blankBetween(cells: Cells, headerRow: number, to: number, left: number, right: number): boolean {
  return cells.slice(headerRow, to).every((row) => row.slice(left + 1, right).every((cell) => isBlank(cell)));
}

/** The nearest text above a table's columns, if it stands alone there (or fills a merged banner). */
function titleAbove(cells: Cells, from: number, headerRow: number, columns: readonly number[]): string | null {
  const [left = 0] = columns;
  const right = columns.at(-1) ?? left;
  const row = headerRow - 1;
  if (row < from) return null;
  const above = (cells[row] ?? []).slice(left, right + 1).filter((cell) => !isBlank(cell));
  const [title] = above;
  return typeof title === "string" && above.every((cell) => cell === title) ? title.trim() : null;
}

function firstText(row: readonly Cell[], columns: readonly number[]): string {
  const cell = columns.map((column) => row[column]).find((value) => !isBlank(value));
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}
