import type { Words } from "../words/words.ts";

const named = [
  "wechat.articles",
  "wechat.users",
  "tiktok.suite.overview",
  "tiktok.studio.overview",
  "tiktok.studio.followers",
  "tiktok.studio.content",
  "ads.cost",
] as const;

/** What a recognised source is called; an unknown one is a plain table. */
export function sourceWords(words: Words, source: string): string {
  return words.say(`columns.source.${named.find((known) => known === source) ?? "unknown"}`);
}
