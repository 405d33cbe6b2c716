import { languages, type Language } from "../locales/language.ts";

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: "English", "zh-CN": "简体中文", ru: "Русский" };

export function isLanguage(tag: unknown): tag is Language {
  return languages.some((language) => language === tag);
}
