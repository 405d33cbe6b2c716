import { mostForms, type Card } from "./card.ts";
import type { CardSpec } from "./types.ts";

/** Rows of the card that get a form, in the card's order; more than fit are left out. */
export function formIndexes({ rows, spec }: Pick<Card, "rows" | "spec">): readonly number[] {
  return chosenIndexes(
    rows.map(({ subject }) => subject.name),
    spec.forms,
  );
}

/** Names of the subjects that have a form, in the order of the forms. */
export function formNames(subjects: readonly string[], forms: CardSpec["forms"]): readonly string[] {
  return chosenIndexes(subjects, forms).flatMap((index) => subjects[index] ?? []);
}

function chosenIndexes(subjects: readonly string[], forms: CardSpec["forms"]): readonly number[] {
  if (forms === undefined) return [];
  const wanted = forms === true ? null : new Set(forms);
  return subjects.flatMap((name, index) => (wanted === null || wanted.has(name) ? [index] : [])).slice(0, mostForms);
}
