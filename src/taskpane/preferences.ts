import { isLanguage, languageOf, type Language } from "../locales/language.ts";
import { displayLanguage } from "./office.ts";

/** What the user prefers over what Excel says; null follows Excel. Kept on the device, never in the workbook. */
export interface Preferences {
  readonly language: Language | null;
  readonly theme: "light" | "dark" | null;
  /** Name beside what the user publishes and records; empty for none. */
  readonly name: string;
}

const place = "scoreline.preferences";

const none: Preferences = { language: null, theme: null, name: "" };

/** Preferences of this device; none where storage is blocked or holds something else. */
export function readPreferences(): Preferences {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    if (typeof found !== "object" || found === null) return none;
    const { language, theme, name } = found as Record<string, unknown>;
    return {
      language: isLanguage(language) ? language : null,
      theme: theme === "light" || theme === "dark" ? theme : null,
      name: typeof name === "string" ? name : "",
    };
  } catch {
    return none;
  }
}

/** Keeps them for the next start; where storage is blocked they last until the pane is closed. */
export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(place, JSON.stringify(preferences));
  } catch {
    return;
  }
}

/** What the user chose, else the language of Excel's own words. */
export function languageFor(preferences: Preferences): Language {
  return preferences.language ?? languageOf(displayLanguage());
}
