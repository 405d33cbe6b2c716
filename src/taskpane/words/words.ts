import type { TargetWords } from "../../locales/en/targetWords.ts";
import { sayTarget } from "../../scoring/sayTarget.ts";
import type { PeriodTarget } from "../../scoring/decideTarget.ts";
import type { TargetPlan } from "../../scoring/targets.ts";
import { IntlMessageFormat } from "intl-messageformat";
import type { Issue } from "../../commands/commandError.ts";
import { timeOf } from "../../formula/serial.ts";
import type { KpiHelp, Unit } from "../../kpi/define.ts";
import type { MeasureText } from "../../locales/catalogueWords.ts";
import type { PaneKey, PaneWords } from "../../locales/en/pane.ts";
import { typedFigure } from "../../locales/typedFigure.ts";
import type { RuleSentences } from "../../locales/en/ruleSentences.ts";
import type { PresetId, ScaleName, ScaleNames } from "../../locales/en/scales.ts";
import { sayRule } from "../../scoring/sayRule.ts";
import type { ScaleRule } from "../../scoring/types.ts";
import type { LocalText } from "../../templates/template.ts";
import { fillGaps, type Facts } from "../../locales/fillGaps.ts";
import type { Language } from "../../locales/language.ts";
import { unitFormats } from "../../locales/unitFormats.ts";

/** Everything that one language needs to speak: what the locales hold, loaded. */
export interface Vocabulary {
  readonly language: Language;
  readonly pane: PaneWords;
  readonly kpi: (id: string) => KpiHelp | undefined;
  readonly measure: (id: string) => MeasureText | undefined;
  readonly group: (id: string) => string | undefined;
  readonly grade: (id: string) => string | undefined;
  readonly rules: RuleSentences;
  readonly targets: TargetWords;
  readonly preset: (id: string) => ScaleName | undefined;
  readonly scale: (id: string) => ScaleName | undefined;
  /** Words for a repair's reason, a stand-in's note and so on, if there are any. */
  readonly note: (key: string) => string | undefined;
  readonly issue: (code: string) => string | undefined;
}

/** How the pane says things in the language in use. */
export interface Words {
  readonly language: Language;
  readonly say: (key: PaneKey, values?: Facts) => string;
  readonly kpi: (id: string) => KpiHelp;
  /** A measure's name. */
  readonly measure: (id: string) => string;
  readonly group: (id: string) => string;
  /** A band's name, as the sheets write it. */
  readonly grade: (id: string) => string;
  /** A scoring method that teams know by name. */
  readonly preset: (id: PresetId) => ScaleName;
  readonly scale: (id: keyof ScaleNames) => ScaleName;
  /** A scoring rule as a sentence that can be signed, its values in the unit. */
  readonly rule: (rule: ScaleRule, unit: Unit) => string;
  /** Where a target comes from, with everything that it was made of. */
  readonly target: (plan: TargetPlan | null, own: PeriodTarget | undefined, unit: Unit) => string;
  readonly note: (key: string, values?: Facts) => string;
  readonly issue: (issue: Issue) => string;
  /** A KPI's value as a cell shows it; ratios in per cent. */
  readonly value: (value: number, unit: Unit) => string;
  readonly points: (value: number) => string;
  /** Points with their sign. */
  readonly signed: (value: number) => string;
  /** A fraction of 1 in per cent. */
  readonly share: (value: number) => string;
  readonly plain: (value: number) => string;
  /** An Excel serial number, or `YYYY-MM-DD`. */
  readonly date: (day: number | string) => string;
  /** What something is and what it says: "a: b". */
  readonly labelled: (label: string, text: string) => string;
  /** Things in a row: "a, b". */
  readonly list: (items: readonly string[]) => string;
  readonly text: (text: LocalText) => string;
}

export function createWords(vocabulary: Vocabulary): Words {
  const { language } = vocabulary;
  const formats = new Map<string, IntlMessageFormat>();
  const fill = (message: string, values: Facts | undefined): string => {
    let format = formats.get(message);
    if (!format) formats.set(message, (format = new IntlMessageFormat(message, language)));
    return String(format.format(values));
  };
  const numbers = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(language, options);
    return (value: number) => format.format(value);
  };
  const byUnit = unitFormats(language);
  const points = numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signed = numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const share = numbers({ style: "percent", maximumFractionDigits: 1 });
  const plain = numbers({ maximumFractionDigits: 4 });
  const days = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  const namesOf = ({ kpi, measure }: Facts): Facts => ({
    ...(typeof kpi === "string" ? { kpi: vocabulary.kpi(kpi)?.title ?? kpi } : {}),
    ...(typeof measure === "string"
      ? { measure: vocabulary.measure(measure)?.title ?? typedFigure(measure, vocabulary.kpi) ?? measure }
      : {}),
  });
  const say = (key: PaneKey, values?: Facts) => fill(vocabulary.pane[key], values);
  return {
    language,
    say,
    kpi: (id) => vocabulary.kpi(id) ?? { title: id, summary: "", params: {} },
    measure: (id) => vocabulary.measure(id)?.title ?? typedFigure(id, vocabulary.kpi) ?? id,
    group: (id) => vocabulary.group(id) ?? id,
    grade: (id) => vocabulary.grade(id) ?? id,
    preset: (id) => vocabulary.preset(id) ?? { name: id, meaning: "" },
    scale: (id) => vocabulary.scale(id) ?? { name: id, meaning: "" },
    target: (plan, own, unit) =>
      sayTarget(plan ?? undefined, own, { words: vocabulary.targets, value: byUnit[unit], separator: "; " }),
    rule: (rule, unit) => sayRule(rule, vocabulary.rules, { value: byUnit[unit], points: plain }),
    note: (key, values = {}) => {
      const message = vocabulary.note(key);
      return message === undefined ? key : fillGaps(message, values);
    },
    issue: ({ code, facts }) => {
      const named = { ...facts, ...namesOf(facts) };
      const sentence = vocabulary.issue(code);
      return sentence === undefined
        ? say("common.unknownIssue", { code, facts: listFacts(named) })
        : fillGaps(sentence, named);
    },
    value: (value, unit) => byUnit[unit](value),
    points,
    signed,
    share,
    plain,
    date: (day) => days.format(typeof day === "number" ? timeOf(day) : Date.parse(`${day}T00:00:00Z`)),
    labelled: (label, text) => `${label}${language === "zh-CN" ? "：" : ": "}${text}`,
    list: (items) => items.join(language === "zh-CN" ? "、" : ", "),
    text: (text) => text[language] ?? text.en,
  };
}

function listFacts(facts: Facts): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join(", ");
}
