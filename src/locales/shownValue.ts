import type { Unit } from "../kpi/define.ts";
import type { Language } from "./language.ts";

/** How sentences write values and points, in a language. */
export interface Shown {
  readonly value: (value: number, unit: Unit) => string;
  readonly points: (points: number) => string;
}

/** Decimals of a value in a sentence, of ratios those of the per cent; small values have as many as they need. */
const decimals: Readonly<Record<Unit, number>> = { ratio: 2, count: 1, money: 2, seconds: 1, multiple: 2, index: 4 };

/** Digits that a small value keeps at least, so that a target of 0.1235 % does not become 0.12 %. */
const leastDigits = 4;

/**
 * Values rounded as people read them: a converted 35.7508 % is 35.75 %. What is computed with is never rounded. Ratios
 * are in per cent, with the sign as the language writes it; a number has no more zeros than it needs.
 */
export function valuesShown(language: Language, percent: string): Shown {
  const write = (value: number, most: number) => {
    const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
    const maximumFractionDigits = Math.min(20, Math.max(most, leastDigits - 1 - size));
    return new Intl.NumberFormat(language, { maximumFractionDigits }).format(value);
  };
  return {
    value: (value, unit) =>
      unit === "ratio" ? `${write(value * 100, decimals.ratio)}${percent}` : write(value, decimals[unit]),
    points: (points) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(points),
  };
}
