import { builtinOf } from "../formula/builtins.ts";
import { mayBeLeftOut } from "../kpi/define.ts";
import { visit } from "../formula/expression.ts";
import { builtInFormula, findKpi, hasBuiltInFormula, type Kpi } from "../kpi/kpi.ts";
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
  const kpi = findKpi(id);
  if (!kpi || !hasBuiltInFormula(kpi)) throw new KeptError("noEquivalent", { id });
  const given = args.map(trimmed);
  if (given.length === 1 && given[0]?.length === 0) given.pop();
  if (given.length > kpi.params.length) throw new KeptError("wrongArguments", { id });
  const texts = kpi.params.map((param, index) => {
    const argument = given[index] ?? [];
    const facts = kpi.declaration.params[param];
    if (facts?.sort === "range" && !isRange(argument)) throw new KeptError("needsRange", { id, argument: param });
    return argument.length > 0 ? printFormula(argument) : mayBeLeftOut(facts) ? "" : "#N/A";
  });
  const uses = usesOf(kpi, texts);
  kpi.params.forEach((_param, index) => {
    if ((uses[index] ?? 0) > 1) checkRepeatable(id, given[index] ?? []);
  });
  return builtInFormula(kpi, texts).slice(1);
}

/** Whether the equivalent, calculated over ranges, gives a value for each element: no function in it adds them up. */
export function worksByElement(id: string): boolean {
  const kpi = findKpi(id);
  let byElement = true;
  if (kpi) {
    visit(kpi.expression, (part) => {
      if (part.kind === "call" && builtinOf(part.name)?.kind === "plain" && gathering.has(part.name)) byElement = false;
    });
  }
  return byElement;
}

const gathering = new Set("SUM PRODUCT SUMPRODUCT AVERAGE MIN MAX AND OR".split(" "));

/** Whether an argument of one of our functions is taken element by element; a range and a choice count as a whole. */
export function spreadsOver(id: string): (index: number) => boolean {
  const kpi = findKpi(id);
  return (index) => (kpi?.declaration.params[kpi.params[index] ?? ""]?.sort ?? "number") === "number";
}

/** Whether an argument is a number that may not be left out: in one of our functions a blank one is #N/A. */
export function needsNumber(id: string): (index: number) => boolean {
  const kpi = findKpi(id);
  return (index) => {
    const facts = kpi?.declaration.params[kpi.params[index] ?? ""];
    return (facts?.sort ?? "number") === "number" && !mayBeLeftOut(facts);
  };
}

/** COUNTIF takes references only, no arrays that something calculates. */
function isRange([only, ...more]: Formula): boolean {
  return only?.kind === "token" && more.length === 0 && /^(?:range|structured)/.test(only.type);
}

/** How often the built-in formula says each argument. */
function usesOf(kpi: Kpi, texts: readonly string[]): readonly number[] {
  const marks = texts.map((text, index) => {
    const isChoice = kpi.declaration.params[kpi.params[index] ?? ""]?.sort === "choice";
    return text === "" || (isChoice && text.startsWith('"')) ? text : `§${index}§`;
  });
  const printed = builtInFormula(kpi, marks);
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
