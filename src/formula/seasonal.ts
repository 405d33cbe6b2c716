/**
 * Seasonal indexes of twelve months from monthly values, the first one that of the first value's month: mean of value ÷
 * centred 12-month mean, normalised to 1 on average. Of the values the latest whole years count, two at least, so that
 * every month is there equally often. NaN without two years or where a centred mean is zero.
 */
export function seasonalIndexes(values: Float64Array): Float64Array {
  const length = 12 * Math.floor(values.length / 12);
  const first = values.length - length;
  const totals = new Float64Array(12);
  const centred = length - 12;
  if (centred < 12) return totals.fill(NaN);
  let all = 0;
  for (let at = first + 6; at < first + 6 + centred; at += 1) {
    const ratio = (values[at] ?? NaN) / centredMean(values, at);
    const month = at % 12;
    totals[month] = (totals[month] ?? 0) + ratio;
    all += ratio;
  }
  return totals.map((total) => (Number.isFinite(all) ? (12 * total) / all : NaN));
}

/** Mean of the year around a month: half of the months at both ends. */
function centredMean(values: Float64Array, at: number): number {
  let total = ((values[at - 6] ?? NaN) + (values[at + 6] ?? NaN)) / 2;
  for (let near = at - 5; near <= at + 5; near += 1) total += values[near] ?? NaN;
  return total / 12;
}
