import { isoDate } from "../formula/serial.ts";
import { switchInForce } from "../templates/dated.ts";
import type { Template } from "../templates/template.ts";
import type { CardSpec, CardStore, SourceTable } from "./types.ts";
import type { SwitchedTemplates, TemplateInForce, TemplateName } from "./templatesOfCard.ts";

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
 * The day by which a card's template is chosen: the last that it covers, as for rules by date. A card has one template, so
 * where it is split by period, that of its latest period holds for all of its rows, with the weights and targets of each
 * row's own period; what was said by earlier templates stands on what was published.
 */
export function lastDayOf(
  spec: Parameters<typeof daysOfData>[0] & { readonly period: Pick<NonNullable<CardSpec["period"]>, "to"> | null },
): string {
  return isoDate(spec.period?.to ?? daysOfData(spec)?.to ?? spec.readAt);
}

/** The same for a card as it was built. */
export function lastDayShown({ period, covered, readAt }: Pick<CardStore, "period" | "covered" | "readAt">): string {
  return isoDate((period ?? covered)?.to ?? readAt);
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

/** All templates of a sequence, the one that counts first at its head. */
export function templatesIn({ first, then }: Pick<SwitchedTemplates, "first" | "then">): readonly Template[] {
  return [first, ...then.map(({ template }) => template)];
}
