import { median } from "../statistics.ts";
import { isShareHeader } from "./shares.ts";

/** By how much the unsigned numbers of a column are multiplied to be fractions, and whether that is more than likely. */
export interface PercentScale {
  readonly factor: 1 | 0.01;
  readonly guessed: boolean;
}

const asIs: PercentScale = { factor: 1, guessed: false };

interface Rates {
  readonly header: string;
  /** The header says per cent. */
  readonly percent: boolean;
  /** The column's measure is a rate. */
  readonly ratio: boolean;
  /** Numbers that have no per cent sign of their own. */
  readonly values: readonly number[];
}

/**
 * Platforms write 3.74 % as 0.0374, 3.74 or 3.74 under "(%)". A column is decided as one: by its header, by what its
 * numbers can be, and by what they add up to. Per cent have up to two decimals, fractions have more.
 */
export function percentScale({ header, percent, ratio, values }: Rates): PercentScale {
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  const highest = sizes.reduce((high, size) => Math.max(high, size), 0);
  const precise = sizes.some((size) => decimalsOf(size) > 2);
  if (percent)
    return highest > 1 ? { factor: 0.01, guessed: false } : { factor: precise ? 1 : 0.01, guessed: highest > 0 };
  if (highest <= 1) return asIs;
  if (isShareHeader(header)) {
    const total = values.reduce((sum, value) => sum + value, 0);
    return { factor: 0.01, guessed: Math.abs(total - 100) > 1 };
  }
  if (!ratio || (precise && highest <= 2 && median(sizes) <= 1)) return asIs;
  return { factor: 0.01, guessed: true };
}

function decimalsOf(value: number): number {
  return /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0;
}
