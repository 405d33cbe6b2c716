import type { PeriodUnit } from "../kpi/define.ts";
import { mapScale } from "../scoring/scales.ts";
import type { ScaleRule } from "../scoring/types.ts";

/** Mean length in days; a quarter is three mean months. A post has no length. */
const days: Readonly<Record<Exclude<PeriodUnit, "post">, number>> = {
  day: 1,
  week: 7,
  month: 30.4375,
  quarter: 91.3125,
  year: 365.25,
};

export function daysOf(unit: PeriodUnit): number | null {
  return unit === "post" ? null : days[unit];
}

/** A growth over one length of time as the growth over another at the same pace: (1 + g)^(to ÷ from) − 1. */
export function compound(growth: number, fromDays: number, toDays: number): number {
  return (1 + growth) ** (toDays / fromDays) - 1;
}

/** The rule with every value compounded from one length of time to another; points, floor and cap stay. */
export function compoundRule(rule: ScaleRule, fromDays: number, toDays: number): ScaleRule {
  return { ...rule, scale: mapScale(rule.scale, (value) => compound(value, fromDays, toDays)) };
}
