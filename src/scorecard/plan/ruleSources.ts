import type { Card } from "../card.ts";
import type { TemplateLine } from "../../templates/template.ts";

/** Where a weight or a value comes from, in words. */
export function sourceText(source: string, { words }: Card): string {
  if (source === "ours") return words.sheets.ours;
  if (source === "published") return words.sheets.published;
  return /^[A-Z]\d+(, [A-Z]\d+)*$/.test(source) ? words.sheets.article(source) : source;
}

/** Where the target comes from, in words; an empty text where the rule's values hold as they stand. */
export function targetText({ target }: TemplateLine, { words }: Card): string {
  if (target === undefined) return "";
  const own = words.sheets.ruleRows;
  const rise = (part: number) => `${part >= 0 ? "+" : "−"}${String(Number((Math.abs(part) * 100).toPrecision(6)))} %`;
  const { source, factors = [], season } = target;
  const from = (() => {
    switch (source.kind) {
      case "fixed":
        return source.reason === undefined ? own.fixed : `${own.fixed}: ${source.reason}`;
      case "benchmark":
        return own.benchmark(source.set);
      case "history":
        return [
          own.history(rise(source.uplift)),
          ...(source.yearlyCap === undefined ? [] : [own.yearlyCap(rise(source.yearlyCap))]),
        ].join(words.sheets.separator);
    }
  })();
  return [
    from,
    ...factors.map(({ reason, factor }) => `${own.factors[reason]} × ${String(factor)}`),
    ...(season === undefined ? [] : [own.season]),
  ].join(words.sheets.separator);
}

/** Weights and values that hold from later days on, in words. */
export function datedText({ dated = [] }: TemplateLine, { words }: Card): string {
  const own = words.sheets.ruleRows;
  return dated
    .flatMap(({ from, weight, rule }) => [
      ...(weight === undefined ? [] : [own.datedWeight(from, String(weight))]),
      ...(rule === undefined ? [] : [own.datedRule(from)]),
    ])
    .join(words.sheets.separator);
}
