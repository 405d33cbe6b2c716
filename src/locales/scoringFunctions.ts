import type { KpiHelp } from "../kpi/define.ts";
import { scoringFunctionWords as en, scoringGroupWord as groupEn } from "./en/scoringFunctions.ts";
import type { Language } from "./language.ts";
import { scoringFunctionWords as ru, scoringGroupWord as groupRu } from "./ru/scoringFunctions.ts";
import { scoringFunctionWords as zhCN, scoringGroupWord as groupZh } from "./zh-CN/scoringFunctions.ts";

const words: Readonly<Record<Language, Readonly<Record<string, KpiHelp>>>> = { en, "zh-CN": zhCN, ru };
const groups: Readonly<Record<Language, string>> = { en: groupEn, "zh-CN": groupZh, ru: groupRu };

/** Help of a scoring function in a language. */
export function scoringHelp(language: Language, id: keyof typeof en): KpiHelp {
  return words[language][id] ?? { title: id, summary: "", params: {} };
}

/** Heading of the scoring functions in a language. */
export function scoringGroup(language: Language): string {
  return groups[language];
}
