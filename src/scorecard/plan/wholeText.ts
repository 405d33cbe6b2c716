import { partUnits } from "../inputs/wholeFrom.ts";
import { periodUnitOf } from "../inputs/periods.ts";
import type { Card } from "../card.ts";

/** How the card's values of a period come about, and why so; null where a period has no parts that it could be made of. */
export function wholeText({
  spec,
  joined,
  averaged,
  words,
}: Card): { readonly how: string; readonly why: string } | null {
  const own = words.sheets.whole;
  if (averaged === null) {
    const has = spec.by.kind !== "item" && joined.period !== null && partUnits(periodUnitOf(spec.by)).length > 0;
    return has ? { how: own.data, why: own.whyData } : null;
  }
  const parts = own.parts[averaged.of];
  if (averaged.kind === "mean") return { how: own.mean(parts), why: own.whyMean };
  const { weights } = averaged;
  const how = weights === "days" ? own.byDays(parts) : own.stated(parts, weights.map(String).join(" : "));
  return { how, why: own.whyMean };
}
