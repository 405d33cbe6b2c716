import { roles, type RoleKpis } from "../kpi/roles.ts";
import type { Template, TemplateLine } from "./template.ts";

/** A line that could take a part of the weight that is not assigned. */
export interface Suggestion {
  readonly line: TemplateLine;
  /** Per cent of the total; the first takes what does not divide, so that together they are the rest. */
  readonly weight: number;
}

/**
 * Lines for the weight that a template leaves open (Z21–Z23: 30, 20 and 30 %): its own suggestions; else lines of other
 * templates of its platform, those that the template's role is appraised by first. At most `most`, weighing alike.
 */
export function suggestRest(template: Template, rest: number, others: readonly Template[], most = 3): Suggestion[] {
  if (!(rest > 0)) return [];
  const taken = new Set(template.lines.map(({ kpi }) => kpi));
  const known =
    template.suggestions ?? others.filter(({ platform }) => platform === template.platform).flatMap(linesOf);
  const candidates: TemplateLine[] = [];
  for (const line of known) {
    if (taken.has(line.kpi)) continue;
    taken.add(line.kpi);
    candidates.push(line);
  }
  const wanted = wantedBy(template);
  const chosen = candidates
    .map((line, index) => ({ line, place: wanted.has(line.kpi) ? index - candidates.length : index }))
    .sort((a, b) => a.place - b.place)
    .slice(0, Math.min(most, Math.max(1, Math.floor(rest))))
    .map(({ line }) => line);
  const each = Math.floor(rest / chosen.length);
  return chosen.map((line, index) => ({ line, weight: index === 0 ? rest - each * (chosen.length - 1) : each }));
}

/** Lines of a group weigh within it, so they suggest nothing for a total. */
function linesOf({ lines }: Template): TemplateLine[] {
  return lines.filter(({ group }) => group === undefined);
}

function wantedBy({ for: purpose }: Template): ReadonlySet<string> {
  const role: RoleKpis | undefined = new Map<string, RoleKpis>(Object.entries(roles)).get(purpose ?? "");
  return new Set<string>(role ? [...role.core, ...role.more] : []);
}
