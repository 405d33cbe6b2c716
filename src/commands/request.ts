import { serialOfIso, serialOfLocal } from "../formula/serial.ts";
import type { CardSpec } from "../scorecard/types.ts";
import { undecided, type Template } from "../templates/template.ts";
import { unfolded, withWeightsFrom } from "../templates/dated.ts";
import { readTemplate } from "../templates/read.ts";
import { builtinTemplate, builtinTemplates } from "../templates/builtin/index.ts";
import type { CardRequest } from "./cardRequest.ts";
import { checkWeights, checkWhole } from "./checkRequest.ts";
import { withCurrency } from "./currency.ts";
import { withLineChoices } from "./lineChoices.ts";
import { refuse } from "./issues.ts";

/** Changes whenever sheets are laid out differently; a card says with which it was built. */
export const buildId = "1";

/** What a template says by itself, or what a request wants instead, about lines without a target of their own. */
export function withTargetsFrom(template: Template, wanted: CardRequest["targets"]): Template {
  const { targets, ...rest } = template;
  const from = wanted ?? targets ?? "template";
  return from === "history" ? { ...rest, targets: from } : rest;
}

/** The template that a request names or brings, without what cards have made of it; a document from outside is checked. */
function templateOf(request: Pick<CardRequest, "template">): Template {
  const template = documentOf(request);
  return { ...template, lines: template.lines.map((line) => undecided(unfolded(line))) };
}

/** The template that a request names or brings, as it is. */
export function documentOf({ template }: Pick<CardRequest, "template">): Template {
  if (typeof template === "string") {
    const known = builtinTemplates.map(({ id }) => id).join(", ");
    return builtinTemplate(template) ?? refuse("unknownTemplate", { id: template, known });
  }
  const read = readTemplate(template);
  const [first] = read.issues;
  if (read.template !== null) return read.template;
  return first ? refuse(first.code, { path: first.path, ...first.facts }) : refuse("template.notTemplate");
}

export function periodOf({ period }: Pick<CardRequest, "period">): CardSpec["period"] {
  if (!period) return null;
  const from = serialOfIso(period.from) ?? refuse("badDate", { date: period.from });
  const to = serialOfIso(period.to) ?? refuse("badDate", { date: period.to });
  if (from > to) refuse("periodReversed", { from: period.from, to: period.to });
  return { from, to, ...(period.name === undefined ? {} : { name: period.name }) };
}

/** What a request compares with; undefined where it does not say. */
function comparedWith({ compareWith }: Pick<CardRequest, "compareWith">): CardSpec["compareWith"] {
  if (compareWith?.kind !== "days") return compareWith;
  const days = periodOf({ period: compareWith });
  return days === null ? undefined : { kind: "days", from: days.from, to: days.to };
}

/** The template with the weights that a request dates, and what they follow; as it is where the request dates none. */
export function withWeightsOf(template: Template, { weights = {}, weightsFrom }: CardRequest): Template {
  if (weightsFrom === undefined) return template;
  return withWeightsFrom(template, weightsFrom, new Map(Object.entries(weights)));
}

/** A card's spec without its id, its tables and what is kept of the request. */
export function specOf(request: CardRequest): Omit<CardSpec, "cardId" | "tables" | "request"> {
  const { by, wholeFrom, policy, inputs, entries, title, language, forms } = request;
  // Weights that others follow are in the template: they must not stand in the way of those in force.
  const weights = request.weightsFrom === undefined ? request.weights : undefined;
  const own = withCurrency(withTargetsFrom(templateOf(request), request.targets), request);
  const chosen = withLineChoices(own, request.lines);
  checkWeights(request, chosen);
  const template = withWeightsOf(chosen, request);
  checkWhole(request);
  const compareWith = comparedWith(request);
  return {
    template,
    by,
    period: periodOf(request),
    language,
    readAt: serialOfLocal(new Date()),
    buildId,
    ...(compareWith === undefined ? {} : { compareWith }),
    ...(wholeFrom === undefined ? {} : { wholeFrom }),
    ...(weights === undefined ? {} : { weights }),
    ...(policy === undefined ? {} : { policy }),
    ...(inputs === undefined ? {} : { inputs }),
    ...(entries === undefined ? {} : { entries }),
    ...(title === undefined ? {} : { title }),
    ...(forms === undefined ? {} : { forms }),
  };
}
