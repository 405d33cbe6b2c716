import type { SheetPlan } from "../plan/plan.ts";
import { cellInput } from "./cellInput.ts";

/** A rectangle of one sheet, small enough for one request. */
export interface Chunk {
  /** Key of the sheet. */
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly inputs: (string | number | boolean)[][];
  /** Size of the cells as JSON in UTF-8. */
  readonly bytes: number;
}

/**
 * Cells per request. Excel on the web refuses requests above 5 MB; less keeps it answering and lets a person cancel.
 * What office.js adds for addressing is a few per cent.
 */
export const bytesPerRequest = 2_000_000;

/** The cells of the sheets as rectangles of at most `limit` bytes (a single row may be larger). */
export function chunksOf(
  sheets: readonly SheetPlan[],
  sheetNameOf: (key: string) => string | undefined,
  limit = bytesPerRequest,
): Chunk[] {
  const chunks: Chunk[] = [];
  for (const sheet of sheets) {
    for (const block of sheet.blocks) {
      let inputs: (string | number | boolean)[][] = [];
      let bytes = 0;
      let row = block.row;
      const close = (next: number) => {
        if (inputs.length > 0) chunks.push({ key: sheet.key, row, column: block.column, inputs, bytes });
        [inputs, bytes, row] = [[], 0, next];
      };
      block.cells.forEach((cells, index) => {
        const input = cells.map((cell) => cellInput(cell, sheetNameOf));
        const size = jsonBytes(input);
        if (bytes + size > limit) close(block.row + index);
        inputs.push(input);
        bytes += size;
      });
      close(0);
    }
  }
  return chunks;
}

/** Chunks in order, grouped into requests of at most `limit` bytes. */
export function requestsOf(chunks: readonly Chunk[], limit = bytesPerRequest): Chunk[][] {
  const requests: Chunk[][] = [];
  let open: Chunk[] = [];
  let bytes = 0;
  for (const chunk of chunks) {
    if (open.length > 0 && bytes + chunk.bytes > limit) {
      requests.push(open);
      [open, bytes] = [[], 0];
    }
    open.push(chunk);
    bytes += chunk.bytes;
  }
  if (open.length > 0) requests.push(open);
  return requests;
}

const encoder = new TextEncoder();

/** Length in bytes of a value's JSON in UTF-8, with its comma. */
export function jsonBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length + 1;
}
