import type { CardRequest } from "../commands/api.ts";
import { readNumbers, UsageError } from "./usage.ts";

type Weights = NonNullable<CardRequest["weights"]>;

/** `LINE=PERCENT`, and `LINE=PERCENT@YYYY-MM-DD` for a weight that takes over on a day. */
export function readWeights(given: readonly string[] = []): Pick<CardRequest, "weights" | "weightsFrom"> {
  const byDay = new Map<string, string[]>();
  for (const text of given) {
    const [, pair = text, day = ""] = /^(.+)@([^@=]*)$/.exec(text) ?? [];
    if (pair !== text && !/^\d{4}-\d{2}-\d{2}$/.test(day))
      throw new UsageError(`--weight needs LINE=PERCENT@YYYY-MM-DD, such as READRATE=40@2026-10-01: ${text}`);
    byDay.set(day, [...(byDay.get(day) ?? []), pair]);
  }
  const weightsOn = (day: string): Weights =>
    Object.fromEntries(readNumbers("weight", byDay.get(day), day === "" ? "" : ` from ${day}`));
  const days = [...byDay.keys()].filter((day) => day !== "").sort();
  return {
    weights: weightsOn(""),
    ...(days.length === 0 ? {} : { weightsFrom: days.map((from) => ({ from, weights: weightsOn(from) })) }),
  };
}
