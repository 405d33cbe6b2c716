import type { Card } from "../card.ts";
import { rows } from "../read/rulesLayout.ts";
import { listRows } from "./rulesChoices.ts";
import { groupRows } from "./rulesGroups.ts";
import { otherRowsHeight } from "./rulesOtherRows.ts";

/** First rows of the blocks of Rules below the lines, zero-based. */
export interface RulesRows {
  readonly groups: number;
  readonly bands: number;
  readonly others: number;
  readonly lists: number;
  /** Targets by period come last, so that a new period moves nothing. */
  readonly targets: number;
}

export function rulesRows(card: Card): RulesRows {
  const groups = rows.firstLine + card.lines.length + 3;
  const bands = groups + groupRows(card);
  const others = bands + card.spec.template.bands.length + 3;
  const lists = others + otherRowsHeight(card);
  return { groups, bands, others, lists, targets: lists + listRows + 2 };
}
