import type { Language } from "./language.ts";

/** Address of a function's reference page, below the add-in's origin. */
export function helpPath(language: Language, id: string): string {
  return `help/${language}/${id}.html`;
}
