import * as v from "valibot";
import { platforms } from "../kpi/define.ts";
import type { Template } from "./template.ts";

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const identifier = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/));
const finite = v.pipe(v.number(), v.finite());
const perCent = v.pipe(finite, v.minValue(0), v.maxValue(100));

const localText = v.strictObject({
  en: text,
  "zh-CN": v.exactOptional(text),
  ru: v.exactOptional(text),
});

const scale = v.variant("kind", [
  v.strictObject({ kind: v.literal("progress"), base: finite, target: finite }),
  v.strictObject({ kind: v.literal("ratio"), target: finite }),
  v.strictObject({ kind: v.literal("curve"), base: finite, threshold: finite, target: finite, stretch: finite }),
]);

const line = v.strictObject({
  id: identifier,
  kpi: identifier,
  measures: v.exactOptional(v.record(identifier, identifier)),
  weight: perCent,
  rule: v.strictObject({ scale, better: v.picklist(["higher", "lower"]), floor: finite, cap: finite }),
  per: v.nullable(v.picklist(["post", "day", "week", "month", "quarter", "year"])),
  source: v.strictObject({ weight: text, values: text }),
  note: v.exactOptional(localText),
});

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
}) satisfies v.GenericSchema<unknown, Template>;
