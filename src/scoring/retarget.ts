import { targetOf } from "./anchorValues.ts";
import { mapScale, ruleFault } from "./scales.ts";
import type { ScaleRule } from "./types.ts";

/**
 * The rule with another target, its points unchanged. A scale with a base keeps it and moves the rest in proportion to
 * the way from base to target; where the new target would lie on the wrong side of the base, and for scales without one,
 * every value moves in proportion to the target. Null where neither makes a rule, and for a ranking.
 */
export function withTarget(rule: ScaleRule, target: number): ScaleRule | null {
  const old = targetOf(rule.scale);
  if (old === null || !Number.isFinite(target)) return null;
  const base = baseOf(rule);
  const kept =
    base === null || old === base
      ? null
      : moved(rule, (value) => base + ((value - base) * (target - base)) / (old - base));
  if (kept !== null) return kept;
  if (old === 0) return target === 0 ? rule : moved(rule, (value) => value + target);
  return moved(rule, (value) => (value * target) / old);
}

function baseOf({ scale }: ScaleRule): number | null {
  return "base" in scale ? scale.base : null;
}

function moved(rule: ScaleRule, change: (value: number) => number): ScaleRule | null {
  const own: ScaleRule = { ...rule, scale: mapScale(rule.scale, (value) => tidy(change(value))) };
  return ruleFault(own) === null ? own : null;
}

/** Without the last digits that arithmetic invents: people read these values in the sheet. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
