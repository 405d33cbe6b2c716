/** Excel's statistics over numbers; what is not defined is NaN. */
export type Numbers = ArrayLike<number>;

export function sum(numbers: Numbers): number {
  let total = 0;
  for (let at = 0; at < numbers.length; at += 1) total += numbers[at] ?? 0;
  return total;
}

export function product(numbers: Numbers): number {
  let total = 1;
  for (let at = 0; at < numbers.length; at += 1) total *= numbers[at] ?? 1;
  return total;
}

export function lowest(numbers: Numbers): number {
  let least = Infinity;
  for (let at = 0; at < numbers.length; at += 1) least = Math.min(least, numbers[at] ?? least);
  return numbers.length === 0 ? 0 : least;
}

export function highest(numbers: Numbers): number {
  let most = -Infinity;
  for (let at = 0; at < numbers.length; at += 1) most = Math.max(most, numbers[at] ?? most);
  return numbers.length === 0 ? 0 : most;
}

export function median(numbers: Numbers): number {
  const sorted = Float64Array.from(numbers).sort();
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + upper) / 2 : upper;
}

/** Standard deviation of a sample. */
export function deviation(numbers: Numbers): number {
  const mean = sum(numbers) / numbers.length;
  let squares = 0;
  for (let at = 0; at < numbers.length; at += 1) squares += ((numbers[at] ?? mean) - mean) ** 2;
  return numbers.length < 2 ? NaN : Math.sqrt(squares / (numbers.length - 1));
}

/** Mean without a share of the numbers, half of them the highest and half the lowest, as many on each side as fit. */
export function trimmedMean(sorted: Float64Array, share: number): number {
  if (share < 0 || share >= 1) return NaN;
  const cut = Math.floor((sorted.length * share) / 2);
  return sum(sorted.subarray(cut, sorted.length - cut)) / (sorted.length - 2 * cut);
}

/** How many of the sorted numbers are below a limit, or at most the limit. */
export function countBelow(sorted: Float64Array, limit: number, inclusive: boolean): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const value = sorted[middle] ?? NaN;
    if (value < limit || (inclusive && value === limit)) from = middle + 1;
    else to = middle;
  }
  return from;
}
