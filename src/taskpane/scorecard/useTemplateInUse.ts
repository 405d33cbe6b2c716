import type { Template } from "../../templates/template.ts";
import { usePaneState } from "../PaneContext.tsx";
import { draftInForce } from "./draftInForce.ts";
import { templateOf } from "./templateOf.ts";

/** Whether the template in use is that of the card that is built again, as people have made it there. */
export function useIsCardsOwn(): boolean {
  const { rules } = usePaneState(({ scorecard }) => scorecard);
  const template = useTemplateInUse();
  return template !== null && rules.includes(template);
}

/** The template of the card that is being made, of several the one in force; null before one is chosen. */
export function useTemplateInUse(): Template | null {
  const state = usePaneState(({ scorecard }) => scorecard);
  return templateOf(draftInForce(state), state.templates).template;
}
