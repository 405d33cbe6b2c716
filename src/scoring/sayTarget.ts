import type { TargetWords } from "../locales/en/targetWords.ts";
import type { PeriodTarget } from "./decideTarget.ts";
import { usualYearlyCap, type TargetPlan } from "./targets.ts";

/** How numbers and lists are said; `value` is in the unit of the KPI. */
export interface TargetSaying {
  readonly words: TargetWords;
  readonly value: (value: number) => string;
  readonly separator: string;
}

/** Where a target comes from, in words: everything that it was made of, in the order of the calculation. */
export function sayTarget(
  plan: TargetPlan | undefined,
  own: PeriodTarget | undefined,
  { words, value, separator }: TargetSaying,
): string {
  if (plan === undefined) return own?.how === "published" ? words.published : words.written;
  const list = (periods: readonly string[] = []) => periods.join(", ");
  const { source, factors = [] } = plan;
  const level = (): string[] => {
    switch (source.kind) {
      case "fixed":
        if (source.reason !== undefined) return [words.fixedBecause(source.reason)];
        return [words.fixed];
      case "benchmark":
        return [words.benchmark(source.set, words.levels[source.level])];
      case "history": {
        const cap = source.yearlyCap === undefined ? null : signed(source.yearlyCap, words);
        return [
          ...(own?.from === undefined ? [] : [words.median(list(own.from), value(own.base ?? NaN))]),
          ...(own?.how === "later" ? [words.later] : []),
          ...(source.since === undefined ? [] : [words.since(source.since)]),
          ...(source.uplift === 0 ? [] : [words.rise(signed(source.uplift, words))]),
          ...(own?.capped === true
            ? [words.capped(cap ?? signed(usualYearlyCap, words))]
            : cap === null
              ? []
              : [words.cap(cap)]),
          ...(own?.outliers === undefined ? [] : [words.outliers(list(own.outliers))]),
        ];
      }
    }
  };
  const adjusted = [
    ...(own?.season === undefined
      ? []
      : [own.season === null ? words.noSeason : `× ${words.season(tidy(own.season))}`]),
    ...factors.map(({ reason, factor }) => `× ${String(factor)} ${words.factors[reason]}`),
  ];
  switch (own?.how) {
    case "typed":
      return words.typed;
    case "published":
      return words.published;
    case "noHistory":
      return words.noHistory;
    case "noBenchmark":
      return words.noBenchmark(source.kind === "benchmark" ? source.set : "");
    case "unusable":
      return [words.unusable, ...level()].join(separator);
    default:
      return [...level(), ...adjusted].join(separator);
  }
}

function signed(part: number, { percent }: TargetWords): string {
  return `${part >= 0 ? "+" : "−"}${tidy(Math.abs(part) * 100)}${percent}`;
}

function tidy(value: number): string {
  return String(Number(value.toPrecision(4)));
}
