import { targetOf } from "../scoring/anchorValues.ts";
import { nothing } from "../scoring/compared.ts";
import type { LocalText, TemplateLine } from "../templates/template.ts";
import { lastDayOf, switchedOn, type TemplateName } from "./switched.ts";
import { withTargets } from "./targets/decide.ts";
import type { CardSpec } from "./types.ts";

/** What new data ask for and only an update does, because a refresh leaves Rules as they stand. */
export interface DueUpdate {
  /** The template that is in force by the card's last day, where the card is still built by another. */
  readonly template?: TemplateName & { readonly title: LocalText; readonly since: string | null };
  /** Periods whose targets differ from those on Rules. */
  readonly targets?: readonly { readonly kpi: string; readonly period: string }[];
}

/** What is due for a card with its data as they are now; null where nothing is. Another template brings its own targets. */
export function dueUpdate(spec: CardSpec): DueUpdate | null {
  const { switched } = spec;
  if (switched !== undefined) {
    const held = switchedOn(switched, lastDayOf(spec));
    const { id, version, title } = held.template;
    const { since } = held.switched;
    if (since !== switched.since) return { template: { id, version, title, since } };
  }
  const decided = withTargets(spec).template.lines;
  const targets = spec.template.lines.flatMap((line, index) => newTargets(line, decided[index] ?? line));
  return targets.length === 0 ? null : { targets };
}

function newTargets(line: TemplateLine, later: TemplateLine): { readonly kpi: string; readonly period: string }[] {
  const known = new Set((line.decided ?? []).map(({ period }) => period));
  const held = line.decided?.at(-1)?.value ?? null;
  const differs = (value: number) =>
    held === null
      ? Math.abs((targetOf(later.rule.scale) ?? 0) - (targetOf(line.rule.scale) ?? 0)) > nothing
      : Math.abs(value - held) > nothing;
  return (later.decided ?? []).flatMap(({ period, value }) =>
    known.has(period) || value === null || !differs(value) ? [] : [{ kpi: line.kpi, period }],
  );
}
