import { builtinOf } from "../formula/builtins.ts";
import { visit } from "../formula/expression.ts";
import { mayBeLeftOut } from "../kpi/define.ts";
import { builtInFormula, findKpi, type Kpi } from "../kpi/kpi.ts";
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
  if (!kpi) throw new KeptError("noEquivalent", { id });
  const given = args.map(trimmed);
  if (given.length === 1 && given[0]?.length === 0) given.pop();
  if (given.length > kpi.params.length) throw new KeptError("wrongArguments", { id });
  const uses = usesOf(kpi);
  const texts = kpi.params.map((param, index) => {
    const argument = given[index] ?? [];
    if ((uses.get(param) ?? 0) > 1) checkRepeatable(id, argument);
    if (argument.length > 0) return printFormula(argument);
    return mayBeLeftOut(kpi.declaration.params[param]) ? "" : "#N/A";
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

/** How often the built-in formula says each parameter. */
function usesOf(kpi: Kpi): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  visit(kpi.expression, (part) => {
    if (part.kind === "name") uses.set(part.name, (uses.get(part.name) ?? 0) + 1);
  });
  return uses;
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
