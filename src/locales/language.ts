/** The languages that Scoreline speaks. */
export const languages = ["en", "zh-CN", "ru"] as const;

export type Language = (typeof languages)[number];

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: "English", "zh-CN": "简体中文", ru: "Русский" };

export function isLanguage(tag: unknown): tag is Language {
  return languages.some((language) => language === tag);
}

/**
 * The language for one of Office's display languages: every Chinese (zh-TW, zh-Hant-HK…) gets 简体中文, every Russian
 * русский, all others English.
 */
export function languageOf(displayLanguage: string): Language {
  const primary = displayLanguage.toLowerCase().split(/[-_]/, 1)[0];
  if (primary === "zh") return "zh-CN";
  return primary === "ru" ? "ru" : "en";
}
