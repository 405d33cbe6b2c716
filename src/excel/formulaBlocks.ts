import type { Area } from "../plan/plan.ts";
import { addressOf } from "../plan/plan.ts";
import type { FormulaChange, Shown } from "../portable/changes.ts";

/** A change on its sheet (id), with the cells that it takes. */
export interface PlacedChange extends Area {
  readonly sheet: string;
  readonly change: FormulaChange;
}

/** Cells of one sheet that are written at once. */
export interface Block extends Area {
  readonly sheet: string;
  readonly inputs: Shown[][];
}

/** Rows of a block at most: what is written at once has to fit into one request of Excel on the web. */
const mostRows = 5_000;

/** What is to be written as few blocks as neighbours below each other allow. */
export function blocksOf(
  placed: readonly PlacedChange[],
  inputsOf: (one: PlacedChange) => readonly (readonly Shown[])[],
): Block[] {
  const sorted = [...placed].sort((a, b) =>
    a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.column - b.column || a.row - b.row,
  );
  const blocks: Block[] = [];
  for (const one of sorted) {
    const inputs = inputsOf(one).map((row) => [...row]);
    for (let from = 0; from < inputs.length; from += mostRows) {
      const part = inputs.slice(from, from + mostRows);
      const { sheet, column, columns } = one;
      const row = one.row + from;
      const open = blocks.at(-1);
      const joins =
        open?.sheet === sheet &&
        open.column === column &&
        open.columns === columns &&
        open.row + open.rows === row &&
        open.rows + part.length <= mostRows;
      if (joins) {
        open.inputs.push(...part);
        blocks[blocks.length - 1] = { ...open, rows: open.rows + part.length };
      } else blocks.push({ sheet, row, column, rows: part.length, columns, inputs: part });
    }
  }
  return blocks;
}

export function queueBlock({ workbook }: Excel.RequestContext, block: Block): void {
  workbook.worksheets.getItem(block.sheet).getRange(addressOf(block)).formulas = block.inputs;
}
