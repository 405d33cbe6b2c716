import { findFunction, type OurFunction, type OurParam } from "./functions.ts";
import { printFormula, readFormula, somePiece, trimmed, type Formula } from "./pieces.ts";
import { readReference } from "./reference.ts";
import { KeptError, longestRepeated } from "./reasons.ts";

/** Functions whose value may be another one each time they are asked. */
const volatile = new Set("NOW TODAY RAND RANDBETWEEN RANDARRAY OFFSET INDIRECT CELL INFO".split(" "));

/**
 * A call as a formula of built-in functions, without "=". The arguments are free of our functions already; one that is
 * left out is what a function gets for it, nothing, so #N/A. Throws `KeptError` where there is no equivalent, or where it
 * would need an argument twice that is neither a reference nor a constant nor short, or that is volatile.
 */
export function equivalentOf(id: string, args: readonly Formula[]): string {
  const own = findFunction(id);
  if (!own) throw new KeptError("noEquivalent", { id });
  const given = args.map(trimmed);
  if (given.length === 1 && given[0]?.length === 0) given.pop();
  if (given.length > own.params.length) throw new KeptError("wrongArguments", { id });
  const texts = own.params.map((param, index) => textOf(id, param, given[index] ?? []));
  const built = own.builtIn(texts);
  if (built === null) throw new KeptError("noEquivalent", { id });
  // RANK takes cells only.
  const ranked = own.params.findIndex(({ takes }, index) => takes === "cells" && !isReference(given[index] ?? []));
  if (ranked >= 0 && /\bRANK\(/.test(built)) {
    throw new KeptError("needsRange", { id, argument: own.params[ranked]?.name ?? "" });
  }
  const uses = usesOf(own, texts);
  own.params.forEach((_param, index) => {
    if ((uses[index] ?? 0) > 1) checkRepeatable(id, given[index] ?? []);
  });
  return built;
}

function textOf(id: string, { name, takes, mayBeLeftOut }: OurParam, argument: Formula): string {
  if (argument.length === 0 && mayBeLeftOut) return "";
  const fits =
    takes === "reference"
      ? isReference(argument)
      : takes === "cells"
        ? isReference(argument) || isConstant(argument)
        : true;
  if (!fits) throw new KeptError("needsRange", { id, argument: name });
  return argument.length > 0 ? printFormula(argument) : "#N/A";
}

/** Whether the equivalent, calculated over ranges, gives a value for each element. */
export function worksByElement(id: string): boolean {
  return findFunction(id)?.worksByElement ?? true;
}

/** Whether an argument of one of our functions is taken element by element; a range and a choice count as a whole. */
export function spreadsOver(id: string): (index: number) => boolean {
  const params = findFunction(id)?.params ?? [];
  return (index) => params[index]?.spreads ?? true;
}

/** Whether an argument is a number that may not be left out: in one of our functions a blank one is #N/A. */
export function needsNumber(id: string): (index: number) => boolean {
  const params = findFunction(id)?.params ?? [];
  return (index) => {
    const param = params[index];
    return param?.takes === "number" && !param.mayBeLeftOut;
  };
}

function isReference([only, ...more]: Formula): boolean {
  return only?.kind === "token" && more.length === 0 && /^(?:range|structured)/.test(only.type);
}

function isConstant([only, ...more]: Formula): boolean {
  return only?.kind === "token" && more.length === 0;
}

/** How often the built-in formula says each argument. */
function usesOf({ params, builtIn }: OurFunction, texts: readonly string[]): readonly number[] {
  const marks = texts.map((text, index) =>
    text === "" || (params[index]?.takes === "choice" && text.startsWith('"')) ? text : `§${index}§`,
  );
  const printed = builtIn(marks) ?? "";
  return marks.map((mark) => (mark.startsWith("§") ? printed.split(mark).length - 1 : 0));
}

/** Whether a formula may show another value each time it is calculated. */
export function isVolatile(text: string): boolean {
  return somePiece(
    readFormula(text) ?? [],
    (piece) => piece.kind === "group" && volatile.has(piece.name.toUpperCase()),
  );
}

function checkRepeatable(id: string, argument: Formula): void {
  const text = printFormula(argument);
  if (somePiece(argument, (piece) => piece.kind === "group" && volatile.has(piece.name.toUpperCase()))) {
    throw new KeptError("volatileTwice", { id, argument: text });
  }
  const [only] = argument;
  const simple = argument.length === 1 && only?.kind === "token";
  if (!simple && text.length > longestRepeated) {
    throw new KeptError("longTwice", { id, argument: text, limit: longestRepeated });
  }
}

/** An argument that is #N/A where its cell is blank, as our functions take a blank one; others stay. */
export function blankAware(argument: Formula, isBlank: (reference: string) => boolean): Formula {
  const [only, ...more] = trimmed(argument);
  if (only?.kind !== "token" || more.length > 0) return argument;
  const reference = readReference(only.text);
  if (reference?.size.rows !== 1 || reference.size.columns !== 1 || !isBlank(only.text)) return argument;
  return readFormula(`IF(${only.text}="",#N/A,${only.text})`) ?? argument;
}
