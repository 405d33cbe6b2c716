/** One performance figure. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The same work done by the peer that is measured in the same run. */
  readonly peer?: { readonly name: string; readonly value: number };
  /** What the figure (or its ratio to the peer's) should not exceed. */
  readonly goal?: { readonly of: "value" | "ratio"; readonly atMost: number };
}

export type Bench = () => Promise<readonly Figure[]>;

/** What the goal is about: the ratio to the peer, or the value itself. */
export function measured(figure: Figure): number {
  return figure.goal?.of === "ratio" && figure.peer ? figure.value / figure.peer.value : figure.value;
}

/** Medians of two pieces of work done in turn, in milliseconds, so that both meet the same machine. */
export async function pairedTimes(runs: number, work: () => unknown, peer: () => unknown): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let run = -1; run < runs; run += 1) {
    for (const [index, one] of [work, peer].entries()) {
      const started = performance.now();
      await one();
      if (run >= 0) times[index]?.push(performance.now() - started);
    }
  }
  const [own, other] = times.map(median);
  return [own ?? Number.NaN, other ?? Number.NaN];
}

function median(times: readonly number[]): number {
  return [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Median of the times of `runs` calls, in milliseconds, after one call that is not counted. */
export async function medianTime(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return median(times);
}
