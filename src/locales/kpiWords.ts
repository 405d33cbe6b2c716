import type { KpiHelp } from "../kpi/define.ts";
import type { KpiWords } from "./catalogueWords.ts";
import { kpiWords as en } from "./en/kpi.ts";
import type { Language } from "./language.ts";
import { kpiWords as ru } from "./ru/kpi.ts";
import { kpiWords as zh } from "./zh-CN/kpi.ts";

const everyLanguage: Readonly<Record<Language, KpiWords>> = { en, "zh-CN": zh, ru };

/** Help of a KPI of the catalogue; the id alone where the catalogue has no such KPI. Brings the words of every language. */
export function kpiWords(id: string, language: Language): KpiHelp {
  const helps: ReadonlyMap<string, KpiHelp> = new Map(Object.entries(everyLanguage[language]));
  return helps.get(id) ?? { title: id, summary: "", params: {} };
}
