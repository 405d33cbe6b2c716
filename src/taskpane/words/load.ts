import type { PaneWords } from "../../locales/en/pane.ts";
import type { Language } from "../../locales/language.ts";

/** The pane's own words of a language; only the language in use is loaded. */
export async function loadPaneWords(language: Language): Promise<PaneWords> {
  switch (language) {
    case "en":
      return (await import(/* webpackChunkName: "words-en" */ "../../locales/en/pane.ts")).paneWords;
    case "zh-CN":
      return (await import(/* webpackChunkName: "words-zh-CN" */ "../../locales/zh-CN/pane.ts")).paneWords;
    case "ru":
      return (await import(/* webpackChunkName: "words-ru" */ "../../locales/ru/pane.ts")).paneWords;
  }
}
