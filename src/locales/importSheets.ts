import { importSheetWords as en, type ImportSheetWords } from "./en/importSheets.ts";
import type { Language } from "./language.ts";
import { importSheetWords as ru } from "./ru/importSheets.ts";
import { importSheetWords as zhCN } from "./zh-CN/importSheets.ts";

const words: Readonly<Record<Language, ImportSheetWords>> = { en, "zh-CN": zhCN, ru };

/** Words of the sheets that "Add to workbook" writes. */
export function importWords(language: Language): ImportSheetWords {
  return words[language];
}
