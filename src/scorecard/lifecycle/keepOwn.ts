import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import type { Area, Block, Formula, PlanCell, RangeFormatPlan, SheetPlan } from "../../plan/plan.ts";
import { addressOf } from "../../plan/plan.ts";
import { area } from "../plan/draft.ts";
import type { CardStore, SheetCells } from "../types.ts";
import type { RecordedOverride } from "./record.ts";
import { movesOf, namedRows } from "./moves.ts";
import { entryInputs, overridableCells } from "./overridable.ts";
import { labelWidth, rowsBelow, said } from "./rowsBelow.ts";

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
  /** Labels of the rows under the sheet's own that hold what was written for those who have left the card. */
  readonly below: readonly string[];
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
  const [rowsBefore, rowsAfter] = [sizeOf(before).rows, sizeOf(after).rows];
  const below = rowsBelow({
    key: before.key,
    known: stores.before.aside?.below?.[before.key] ?? [],
    formulas,
    before: cellBefore,
    after: planned,
    rows: { before: rowsBefore, after: rowsAfter, named: namedRows(after.key, stores.after) },
    moves,
  });
  const overridableAfter = overridableCells(after.key, stores.after);
  const isEntryAfter = after.key === "Entries" ? entryInputs(stores.after) : () => false;
  const taken = new Set<string>();
  const formats: RangeFormatPlan[] = [];
  const keepAt = (row: number, column: number, content: PlanCell) => {
    put.push({ row, column, cells: [[content]] });
    // Evidence is formatted as text: what comes to stand where it stood must not be read by that format.
    const numberFormat = typeof content === "string" ? "@" : "General";
    if (before.key === "Entries" && column >= labelWidth(before.key))
      formats.push({ area: area(row, column), format: { numberFormat } });
  };
  const override = (to: Place, place: { readonly subject: string; readonly what: string }, value: PlanCell) => {
    const typed = typeof value === "object" && value !== null ? value.formula : (value ?? "");
    overrides.push({ sheet: before.key, subject: place.subject, what: place.what, value: typed });
    marked.push(area(to.row, to.column));
  };
  const carry = (row: number, column: number, to: Place) => {
    taken.add(keyOf(to.row, to.column));
    if (!isEmpty(planned(to.row, to.column))) conflicts.push({ row, column });
    else if (to.row !== row || to.column !== column) {
      const content = movedTo(contentOf(states, row, column), area(row, column), area(to.row, to.column));
      keepAt(to.row, to.column, content);
      if (isEmpty(planned(row, column))) left.push({ row, column, cells: [[null]] });
    }
  };
  const isNote = (row: number, column: number) => isEmpty(cellBefore(row, column)) && !isEntry(row, column);
  /** Gives the table back what stands below it for somebody who is back; false where the table says something else. */
  const giveBack = (row: number, column: number, to: Place): boolean => {
    const at = keyOf(to.row, to.column);
    const content = movedTo(contentOf(states, row, column), area(row, column), area(to.row, to.column));
    const there = planned(to.row, to.column);
    const place = overridableAfter(to.row, to.column);
    if (said(replaced.get(at) ?? there) === said(content)) return true;
    if (replaced.has(at) || taken.has(at)) return false;
    if (place !== null && !place.input && isFormula(there)) {
      replaced.set(at, content);
      override(to, place, content);
      return true;
    }
    if (!isEmpty(there)) return false;
    if (isEntryAfter(to.row, to.column)) replaced.set(at, content);
    else keepAt(to.row, to.column, content);
    taken.add(at);
    return true;
  };
  formulas.forEach((cells, row) => {
    if (below.back.has(row)) return;
    cells.forEach((present, column) => {
      if (isEmpty(present)) return;
      const was = cellBefore(row, column);
      const place = overridable(row, column);
      if (place !== null && isTypedOver(present, was, place.input, states)) {
        const to = { row: moves.row(row), column: moves.column(column) };
        if (to.row === null || to.column === null) {
          if (!stores.after.subjects.includes(place.subject)) below.keep(row, column);
          return;
        }
        const value = movedTo(contentOf(states, row, column), area(row, column), area(to.row, to.column));
        // An input that is typed over goes into the plan as an input.
        if (!place.input) replaced.set(keyOf(to.row, to.column), value);
        else if (isFormula(planned(to.row, to.column))) return;
        override({ row: to.row, column: to.column }, place, value);
        return;
      }
      if (isEntry(row, column)) {
        const to = { row: moves.row(row), column: moves.column(column) };
        // What is entered stays as it was typed, unless this update brings another entry.
        if (to.row === null) below.keep(row, column);
        if (to.row === null || to.column === null || !sameCell(was, planned(to.row, to.column))) return;
        replaced.set(
          keyOf(to.row, to.column),
          movedTo(contentOf(states, row, column), area(row, column), area(to.row, to.column)),
        );
        if (to.row !== row || to.column !== column) vacated.push({ row, column, cells: [[null]] });
        return;
      }
      if (!isEmpty(was)) return;
      const to = moves.row(row);
      if (to === null) {
        below.keep(row, column);
        if (isEmpty(planned(row, column))) left.push({ row, column, cells: [[null]] });
      } else carry(row, column, { row: to, column: moves.column(column) ?? column });
    });
  });
  const staying = new Set<number>();
  for (const [row, to] of below.back) {
    const filled = (formulas[row] ?? []).flatMap((present, column) => (isEmpty(present) ? [] : [column]));
    const own = filled.filter((column) => column >= labelWidth(before.key));
    const stay = own.filter((column) => !giveBack(row, column, { row: to, column: moves.column(column) ?? column }));
    if (stay.length > 0) staying.add(row);
    for (const column of filled) {
      const isLabel = column < labelWidth(before.key);
      if (stay.includes(column) || (isLabel && stay.length > 0)) {
        carry(row, column, { row: row + rowsAfter - rowsBefore, column: moves.column(column) ?? column });
      } else if (isEmpty(planned(row, column))) left.push({ row, column, cells: [[null]] });
    }
  }
  const kept = below.place(
    (row, column, to) =>
      isNote(row, column)
        ? movedTo(contentOf(states, row, column), area(row, column), area(to.row, to.column))
        : plainValue(states.values[row]?.[column]),
    (row) => !below.back.has(row) || staying.has(row),
  );
  put.push(...kept.titles);
  for (const { row, column, content } of kept.cells) keepAt(row, column, content);
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
    below: kept.labels,
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
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
