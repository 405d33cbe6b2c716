import type { Template } from "../../templates/template.ts";
import { usePaneState } from "../PaneContext.tsx";
import { templateOf } from "./templateOf.ts";

/** The template of the card that is being made; null before one is chosen. */
export function useTemplateInUse(): Template | null {
  const draft = usePaneState((state) => state.scorecard.draft);
  const templates = usePaneState((state) => state.scorecard.templates);
  return templateOf(draft, templates).template;
}
