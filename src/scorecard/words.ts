import { cardIssueWords as enIssues } from "../locales/en/cardIssues.ts";
import { kpiWords as enKpis, standInWords as enStandIns } from "../locales/en/kpi.ts";
import { measureWords as enMeasures } from "../locales/en/measures.ts";
import { sheetWords as enSheets, type SheetWords } from "../locales/en/sheets.ts";
import { fillGaps } from "../locales/fillGaps.ts";
import type { Language } from "../locales/language.ts";
import { cardIssueWords as ruIssues } from "../locales/ru/cardIssues.ts";
import { kpiWords as ruKpis, standInWords as ruStandIns } from "../locales/ru/kpi.ts";
import { measureWords as ruMeasures } from "../locales/ru/measures.ts";
import { sheetWords as ruSheets } from "../locales/ru/sheets.ts";
import { cardIssueWords as zhIssues } from "../locales/zh-CN/cardIssues.ts";
import { kpiWords as zhKpis, standInWords as zhStandIns } from "../locales/zh-CN/kpi.ts";
import { measureWords as zhMeasures } from "../locales/zh-CN/measures.ts";
import { sheetWords as zhSheets } from "../locales/zh-CN/sheets.ts";
import { typedFigure } from "../locales/typedFigure.ts";
import type { KpiHelp } from "../kpi/define.ts";
import type { LocalText } from "../templates/template.ts";
import type { CardIssue } from "./types.ts";

const words = {
  en: { sheets: enSheets, kpis: enKpis, standIns: enStandIns, measures: enMeasures, issues: enIssues },
  "zh-CN": { sheets: zhSheets, kpis: zhKpis, standIns: zhStandIns, measures: zhMeasures, issues: zhIssues },
  ru: { sheets: ruSheets, kpis: ruKpis, standIns: ruStandIns, measures: ruMeasures, issues: ruIssues },
};

/** All words of a card in its language. What has no words is called by its id. */
export interface CardWords {
  readonly language: Language;
  readonly sheets: SheetWords;
  readonly kpi: (id: string) => string;
  readonly measure: (id: string) => string;
  /** What an option of a KPI's choice means. */
  readonly option: (kpi: string, param: string, option: string) => string;
  readonly standIn: (note: string) => string;
  readonly issue: (issue: CardIssue) => string;
  readonly local: (text: LocalText) => string;
}

export function cardWords(language: Language): CardWords {
  const { sheets, kpis, standIns, measures, issues } = words[language];
  const titles = new Map(Object.entries(kpis).map(([id, { title }]) => [id, title]));
  const options = new Map(
    Object.entries(kpis).map(([id, help]: [string, KpiHelp]) => [
      id,
      new Map(Object.entries(help.choices ?? {}).map(([param, own]) => [param, new Map(Object.entries(own))])),
    ]),
  );
  const measureTitles = new Map(Object.entries(measures).map(([id, { title }]) => [id, title]));
  const notes = new Map<string, string>(Object.entries(standIns));
  const kpi = (id: string) => titles.get(id) ?? id;
  const helps = new Map<string, KpiHelp>(Object.entries(kpis));
  const measure = (id: string) =>
    id === "items" ? sheets.measures.items : (measureTitles.get(id) ?? typedFigure(id, (own) => helps.get(own)) ?? id);
  return {
    language,
    sheets,
    kpi,
    measure,
    option: (id, param, option) => options.get(id)?.get(param)?.get(option) ?? option,
    standIn: (note) => notes.get(note) ?? note,
    issue: ({ code, facts }) => fillGaps(issues[code], withTitles(facts, measure, kpi)),
    local: (text) => text[language] ?? text.en,
  };
}

/** A word for the state of a figure in every language: what stands on a card's sheets is in the language that it was built in. */
export function stateWordEverywhere(state: keyof SheetWords["period"]["states"]): readonly string[] {
  return Object.values(words).map(({ sheets }) => sheets.period.states[state]);
}

function withTitles(
  facts: CardIssue["facts"],
  measure: (id: string) => string,
  kpi: (id: string) => string,
): CardIssue["facts"] {
  const { measure: ofMeasure, kpi: ofKpi } = facts;
  return {
    ...facts,
    ...(typeof ofMeasure === "string" ? { measure: measure(ofMeasure) } : {}),
    ...(typeof ofKpi === "string" ? { kpi: kpi(ofKpi) } : {}),
  };
}
