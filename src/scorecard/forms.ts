import type { Card } from "./card.ts";

/** Most forms of a card: each is a sheet of its own. */
export const mostForms = 20;

/** Rows of the card that get a form, in the card's order; more than fit are left out. */
export function formIndexes({ rows, spec }: Pick<Card, "rows" | "spec">): readonly number[] {
  const { forms } = spec;
  if (forms === undefined) return [];
  const wanted = forms === true ? null : new Set(forms);
  return rows
    .flatMap(({ subject }, index) => (wanted === null || wanted.has(subject.name) ? [index] : []))
    .slice(0, mostForms);
}
