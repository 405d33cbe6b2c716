import { kpis } from "./kpi.ts";
import type { Kpi } from "./compile.ts";

/**
 * KPIs built from the same facts, best first: those that share most measures with it, then those of its group. None
 * that shares no measure, and at most `most`.
 */
export function relatedKpis(kpi: Kpi, most = 6, among: readonly Kpi[] = kpis): readonly Kpi[] {
  const own = measuresOf(kpi);
  return among
    .filter(({ id }) => id !== kpi.id)
    .map((other) => {
      const theirs = measuresOf(other);
      const shared = [...theirs].filter((measure) => own.has(measure)).length;
      const isSameGroup = other.declaration.group === kpi.declaration.group;
      return { other, shared, likeness: shared / (own.size + theirs.size - shared || 1) + (isSameGroup ? 0.1 : 0) };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ other }) => other);
}

function measuresOf({ declaration }: Kpi): ReadonlySet<string> {
  return new Set(Object.values(declaration.params).flatMap(({ measure }) => measure ?? []));
}
