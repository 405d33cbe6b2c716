/**
 * Weights, coverages and values against the edges that they have to reach are compared after rounding to this many
 * decimals, here and in the formulas of a card, so that a floating-point hair decides nothing.
 */
export const comparedDecimals = 9;

/** Less than this is nothing: it rounds to zero. */
export const nothing = 0.5 * 10 ** -comparedDecimals;

/** Whether a value has got to an edge or beyond; `sign` is −1 where lower is better. */
export function reaches(value: number, edge: number, sign: 1 | -1 = 1): boolean {
  return (value - edge) * sign > -nothing;
}
