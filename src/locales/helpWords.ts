import { fillGaps } from "./fillGaps.ts";
import type { BenchmarkSpeech } from "./benchmarkWords.ts";
import type {
  GroupWords,
  KpiWords,
  MeasureText,
  NoBenchmarkWords,
  StandInWords,
  UnitWords,
  WarningWords,
} from "./catalogueWords.ts";
import { functionHelpWords as notesEn } from "./en/functionHelp.ts";
import { helpPageWords as pageEn, type HelpPageWords } from "./en/helpPages.ts";
import * as kpiEn from "./en/kpi.ts";
import * as measuresEn from "./en/measures.ts";
import { paneWords as paneEn, type PaneKey, type PaneWords } from "./en/pane.ts";
import type { Language } from "./language.ts";
import { functionHelpWords as notesRu } from "./ru/functionHelp.ts";
import { helpPageWords as pageRu } from "./ru/helpPages.ts";
import * as kpiRu from "./ru/kpi.ts";
import * as measuresRu from "./ru/measures.ts";
import { paneWords as paneRu } from "./ru/pane.ts";
import { unitFormats } from "./unitFormats.ts";
import { functionHelpWords as notesZh } from "./zh-CN/functionHelp.ts";
import { helpPageWords as pageZh } from "./zh-CN/helpPages.ts";
import * as kpiZh from "./zh-CN/kpi.ts";
import * as measuresZh from "./zh-CN/measures.ts";
import { paneWords as paneZh } from "./zh-CN/pane.ts";

/** Everything that a reference page says in one language. */
export interface HelpWords extends BenchmarkSpeech {
  readonly language: Language;
  readonly page: HelpPageWords;
  /** How every function treats cells. */
  readonly notes: string;
  readonly kpi: KpiWords;
  readonly units: UnitWords;
  readonly groups: GroupWords;
  readonly reasons: NoBenchmarkWords;
  readonly standIns: ReadonlyMap<string, string>;
  readonly warnings: WarningWords;
  readonly measureText: (id: string) => MeasureText | undefined;
}

interface Loaded {
  readonly page: HelpPageWords;
  readonly notes: string;
  readonly pane: PaneWords;
  readonly kpi: {
    readonly kpiWords: KpiWords;
    readonly groupWords: GroupWords;
    readonly noBenchmarkWords: NoBenchmarkWords;
    readonly standInWords: StandInWords;
    readonly warningWords: WarningWords;
  };
  readonly measures: {
    readonly measureWords: Readonly<Record<string, MeasureText>>;
    readonly unitWords: UnitWords;
  };
}

const loaded: Readonly<Record<Language, Loaded>> = {
  en: { page: pageEn, notes: notesEn.notes, pane: paneEn, kpi: kpiEn, measures: measuresEn },
  "zh-CN": { page: pageZh, notes: notesZh.notes, pane: paneZh, kpi: kpiZh, measures: measuresZh },
  ru: { page: pageRu, notes: notesRu.notes, pane: paneRu, kpi: kpiRu, measures: measuresRu },
};

export function helpWords(language: Language): HelpWords {
  const { page, notes, pane, kpi, measures } = loaded[language];
  const texts = new Map(Object.entries(measures.measureWords));
  const formats = unitFormats(language);
  return {
    language,
    page,
    notes,
    kpi: kpi.kpiWords,
    units: measures.unitWords,
    groups: kpi.groupWords,
    reasons: kpi.noBenchmarkWords,
    standIns: new Map(Object.entries(kpi.standInWords)),
    warnings: kpi.warningWords,
    measureText: (id) => texts.get(id),
    measure: (id) => texts.get(id)?.title ?? id,
    say: (key: PaneKey, values = {}) => fillGaps(pane[key], values),
    value: (value, unit) => formats[unit](value),
  };
}
