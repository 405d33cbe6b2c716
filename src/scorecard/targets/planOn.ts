import type { TargetPlan } from "../../scoring/targets.ts";
import type { ScaleRule } from "../../scoring/types.ts";
import type { Template, TemplateLine } from "../../templates/template.ts";

/** Values as they stand. */
const asWritten: TargetPlan = { source: { kind: "fixed" } };

/** The team's own level as it is: what a line without a target of its own gets where its template goes by history. */
const ownLevel: TargetPlan = { source: { kind: "history", uplift: 0 } };

/** Whether a target follows from nothing that somebody has chosen. */
export function isUsualPlan(plan: TargetPlan | undefined): boolean {
  return plan !== undefined && JSON.stringify(plan) === JSON.stringify(ownLevel);
}

/**
 * Rule and plan of a line's target that hold on a day (`YYYY-MM-DD`). A rule that begins to hold brings its own target
 * along unless a plan comes with it.
 */
export function planOn(
  { rule, target, dated = [] }: TemplateLine,
  { targets }: Pick<Template, "targets">,
  day: string,
): { readonly rule: ScaleRule; readonly plan: TargetPlan } {
  const usual: TargetPlan = targets === "history" ? ownLevel : asWritten;
  return dated.reduce(
    (held, change) =>
      change.from > day || (change.rule === undefined && change.target === undefined)
        ? held
        : { rule: change.rule ?? held.rule, plan: change.target ?? asWritten },
    { rule, plan: target ?? usual },
  );
}
