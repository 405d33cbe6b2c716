import * as v from "valibot";
import { platforms } from "../kpi/define.ts";

/**
 * What a card remembers about its sources, kept in its Store sheet: enough to read them again, and to read tables that
 * came from files back from their Data sheet.
 */
const said = {
  subject: v.exactOptional(v.string()),
  columns: v.exactOptional(v.record(v.string(), v.string())),
  year: v.exactOptional(v.number()),
};

const keptSource = v.variant("kind", [
  v.object({ kind: v.literal("file"), name: v.string(), ...said }),
  v.object({
    kind: v.literal("range"),
    /** Number of the workbook name `Scoreline.<card>.Source.<number>` that follows the source's cells. */
    number: v.number(),
    /** How far the source reaches: the cells named, all that is used of the sheet, or the table around the cell. */
    extent: v.picklist(["range", "sheet", "table"]),
    ...said,
  }),
]);

const keptColumn = v.object({
  header: v.string(),
  role: v.picklist(["measure", "date", "subject", "item", "tag", "ignored"]),
  kind: v.picklist(["number", "date", "text"]),
  measure: v.nullable(v.string()),
  currency: v.exactOptional(v.string()),
  sourceColumn: v.nullable(v.number()),
});

const keptTable = v.object({
  /** Index of its source. */
  source: v.number(),
  file: v.string(),
  name: v.string(),
  recognition: v.object({
    source: v.string(),
    platform: v.picklist(platforms),
    grain: v.picklist(["item", "period"]),
  }),
  columns: v.array(keptColumn),
  rowCount: v.number(),
  origin: v.object({ sheet: v.string(), headerRow: v.number(), firstRow: v.number(), lastRow: v.number() }),
  period: v.nullable(v.object({ from: v.number(), to: v.number() })),
  immatureFrom: v.exactOptional(v.number()),
  partsOf: v.exactOptional(v.string()),
});

const kept = v.object({
  sources: v.array(keptSource),
  tables: v.array(keptTable),
  title: v.exactOptional(v.string()),
});

export type Kept = v.InferOutput<typeof kept>;
export type KeptSource = v.InferOutput<typeof keptSource>;
export type KeptTable = v.InferOutput<typeof keptTable>;

/** What a store says about its sources; null where it was written by something else. */
export function readKept(request: unknown): Kept | null {
  const parsed = v.safeParse(kept, request);
  return parsed.success ? parsed.output : null;
}
