import { createRoot } from "react-dom/client";
import type { Commands } from "../commands/api.ts";
import { App } from "./App.tsx";
import { createPane } from "./PaneContext.tsx";
import { languageFor } from "./preferences.ts";
import { loadWords } from "./words/vocabulary.ts";

/** Shows the pane in an element, working through the commands of the add-in. */
export async function openPane(element: HTMLElement, commands: Commands): Promise<void> {
  const pane = createPane(commands);
  const words = await loadWords(languageFor(pane.store.getState().preferences));
  createRoot(element).render(<App pane={pane} firstWords={words} />);
}
