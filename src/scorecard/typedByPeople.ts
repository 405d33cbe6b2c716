import type { RowEntry } from "../scoring/otherRows.ts";
import type { Template } from "../templates/template.ts";

/** A number, or `n/a` where the measure does not apply. */
export type TypedInput = number | "n/a";

export type TypedInputs = Readonly<Record<string, TypedInput | Readonly<Record<string, TypedInput>>>>;

/** Entries for rows that are not KPIs, by subject name. */
export type CardEntries = Readonly<Record<string, readonly RowEntry[]>>;

/**
 * What people typed for whom or what the sheets have no place by now: for somebody who has left the card, for a KPI or
 * row of a template that is not in force, or over the rules of such a template. It counts again as soon as there is a
 * place for it.
 */
export interface SetAside {
  readonly inputs?: TypedInputs;
  readonly entries?: CardEntries;
  /** Names over the raters' columns, of a card that has no Entries sheet by now. */
  readonly raters?: readonly string[];
  /** Templates that are not in force, as Rules said them last. */
  readonly rules?: readonly Template[];
  /** Labels of the rows under a sheet's own, by sheet, that hold what was written for those who have left the card. */
  readonly below?: Readonly<Record<string, readonly string[]>>;
}
