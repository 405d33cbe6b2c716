import type { MissingPolicy } from "../../scoring/types.ts";
import { usualMissingPolicy } from "../../scoring/missing.ts";
import { aggregate } from "./aggregate.ts";
import type { Input, LineSource } from "./inputs.ts";
import type { JoinedGroup, Subject } from "./join.ts";
import { isEntered } from "./supply.ts";
import type { TypedNumbers } from "./typed.ts";

/**
 * Where the figures of a line come from, by which a missing one is judged unless the line states a policy. `platform`
 * alone · `people` by their nature: ratings and entry sheets · `typed` by people for at least one subject into the marked
 * cells of Measures · `typedOver` formulas of Measures that found no data.
 */
export type SuppliedBy = "platform" | "people" | "typed" | "typedOver";

/**
 * Inputs for which a person typed a number where the tables have none, for at least one of the subjects. A number typed
 * over one of the tables' corrects it and supplies nothing; "not applicable" is no number.
 */
export function inputsByHand(
  inputs: readonly Input[],
  typed: TypedNumbers,
  subjects: readonly Subject[],
  groups: readonly JoinedGroup[],
): ReadonlySet<number> {
  const isSupplied = ({ measure, pieces }: Input) =>
    subjects.some(
      (subject) =>
        typeof typed.of(measure, subject.name) === "number" && typeof aggregate(pieces, groups, subject) !== "number",
    );
  return new Set([...inputs.entries()].filter(([, input]) => isSupplied(input)).map(([index]) => index));
}

/** `byHand` are the inputs that `inputsByHand` finds. */
export function suppliedBy(
  source: LineSource | null,
  inputs: readonly Input[],
  groups: readonly JoinedGroup[],
  byHand: ReadonlySet<number>,
): SuppliedBy {
  if (isEntered(source, inputs, groups)) return "people";
  const own = [...(source?.inputs.values() ?? [])].filter((input) => byHand.has(input));
  if (own.length === 0) return "platform";
  return own.every((input) => inputs[input]?.pieces.length === 0) ? "typed" : "typedOver";
}

/** What a figure that is missing means for a line that states no policy. */
export function missingBy(supplied: SuppliedBy): MissingPolicy {
  return usualMissingPolicy(supplied !== "platform");
}
