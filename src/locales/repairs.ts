import { repairWords as en, type RepairReason, type RepairWords } from "./en/repairs.ts";
import type { Language } from "./language.ts";
import { repairWords as ru } from "./ru/repairs.ts";
import { repairWords as zhCN } from "./zh-CN/repairs.ts";

const words: Readonly<Record<Language, RepairWords>> = { en, "zh-CN": zhCN, ru };

/** A repair as a sentence: what stood there, what counts now, and why. Brings the words of every language. */
export function wordRepair(
  repair: { readonly before: string; readonly after: string; readonly reason: RepairReason },
  language: Language,
): string {
  return `${quoted(repair.before)} → ${quoted(repair.after)}: ${repairMeaning(repair.reason, language)}`;
}

/** Why something was corrected, as a sentence. */
export function repairMeaning(reason: RepairReason, language: Language): string {
  return words[language][reason];
}

function quoted(text: string): string {
  return text === "" ? "∅" : `“${text}”`;
}
