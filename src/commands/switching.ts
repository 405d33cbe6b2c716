import { isoDate, serialOfIso } from "../formula/serial.ts";
import { lastDayOf, switchedOn, templatesIn } from "../scorecard/switched.ts";
import type { CardStore, SourceTable } from "../scorecard/types.ts";
import { builtinTemplate, builtinTemplates } from "../templates/builtin/index.ts";
import { unfolded, type TemplateSwitch } from "../templates/dated.ts";
import { isSameTemplate, undecided, type Template } from "../templates/template.ts";
import type { CardRequest, TemplateFrom } from "./cardRequest.ts";
import { refuse } from "./issues.ts";
import { documentOf, periodOf } from "./request.ts";
import type { SwitchedTemplates } from "../scorecard/templatesOfCard.ts";

type Sequence = Pick<SwitchedTemplates, "first" | "then">;

/**
 * Which templates follow one another, as a request says or as the card that it updates has it; null where there is but
 * one. A request that names a template which is none of the card's own ends their sequence. Nothing is read for it.
 */
export function sequenceOf(request: CardRequest, store?: CardStore): Sequence | null {
  const kept = store?.switched;
  if (request.switches === undefined) {
    const { template } = request;
    const isNamed = (own: Template) =>
      typeof template === "string" ? own.id === template : isSameTemplate(own, template);
    return kept !== undefined && templatesIn(kept).some(isNamed) ? kept : null;
  }
  if (request.switches.length === 0) return null;
  const known = [...(kept === undefined ? [] : templatesIn(kept)), ...(store === undefined ? [] : [store.template])];
  const find = (id: string) => known.find((own) => own.id === id) ?? builtinTemplate(id);
  const { template } = request;
  const first = documentOf({ template: typeof template === "string" ? (find(template) ?? template) : template });
  return { first: asShared(first), then: inOrder(request.switches, find) };
}

function inOrder(
  switches: readonly TemplateFrom[],
  find: (id: string) => Template | null | undefined,
): readonly TemplateSwitch[] {
  return switches.map(({ template, from }, index) => {
    const id = typeof template === "string" ? template : template.id;
    const serial = serialOfIso(from);
    if (serial === null || isoDate(serial) !== from) refuse("switchDate", { id, date: from });
    const before = switches[index - 1]?.from;
    if (before !== undefined && from <= before) refuse("switchOrder", { id, from, before });
    const known = builtinTemplates.map((own) => own.id).join(", ");
    const found =
      typeof template === "string" ? (find(template) ?? refuse("switchTemplate", { id, from, known })) : template;
    return { from, template: asShared(documentOf({ template: found })) };
  });
}

/** The template without what a card has made of it. */
function asShared(template: Template): Template {
  return { ...template, lines: template.lines.map((line) => undecided(unfolded(line))) };
}

/** Which template of a sequence a card is built by, once its sources are read. */
export function inForce(
  sequence: Sequence | null,
  request: Pick<CardRequest, "period">,
  read: {
    readonly tables: readonly SourceTable[];
    readonly readAt: number;
    /** What the card has where the request says nothing. */
    readonly period?: CardStore["period"];
  },
): { readonly template: Template; readonly switched: SwitchedTemplates } | null {
  if (sequence === null) return null;
  return switchedOn(sequence, lastDayOf({ ...read, period: periodOf(request) ?? read.period ?? null }));
}
