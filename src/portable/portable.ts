import { elementOf, spreadOf, type IsOurs, type Sizes } from "./elements.ts";
import { blankAware, equivalentOf, needsNumber, spreadsOver, worksByElement } from "./equivalent.ts";
import { callsIn, handedOver, hasOurs } from "./ours.ts";
import { isOperator, isSpace, printFormula, readFormula, type Formula, type Group, type Piece } from "./pieces.ts";
import { deepestNesting, KeptError, longestFormula, type Kept } from "./reasons.ts";
import { firstCell, rangeFrom, readReference, sheetNamed, type Size } from "./reference.ts";
import type { Spelling } from "./spelling.ts";

/** A cell as it stands. */
export interface CellAsked {
  readonly formula: string;
  /** The cells that it spills into, itself among them; null where it does not spill. */
  readonly spill: Size | null;
  /** What a cell of its result shows, counted from the cell itself: an error as its text, an empty one as "". */
  readonly value: (row: number, column: number) => unknown;
}

/** What only the workbook knows. */
export interface Surroundings extends Sizes {
  /** Size of a spill that will be one formula per cell, by the cell where it begins; null for any other cell. */
  readonly turnedSpill: (sheet: string | null, row: number, column: number) => Size | null;
  /** Whether the cell that a reference names holds nothing. */
  readonly isBlank: (reference: string) => boolean;
}

/** A cell's formulas from then on: one, or one for each cell of its spill. */
export interface Turned {
  readonly formulas: readonly (readonly string[])[];
}

/**
 * A formula without our functions: each call becomes its built-in equivalent, from inside out; a formula that spills
 * becomes one formula for each cell; a reference to a spill that goes becomes the range (`B2#` → `B2:B9`). Everything
 * else stays as it was written. Null where there is nothing to do; a reason where the formula has to be left.
 */
export function makePortable(asked: CellAsked, spelling: Spelling, around: Surroundings): Turned | Kept | null {
  try {
    return turn(asked, spelling, around);
  } catch (error) {
    if (error instanceof KeptError) return error.kept;
    throw error;
  }
}

function turn(asked: CellAsked, spelling: Spelling, around: Surroundings): Turned | null {
  const written = readFormula(asked.formula);
  if (!written) throw new KeptError("unreadable");
  const formula = withRanges(written, around);
  if (!hasOurs(formula, spelling)) {
    const text = printFormula(formula);
    return text === asked.formula ? null : { formulas: [[checked(text)]] };
  }
  const handed = handedOver(formula, spelling);
  if (handed !== null) throw new KeptError("functionAsValue", { id: handed });
  const idOf = callsIn(formula, spelling);
  const isOurs: IsOurs = (group) => {
    const id = idOf(group);
    return id === null ? null : spreadsOver(id);
  };
  const builtIn = (part: Formula, guarded: boolean) =>
    checked(printFormula(withoutCalls(part, { idOf, isOurs, around, guarded })));

  if (!asked.spill) {
    const { rows, columns } = spreadOf(formula, around, isOurs);
    const shown = asked.value(0, 0);
    if (rows * columns > 1) throw new KeptError(notSpilled(shown));
    return { formulas: [[builtIn(formula, shown === "#N/A")]] };
  }
  const { rows, columns } = asked.spill;
  const formulas = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_none, column) => {
      const element = elementOf(formula, row, column, around, isOurs);
      const shown = asked.value(row, column);
      const text = builtIn(element.formula, shown === "#N/A");
      return shown === "" && element.cells.length > 0 ? emptyWithout(element.cells, text) : text;
    }),
  );
  return { formulas };
}

/** Why a formula over ranges shows one value only. */
function notSpilled(shown: unknown) {
  if (shown === "#SPILL!") return "spillBlocked";
  return shown === "#NAME?" || shown === "#BUSY!" ? "stillBroken" : "arrayFormula";
}

/** Behind the data a spill shows nothing; so does the formula that takes its place, until there are data. */
function emptyWithout(cells: readonly string[], text: string): string {
  const blank = cells.map((cell) => `${cell}=""`);
  const condition = blank.length === 1 ? blank.join("") : `AND(${blank.join(",")})`;
  return checked(`=IF(${condition},"",${text.slice(1)})`);
}

interface Calls {
  readonly idOf: (group: Group) => string | null;
  readonly isOurs: IsOurs;
  readonly around: Surroundings;
  /** Blank arguments stay #N/A. */
  readonly guarded: boolean;
}

/** Every call of ours replaced, from inside out. */
function withoutCalls(formula: Formula, calls: Calls): Formula {
  const { idOf, isOurs, around } = calls;
  const result: Piece[] = [];
  for (const piece of formula) {
    if (piece.kind === "token") {
      result.push(piece);
      continue;
    }
    const id = idOf(piece);
    if (id === null) {
      result.push({ ...piece, args: piece.args.map((arg) => withoutCalls(arg, calls)) });
      continue;
    }
    // An @ takes the first value of what a function of ours gives.
    const first = isOperator(result.at(-1), "@");
    if (first) result.pop();
    const over = spreadsOver(id);
    const given = first
      ? piece.args.map((arg, index) => (over(index) ? elementOf(arg, 0, 0, around, isOurs).formula : arg))
      : piece.args;
    if (!worksByElement(id) && given.some((arg, index) => over(index) && spreads(spreadOf(arg, around, isOurs)))) {
      throw new KeptError("needsElements", { id });
    }
    const needed = needsNumber(id);
    const args = given.map((arg, index) => {
      const plain = withoutCalls(arg, calls);
      return calls.guarded && needed(index) ? blankAware(plain, around.isBlank) : plain;
    });
    const equivalent = readFormula(`=${equivalentOf(id, args)}`)?.slice(1) ?? [];
    const alone = formula.every(
      (other) => other === piece || isSpace(other) || isPrefix(other) || isOperator(other, "@"),
    );
    result.push(...(alone || isAtom(equivalent) ? equivalent : [inParentheses(equivalent)]));
  }
  return result;
}

function spreads({ rows, columns }: Size): boolean {
  return rows * columns > 1;
}

function isPrefix(piece: Piece): boolean {
  return piece.kind === "token" && piece.type === "fx_prefix";
}

function isAtom([only, ...more]: Formula): boolean {
  return only !== undefined && more.length === 0 && !(only.kind === "token" && only.text.startsWith("-"));
}

function inParentheses(formula: Formula): Group {
  return { kind: "group", name: "", book: "", args: [formula] };
}

/** `B2#` of a spill that goes as the range that it covered. */
function withRanges(formula: Formula, around: Pick<Surroundings, "turnedSpill">): Formula {
  const result: Piece[] = [];
  for (let at = 0; at < formula.length; at += 1) {
    const piece = formula[at];
    if (!piece) continue;
    const reference = piece.kind === "token" && isOperator(formula[at + 1], "#") ? readReference(piece.text) : null;
    const cell = reference && firstCell(reference);
    const size = reference && cell && around.turnedSpill(sheetNamed(reference), cell.row, cell.column);
    if (reference && size) {
      result.push({ kind: "token", type: "range", text: rangeFrom(reference, size) });
      at += 1;
    } else if (piece.kind === "group") {
      result.push({ ...piece, args: piece.args.map((arg) => withRanges(arg, around)) });
    } else result.push(piece);
  }
  return result;
}

/** A formula with ranges for the spills that go; null where it refers to none of them. */
export function withoutSpills(text: string, around: Surroundings): string | null {
  const formula = readFormula(text);
  const changed = formula && printFormula(withRanges(formula, around));
  return changed === text ? null : changed;
}

/** The cells whose spills a formula refers to (`B2#`); the sheet is null where the formula names none. */
export function spillsIn(
  text: string,
): readonly { readonly sheet: string | null; readonly row: number; readonly column: number }[] {
  const places: { sheet: string | null; row: number; column: number }[] = [];
  withRanges(readFormula(text) ?? [], {
    turnedSpill: (sheet, row, column) => {
      places.push({ sheet, row, column });
      return null;
    },
  });
  return places;
}

/** Refuses what Excel would not take. */
function checked(text: string): string {
  if (text.length > longestFormula) throw new KeptError("tooLong", { length: text.length, limit: longestFormula });
  const depth = depthOf(text);
  if (depth > deepestNesting) throw new KeptError("tooDeep", { depth, limit: deepestNesting });
  return text;
}

/** How deep the parentheses outside texts and quoted names go. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [sign] of text.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[()]/g)) {
    if (sign === "(") deepest = Math.max(deepest, (depth += 1));
    else if (sign === ")") depth -= 1;
  }
  return deepest;
}
