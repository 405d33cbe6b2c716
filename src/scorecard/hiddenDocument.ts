import type { SheetPlan } from "../plan/plan.ts";
import type { SheetCells } from "./types.ts";

/** Longest text in a cell of the very hidden sheet; Excel holds 32,767 characters. */
export const chunkLength = 30_000;

const marker = "Scoreline";

/** The very hidden sheet that keeps a document of a card or of tables that were added to the workbook. */
export function hiddenSheet(owner: string, cells: (string | number)[][]): SheetPlan {
  return {
    key: "Store",
    name: `Scoreline ${owner}`,
    visibility: "veryHidden",
    blocks: [{ row: 0, column: 0, cells }],
    formats: [{ area: { row: 1, column: 0, rows: cells.length - 1, columns: 1 }, format: { numberFormat: "@" } }],
    columnWidths: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
  };
}

/** A document as rows of cells: a heading with format and number of chunks, then JSON cut into cells. */
export function documentCells(document: unknown, format: number): (string | number)[][] {
  const chunks = cut(JSON.stringify(document));
  return [[marker, format, chunks.length], ...chunks.map((chunk) => [chunk, "", ""])];
}

/** The document in cells that `documentCells` made, with its format; null where there is none or it is damaged. */
export function readDocument(cells: SheetCells): { readonly format: number; readonly document: unknown } | null {
  const [found, format, count] = cells[0] ?? [];
  if (found !== marker || typeof format !== "number" || typeof count !== "number") return null;
  const json = cells
    .slice(1, 1 + count)
    .map(([chunk]) => (typeof chunk === "string" ? chunk : ""))
    .join("");
  try {
    const document: unknown = JSON.parse(json);
    return { format, document };
  } catch {
    return null;
  }
}

/** Cuts between characters, so that no cell begins or ends with half of one. */
export function cut(text: string): string[] {
  const chunks: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + chunkLength, text.length);
    const code = text.charCodeAt(to - 1);
    if (to < text.length && code >= 0xd800 && code <= 0xdbff) to -= 1;
    chunks.push(text.slice(from, to));
    from = to;
  }
  return chunks;
}
