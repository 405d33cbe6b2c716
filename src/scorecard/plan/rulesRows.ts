import type { Card } from "../card.ts";
import { earlierWeightsHeight } from "../read/earlierWeightsLayout.ts";
import { rows } from "../read/rulesLayout.ts";
import { listRows } from "./rulesChoices.ts";
import { groupRows } from "./rulesGroups.ts";
import { otherRowsHeight } from "./rulesOtherRows.ts";

/** Heading and hint of the block, above its rows. */
const usualHead = 2;

/** The cell that says what is usual where a figure of a line is missing; its reason stands beside it. */
export function usualMissingPlace(card: Card, line: number): { readonly row: number; readonly column: number } {
  return { row: rulesRows(card).usual + usualHead + line, column: 1 };
}

/** First rows of the blocks of Rules below the lines, zero-based. */
export interface RulesRows {
  readonly groups: number;
  readonly bands: number;
  readonly others: number;
  readonly lists: number;
  /** What is usual where a figure is missing. */
  readonly usual: number;
  /** Weights of rows that ended before the lines' own came into force; a new set is a column. */
  readonly earlierWeights: number;
  /** Targets by period come last, so that a new period moves nothing. */
  readonly targets: number;
}

export function rulesRows(card: Card): RulesRows {
  const groups = rows.firstLine + card.lines.length + 3;
  const bands = groups + groupRows(card);
  const others = bands + card.spec.template.bands.length + 3;
  const lists = others + otherRowsHeight(card);
  const usual = lists + listRows + 2;
  const earlierWeights = usual + card.lines.length + 3;
  const height = earlierWeightsHeight(card.earlierWeights.length, {
    lines: card.lines.length,
    groups: card.groups.length,
  });
  return { groups, bands, others, lists, usual, earlierWeights, targets: earlierWeights + height };
}
