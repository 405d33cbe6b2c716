import type { WarningWords } from "./catalogueWords.ts";
import { warningWords as en } from "./en/warnings.ts";
import type { Language } from "./language.ts";
import { warningWords as ru } from "./ru/warnings.ts";
import { warningWords as zhCN } from "./zh-CN/warnings.ts";

/** Cautions about values in each language. Brings the words of every language. */
export const warningWords: Readonly<Record<Language, WarningWords>> = { en, "zh-CN": zhCN, ru };
