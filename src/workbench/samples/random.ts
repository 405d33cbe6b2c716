/** Repeatable random numbers: the same seed always gives the same sample files. */
export interface Random {
  /** Uniform in [low, high). */
  readonly between: (low: number, high: number) => number;
  /** Whole number near `mean`: about two thirds of them within `spread` × mean. Never negative. */
  readonly around: (mean: number, spread: number) => number;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + (high - low) * next();
  const around = (mean: number, spread: number) => {
    const bell = next() + next() + next() - 1.5;
    return Math.max(0, Math.round(mean * (1 + 2 * spread * bell)));
  };
  return { between, around };
}
