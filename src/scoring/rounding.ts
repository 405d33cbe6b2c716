/** Decimals of totals as a scorecard shows them. */
export const shownDecimals = 1;

/**
 * A total as it is shown, rounded half away from zero like Excel's ROUND. Ranks and grades are taken from this number, so
 * that two people with the same total on paper have the same rank and grade.
 */
export function shownTotal(total: number): number {
  const scale = 10 ** shownDecimals;
  const magnitude = Math.round(Number((Math.abs(total) * scale).toPrecision(15))) / scale;
  return total < 0 ? -magnitude : magnitude;
}
