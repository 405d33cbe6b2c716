import type { Block, PlanCell } from "../../plan/plan.ts";
import type { SheetCells } from "../types.ts";
import type { Moves } from "./moves.ts";

/** Rows under all that is on a sheet: what people wrote for and beside somebody who has left the card, with the name. */
export interface RowsBelow {
  /** Rows as they stand whose name is back in the table, with the row there, in the layout to come. */
  readonly back: ReadonlyMap<number, number>;
  /** Remembers that a cell of a row that leaves the table has to be kept. */
  readonly keep: (row: number, column: number) => void;
  /**
   * Where everything remembered goes: an own row per row that leaves, or the one that says the same already. `contentAt`
   * gives a cell's content for its new place; `stays` tells whether a row that stands below remains there.
   */
  readonly place: (
    contentAt: (row: number, column: number, to: Cell) => PlanCell,
    stays: (row: number) => boolean,
  ) => {
    readonly titles: readonly Block[];
    readonly cells: readonly (Cell & { readonly content: PlanCell })[];
    readonly labels: readonly string[];
  };
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Sheets whose rows are told by two cells, such as subject and what is entered for it. */
export function labelWidth(key: string): number {
  return key === "Entries" ? 2 : 1;
}

/** `known` are the labels of rows that were put below before; other rows under the table are people's own. */
export function rowsBelow(sheet: {
  readonly key: string;
  readonly known: readonly string[];
  readonly formulas: SheetCells;
  readonly before: (row: number, column: number) => PlanCell;
  readonly after: (row: number, column: number) => PlanCell;
  readonly rows: { readonly before: number; readonly after: number; readonly named: readonly number[] };
  readonly moves: Moves;
}): RowsBelow {
  const { key, formulas, before, after, rows, moves } = sheet;
  const width = labelWidth(key);
  const labelAt = (cell: (row: number, column: number) => unknown, row: number) =>
    JSON.stringify(Array.from({ length: width }, (_, column) => said(cell(row, column))));
  const known = new Set(sheet.known);
  const present = formulas.flatMap((_, row) =>
    row < rows.before ? [] : [{ row, label: labelAt((at, column) => formulas[at]?.[column], row) }],
  );
  const named = new Map(rows.named.map((row) => [labelAt(after, row), row]));
  const back = new Map(
    present.flatMap(({ row, label }): [number, number][] => {
      const to = known.has(label) ? named.get(label) : undefined;
      return to === undefined ? [] : [[row, to]];
    }),
  );
  const leaving = new Map<number, number[]>();
  return {
    back,
    keep: (row, column) => leaving.set(row, [...(leaving.get(row) ?? []), column]),
    place(contentAt, stays) {
      const shift = rows.after - rows.before;
      let next = Math.max(rows.after, formulas.length + shift) + 1;
      const remaining = present.filter(({ row }) => stays(row));
      const used = new Set<number>();
      const titles: Block[] = [];
      const labels = remaining.flatMap(({ label }) => (known.has(label) ? [label] : []));
      const cells = [...leaving].flatMap(([row, columns]) => {
        const label = labelAt(before, row);
        const contents = (to: number) =>
          columns.map((column) => {
            const cell = { row: to, column: moves.column(column) ?? column };
            return { ...cell, content: contentAt(row, column, cell) };
          });
        const own = remaining.find(
          (one) =>
            one.label === label &&
            !used.has(one.row) &&
            contents(one.row + shift).every(({ content }, index) => {
              const there = said(formulas[one.row]?.[columns[index] ?? -1]);
              return there === said(content) || (there === "" && known.has(label));
            }),
        );
        labels.push(label);
        if (own !== undefined) {
          used.add(own.row);
          return contents(own.row + shift);
        }
        const to = next;
        next += 1;
        titles.push({ row: to, column: 0, cells: [Array.from({ length: width }, (_, at) => before(row, at))] });
        return contents(to);
      });
      return { titles, cells, labels: [...new Set(labels)] };
    },
  };
}

/** A cell's content as text; empty for none. */
export function said(cell: unknown): string {
  if (typeof cell === "object" && cell !== null) return "formula" in cell ? String(cell.formula) : "";
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}
