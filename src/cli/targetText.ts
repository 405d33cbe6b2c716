import type { CardPreview } from "../commands/api.ts";
import { findKpi } from "../kpi/kpi.ts";
import type { Language } from "../locales/language.ts";
import { valuesShown } from "../locales/shownValue.ts";
import { printedCardWords as enPrinted } from "../locales/en/printedCard.ts";
import { printedCardWords as ruPrinted } from "../locales/ru/printedCard.ts";
import { printedCardWords as zhPrinted } from "../locales/zh-CN/printedCard.ts";
import { targetWords as en } from "../locales/en/targetWords.ts";
import { targetWords as ru } from "../locales/ru/targetWords.ts";
import { targetWords as zh } from "../locales/zh-CN/targetWords.ts";
import { sayTarget } from "../scoring/sayTarget.ts";
import type { PeriodTarget } from "../scoring/decideTarget.ts";

/** A target with where it comes from, as `score --json` gives it; `value` is that of the latest period. */
export interface TargetShown {
  readonly id: string;
  readonly value: number | null;
  readonly source: string;
  /** The average that the target asks less than; null where it does not. */
  readonly belowAverage: number | null;
  readonly periods: readonly { readonly period: string; readonly value: number | null; readonly source: string }[];
}

const words = { en, "zh-CN": zh, ru };
const printed = { en: enPrinted, "zh-CN": zhPrinted, ru: ruPrinted };

/** Targets of all lines, in the language asked for. */
export function targetsShown({ lines }: CardPreview, language: Language): readonly TargetShown[] {
  return lines.map(({ id, kpi, target }): TargetShown => {
    const value = shownTarget(kpi, language);
    const said = (own: PeriodTarget | undefined) =>
      sayTarget(target.plan ?? undefined, own, { words: words[language], value, separator: "; " });
    return {
      id,
      value: target.value,
      source: said(target.periods.at(-1)),
      belowAverage: target.average?.isAbove === true ? target.average.value : null,
      periods: target.periods.map((own) => ({ period: own.period, value: own.value, source: said(own) })),
    };
  });
}

/** A line per target. */
export function targetTexts(preview: CardPreview, language: Language): readonly string[] {
  const kpis = new Map(preview.lines.map(({ id, kpi }) => [id, kpi]));
  return targetsShown(preview, language).flatMap(({ id, value, source }) =>
    value === null ? [] : [printed[language].target(id, shownTarget(kpis.get(id) ?? "", language)(value), source)],
  );
}

/** A target as the sentences of the card's sheets write it. */
function shownTarget(kpi: string, language: Language): (value: number) => string {
  const unit = findKpi(kpi)?.declaration.unit ?? "index";
  const shown = valuesShown(language, words[language].percent);
  return (value) => shown.value(value, unit);
}
