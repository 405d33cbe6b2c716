import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fuzz, type Fuzzed } from "./check.ts";
import { recordedSeeds } from "./recorded.ts";

const files = 2000;

beforeEach(() => {
  vi.spyOn(console, "error").mockReturnValue(undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

test(
  "whatever happens to a file, it is read or refused, and no figure comes out of nothing",
  { timeout: 240_000 },
  async () => {
    const first = Number(process.env["FUZZ_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
    console.log(`fuzz: ${files} files from seed ${first} on (FUZZ_SEED=${first} repeats them)`);
    const seeds = [...recordedSeeds, ...Array.from({ length: files }, (_, index) => first + index)];
    const faults: Fuzzed[] = [];
    let slowest: Fuzzed | null = null;
    for (const seed of seeds) {
      const fuzzed = await fuzz(seed);
      if (fuzzed.fault !== null) faults.push(fuzzed);
      if (fuzzed.milliseconds > (slowest?.milliseconds ?? 0)) slowest = fuzzed;
    }
    console.log(
      `fuzz: slowest was seed ${slowest?.seed} (${slowest?.name}), ${Math.round(slowest?.milliseconds ?? 0)} ms`,
    );
    expect(faults).toEqual([]);
  },
);
