import * as v from "valibot";
import type { TeamBenchmark } from "../kpi/benchmarks/check.ts";
import { platforms } from "../kpi/define.ts";
import { currency, finite, identifier, per, text } from "./fields.ts";

/** A row of a team's own benchmarks; what it means is checked in `check.ts`. */
export const benchmarkSchema = v.strictObject({
  kpi: identifier,
  level: v.picklist(["pass", "average", "good", "optimal"]),
  low: finite,
  high: v.nullable(finite),
  statistic: v.picklist(["mean", "median", "claim"]),
  basis: text,
  per,
  platform: v.picklist(platforms),
  currency: v.nullable(currency),
  date: v.nullable(text),
  source: text,
  confidence: v.picklist(["measured", "published", "claim"]),
  niche: v.exactOptional(text),
  accountSize: v.exactOptional(
    v.union([v.picklist(["small", "large"]), v.strictObject({ from: v.nullable(finite), below: v.nullable(finite) })]),
  ),
  competition: v.exactOptional(v.picklist(["low", "medium", "high", "topQuarter"])),
}) satisfies v.GenericSchema<unknown, TeamBenchmark>;
