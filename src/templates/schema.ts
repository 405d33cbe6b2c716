import * as v from "valibot";
import { platforms } from "../kpi/define.ts";
import { roleIds } from "../kpi/roles.ts";
import { benchmarkSchema } from "./benchmarkSchema.ts";
import { aboveZero, currency, day, finite, identifier, localText, per, perCent, text } from "./fields.ts";
import { missingSchema, periodTargetSchema, ruleSchema, targetSchema } from "./ruleSchema.ts";
import { promotionGoals, type Template } from "./template.ts";

const dated = v.strictObject({
  from: day,
  weight: v.exactOptional(perCent),
  rule: v.exactOptional(ruleSchema),
  target: v.exactOptional(targetSchema),
});

const line = v.strictObject({
  id: identifier,
  kpi: identifier,
  measures: v.exactOptional(v.record(identifier, identifier)),
  choices: v.exactOptional(v.record(identifier, text)),
  weight: perCent,
  rule: ruleSchema,
  per,
  source: v.strictObject({ weight: text, values: text }),
  note: v.exactOptional(localText),
  group: v.exactOptional(identifier),
  missing: v.exactOptional(missingSchema),
  target: v.exactOptional(targetSchema),
  decided: v.exactOptional(v.array(periodTargetSchema)),
  before: v.exactOptional(v.array(v.strictObject({ until: day, weight: perCent }))),
  dated: v.exactOptional(v.array(dated)),
});

const group = v.strictObject({
  id: identifier,
  title: localText,
  weight: perCent,
  parent: v.exactOptional(identifier),
});

const rowFacts = {
  id: identifier,
  title: localText,
  note: v.exactOptional(localText),
  needs: v.strictObject({ evidence: v.boolean(), approver: v.boolean() }),
};

const level = v.strictObject({ points: finite, text: localText });

const row = v.variant("kind", [
  v.strictObject({
    ...rowFacts,
    kind: v.literal("rating"),
    levels: v.pipe(v.array(level), v.minLength(2)),
    effect: v.picklist(["add", "show"]),
  }),
  v.strictObject({ ...rowFacts, kind: v.picklist(["bonus", "deduction"]), cap: aboveZero }),
  v.strictObject({ ...rowFacts, kind: v.literal("veto"), totalAtMost: finite }),
]);

const band = v.strictObject({ from: finite, id: v.picklist(["excellent", "good", "pass", "below"]) });

/** Shape of a template document of the current format; what it means is checked in `check.ts`. */
export const templateSchema = v.strictObject({
  kind: v.literal("scoreline.template"),
  schema: v.literal(2),
  id: identifier,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: localText,
  summary: localText,
  platform: v.picklist(platforms),
  lines: v.pipe(v.array(line), v.minLength(1)),
  policy: v.picklist(["assign", "normalise", "leave"]),
  minimumCoverage: v.pipe(finite, v.minValue(0), v.maxValue(1)),
  bands: v.pipe(v.array(band), v.minLength(1)),
  groups: v.exactOptional(v.array(group)),
  rows: v.exactOptional(v.array(row)),
  for: v.exactOptional(v.picklist([...promotionGoals, ...roleIds])),
  suggestions: v.exactOptional(v.array(line)),
  targets: v.exactOptional(v.literal("history")),
  currency: v.exactOptional(currency),
  benchmarks: v.exactOptional(v.array(benchmarkSchema)),
}) satisfies v.GenericSchema<unknown, Template>;
