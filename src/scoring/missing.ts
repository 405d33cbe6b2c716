import type { LineRule, SubjectValues } from "./rules.ts";
import { againstTarget } from "./periodTarget.ts";
import type { LineState } from "./results.ts";
import { fewestPeers, pointsOf, ruleFault } from "./scales.ts";
import type { MissingPolicy } from "./types.ts";

/** What a value became, and how it counts. */
export interface Outcome {
  readonly value: number | null;
  readonly score: number | null;
  readonly state: LineState;
  readonly age: number | null;
  /** Whether the line stops the total. */
  readonly blocks: boolean;
}

/**
 * The policy of a line that states none: figures of the platform are left out where they are missing; figures that people
 * enter, be it for one subject of a card, stop the total, because leaving out a bad number must not help.
 */
export function usualMissingPolicy(entered: boolean): MissingPolicy {
  return { kind: entered ? "block" : "exclude" };
}

/** The score of a line. `peers` are the values of this line of all subjects that have one. */
export function lineOutcome(line: LineRule, subject: SubjectValues, peers: readonly number[]): Outcome {
  const given = subject.values.get(line.id) ?? null;
  if (given === "notApplicable") return without("notApplicable");
  const target = subject.targets?.get(line.id);
  if (typeof given === "number") return scored(line, given, target, peers, 0);
  const state = given ?? "missing";
  const policy = line.missing ?? usualMissingPolicy(false);
  switch (policy.kind) {
    case "exclude":
      return without(state);
    case "block":
      return { ...without(state), blocks: true };
    case "zero":
      return { ...without("zero"), score: Math.min(0, line.rule?.floor ?? 0) };
    case "carry": {
      const earlier = subject.earlier?.get(line.id);
      if (earlier === undefined || earlier.age > policy.maxAge) return without(state);
      return scored(line, earlier.value, target, peers, earlier.age);
    }
  }
}

function scored(
  { rule }: LineRule,
  value: number,
  target: number | undefined,
  peers: readonly number[],
  age: number,
): Outcome {
  const known = { value, age, blocks: false };
  if (rule === null || ruleFault(rule) !== null) return { ...known, score: null, state: "noRule" };
  const held = target === undefined ? value : againstTarget(value, rule, target);
  if (held === null) return { ...known, score: null, state: "noRule" };
  if (rule.scale.kind === "peer" && peers.length < fewestPeers) return { ...known, score: null, state: "fewPeers" };
  return { ...known, score: pointsOf(held, rule, peers), state: age === 0 ? "scored" : "carried" };
}

function without(state: LineState): Outcome {
  return { value: null, score: null, state, age: null, blocks: false };
}
