/** What an entry of a row has to bring before it counts. */
export interface Proof {
  readonly evidence: boolean;
  readonly approver: boolean;
}

/**
 * A row of a scorecard that is not a KPI, outside the weighted mean.
 *
 * - `rating`: raters choose among described levels; the mean of their levels' points is added to the total, or only shown.
 * - `bonus` and `deduction`: points that a person enters, up to `cap` (above zero for both).
 * - `veto` (一票否决): where it is raised the total is at most `totalAtMost` and the grade the lowest.
 */
export type OtherRow =
  | {
      readonly kind: "rating";
      readonly id: string;
      /** Points of each level, from the lowest level, which is number 1. */
      readonly levels: readonly { readonly points: number }[];
      readonly effect: "add" | "show";
      readonly needs: Proof;
    }
  | { readonly kind: "bonus" | "deduction"; readonly id: string; readonly cap: number; readonly needs: Proof }
  | { readonly kind: "veto"; readonly id: string; readonly totalAtMost: number; readonly needs: Proof };

/** What people entered for a row and a subject. */
export interface RowEntry {
  readonly row: string;
  /** Points of a bonus or a deduction, 0 or more. */
  readonly points?: number;
  /** Levels from 1, one per rater. */
  readonly ratings?: readonly { readonly rater: string; readonly level: number }[];
  /** Whether a veto is raised. */
  readonly raised?: boolean;
  readonly evidence?: string;
  readonly approver?: string;
}

/**
 * What became of a row. `none` nothing entered · `counted` · `shown` a rating for reading only · `noEvidence` and
 * `noApprover` entered, but not counted until it is supplied · `invalid` the entry is no number of the row's range.
 */
export type RowState = "none" | "counted" | "shown" | "noEvidence" | "noApprover" | "invalid";

export interface ScoredRow {
  readonly id: string;
  readonly kind: OtherRow["kind"];
  readonly state: RowState;
  /** As entered, before the cap: a deduction is negative; the mean of a rating; null without an entry or for a veto. */
  readonly entered: number | null;
  /** What the row adds to the total; 0 where it does not count. */
  readonly points: number;
  /** Raters of a rating, and the sample standard deviation of their points; null with less than two. */
  readonly raters: number;
  readonly spread: number | null;
  /** Points ÷ total; null without a total, and where the total is zero. */
  readonly share: number | null;
}
