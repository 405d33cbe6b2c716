import type { SheetWords } from "../../locales/en/sheets.ts";
import type { PresetNames, ScaleName, ScaleNames } from "../../locales/en/scales.ts";
import type { IssueWords } from "../../locales/en/issues.ts";
import type { RepairWords } from "../../locales/en/repairs.ts";
import type {
  GroupWords,
  KpiWords,
  MeasureWords,
  NoBenchmarkWords,
  StandInWords,
  WarningWords,
} from "../../locales/catalogueWords.ts";
import { languages, type Language } from "../../locales/language.ts";
import type { KpiHelp } from "../../kpi/define.ts";
import { loadPaneWords } from "./load.ts";
import { createWords, type Vocabulary, type Words } from "./words.ts";

interface KpiModule {
  readonly kpiWords: KpiWords;
  readonly groupWords: GroupWords;
  readonly standInWords: StandInWords;
  readonly noBenchmarkWords: NoBenchmarkWords;
  readonly warningWords: WarningWords;
}

function loadKpiModule(language: Language): Promise<KpiModule> {
  switch (language) {
    case "en":
      return import(/* webpackChunkName: "kpi-en" */ "../../locales/en/kpi.ts");
    case "zh-CN":
      return import(/* webpackChunkName: "kpi-zh-CN" */ "../../locales/zh-CN/kpi.ts");
    case "ru":
      return import(/* webpackChunkName: "kpi-ru" */ "../../locales/ru/kpi.ts");
  }
}

function loadMeasureModule(language: Language): Promise<{ readonly measureWords: MeasureWords }> {
  switch (language) {
    case "en":
      return import(/* webpackChunkName: "words-en" */ "../../locales/en/measures.ts");
    case "zh-CN":
      return import(/* webpackChunkName: "words-zh-CN" */ "../../locales/zh-CN/measures.ts");
    case "ru":
      return import(/* webpackChunkName: "words-ru" */ "../../locales/ru/measures.ts");
  }
}

function loadIssueModule(language: Language): Promise<{ readonly issueWords: IssueWords }> {
  switch (language) {
    case "en":
      return import(/* webpackChunkName: "words-en" */ "../../locales/en/issues.ts");
    case "zh-CN":
      return import(/* webpackChunkName: "words-zh-CN" */ "../../locales/zh-CN/issues.ts");
    case "ru":
      return import(/* webpackChunkName: "words-ru" */ "../../locales/ru/issues.ts");
  }
}

function loadSheetModule(language: Language): Promise<{ readonly sheetWords: SheetWords }> {
  switch (language) {
    case "en":
      return import(/* webpackChunkName: "words-en" */ "../../locales/en/sheets.ts");
    case "zh-CN":
      return import(/* webpackChunkName: "words-zh-CN" */ "../../locales/zh-CN/sheets.ts");
    case "ru":
      return import(/* webpackChunkName: "words-ru" */ "../../locales/ru/sheets.ts");
  }
}

function loadScaleModule(
  language: Language,
): Promise<{ readonly presetNames: PresetNames; readonly scaleNames: ScaleNames }> {
  switch (language) {
    case "en":
      return import(/* webpackChunkName: "words-en" */ "../../locales/en/scales.ts");
    case "zh-CN":
      return import(/* webpackChunkName: "words-zh-CN" */ "../../locales/zh-CN/scales.ts");
    case "ru":
      return import(/* webpackChunkName: "words-ru" */ "../../locales/ru/scales.ts");
  }
}

function loadRepairModule(language: Language): Promise<{ readonly repairWords: RepairWords }> {
  switch (language) {
    case "en":
      return import(/* webpackChunkName: "words-en" */ "../../locales/en/repairs.ts");
    case "zh-CN":
      return import(/* webpackChunkName: "words-zh-CN" */ "../../locales/zh-CN/repairs.ts");
    case "ru":
      return import(/* webpackChunkName: "words-ru" */ "../../locales/ru/repairs.ts");
  }
}

/** Everything that the pane says in one language. */
export async function loadWords(language: Language): Promise<Words> {
  const [pane, kpi, { measureWords }, { issueWords }, { repairWords }, { sheetWords }, { presetNames, scaleNames }] =
    await Promise.all([
      loadPaneWords(language),
      loadKpiModule(language),
      loadMeasureModule(language),
      loadIssueModule(language),
      loadRepairModule(language),
      loadSheetModule(language),
      loadScaleModule(language),
    ]);
  const vocabulary: Vocabulary = {
    language,
    pane,
    kpi: lookUp<KpiHelp>(kpi.kpiWords),
    measure: lookUp(measureWords),
    group: lookUp(kpi.groupWords),
    grade: lookUp<string>(sheetWords.grades),
    rules: sheetWords.ruleSentences,
    targets: sheetWords.targets,
    preset: lookUp<ScaleName>(presetNames),
    scale: lookUp<ScaleName>(scaleNames),
    note: lookUp<string>({ ...kpi.standInWords, ...kpi.noBenchmarkWords, ...kpi.warningWords, ...repairWords }),
    issue: lookUp<string>(issueWords),
  };
  return createWords(vocabulary);
}

/** The KPIs' help in every language, for a search that understands all of them. */
export async function loadSearchWords(): Promise<readonly ((id: string) => KpiHelp | undefined)[]> {
  const modules = await Promise.all(languages.map(loadKpiModule));
  return modules.map(({ kpiWords }) => lookUp<KpiHelp>(kpiWords));
}

/** Looks up an id that may come from outside, such as a team's own template: never finds what objects inherit. */
function lookUp<Text>(words: Readonly<Record<string, Text>>): (id: string) => Text | undefined {
  const found = new Map(Object.entries(words));
  return (id) => found.get(id);
}
