import { shownTotal } from "./rounding.ts";

/** The band that a total falls into: the first whose lower edge it reaches, bands sorted from the best down; null below all. */
export function bandOf<Id extends string>(
  total: number,
  bands: readonly { readonly from: number; readonly id: Id }[],
): Id | null {
  const shown = shownTotal(total);
  return bands.find(({ from }) => shown >= from)?.id ?? null;
}
