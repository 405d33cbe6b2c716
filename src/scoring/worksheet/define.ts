import type { Cell, CellError } from "../../formula/cell.ts";

/** Cells of an argument as rows; a single value is one row of one cell. */
export type Cells = readonly (readonly Cell[])[];

/**
 * What an argument of a scoring function takes: a `number` or `text` of one cell · a `range` as a whole · one of the
 * `options` of a choice, the first when it is left out.
 */
export interface ScoringParam {
  readonly sort: "number" | "text" | "range" | "choice";
  readonly options?: readonly string[];
  /** Whether it may be left out; a choice may, unless it says `isNeeded`. */
  readonly optional?: boolean;
  readonly isNeeded?: boolean;
}

/** Arguments of one call by name; null for one that is left out. */
export type Arguments = ReadonlyMap<string, Cells | null>;

/** A worksheet function for people's own sheets. It depends on its arguments only. */
export interface ScoringFunction {
  readonly id: string;
  readonly params: Readonly<Record<string, ScoringParam>>;
  /** Whether its first argument is taken cell by cell, so that a range of values gives a range of results. */
  readonly spreads: boolean;
  readonly compute: (given: Arguments) => number | string | CellError;
  /**
   * The same by built-in functions, without "=", over the texts of the arguments ("" for one that is left out); null
   * where there is none for these arguments.
   */
  readonly builtIn: (refs: ReadonlyMap<string, string>) => string | null;
  /** Arguments as a formula writes them, and what they give. */
  readonly examples: readonly ScoringExample[];
}

export interface ScoringExample {
  readonly args: readonly string[];
  readonly gives: number | string;
}

/** Declares a scoring function. */
export function defineScoring<const F extends ScoringFunction>(declared: F): F {
  return declared;
}

/** Whether a call may leave the argument out. */
export function mayBeLeftOut({ sort, optional = false, isNeeded = false }: ScoringParam): boolean {
  return optional || (sort === "choice" && !isNeeded);
}
