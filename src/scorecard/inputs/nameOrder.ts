import type { CardSpec } from "../types.ts";

/** Compares two names as `Array.sort` does; 0 leaves them in the order of the data. */
export type NameOrder = (one: string, other: string) => number;

/**
 * Names as people of the card's language look for them: Account2 before Account10. Posts and videos stay as their list
 * has them, because their titles are no order that anybody looks for; so do the subjects of a card that was built so.
 */
export function nameOrderOf({
  by,
  language,
  subjectOrder,
}: Pick<CardSpec, "by" | "language" | "subjectOrder">): NameOrder {
  if (by.kind === "item" || subjectOrder === "data") return () => 0;
  const { compare } = new Intl.Collator(language, { numeric: true });
  return compare;
}
