import { isoDate, serialOfLocal } from "../../formula/serial.ts";
import { daysOfData } from "../../scorecard/switched.ts";
import { switchInForce } from "../../templates/dated.ts";
import type { Draft, ScorecardState } from "./draft.ts";

/** The day by which a draft's template is chosen (`YYYY-MM-DD`), as the period or the data read tell; null before that. */
export function decidingDay({ draft, inspections }: Pick<ScorecardState, "draft" | "inspections">): string | null {
  const { from, to } = draft.period;
  if (from !== "" && to !== "") return to;
  if (draft.sources.length === 0) return draft.updates?.lastDay ?? null;
  const tables = inspections.flatMap((inspection) => inspection.tables.map((table) => ({ table })));
  const days = daysOfData({ tables, readAt: serialOfLocal(new Date()) });
  return days && isoDate(days.to);
}

/** The draft with the template that is in force for the data read; with its first where nothing tells yet. */
export function draftInForce(state: Pick<ScorecardState, "draft" | "inspections">): Draft {
  const { draft } = state;
  const day = decidingDay(state);
  const held = day === null ? null : switchInForce(draft.switches ?? [], day);
  return held === null ? draft : { ...draft, template: held.template, shares: [] };
}
