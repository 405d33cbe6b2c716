import type { Template } from "../../templates/template.ts";

/** What a card remembers of earlier states; kept on its very hidden sheet. */
export interface CardRecord {
  /** The rules as they were last compared with the sheet, and when (Excel serial with time). */
  readonly rules: { readonly at: number; readonly template: Template };
  readonly publications: readonly PublicationRecord[];
  /** Values typed over formulas that are already told on the Changes sheet. */
  readonly overrides?: readonly RecordedOverride[];
}

/** A values-only copy. What was published stays in this list even where its sheet is gone. */
export interface PublicationRecord {
  /** Key of its sheet, such as `Published1`. */
  readonly key: string;
  /** Excel serial with time. */
  readonly at: number;
  readonly by: string | null;
  readonly label: string;
  /** 1 for the first publication of its label. */
  readonly version: number;
  readonly fingerprint: string;
  /** Digest of the copy's cells; another digest of the cells as they stand shows that somebody changed the copy. */
  readonly seal: string;
}

/** A value that a person typed over one of our formulas. */
export interface RecordedOverride {
  readonly sheet: string;
  readonly subject: string;
  /** What the cell is for: a line's value or score, an input, the total… */
  readonly what: string;
  readonly value: string | number | boolean;
}

/** The record of a card; one of an older build remembers the rules that it was built with. */
export function recordOf({
  record,
  readAt,
  template,
}: {
  readonly record?: CardRecord;
  readonly readAt: number;
  readonly template: Template;
}): CardRecord {
  return record ?? { rules: { at: readAt, template }, publications: [] };
}
