import type { Language } from "./language.ts";

/**
 * What sheets in a language are printed on: A4 where Chinese and Russian are read. English is read on Letter and on A4, so
 * there it stays the user's own paper.
 */
export function paperIn(language: Language): { readonly paper?: "A4" } {
  return language === "en" ? {} : { paper: "A4" };
}
