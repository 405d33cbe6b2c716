import type { Template } from "../../templates/template.ts";
import { usePaneState } from "../PaneContext.tsx";
import { draftInForce } from "./draftInForce.ts";
import { templateOf } from "./templateOf.ts";

/** The template of the card that is being made, of several the one in force; null before one is chosen. */
export function useTemplateInUse(): Template | null {
  const state = usePaneState(({ scorecard }) => scorecard);
  return templateOf(draftInForce(state), state.templates).template;
}
