import { targetOf } from "./anchorValues.ts";
import { withTarget } from "./retarget.ts";
import type { ScaleRule } from "./types.ts";

/**
 * The value that earns by the rule what the given one earns where the rule's target is another: the way from the rule's
 * base (zero where it has none) to the target is stretched or shrunk, so threshold and stretch keep their parts of it.
 * Null where the other target lies on the wrong side of the base.
 */
export function againstTarget(value: number, { scale }: ScaleRule, target: number): number | null {
  const own = targetOf(scale);
  if (own === null) return value;
  const base = "base" in scale ? scale.base : 0;
  const way = (own - base) / (target - base);
  return way > 0 && Number.isFinite(way) ? base + (value - base) * way : null;
}

/** The rule as it is for a subject or a period with a target of its own. */
export function ruleFor(rule: ScaleRule, target: number | undefined): ScaleRule {
  return target === undefined ? rule : (withTarget(rule, target) ?? rule);
}
