import type { OtherRow, RowState } from "../../scoring/otherRows.ts";

/** Columns of the Entries sheet, zero-based; there is a row per subject and row of the template that is no KPI. */
export interface EntryColumns {
  readonly subject: number;
  readonly row: number;
  readonly how: number;
  /** Points of a bonus or deduction, or whether a veto is raised. */
  readonly value: number;
  readonly firstRater: number;
  readonly evidence: number;
  readonly approver: number;
  readonly state: number;
  readonly entered: number;
  readonly spread: number;
  readonly counted: number;
  /** Helpers to the right of what is printed: number of the state, number of ratings, and the row's id. */
  readonly stateCode: number;
  readonly ratings: number;
  readonly id: number;
}

export function entryColumns(raters: number): EntryColumns {
  const afterRaters = 4 + raters;
  return {
    subject: 0,
    row: 1,
    how: 2,
    value: 3,
    firstRater: 4,
    evidence: afterRaters,
    approver: afterRaters + 1,
    state: afterRaters + 2,
    entered: afterRaters + 3,
    spread: afterRaters + 4,
    counted: afterRaters + 5,
    stateCode: afterRaters + 6,
    ratings: afterRaters + 7,
    id: afterRaters + 8,
  };
}

export const entryRows = { title: 0, hint: 1, header: 3, first: 4 } as const;

/** Order of the states; a code on the sheet is the position from 1. */
export const stateCodes = [
  "none",
  "counted",
  "shown",
  "noEvidence",
  "noApprover",
  "invalid",
] as const satisfies readonly RowState[];

/** Columns of rows that are not KPIs on the Rules sheet, in a block of their own. */
export const otherRowColumns = {
  title: 0,
  limit: 1,
  kind: 2,
  effect: 3,
  evidence: 4,
  approver: 5,
  firstLevel: 6,
} as const;

export const effectCodes = ["add", "show"] as const satisfies readonly Extract<
  OtherRow,
  { kind: "rating" }
>["effect"][];

/** Cap of a bonus or deduction, or what a veto holds the total at; null for a rating. */
export function limitOf(row: OtherRow): number | null {
  if (row.kind === "veto") return row.totalAtMost;
  return row.kind === "rating" ? null : row.cap;
}
