import type { Cell } from "../formula/cell.ts";
import type { Meaning } from "./dictionary/declare.ts";
import { knownHeaderCount, meaningOfHeader, normaliseHeader } from "./dictionary/headers.ts";
import { isBlank, isMissing, textOf } from "./missing.ts";
import { readDate } from "./dates.ts";

/** Where a table is on its sheet: zero-based rows; data rows without blank, total and note rows. */
export interface TableArea {
  readonly headerRow: number;
  readonly headers: readonly { readonly column: number; readonly text: string }[];
  /** The only text above the header, if there is one: the title of a banner. */
  readonly banner: string | null;
  readonly rows: readonly number[];
  readonly removed: readonly { readonly row: number; readonly reason: RemovedReason; readonly text: string }[];
}

export type RemovedReason = "totalRow" | "repeatedHeader" | "noteRow";

const headerSearchRows = 40;
const noOwnWords: ReadonlyMap<string, Meaning> = new Map();

const totalWord =
  /^(total|totals|grand total|sum|累计|累積|累积|合计|合計|总计|總計|汇总|итого|всего)([\s:：(].{0,30})?$/iu;

/** Finds the table of a sheet, null where there is no header row. Banners and preambles may stand above the header. */
export function findTable(cells: readonly (readonly Cell[])[]): TableArea | null {
  const headerRow = findHeaderRow(cells);
  if (headerRow === null) return null;
  const headers = (cells[headerRow] ?? []).flatMap((cell, column) =>
    isBlank(cell)
      ? []
      : [
          {
            column,
            text: textOf(cell)
              .replace(/^\ufeff/, "")
              .trim(),
          },
        ],
  );
  const columns = headers.map(({ column }) => column);
  const dates = headers.filter(({ text }) => meaningOfHeader(text, noOwnWords) === "date").map(({ column }) => column);
  const rows: number[] = [];
  const removed: { row: number; reason: RemovedReason; text: string }[] = [];
  const filled = cells.flatMap((row, index) =>
    index > headerRow && columns.some((column) => !isBlank(row[column])) ? [index] : [],
  );
  filled.forEach((row, index) => {
    const reason = removalReason(
      cells[row] ?? [],
      cells[headerRow] ?? [],
      columns,
      dates,
      index === 0 || index === filled.length - 1,
    );
    if (reason === null) rows.push(row);
    else removed.push({ row, reason, text: firstText(cells[row] ?? [], columns) });
  });
  return { headerRow, headers, banner: bannerAbove(cells, headerRow), rows, removed };
}

/** The row with the most known headers; where none is known, the first row of texts that is as wide as what follows. */
function findHeaderRow(cells: readonly (readonly Cell[])[]): number | null {
  let best: { row: number; known: number } | null = null;
  cells.slice(0, headerSearchRows).forEach((row, index) => {
    const texts = new Set(
      row.filter((cell): cell is string => typeof cell === "string" && !isBlank(cell)).map(normaliseHeader),
    );
    const known = knownHeaderCount([...texts]);
    if (known > (best?.known ?? 0) && hasDataBelow(cells, index)) best = { row: index, known };
  });
  const found = best as { row: number; known: number } | null;
  return found !== null && found.known >= 2 ? found.row : (firstRowOfTexts(cells) ?? found?.row ?? null);
}

function firstRowOfTexts(cells: readonly (readonly Cell[])[]): number | null {
  const width = Math.max(
    0,
    ...cells.slice(0, headerSearchRows).map((row) => row.filter((cell) => !isBlank(cell)).length),
  );
  for (let index = 0; index < Math.min(cells.length, headerSearchRows); index++) {
    const filled = (cells[index] ?? []).filter((cell) => !isBlank(cell));
    const texts = filled.filter(
      (cell) => typeof cell === "string" && !/^[\d\s.,%+-]+$/.test(cell) && readDate(cell) === null,
    );
    const distinct = new Set(texts.map(String));
    const wide = filled.length >= Math.max(1, width * 0.6);
    if (wide && texts.length === filled.length && distinct.size === texts.length && hasDataBelow(cells, index))
      return index;
  }
  return null;
}

function hasDataBelow(cells: readonly (readonly Cell[])[], row: number): boolean {
  return cells.some((below, index) => index > row && below.some((cell) => !isBlank(cell)));
}

function bannerAbove(cells: readonly (readonly Cell[])[], headerRow: number): string | null {
  const above = cells[headerRow - 1]?.filter((cell) => !isBlank(cell)) ?? [];
  return above.length === 1 && typeof above[0] === "string" ? above[0].trim() : null;
}

function removalReason(
  row: readonly Cell[],
  header: readonly Cell[],
  columns: readonly number[],
  dates: readonly number[],
  atEdge: boolean,
): RemovedReason | null {
  const filled = columns.filter((column) => !isBlank(row[column]));
  if (filled.length > 1 && filled.every((column) => row[column] === header[column])) return "repeatedHeader";
  const first = row[filled[0] ?? -1];
  if (typeof first !== "string") return null;
  const text = first.normalize("NFKC").trim();
  const dated = dates.some(
    (column) => column !== filled[0] && !isMissing(row[column]) && !totalWord.test(textOf(row[column])),
  );
  if (!dated && filled.length > 1 && totalWord.test(text)) return "totalRow";
  const alone = filled.length === 1 && columns.length > 2 && filled[0] === columns[0];
  return atEdge && alone && readDate(text) === null ? "noteRow" : null;
}

function firstText(row: readonly Cell[], columns: readonly number[]): string {
  const cell = columns.map((column) => row[column]).find((value) => !isBlank(value));
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}
