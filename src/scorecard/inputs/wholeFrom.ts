import type { SplitUnit } from "../splitUnit.ts";

/**
 * How the value of a period comes about: `data` computes the KPI once from all rows of the period; `mean` is the mean of
 * the KPI's values in its months (or other parts); `weighted` their weighted mean, by the days of each part or by weights
 * that people state, one for each part in its order.
 *
 * From the data is the rule unless somebody chooses otherwise: a month with three posts then counts for what it holds,
 * while a mean of months lets three posts weigh as much as three hundred.
 */
export type WholeFrom =
  | { readonly kind: "data" }
  | { readonly kind: "mean"; readonly of: SplitUnit }
  | { readonly kind: "weighted"; readonly of: SplitUnit; readonly weights: "days" | readonly number[] };

/** Units that a period may be made of, the likeliest first; a whole card's period has no unit (null). */
export function partUnits(unit: SplitUnit | null): readonly SplitUnit[] {
  switch (unit) {
    case null:
      return ["month", "week", "quarter"];
    case "quarter":
      return ["month", "week"];
    case "month":
      return ["week"];
    case "week":
    case "day":
      return [];
  }
}

/** Parts that stated weights can be given for: those of which every period has as many. */
export function statedParts(unit: SplitUnit | null, of: SplitUnit): number | null {
  return unit === "quarter" && of === "month" ? 3 : null;
}

/** Why a choice cannot be used for a card that is split by the unit; null where it can. */
export function wholeFault(choice: WholeFrom, unit: SplitUnit | null): "unit" | "weights" | null {
  if (choice.kind === "data") return null;
  if (!partUnits(unit).includes(choice.of)) return "unit";
  if (choice.kind === "mean" || choice.weights === "days") return null;
  const { weights } = choice;
  const isUsable = weights.every((weight) => weight >= 0) && weights.some((weight) => weight > 0);
  return weights.length === statedParts(unit, choice.of) && isUsable ? null : "weights";
}
