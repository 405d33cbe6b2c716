import { entrySheetWords as en, type EntrySheetWords } from "./en/entrySheet.ts";
import type { Language } from "./language.ts";
import { entrySheetWords as ru } from "./ru/entrySheet.ts";
import { entrySheetWords as zhCN } from "./zh-CN/entrySheet.ts";

const words: Readonly<Record<Language, EntrySheetWords>> = { en, "zh-CN": zhCN, ru };

/** Words of the entry sheet. */
export function entryWords(language: Language): EntrySheetWords {
  return words[language];
}

/** A word of the entry sheet in every language: sheets travel between people. */
export function entryWordEverywhere(word: keyof EntrySheetWords): readonly string[] {
  return Object.values(words).map((own) => own[word]);
}
