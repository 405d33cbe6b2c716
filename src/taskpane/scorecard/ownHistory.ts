import type { CardPreview, SubjectBy } from "../../commands/api.ts";
import { targetFromHistory, type HistoryTarget } from "../../scoring/targetFromHistory.ts";
import type { TemplateLine } from "../../templates/template.ts";

/**
 * The target that a team's own closed periods give, where the card scores periods of the length that the rule is meant
 * for; null where there are too few. A preview lists its periods earliest first.
 */
export function ownHistory(
  { id, per }: TemplateLine,
  by: SubjectBy | null,
  preview: CardPreview | null,
): (HistoryTarget & { readonly target: number }) | null {
  const isPeriod = by?.kind === "week" || by?.kind === "month" || by?.kind === "quarter";
  if (!isPeriod || preview === null || (per !== null && per !== by.kind)) return null;
  const past = preview.subjects.map(({ name, kpis, progress }) => ({
    period: name,
    value: kpis.find((kpi) => kpi.id === id)?.value ?? null,
    closed: progress?.partial === false,
  }));
  const found = targetFromHistory(past);
  return found.target === null ? null : { ...found, target: found.target };
}
