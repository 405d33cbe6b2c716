import { targetOf } from "../scoring/anchorValues.ts";
import { nothing } from "../scoring/compared.ts";
import { weightOn } from "../templates/dated.ts";
import type { TemplateLine } from "../templates/template.ts";
import { lastDayOf, lastDayShown, switchedOn } from "./switched.ts";
import { withTargets } from "./targets/decide.ts";
import { hasOpenPeriods } from "./targets/openPeriods.ts";
import type { CardSpec, CardStore } from "./types.ts";
import type { DueUpdate } from "./templatesOfCard.ts";

/** What is due for a card with its data as they are now; null where nothing is. Another template brings its own targets. */
export function dueUpdate(spec: CardSpec): DueUpdate | null {
  const { switched } = spec;
  if (switched !== undefined) {
    const held = switchedOn(switched, lastDayOf(spec));
    const { id, version, title } = held.template;
    const { since } = held.switched;
    if (since !== switched.since) return { template: { id, version, title, since } };
  }
  const decided = hasOpenPeriods(spec) ? withTargets(spec).template.lines : spec.template.lines;
  const targets = spec.template.lines.flatMap((line, index) => newTargets(line, decided[index] ?? line));
  const since = weightsSince(spec);
  if (targets.length === 0 && since === null) return null;
  return { ...(since === null ? {} : { weights: { since } }), ...(targets.length === 0 ? {} : { targets }) };
}

/** Since when other weights are in force than those on Rules; null where they are the same. */
function weightsSince(spec: CardSpec): string | null {
  const day = lastDayOf(spec);
  const others = spec.template.lines.filter((line) => weightOn(line, day) !== line.weight);
  const days = others.flatMap(({ dated = [] }) =>
    dated.flatMap(({ from, weight }) => (weight === undefined || from > day ? [] : [from])),
  );
  return days.sort().at(-1) ?? null;
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

/** The day by which Rules were written, for a card some of whose weights or rules change by date, and the earlier weights on it. */
export function rulesDayOf(store: CardStore): Pick<CardSpec, "rulesOn" | "weightsUntil"> {
  if (store.template.lines.every(({ dated = [], before = [] }) => dated.length + before.length === 0)) return {};
  return {
    rulesOn: store.rulesOn ?? lastDayShown(store),
    weightsUntil: store.places.rules.earlierWeights?.untils ?? [],
  };
}
