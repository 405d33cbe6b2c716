import * as v from "valibot";
import type { PeriodTarget } from "../scoring/decideTarget.ts";
import type { TargetPlan } from "../scoring/targets.ts";
import type { MissingPolicy, ScaleRule } from "../scoring/types.ts";
import { aboveZero, day, finite, text } from "./fields.ts";

const points = v.pipe(v.array(v.strictObject({ value: finite, points: finite })), v.minLength(1));

const usualCurve = { base: finite, threshold: finite, target: finite, stretch: finite };

const scale = v.variant("kind", [
  v.strictObject({ kind: v.picklist(["progress", "range"]), base: finite, target: finite }),
  v.strictObject({ kind: v.literal("goalredflag"), redFlag: finite, goal: finite }),
  v.strictObject({ kind: v.literal("bands"), steps: points }),
  v.strictObject({ kind: v.picklist(["ratio", "binary"]), target: finite }),
  v.strictObject({ kind: v.literal("curve"), ...usualCurve }),
  v.strictObject({ kind: v.literal("curve"), points }),
  v.strictObject({ kind: v.literal("closeness"), target: finite, tolerance: finite }),
  v.strictObject({ kind: v.literal("peer") }),
]);

export const ruleSchema = v.strictObject({
  scale,
  better: v.picklist(["higher", "lower"]),
  floor: finite,
  cap: finite,
}) satisfies v.GenericSchema<unknown, ScaleRule>;

export const missingSchema = v.variant("kind", [
  v.strictObject({ kind: v.picklist(["exclude", "zero", "block"]) }),
  v.strictObject({ kind: v.literal("carry"), maxAge: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
]) satisfies v.GenericSchema<unknown, MissingPolicy>;

const source = v.variant("kind", [
  v.strictObject({ kind: v.literal("fixed"), reason: v.exactOptional(text), value: v.exactOptional(finite) }),
  v.strictObject({
    kind: v.literal("benchmark"),
    set: text,
    level: v.picklist(["pass", "average", "good", "optimal"]),
  }),
  v.strictObject({
    kind: v.literal("history"),
    uplift: v.pipe(finite, v.gtValue(-1)),
    yearlyCap: v.exactOptional(v.pipe(finite, v.gtValue(-1))),
    since: v.exactOptional(day),
  }),
]);

export const targetSchema = v.strictObject({
  source,
  factors: v.exactOptional(
    v.array(v.strictObject({ reason: v.picklist(["niche", "size", "competition"]), factor: aboveZero })),
  ),
  season: v.exactOptional(v.union([v.pipe(v.array(aboveZero), v.length(12)), v.literal("history")])),
}) satisfies v.GenericSchema<unknown, TargetPlan>;

export const periodTargetSchema = v.strictObject({
  period: v.string(),
  value: v.nullable(finite),
  how: v.picklist(["plan", "later", "typed", "published", "noHistory", "noBenchmark", "unusable"]),
  base: v.exactOptional(finite),
  from: v.exactOptional(v.array(v.string())),
  outliers: v.exactOptional(v.array(v.string())),
  capped: v.exactOptional(v.literal(true)),
  season: v.exactOptional(v.nullable(finite)),
}) satisfies v.GenericSchema<unknown, PeriodTarget>;
