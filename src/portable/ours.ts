import { isSpace, readFormula, somePiece, trimmed, type Formula, type Group } from "./pieces.ts";
import { functionCalled, functionMeant, type Spelling } from "./spelling.ts";

/** Functions that take another function by its name. */
const callers = new Set("MAP BYROW BYCOL REDUCE SCAN MAKEARRAY GROUPBY PIVOTBY".split(" "));

/** Tells which calls of a formula are ours, as this build spells them: a name that LET or LAMBDA binds is not. */
export function callsIn(formula: Formula, spelling: Spelling): (group: Group) => string | null {
  const bound = boundNames(formula);
  return ({ name, book }) =>
    name === "" || book !== "" || bound.has(name.toUpperCase()) ? null : functionCalled(name, spelling);
}

/** Whether a formula calls one of our functions, or hands one to a function that calls it; in this build's spelling. */
export function hasOurs(formula: Formula, spelling: Spelling): boolean {
  const idOf = callsIn(formula, spelling);
  return (
    somePiece(formula, (piece) => piece.kind === "group" && idOf(piece) !== null) ||
    handedOver(formula, spelling) !== null
  );
}

/** The function of ours that a formula hands to another one by its name (`MAP(A2:A9,B2:B9,READRATE)`), if any. */
export function handedOver(formula: Formula, spelling: Spelling): string | null {
  const bound = boundNames(formula);
  let found: string | null = null;
  somePiece(formula, (piece) => {
    if (piece.kind !== "group" || !callers.has(piece.name.toUpperCase())) return false;
    const name = onlyName(piece.args.at(-1) ?? []);
    if (name !== null && !bound.has(name)) found = functionCalled(name, spelling);
    return found !== null;
  });
  return found;
}

const mention = /[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;

/** Whether a formula may be about our functions, in any spelling: quick, and true rather once too often. */
export function mayMention(formula: string, spelling: Spelling): boolean {
  if (!formula.startsWith("=")) return false;
  for (const [name] of formula.matchAll(mention)) if (functionMeant(name, spelling) !== null) return true;
  return /\b(?:MAP|BYROW|BYCOL|REDUCE|SCAN|MAKEARRAY|GROUPBY|PIVOTBY)\(/i.test(formula);
}

/** Whether a cell's formula calls our functions, in this build's spelling or in one that only a repair understands. */
export function isOurs(formula: string, spelling: Spelling): boolean {
  if (!mayMention(formula, spelling)) return false;
  const read = readFormula(formula);
  if (!read) return false;
  const bound = boundNames(read);
  const meant = (name: string) => !bound.has(name.toUpperCase()) && functionMeant(name, spelling) !== null;
  return (
    somePiece(read, (piece) => piece.kind === "group" && piece.name !== "" && meant(piece.name)) ||
    handedOver(read, spelling) !== null
  );
}

/** Names in capitals that LET or LAMBDA gives to something inside the formula. */
export function boundNames(formula: Formula): ReadonlySet<string> {
  const bound = new Set<string>();
  somePiece(formula, (piece) => {
    if (piece.kind !== "group" || !/^(?:LET|LAMBDA)$/i.test(piece.name)) return false;
    for (const argument of piece.args.slice(0, -1)) {
      const name = onlyName(argument);
      if (name !== null) bound.add(name);
    }
    return false;
  });
  return bound;
}

/** The name in capitals that an argument consists of, if it is nothing else. */
function onlyName(argument: Formula): string | null {
  const [only, ...more] = trimmed(argument).filter((piece) => !isSpace(piece));
  return only?.kind === "token" && only.type === "range_named" && more.length === 0 ? only.text.toUpperCase() : null;
}
