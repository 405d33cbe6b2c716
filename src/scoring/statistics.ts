/** The middle value; the mean of the two middle ones of an even number. Of no values it is NaN. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const high = sorted[Math.floor(middle)] ?? NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? high) + high) / 2 : high;
}

/** A distance of so many scaled median deviations makes an outlier (Iglewicz and Hoaglin). */
const far = 3.5;

/** Makes the median deviation of normal values comparable with a standard deviation. */
const scale = 0.6745;

/**
 * Whether each value lies far from the others, by the median of distances from the median, which the outlier itself does
 * not move. Where more than half are equal, whatever differs from them is far. Of less than four values none is.
 */
export function outliersOf(values: readonly number[]): readonly boolean[] {
  if (values.length < 4) return values.map(() => false);
  const middle = medianOf(values);
  const deviation = medianOf(values.map((value) => Math.abs(value - middle)));
  return values.map((value) =>
    deviation === 0 ? value !== middle : (scale * Math.abs(value - middle)) / deviation > far,
  );
}
