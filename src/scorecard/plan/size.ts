import { scaleCodes } from "../read/rulesLayout.ts";
import type { ScaleKind } from "../../scoring/types.ts";
import type { Card, CardLine } from "../card.ts";

/**
 * Most work that Measures gives Excel at every calculation: cells that aggregate × rows of data that each reads, and such
 * cells in all. Above it the figures are values as of the day of reading, and a formula says whether the data have
 * changed since.
 */
export const mostAggregation = { cellsByRows: 20_000_000, cells: 10_000 } as const;

/** Whether Measures holds formulas over the Data sheets, or values. */
export function measuresAreLive({ rows, averaged, parts, inputs, joined }: Card): boolean {
  const cells = (averaged === null ? rows : parts).length * inputs.filter(({ pieces }) => pieces.length > 0).length;
  const data = joined.groups.reduce((sum, { table }) => sum + table.rowCount, 0);
  return cells <= mostAggregation.cells && cells * data <= mostAggregation.cellsByRows;
}

/** Most cells with points that can follow any change of scale; in a larger card they follow the scale it was built with. */
const mostScales = 1000;

/** Whether the points of a card follow any scale that is chosen on Rules. */
export function scalesAreLive({ rows, lines }: Pick<Card, "rows" | "lines">): boolean {
  return rows.length * lines.length <= mostScales;
}

/** Scales that the points of a line can be computed by on the sheet. */
export function scalesOf(card: Pick<Card, "rows" | "lines">, { rule, meant }: CardLine): readonly ScaleKind[] {
  return scalesAreLive(card) ? scaleCodes : [(rule ?? meant).scale.kind];
}
