import { isoDate, serialOfIso } from "../../formula/serial.ts";
import { weightsFromOf, type WeightsFrom } from "../../templates/dated.ts";
import type { Template } from "../../templates/template.ts";
import type { Draft } from "./draft.ts";
import { weightsOf } from "./weights.ts";

/** Weights that take over on a day, while they are being typed. */
export interface DatedWeights {
  /** Stays while the day is typed. */
  readonly id: string;
  /** `YYYY-MM-DD`; empty before it is chosen. */
  readonly from: string;
  /** A line that is not named has the weight that the draft gives it now. */
  readonly weights: Draft["weights"];
}

/** The sets that a card would get: as typed, else the card's own where it keeps its template, else the template's. */
export function datedWeightsOf({ weightsFrom, updates }: Draft, template: Template): readonly DatedWeights[] {
  if (weightsFrom !== null) return weightsFrom;
  const isKept = updates?.weightsFrom !== undefined && updates.weightsFrom.template === template.id;
  const sets = isKept ? updates.weightsFrom.sets : weightsFromOf(template);
  return sets.map(({ from, weights }) => ({ id: from, from, weights: Object.entries(weights) }));
}

/** The weights of a set for all lines of the template, and of no others. */
export function weightsOfSet(
  draft: Draft,
  template: Template,
  { weights }: DatedWeights,
): ReturnType<typeof weightsOf> {
  const typed = new Map(weights);
  return weightsOf(draft, template).map((line) => ({ ...line, weight: typed.get(line.id) ?? line.weight }));
}

/** A further set: without a day, with the weights that are now shown. */
export function nextSet(draft: Draft, template: Template, sets: readonly DatedWeights[]): DatedWeights {
  const used = new Set(sets.map(({ id }) => id));
  const id = Array.from({ length: sets.length + 1 }, (_, index) => `set${String(index)}`).find((own) => !used.has(own));
  return { id: id ?? "set", from: "", weights: weightsOf(draft, template).map((line) => [line.id, line.weight]) };
}

/** Why a set cannot be used; null where it can. */
export function dayFault({ from }: DatedWeights): "noDate" | "badDate" | null {
  if (from === "") return "noDate";
  const serial = serialOfIso(from);
  return serial === null || isoDate(serial) !== from ? "badDate" : null;
}

/**
 * The sets that a draft asks for: while days are being typed, of several of one day the last, and none without a day; null
 * where it says nothing of them. Typed weights bring along the sets that follow them, or they would count on every day.
 */
export function weightsFromAsked(draft: Draft, template: Template | null): readonly WeightsFrom[] | null {
  if (template === null) return null;
  const sets = datedWeightsOf(draft, template);
  if (draft.weightsFrom === null && (draft.weights.length === 0 || sets.length === 0)) return null;
  const dated = sets.filter((set) => dayFault(set) === null);
  return dated
    .filter(({ from }, index) => dated.findLastIndex((other) => other.from === from) === index)
    .map((set) => {
      const weights = weightsOfSet(draft, template, set).map(({ id, weight }) => [id, weight] as const);
      return { from: set.from, weights: Object.fromEntries(weights) };
    });
}
