import type { Unit } from "../../kpi/define.ts";
import type { HistoryEvent } from "../../scorecard/lifecycle/historySheet.ts";

export interface PublishOptions {
  /** Who publishes, as entered once; "not recorded" without it. */
  readonly by?: string;
  /** What the publication is called after; the days that the card covers unless given. */
  readonly period?: string;
}

/** A publication as it has been written. */
export interface PublishedCard {
  readonly sheet: string;
  readonly label: string;
  /** 1, or more where the same period had been published before. */
  readonly version: number;
  readonly fingerprint: string;
}

/** A publication of a card, the oldest first. */
export interface PublicationFound {
  readonly label: string;
  readonly version: number;
  /** `YYYY-MM-DD HH:mm:ss`. */
  readonly at: string;
  readonly by: string | null;
  readonly fingerprint: string;
  /** Name of its sheet; null where that is gone. */
  readonly sheet: string | null;
  /** Whether the copy's cells are as they were written; null where its sheet is gone. */
  readonly intact: boolean | null;
}

export interface RecordOptions {
  /** Name that goes beside what is recorded now; "not recorded" without it. */
  readonly by?: string;
  /** Reason of everything that is recorded now and has none of its own. */
  readonly reason?: string;
  /** Reasons by the place in the list that `changes` gives; one that stands on the sheet is never replaced. */
  readonly reasons?: readonly { readonly index: number; readonly reason: string }[];
}

/** A difference between a card and what was recorded of it, in the words of the card. */
export interface ChangeFound {
  /** Whether it is on the Changes sheet already; else it has been noticed now. */
  readonly recorded: boolean;
  /** `YYYY-MM-DD HH:mm:ss`; the change is not older than `notBefore`. */
  readonly noticed: string;
  readonly notBefore: string;
  readonly what: string;
  readonly field: string;
  readonly before: string | number;
  readonly now: string | number;
  /** What numbers among them are in; null where they are points, weights or no numbers. */
  readonly unit: Unit | null;
  readonly reason: string;
  readonly by: string;
}

/** What a card showed at a build, an update or a publication, as its History sheet says. */
export interface HistoryRow {
  readonly at: string;
  /** As the sheet calls it. */
  readonly event: string;
  /** Why it was recorded; null where the sheet says something else by now. */
  readonly kind: HistoryEvent | null;
  readonly subject: string;
  /** The subject without its period: the same in every period; empty where periods are all that is scored. */
  readonly who: string;
  /** Name of the period, such as 2026-03; empty where the subject has none of its own. */
  readonly period: string;
  /** Null without dates. */
  readonly from: string | null;
  readonly to: string | null;
  readonly total: number | null;
  readonly grade: string;
  readonly coverage: number | null;
  readonly rank: number | null;
  /** Points by line id. */
  readonly scores: readonly { readonly id: string; readonly score: number | null }[];
}

/** What a card's description says about its publications. */
export interface PublishedInfo {
  readonly at: string;
  readonly by: string | null;
  readonly fingerprint: string;
  readonly label: string;
  /** Totals, rules and entries that differ from what was published last. */
  readonly totalsThatDiffer: number;
  readonly rulesThatDiffer: number;
  readonly entriesThatDiffer: number;
}
