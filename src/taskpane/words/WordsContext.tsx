import { createContext, use } from "react";
import type { Words } from "./words.ts";

const WordsContext = createContext<Words | null>(null);

export const WordsProvider = WordsContext.Provider;

/** The words of the language in use. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error("words are missing: WordsProvider");
  return words;
}
