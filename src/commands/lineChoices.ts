import { ruleFault } from "../scoring/scales.ts";
import type { TargetSource } from "../scoring/targets.ts";
import type { MissingPolicy, ScaleRule } from "../scoring/types.ts";
import type { Template } from "../templates/template.ts";
import { refuse } from "./issues.ts";

/** What a request says of a line instead of its template; what is left out stays the template's. */
export interface LineChoice {
  /** Its values hold for the template's period unit, as those of the template do. */
  readonly rule?: ScaleRule;
  /** Where the rule's target comes from; `fixed` where a rule is given without it. */
  readonly target?: TargetSource;
  readonly missing?: MissingPolicy;
}

/** By line id. */
export type LineChoices = Readonly<Record<string, LineChoice>>;

/** The template with what a request says of its lines. Refuses unknown lines and rules that cannot score. */
export function withLineChoices(template: Template, choices: LineChoices = {}): Template {
  const known = template.lines.map(({ id }) => id);
  const chosen = new Map(Object.entries(choices));
  for (const [id, { rule }] of chosen) {
    const line = template.lines.find((own) => own.id === id);
    if (!line) refuse("unknownLine", { id, known: known.join(", ") });
    const fault = rule === undefined ? null : ruleFault(rule);
    if (fault !== null) refuse(`rules.${fault}`, { kpi: line.kpi });
  }
  return {
    ...template,
    lines: template.lines.map((line) => {
      const { rule, target, missing } = chosen.get(line.id) ?? {};
      return {
        ...line,
        ...(rule === undefined ? {} : { rule, target: { source: target ?? { kind: "fixed" } } }),
        ...(missing === undefined ? {} : { missing }),
      };
    }),
  };
}
