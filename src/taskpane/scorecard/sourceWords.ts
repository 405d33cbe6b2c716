import { sourceWords as named } from "../../locales/en/sources.ts";
import type { Words } from "../words/words.ts";

type SourceKey = keyof typeof named | "columns.source.unknown";

/** What a recognised source is called; an unknown one is a plain table. */
export function sourceWords(words: Words, source: string): string {
  return words.say(isNamed(`columns.source.${source}`) ?? "columns.source.unknown");
}

function isNamed(key: string): SourceKey | null {
  return Object.keys(named).find((known): known is keyof typeof named => known === key) ?? null;
}
