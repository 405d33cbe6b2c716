import type { Card } from "../card.ts";
import type { RowCell } from "./branchFormulas.ts";
import type { EntriesPlan } from "./entriesSheet.ts";
import type { MeasuresPlan } from "./measuresSheet.ts";
import type { WeightRefs } from "./rulesEarlierWeights.ts";
import type { RulesRefs } from "./rulesSheet.ts";
import type { HelperColumns } from "./scorecardLayout.ts";

/** What a subject's row is written from. */
export interface RowContext {
  readonly card: Card;
  readonly refs: RulesRefs;
  /** The weights that the subject is scored with. */
  readonly weights: WeightRefs;
  readonly measures: MeasuresPlan;
  /** Null where the card has no rows besides KPIs. */
  readonly entries: EntriesPlan | null;
  readonly helpers: HelperColumns;
  /** Place of the subject among the card's rows. */
  readonly index: number;
  /** Cells of the row. */
  readonly at: RowCell;
  /** Cells of the subject's row on Measures. */
  readonly measure: RowCell;
}
