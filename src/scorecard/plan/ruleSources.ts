import type { Card, CardLine } from "../card.ts";
import { sayTarget, type TargetSaying } from "../../scoring/sayTarget.ts";
import type { TemplateLine } from "../../templates/template.ts";
import { shownIn } from "./shown.ts";

/** Where a weight or a value comes from, in words. */
export function sourceText(source: string, { words }: Card): string {
  if (source === "ours") return words.sheets.ours;
  if (source === "published") return words.sheets.published;
  return /^[A-Z]\d+(, [A-Z]\d+)*$/.test(source) ? words.sheets.article(source) : source;
}

/** How targets of a line are said on its card. */
export function saying({ source }: CardLine, card: Card): TargetSaying {
  const { words } = card;
  const unit = source?.kpi.declaration.unit ?? "index";
  const shown = shownIn(card);
  return {
    words: words.sheets.targets,
    separator: words.sheets.separator,
    value: (value) => shown.value(value, unit),
  };
}

/** Where the target comes from, in words; of a card with targets by period that of the latest. Empty where the rule's values hold as they stand. */
export function targetText(own: CardLine, card: Card): string {
  const { line, targets } = own;
  if (line.target === undefined && line.decided === undefined) return "";
  const latest = line.decided?.at(-1);
  const text = sayTarget(line.target, latest, saying(own, card));
  return targets.length === 0 || latest === undefined
    ? text
    : [text, card.words.sheets.targets.alsoByPeriod(latest.period)].join(card.words.sheets.separator);
}

/** Weights and values that hold from later days on, in words. */
export function datedText({ dated = [] }: TemplateLine, { words }: Card): string {
  const own = words.sheets.ruleRows;
  return dated
    .flatMap(({ from, weight, rule, target }) => [
      ...(weight === undefined ? [] : [own.datedWeight(from, String(weight))]),
      ...(rule === undefined && target === undefined ? [] : [own.datedRule(from)]),
    ])
    .join(words.sheets.separator);
}
