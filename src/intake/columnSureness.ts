import { sureness } from "./dictionary/headers.ts";
import type { Column } from "./table.ts";

/**
 * How surely a column is what it is said to be: `sure` where its header is known or a person said so, `likely` where it
 * is known but for a unit behind it or only the cells tell, `unknown` where nobody knows what it holds.
 */
export type ColumnSureness = (typeof sureLevels)[number];

export const sureLevels = ["sure", "likely", "unknown"] as const;

/** Null for columns that intake added or leaves out: nothing had to be recognised. */
export function columnSureness({ role, confidence, sourceColumn }: Column): ColumnSureness | null {
  if (sourceColumn === null || role === "ignored") return null;
  if (confidence === undefined) return role === "tag" ? "unknown" : "likely";
  return confidence >= sureness.word ? "sure" : "likely";
}
