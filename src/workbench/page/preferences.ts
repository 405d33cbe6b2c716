import { languages, type Language } from "./manifest.ts";

/** Widths of Excel's task pane in pixels: the narrowest that Office gives, Excel on the desktop, Excel on the web. */
export const paneWidths = [270, 320, 350] as const;

export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** What the person has chosen for the pane, and what the host tells the add-in of it. */
export interface Preferences {
  readonly width: (typeof paneWidths)[number];
  readonly theme: Theme;
  readonly language: Language;
}

const key = "workbench.preferences";

/** The preferences of the last visit; an address such as `?language=zh-CN&theme=dark&width=270` wins. */
export function readPreferences(): Preferences {
  const asked = new URLSearchParams(location.search);
  const kept = new Map<string, unknown>(Object.entries(parse(localStorage.getItem(key))));
  const chosen = <Choice extends string | number>(
    name: string,
    choices: readonly [Choice, ...Choice[]],
    usual: Choice,
  ): Choice => {
    const wanted = String(asked.get(name) ?? kept.get(name));
    return choices.find((choice) => String(choice) === wanted) ?? usual;
  };
  return {
    width: chosen("width", paneWidths, 350),
    theme: chosen("theme", themes, "light"),
    language: chosen("language", languages, "en-US"),
  };
}

export function keepPreferences(preferences: Preferences): void {
  localStorage.setItem(key, JSON.stringify(preferences));
}

function parse(text: string | null): object {
  try {
    const found: unknown = JSON.parse(text ?? "{}");
    return typeof found === "object" && found !== null ? found : {};
  } catch {
    return {};
  }
}
