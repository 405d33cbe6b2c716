import type { PaneKey } from "../../locales/en/pane.ts";
import type { ScorecardState } from "./draft.ts";
import { steps, type Step } from "./steps.ts";

/** Why the user cannot go on from a step yet; null when nothing is in the way. */
export function blocker({ draft, inspecting }: ScorecardState, step: Step): PaneKey | null {
  const { from, to } = draft.period;
  switch (step) {
    case "sources":
      if (draft.sources.length === 0) return "sources.nothing";
      return inspecting.kind === "failed" ? "sources.unread" : null;
    case "template":
      return draft.template === null ? "template.choose" : null;
    case "check":
      if ((from === "") !== (to === "")) return "check.periodHalf";
      return from > to ? "check.periodBackwards" : null;
    case "columns":
    case "weights":
    case "preview":
      return null;
  }
}

/** Whether a step can be visited: nothing is in the way in the steps before it. */
export function isReachable(state: ScorecardState, step: Step): boolean {
  return steps.slice(0, steps.indexOf(step)).every((before) => blocker(state, before) === null);
}
