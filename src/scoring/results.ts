import type { ScoredRow } from "./otherRows.ts";
import type { Attainment, Grade, NoTotal } from "./types.ts";

/**
 * What became of a line. `scored` from its own value · `carried` from an earlier one · `zero` by the policy · `missing`,
 * `notEntered` and `notApplicable` without a score · `noRule` the rule is absent or faulty · `fewPeers` a ranking among
 * fewer subjects than it takes.
 */
export type LineState =
  "scored" | "carried" | "zero" | "missing" | "notEntered" | "notApplicable" | "noRule" | "fewPeers";

export interface ScoredLine {
  readonly id: string;
  /** Per cent within its group, or of the total where it has none; as the rules say. */
  readonly weight: number;
  /** KPI value, the earlier one where it is carried; null when missing (never zero). */
  readonly value: number | null;
  /** Points; null when missing. */
  readonly score: number | null;
  readonly state: LineState;
  /** Periods since the value was known; 0 for a value of this period, null without one. */
  readonly age: number | null;
  readonly attainment: Attainment | null;
  /** What a point of the score moves the total by, after roll-up and what is left out; 0 where nothing. */
  readonly effective: number;
  /** Points of the total that come from the line; null without a total or a score. */
  readonly contribution: number | null;
  /** Contribution to the total ÷ total; null without a total, and where the total is zero. */
  readonly share: number | null;
}

/** The mean of a group of lines or groups. */
export interface ScoredGroup {
  readonly id: string;
  readonly parent: string | null;
  /** Per cent within its parent. */
  readonly weight: number;
  readonly score: number | null;
  /** As of a subject, within the group. */
  readonly coverage: number;
  readonly attainment: Attainment | null;
  readonly effective: number;
  readonly contribution: number | null;
  readonly share: number | null;
}

export interface ScoredSubject {
  readonly name: string;
  readonly lines: readonly ScoredLine[];
  readonly groups: readonly ScoredGroup[];
  /** Rows that are not KPIs, with what they add or take. */
  readonly rows: readonly ScoredRow[];
  /** Weighted mean of the KPIs, before bonus, deduction and veto; null without a total. */
  readonly mean: number | null;
  /** What a floor at zero or a veto changed beyond mean and rows; 0 where nothing. */
  readonly correction: number;
  readonly total: number | null;
  readonly noTotal: NoTotal | null;
  /** Weight of the lines with a value of this period ÷ weight of the lines that apply, 0–1. */
  readonly coverage: number;
  /** The same with what a policy supplies (carried values, zeros): what the minimum coverage is compared with. */
  readonly counted: number;
  /** Band of the total as shown; null without a total or bands. A veto gives the lowest. */
  readonly grade: Grade | null;
  /** 1 is best; ties share the best rank; null without a total. */
  readonly rank: number | null;
}
