import type { PaneKey } from "../locales/en/pane.ts";
import type { Language } from "../locales/language.ts";
import { loadPaneWords } from "./words/load.ts";

type PlainKey = Extract<PaneKey, `plain.${string}`>;

/** Shows one sentence without the pane: it could not be loaded, or has no Excel that it can work with. */
export async function tellPlainly(root: HTMLElement, key: PlainKey, language: Language): Promise<void> {
  const words = await loadPaneWords(language);
  document.documentElement.lang = language;
  const main = document.createElement("main");
  main.style.padding = "16px 36px 16px 16px";
  const heading = document.createElement("h1");
  heading.textContent = "Scoreline";
  const sentence = document.createElement("p");
  sentence.textContent = words[key];
  main.append(heading, sentence);
  root.replaceChildren(main);
}
