import type { PaneKey } from "../../locales/en/pane.ts";
import { ruleFault } from "../../scoring/scales.ts";
import { dayFault } from "./datedWeights.ts";
import type { Draft, ScorecardState } from "./draft.ts";
import { steps, type Step } from "./steps.ts";
import { templateOf } from "./templateOf.ts";

/** Why the user cannot go on from a step yet; null when nothing is in the way. */
export function blocker({ draft, inspecting, templates }: ScorecardState, step: Step): PaneKey | null {
  const { from, to } = draft.period;
  switch (step) {
    case "sources":
      if (draft.sources.length === 0 && !draft.updates) return "sources.nothing";
      return inspecting.kind === "failed" ? "sources.unread" : null;
    case "template":
      if (draft.template === null) return "template.choose";
      return combineFault(templateOf(draft, templates).fault);
    case "check":
      if ((from === "") !== (to === "")) return "check.periodHalf";
      return from > to ? "check.periodBackwards" : null;
    case "weights":
      if (draft.weightsFrom?.some((set) => dayFault(set) !== null) === true) return "weightsFrom.faulty";
      if (new Set(draft.weightsFrom?.map(({ from }) => from)).size < (draft.weightsFrom?.length ?? 0))
        return "weightsFrom.sameDay";
      return draft.lines.some(([, { rule }]) => rule !== undefined && ruleFault(rule) !== null) ? "rule.faulty" : null;
    case "columns":
    case "preview":
      return null;
  }
}

/** Whether a card is built again without new data. */
export function isMadeOfItsOwn({ updates, sources }: Draft): boolean {
  return updates !== null && sources.length === 0;
}

/** Whether there is something to build a card of. */
export function canCreate({ draft, preview }: Pick<ScorecardState, "draft" | "preview">): boolean {
  return isMadeOfItsOwn(draft) || (preview !== null && preview.subjects.length > 0);
}

/** Whether a step can be visited: nothing is in the way in the steps before it. */
export function isReachable(state: ScorecardState, step: Step): boolean {
  return steps.slice(0, steps.indexOf(step)).every((before) => blocker(state, before) === null);
}

function combineFault(fault: ReturnType<typeof templateOf>["fault"]): PaneKey | null {
  return fault === null ? null : `combine.fault.${fault}`;
}
