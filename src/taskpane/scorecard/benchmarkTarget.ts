import { compareWith } from "../../kpi/compare.ts";
import type { Benchmark } from "../../kpi/define.ts";
import type { Kpi } from "../../kpi/compile.ts";
import { timeDegree } from "../../kpi/timeDegree.ts";
import { targetOf } from "../../scoring/anchorValues.ts";
import { isUsualCurve } from "../../scoring/curves.ts";
import { withTarget } from "../../scoring/retarget.ts";
import { ruleFault } from "../../scoring/scales.ts";
import type { ScaleRule } from "../../scoring/types.ts";
import { tidy } from "../explain/question.ts";

/** What a reference can become in a rule. */
export interface BenchmarkUse {
  /** A pass line (合格) is worth 60 points, so it becomes the threshold of a rule that has one. */
  readonly as: "target" | "threshold";
  /** The figure, said for the length of time that the rule is meant for. */
  readonly value: number;
  /** Whether it had to be converted for that. */
  readonly isConverted: boolean;
  readonly rule: ScaleRule;
  /** Whether the rule stands at this figure already. */
  readonly isUsed: boolean;
}

/** What the line's values are: whose rule it is, over which time, in which currency. */
export interface LineFacts {
  readonly rule: ScaleRule;
  readonly per: Benchmark["per"];
  readonly currency: string | null;
  readonly platform: Benchmark["platform"];
}

/** The rule with a reference as its target or threshold; null where the figure says nothing about the line's values. */
export function benchmarkUse(benchmark: Benchmark, kpi: Kpi, { rule, ...line }: LineFacts): BenchmarkUse | null {
  const { better } = kpi.declaration;
  const figure = better === "lower" ? (benchmark.high ?? benchmark.low) : benchmark.low;
  const found = saidFor(figure, benchmark, kpi, line);
  if (found === null) return null;
  const { value } = found;
  const { scale } = rule;
  if (benchmark.level === "pass" && isUsualCurve(scale)) {
    const moved = withThreshold(rule, value);
    return moved && { ...found, as: "threshold", rule: moved, isUsed: scale.threshold === value };
  }
  const moved = withTarget(rule, value);
  return moved && { ...found, as: "target", rule: moved, isUsed: targetOf(scale) === value };
}

function saidFor(
  figure: number,
  benchmark: Benchmark,
  kpi: Kpi,
  { per, currency, platform }: Omit<LineFacts, "rule">,
): { readonly value: number; readonly isConverted: boolean } | null {
  const depends = kpi.declaration.compounds === true || timeDegree(kpi) !== 0;
  if (per === null && benchmark.per !== null && depends) return null;
  const wanted: Benchmark = { ...benchmark, currency: benchmark.currency === null ? null : (currency ?? ""), per };
  const given = { value: figure, basis: benchmark.basis, per: benchmark.per, currency: benchmark.currency, platform };
  const { comparable, converted } = compareWith(wanted, given, kpi);
  if (comparable === "no") return null;
  return { value: tidy(converted ?? figure), isConverted: converted !== undefined };
}

/** The rule with another value at 60 points: alone where that leaves a rule, else with all its values in proportion. */
function withThreshold(rule: ScaleRule, threshold: number): ScaleRule | null {
  const { scale } = rule;
  if (scale.kind !== "curve" || !isUsualCurve(scale)) return null;
  const alone: ScaleRule = { ...rule, scale: { ...scale, threshold } };
  if (ruleFault(alone) === null) return alone;
  if (scale.threshold === 0) return null;
  const part = threshold / scale.threshold;
  const all: ScaleRule = {
    ...rule,
    scale: {
      ...scale,
      base: tidy(scale.base * part),
      threshold,
      target: tidy(scale.target * part),
      stretch: tidy(scale.stretch * part),
    },
  };
  return ruleFault(all) === null ? all : null;
}
