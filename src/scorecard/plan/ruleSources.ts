import type { Card, CardLine } from "../card.ts";
import { benchmarks } from "../../kpi/benchmarks/index.ts";
import type { PeriodTarget } from "../../scoring/decideTarget.ts";
import { sayTarget, type TargetSaying } from "../../scoring/sayTarget.ts";
import type { DatedRule, TemplateLine } from "../../templates/template.ts";
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
  const shown = shownIn(card.words);
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
  const said = sayTarget(line.target, latest, saying(own, card));
  const origin = originOf(line, latest, card);
  const text = origin === "" ? said : [said, origin].join(card.words.sheets.separator);
  return targets.length === 0 || latest === undefined
    ? text
    : [text, card.words.sheets.targets.alsoByPeriod(latest.period)].join(card.words.sheets.separator);
}

/** Who published the figure that a target is, and when, as the benchmarks say; empty where no figure is the target's. */
function originOf({ kpi, target }: TemplateLine, latest: PeriodTarget | undefined, { spec }: Card): string {
  const value = latest?.value;
  if (target?.source.kind !== "benchmark" || value == null || latest?.how !== "plan") return "";
  const { set, level } = target.source;
  const figure = (target.factors ?? []).reduce((own, { factor }) => own / factor, value / (latest.season ?? 1));
  const isIt = (end: number | null) => end !== null && Math.abs(end - figure) <= 1e-9 * Math.abs(figure);
  const rows = [...(spec.template.benchmarks ?? []).map((row) => ({ ...row, set: spec.template.id })), ...benchmarks];
  const found = rows.filter(
    (row) => row.kpi === kpi && row.set === set && row.level === level && (isIt(row.low) || isIt(row.high)),
  );
  return [...new Set(found.map(({ source, date }) => (date === null ? source : `${source}, ${date}`)))].join(" / ");
}

/** Weights and values that hold from later days on, in words. */
export function datedText(dated: readonly DatedRule[], { words }: Card): string {
  const own = words.sheets.ruleRows;
  return dated
    .flatMap(({ from, weight, rule, target }) => [
      ...(weight === undefined ? [] : [own.datedWeight(from, String(weight))]),
      ...(rule === undefined && target === undefined ? [] : [own.datedRule(from)]),
    ])
    .join(words.sheets.separator);
}
