import type { Grain, Platform } from "../../kpi/define.ts";
import type { MeasureId } from "../../kpi/measures.ts";
import type { SourceId } from "../../locales/en/sources.ts";

/** What a column means: a measure, or a role without one. Also what a person may choose by hand for a header. */
export type Meaning = MeasureId | Role;

export type Role = (typeof roles)[number];

export const roles = ["date", "subject", "item", "tag", "ignored"] as const;

/**
 * What a tag column says of a row: the platform's `id` and the `link` of an item · the day the figures were taken
 * (`snapshot`) · its `topic`, `format` (体裁) and `campaign` · the `channel` (渠道, user_source) · the `category` of an
 * audience table (gender, age, region) · the `hour` of the day · the `kind` of what is counted (message type, result
 * indicator) · the `end` of the stretch of time that its date begins.
 */
export type TagKind = (typeof tagKinds)[number];

export const tagKinds = [
  "id",
  "link",
  "snapshot",
  "topic",
  "format",
  "campaign",
  "channel",
  "category",
  "hour",
  "kind",
  "end",
] as const;

/** A unit other than the measure's own in which a column is written: money in fen, times in minutes or hours. */
export type Writing = "fen" | "minutes" | "hours";

/** Header spellings in any language, script and width; they are compared after `normaliseHeader`. */
export interface HeaderWords {
  readonly means: Meaning;
  readonly headers: readonly string[];
  /** For `means: "tag"`. */
  readonly tag?: TagKind;
  /** Where the header doesn't say it. */
  readonly written?: Writing;
}

/** One platform export. Its own words go before the general ones; columns it does not name are matched by those. */
export interface ExportDeclaration {
  readonly source: SourceId;
  readonly platform: Platform;
  /** Whether a row is one item (post, video) or one stretch of time of an account. */
  readonly grain: Grain;
  /** Every entry must be among the headers, in one of its spellings. */
  readonly requires: readonly (readonly string[])[];
  /** None of these may be among the headers. */
  readonly lacks?: readonly string[];
  readonly columns: readonly HeaderWords[];
  /** Figures of a row hold all that came before (data cube totals): of an item's rows the last counts. */
  readonly cumulative?: boolean;
}
