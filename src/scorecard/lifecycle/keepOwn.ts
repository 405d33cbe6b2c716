import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import type { Area, Block, Formula, PlanCell, RangeFormatPlan, SheetPlan } from "../../plan/plan.ts";
import { addressOf } from "../../plan/plan.ts";
import { area } from "../plan/draft.ts";
import type { CardStore, SheetCells } from "../types.ts";
import type { RecordedOverride } from "./record.ts";
import { movesOf } from "./moves.ts";
import { entryInputs, overridableCells } from "./overridable.ts";

/** A sheet of a card as it was planned, as it is planned anew, and as it stands. */
export interface SheetStates {
  readonly before: SheetPlan;
  readonly after: SheetPlan;
  readonly stores: { readonly before: CardStore; readonly after: CardStore };
  /** Cells from A1 as `Range.formulas` and `Range.values` give them. */
  readonly formulas: SheetCells;
  readonly values: SheetCells;
  /** Whether a cell's formula is the planned one, however Excel gives it back. */
  readonly sameFormula: (present: string, planned: Formula) => boolean;
}

/** What an update keeps of a sheet. */
export interface Kept {
  readonly plan: SheetPlan;
  readonly overrides: readonly RecordedOverride[];
  /** People's own cells that have to move, put where they go and taken away where they were. */
  readonly moved: readonly Block[];
  /** Zero-based cells that the plan needs and a person uses. */
  readonly conflicts: readonly { readonly row: number; readonly column: number }[];
}

/** How a value is marked that a person typed over a formula. */
export const overrideLook = { fill: "#FFE9C7", italic: true, bold: true } as const;

/**
 * Keeps what people did to a sheet: values that they typed over formulas stay and are marked, notes in cells that we
 * leave empty stay beside what they stand beside. Where both cannot be, the cell is reported and nothing is decided.
 */
export function keepOwn(states: SheetStates): Kept {
  const { before, after, stores, formulas } = states;
  const cellBefore = cellsOf(before);
  const planned = cellsOf(after);
  const moves = movesOf(before.key, stores.before, stores.after, { before: sizeOf(before), after: sizeOf(after) });
  const overridable = overridableCells(before.key, stores.before);
  const isEntry = before.key === "Entries" ? entryInputs(stores.before) : () => false;
  const marked: Area[] = [];
  const overrides: RecordedOverride[] = [];
  const replaced = new Map<string, PlanCell>();
  const [left, put]: [Block[], Block[]] = [[], []];
  const conflicts: { row: number; column: number }[] = [];
  const vacated: Block[] = [];
  const below = rowsBelow(states);
  const formats: RangeFormatPlan[] = [];
  const keepAt = (row: number, column: number, content: PlanCell) => {
    put.push({ row, column, cells: [[content]] });
    // Evidence is formatted as text: what comes to stand where it stood must not be read by that format.
    const numberFormat = typeof content === "string" ? "@" : "General";
    if (before.key === "Entries") formats.push({ area: area(row, column), format: { numberFormat } });
  };
  const keepBelow = (row: number, column: number) => {
    put.push(...below.label(row));
    keepAt(below.row(row), moves.column(column) ?? column, plainValue(states.values[row]?.[column]));
  };
  formulas.forEach((cells, row) => {
    cells.forEach((present, column) => {
      if (isEmpty(present)) return;
      const was = cellBefore(row, column);
      const place = overridable(row, column);
      if (place !== null && isTypedOver(present, was, place.input, states)) {
        const to = { row: moves.row(row), column: moves.column(column) };
        if (to.row === null || to.column === null) {
          if (!stores.after.subjects.includes(place.subject)) keepBelow(row, column);
          return;
        }
        const value = movedTo(contentOf(states, row, column), area(row, column), area(to.row, to.column));
        // An input that is typed over goes into the plan as an input.
        if (!place.input) replaced.set(keyOf(to.row, to.column), value);
        else if (isFormula(planned(to.row, to.column))) return;
        const said = typeof value === "object" && value !== null ? value.formula : (value ?? "");
        overrides.push({ sheet: before.key, subject: place.subject, what: place.what, value: said });
        marked.push(area(to.row, to.column));
        return;
      }
      if (isEntry(row, column)) {
        const to = { row: moves.row(row), column: moves.column(column) };
        // What is entered stays as it was typed, unless this update brings another entry.
        if (to.row === null) keepBelow(row, column);
        if (to.row === null || to.column === null || !sameCell(was, planned(to.row, to.column))) return;
        replaced.set(
          keyOf(to.row, to.column),
          movedTo(contentOf(states, row, column), area(row, column), area(to.row, to.column)),
        );
        if (to.row !== row || to.column !== column) vacated.push({ row, column, cells: [[null]] });
        return;
      }
      if (!isEmpty(was)) return;
      const stays = moves.row(row);
      if (stays === null) put.push(...below.label(row));
      const to = { row: stays ?? below.row(row), column: moves.column(column) ?? column };
      if (!isEmpty(planned(to.row, to.column))) conflicts.push({ row, column });
      else if (to.row !== row || to.column !== column) {
        const content = movedTo(contentOf(states, row, column), area(row, column), area(to.row, to.column));
        keepAt(to.row, to.column, content);
        if (isEmpty(planned(row, column))) left.push({ row, column, cells: [[null]] });
      }
    });
  });
  left.push(...vacated.filter(({ row, column }) => isEmpty(planned(row, column)) && !replaced.has(keyOf(row, column))));
  const marks = marked.map((cell) => ({ area: cell, format: overrideLook }));
  return {
    plan: {
      ...after,
      blocks: after.blocks.map((block) => withCells(block, replaced)),
      formats: [...after.formats, ...marks, ...formats],
    },
    overrides,
    moved: [...left, ...put],
    conflicts,
  };
}

/**
 * Rows under all that is on the sheet: what people wrote for and beside somebody who has left the card goes there, with
 * the name, and on Entries with what it was entered for. It is kept to be read; it no longer counts.
 */
function rowsBelow({ before, after, formulas }: SheetStates) {
  const first = Math.max(sizeOf(after).rows, formulas.length + sizeOf(after).rows - sizeOf(before).rows) + 1;
  const rows = new Map<number, number>();
  const cellBefore = cellsOf(before);
  return {
    row: (row: number) => rows.get(row) ?? first,
    label(row: number): Block[] {
      if (rows.has(row)) return [];
      const at = first + rows.size;
      rows.set(row, at);
      const titles = before.key === "Entries" ? [cellBefore(row, 0), cellBefore(row, 1)] : [cellBefore(row, 0)];
      return [{ row: at, column: 0, cells: [titles] }];
    },
  };
}

/** A value that stands where the card has a formula, with its zero-based cell. */
export interface OverrideFound {
  readonly row: number;
  readonly column: number;
  readonly subject: string;
}

/** Values that people typed over formulas of a sheet, from its cells as `Range.formulas` gives them. */
export function typedOver(key: string, formulas: SheetCells, store: CardStore): OverrideFound[] {
  const overridable = overridableCells(key, store);
  return formulas.flatMap((cells, row) =>
    cells.flatMap((cell, column): OverrideFound[] => {
      const place =
        isEmpty(cell) || (typeof cell === "string" && cell.startsWith("=")) ? null : overridable(row, column);
      return place === null ? [] : [{ row, column, subject: place.subject }];
    }),
  );
}

function isTypedOver(present: unknown, was: PlanCell, input: boolean, { sameFormula }: SheetStates): boolean {
  const typed = typeof present !== "string" || !present.startsWith("=");
  if (input) return typed;
  if (!isFormula(was)) return false;
  return typed || !sameFormula(present, was);
}

/** A cell's content as a plan says it; a text that begins with "=" has itself as its value. */
function contentOf({ formulas, values }: SheetStates, row: number, column: number): PlanCell {
  const input = formulas[row]?.[column];
  if (typeof input === "number" || typeof input === "boolean") return input;
  if (typeof input !== "string") return null;
  return input.startsWith("=") && values[row]?.[column] !== input ? { formula: input } : input;
}

function plainValue(value: unknown): PlanCell {
  return typeof value === "number" || typeof value === "boolean" || typeof value === "string" ? value : null;
}

/** A formula refers to the cells beside it from its new place, as if it had been copied there. */
function movedTo(content: PlanCell, from: Area, to: Area): PlanCell {
  if (typeof content !== "object" || content === null) return content;
  if (from.row === to.row && from.column === to.column) return content;
  return { formula: translateFormulaToA1(translateFormulaToR1C1(content.formula, addressOf(from)), addressOf(to)) };
}

function withCells(block: Block, replaced: ReadonlyMap<string, PlanCell>): Block {
  if (replaced.size === 0) return block;
  return {
    ...block,
    cells: block.cells.map((cells, row) =>
      cells.map((cell, column) => replaced.get(keyOf(block.row + row, block.column + column)) ?? cell),
    ),
  };
}

function cellsOf({ blocks }: SheetPlan): (row: number, column: number) => PlanCell {
  return (row, column) => {
    for (const block of blocks) {
      const cell = block.cells[row - block.row]?.[column - block.column];
      if (cell !== undefined) return cell;
    }
    return null;
  };
}

function sizeOf({ blocks }: SheetPlan): { rows: number; columns: number } {
  return {
    rows: Math.max(0, ...blocks.map(({ row, cells }) => row + cells.length)),
    columns: Math.max(0, ...blocks.map(({ column, cells }) => column + (cells[0]?.length ?? 0))),
  };
}

function sameCell(left: PlanCell, right: PlanCell): boolean {
  return (isEmpty(left) && isEmpty(right)) || left === right;
}

function isFormula(cell: PlanCell): cell is Formula {
  return typeof cell === "object" && cell !== null;
}

function isEmpty(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === "";
}

function keyOf(row: number, column: number): string {
  return `${String(row)} ${String(column)}`;
}
