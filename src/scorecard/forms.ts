import { mostForms } from "./card.ts";
import type { CardSpec, CardStore, FormSheet } from "./types.ts";

/** A form of a subject that the card has. */
export interface FormOf extends FormSheet {
  /** Place of the subject in the card. */
  readonly index: number;
}

/**
 * Forms of a card in the order of its subjects: those who have one keep it, those who are wanted get one as far as there
 * are not too many.
 */
export function formsOf(
  subjects: readonly string[],
  forms: CardSpec["forms"],
  known: readonly FormSheet[] = [],
): readonly FormOf[] {
  const numbers = new Map(known.map(({ subject, number }) => [subject, number]));
  const wanted = forms === true ? null : new Set(forms);
  const kept = subjects.filter((subject) => numbers.has(subject)).length;
  let next = Math.max(0, ...numbers.values()) + 1;
  let free = mostForms - kept;
  return subjects.flatMap((subject, index): FormOf[] => {
    const number = numbers.get(subject);
    if (number !== undefined) return [{ subject, index, number }];
    if (free <= 0 || wanted?.has(subject) === false) return [];
    free -= 1;
    next += 1;
    return [{ subject, index, number: next - 1 }];
  });
}

/** Forms that a card has ever had; a card of an older build numbered them in the order of its subjects. */
export function formSheetsOf({ formSheets, subjects, forms }: CardStore): readonly FormSheet[] {
  if (formSheets !== undefined) return formSheets;
  return forms === undefined ? [] : formsOf(subjects, forms).map(({ subject, number }) => ({ subject, number }));
}

/** What is remembered of forms once those of `made` are there. */
export function withForms(known: readonly FormSheet[], made: readonly FormOf[]): readonly FormSheet[] {
  const before = new Set(known.map(({ subject }) => subject));
  return [
    ...known,
    ...made.filter(({ subject }) => !before.has(subject)).map(({ subject, number }) => ({ subject, number })),
  ];
}

/** The subject that a form's sheet, by its key, is about; undefined for another sheet. */
export function subjectOfForm(key: string, store: CardStore): string | undefined {
  const number = Number(/^Form(\d+)$/.exec(key)?.[1] ?? NaN);
  return formSheetsOf(store).find((form) => form.number === number)?.subject;
}
