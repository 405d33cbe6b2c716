import { namesIn, type Expression } from "../formula/expression.ts";
import { formulaOf } from "../formula/parse.ts";
import { isMeasureId, measureFacts, measureIds, type MeasureId } from "./measures.ts";

/** How a measure follows from others. */
export interface Derivation {
  /** Over measure ids. */
  readonly expression: Expression;
  readonly from: readonly MeasureId[];
}

const derivations = new Map<MeasureId, Derivation>();
for (const id of measureIds) {
  const text = measureFacts(id)?.derived;
  if (text === undefined) continue;
  const expression = formulaOf(text, new Set(measureIds));
  derivations.set(id, { expression, from: [...namesIn(expression)].filter(isMeasureId) });
}

/** How a measure follows from others; undefined for one that has to be in the data. */
export function derivationOf(id: MeasureId): Derivation | undefined {
  return derivations.get(id);
}

/**
 * How to get a measure from those that the data have: `column` where it is one of them, a derivation where all that it
 * needs can be got, null otherwise. A column goes before a derivation.
 */
export function wayTo(id: MeasureId, available: ReadonlySet<string>): "column" | Derivation | null {
  if (available.has(id)) return "column";
  const derivation = derivations.get(id);
  if (!derivation?.from.every((source) => wayTo(source, available) !== null)) return null;
  return derivation;
}
