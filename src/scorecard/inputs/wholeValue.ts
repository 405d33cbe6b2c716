import type { LineStatus } from "../types.ts";

/** What a KPI is in a part of a period. */
export interface PartValue {
  readonly value: number | null;
  readonly status: LineStatus;
  readonly missing: readonly string[];
  readonly weight: number;
}

/**
 * A KPI of a period from its parts: the mean of those that have a value, by their weights. With `block`, a part that
 * lacks a value leaves the whole without one, because leaving out a bad month must not help; a part to which the KPI does
 * not apply never does.
 */
export function wholeValue(
  parts: readonly PartValue[],
  blocks: boolean,
): { readonly value: number | null; readonly status: LineStatus; readonly missing: readonly string[] } {
  const counting = parts.filter(({ weight }) => weight > 0);
  const lacking = counting.filter(({ value, status }) => value === null && status !== "notApplicable");
  const [products, weights] = counting.reduce(
    ([product, all], { value, weight }) => (value === null ? [product, all] : [product + value * weight, all + weight]),
    [0, 0],
  );
  if (weights > 0 && !(blocks && lacking.length > 0)) return { value: products / weights, status: "ok", missing: [] };
  const has = (status: LineStatus) => lacking.some((part) => part.status === status);
  const missing = [...new Set(lacking.flatMap((part) => part.missing))];
  if (has("notEntered")) return { value: null, status: "notEntered", missing };
  if (has("error") && !has("missing")) return { value: null, status: "error", missing: [] };
  const isInapplicable = counting.length > 0 && lacking.length === 0;
  return isInapplicable
    ? { value: null, status: "notApplicable", missing: [] }
    : { value: null, status: "missing", missing };
}
