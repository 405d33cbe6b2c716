import type { Grain, Platform } from "../../kpi/define.ts";
import type { MeasureId } from "../../kpi/measures.ts";

/** What a column means: a measure, or a role without one. Also what a person may choose by hand for a header. */
export type Meaning = MeasureId | Role;

export type Role = (typeof roles)[number];

export const roles = ["date", "subject", "item", "tag", "ignored"] as const;

/** Header spellings in any language, script and width; they are compared after `normaliseHeader`. */
export interface HeaderWords {
  readonly means: Meaning;
  readonly headers: readonly string[];
}

/** One platform export. Its own words go before the general ones; columns it does not name are matched by those. */
export interface ExportDeclaration {
  readonly source: string;
  readonly platform: Platform;
  /** Whether a row is one item (post, video) or one stretch of time of an account. */
  readonly grain: Grain;
  /** Every entry must be among the headers, in one of its spellings. */
  readonly requires: readonly (readonly string[])[];
  /** None of these may be among the headers. */
  readonly lacks?: readonly string[];
  readonly columns: readonly HeaderWords[];
}
