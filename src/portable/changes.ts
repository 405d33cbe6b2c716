import type { Kept } from "./reasons.ts";

/** What a cell can show: an error as its text, an empty cell as "". */
export type Shown = string | number | boolean;

/**
 * `portable` turns calls of our functions into built-in formulas, `repair` restores calls that a workbook lost while it
 * was open without the add-in.
 */
export type FormulaWork = "portable" | "repair";

/** Where to look for formulas. Other cells that refer to a spill that goes are changed wherever they are. */
export type FormulaScope =
  { readonly kind: "selection" } | { readonly kind: "sheet"; readonly name: string } | { readonly kind: "workbook" };

/** Cells that are to hold other formulas: one cell, or all cells of a spill. */
export interface FormulaChange {
  readonly sheet: string;
  /** `B2`, or `B2:B9` for a spill. */
  readonly address: string;
  /** The formula of the first cell as it was read. */
  readonly before: string;
  /** For each cell of the address; a number, a text or an error where a value takes a formula's place. */
  readonly after: readonly (readonly Shown[])[];
}

/** A cell that is left as it is. */
export interface FormulaKept {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly reason: Kept;
  /** The values that could take the formula's place; null where it cannot be written. */
  readonly values: readonly (readonly Shown[])[] | null;
}

/** What is going to happen, for a person to look at first. */
export interface FormulaPreview {
  readonly work: FormulaWork;
  readonly changes: readonly FormulaChange[];
  readonly kept: readonly FormulaKept[];
}

/** What has happened. */
export interface FormulasChanged {
  /** Formulas that are others now; a spill counts once. */
  readonly changed: number;
  /** Changes that were not made, or were taken back because the cell would have shown another value. */
  readonly kept: readonly FormulaKept[];
}

/** How many cells hold our functions. */
export interface FormulaCount {
  /** Cells that a colleague without the add-in sees as #NAME?. */
  readonly cells: number;
  /** Those among them that are broken here, too, and can be repaired. */
  readonly broken: number;
  /** What can be undone; null where there is nothing. */
  readonly undo: { readonly work: FormulaWork; readonly cells: number } | null;
}
