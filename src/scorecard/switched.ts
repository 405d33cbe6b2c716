import { isoDate } from "../formula/serial.ts";
import { switchInForce, type TemplateSwitch } from "../templates/dated.ts";
import type { Template } from "../templates/template.ts";
import type { CardSpec, SourceTable, TypedInputs } from "./types.ts";

/** Templates that follow one another on a card, and since when the one that it is built by counts. */
export interface SwitchedTemplates {
  /** Counts before the first switch. */
  readonly first: Template;
  /** Earliest first, each from a later day than the one before it. */
  readonly then: readonly TemplateSwitch[];
  /** Day of the switch that is in force (`YYYY-MM-DD`); null while it is the first template. */
  readonly since: string | null;
  /** Numbers that people typed up to the last update: cards of older builds keep them here. */
  readonly typed?: TypedInputs;
}

/** A template by its name and number. */
export interface TemplateName {
  readonly id: string;
  readonly version: number;
}

/** Which of several templates a card is built by, and what comes before and after it. */
export interface TemplateInForce extends TemplateName {
  /** First day on which it counts; null where nothing comes before it. */
  readonly since: string | null;
  /** The card's last day, which decides. */
  readonly day: string;
  readonly before: TemplateName | null;
  readonly next: (TemplateName & { readonly from: string }) | null;
}

/** First and last day of the data that are final; null without dates. Excel serials. */
export function daysOfData({
  tables,
  immatureFrom,
  readAt,
}: {
  readonly tables: readonly { readonly table: Pick<SourceTable["table"], "period"> }[];
  readonly immatureFrom?: number;
  readonly readAt: number;
}): { readonly from: number; readonly to: number } | null {
  const spans = tables.flatMap(({ table }) => table.period ?? []);
  if (spans.length === 0) return null;
  const from = Math.min(...spans.map((own) => Math.floor(own.from)));
  const to = Math.min((immatureFrom ?? Math.floor(readAt)) - 1, Math.max(...spans.map((own) => Math.floor(own.to))));
  return from <= to ? { from, to } : null;
}

/**
 * The day by which a card's template is chosen: the last that it covers, as for weights and rules by date. A card has one
 * set of rules, so where it is split by period, those of its latest period hold for all of its rows; what was said by
 * earlier rules stands on what was published.
 */
export function lastDayOf(
  spec: Parameters<typeof daysOfData>[0] & { readonly period: Pick<NonNullable<CardSpec["period"]>, "to"> | null },
): string {
  return isoDate(spec.period?.to ?? daysOfData(spec)?.to ?? spec.readAt);
}

/** The templates as they hold on a day, and the one that does. */
export function switchedOn(
  { first, then }: Pick<SwitchedTemplates, "first" | "then">,
  day: string,
): { readonly template: Template; readonly switched: SwitchedTemplates } {
  const held = switchInForce(then, day);
  return { template: held?.template ?? first, switched: { first, then, since: held?.from ?? null } };
}

/** What is in force, what was before it and what comes next. */
export function inForceOf({ first, then, since }: SwitchedTemplates, day: string): TemplateInForce {
  const at = then.findIndex(({ from }) => from === since);
  const held = then[at]?.template ?? first;
  const before = at < 0 ? null : (then[at - 1]?.template ?? first);
  const next = then[at + 1];
  return {
    ...nameOf(held),
    since,
    day,
    before: before && nameOf(before),
    next: next === undefined ? null : { ...nameOf(next.template), from: next.from },
  };
}

function nameOf({ id, version }: Template): TemplateName {
  return { id, version };
}
