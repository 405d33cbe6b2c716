import { findKpi } from "../kpi/kpi.ts";
import type { Template } from "../templates/template.ts";
import type { CardRequest } from "./cardRequest.ts";
import { refuse } from "./issues.ts";

/**
 * The template with its amounts in the currency that a request names. Values are never converted: a template in another
 * currency is refused until each of its lines that is money has a rule or target of the request's own.
 */
export function withCurrency(
  template: Template,
  { currency, lines = {} }: Pick<CardRequest, "currency" | "lines">,
): Template {
  const found = template.currency;
  if (currency === undefined || currency === found) return template;
  if (!/^[A-Z]{3}$/.test(currency)) refuse("badCurrency", { currency });
  const chosen = new Map(Object.entries(lines));
  const foreign = template.lines.filter(({ id, kpi }) => {
    const { rule, target } = chosen.get(id) ?? {};
    return findKpi(kpi)?.declaration.unit === "money" && rule === undefined && target?.kind !== "fixed";
  });
  if (found !== undefined && foreign.length > 0) {
    refuse("currencyOfTargets", { currency, found, lines: foreign.map(({ id }) => id).join(", ") });
  }
  return { ...template, currency };
}
