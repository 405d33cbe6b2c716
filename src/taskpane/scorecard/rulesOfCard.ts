import type { CardRequest } from "../../commands/api.ts";
import { isSameTemplate, type Template } from "../../templates/template.ts";
import type { ScorecardState } from "./draft.ts";

/**
 * The templates to choose from when a card is built again: its own as people have made them on Rules, in place of those
 * that they were made from. Another version that was opened from a file is what its user wants to have.
 */
export function templatesOf(
  known: readonly Template[],
  opened: readonly Template[],
  ofCard: readonly Template[],
): Pick<ScorecardState, "templates" | "rules"> {
  const isOther = (template: Template) => !ofCard.some((own) => isSameTemplate(own, template));
  const replaced = new Set(opened.filter(isOther).map(({ id }) => id));
  const rules = ofCard.filter(
    ({ id }, index) => !replaced.has(id) && ofCard.findIndex((own) => own.id === id) === index,
  );
  const own = new Map(rules.map((template) => [template.id, template]));
  const all = [...known, ...opened, ...rules];
  const last = new Map(all.map((template) => [template.id, template]));
  return { rules, templates: [...last.keys()].flatMap((id) => own.get(id) ?? last.get(id) ?? []) };
}

/** The request with the rules that the card has, so that its preview says what it will say. */
export function asShown(request: CardRequest, templates: readonly Template[]): CardRequest {
  const shown = (template: CardRequest["template"]) =>
    typeof template === "string" ? (templates.find(({ id }) => id === template) ?? template) : template;
  const { switches } = request;
  return {
    ...request,
    template: shown(request.template),
    ...(switches && { switches: switches.map(({ from, template }) => ({ from, template: shown(template) })) }),
  };
}
