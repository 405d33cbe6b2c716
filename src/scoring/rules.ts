import type { OtherRow, RowEntry } from "./otherRows.ts";
import type { Given, GradeBand, MissingPolicy, ScaleRule, WeightPolicy } from "./types.ts";

export interface LineRule {
  readonly id: string;
  /** Per cent within its group, of the total where it has none; 0 or more, 0 for reading only. */
  readonly weight: number;
  /** Null where no rule can be read: the line is then missing. */
  readonly rule: ScaleRule | null;
  readonly group?: string;
  /** `exclude` where left out. */
  readonly missing?: MissingPolicy;
}

/** Lines or groups that are scored as one. Groups nest one in another at most once, which templates check. */
export interface GroupRule {
  readonly id: string;
  /** Per cent within its parent, of the total where it has none. */
  readonly weight: number;
  readonly parent?: string;
}

/** All that scores depend on besides values. */
export interface ScoringRules {
  readonly lines: readonly LineRule[];
  readonly policy: WeightPolicy;
  /** 0–1. */
  readonly minimumCoverage: number;
  readonly groups?: readonly GroupRule[];
  readonly rows?: readonly OtherRow[];
  /** From the best down. */
  readonly bands?: readonly GradeBand[];
}

/** KPI values of a subject by line id; an absent one is missing. */
export interface SubjectValues {
  readonly name: string;
  readonly values: ReadonlyMap<string, Given>;
  /** Last known values of earlier periods, for lines that carry them; an age of 1 is the period before. */
  readonly earlier?: ReadonlyMap<string, { readonly value: number; readonly age: number }>;
  /** Targets that hold for the subject, by line id, where they are not those of the rules: a period's own. */
  readonly targets?: ReadonlyMap<string, number>;
  /** Weights that hold for the subject, by line id, where they are not those of the rules: those of its own period. */
  readonly weights?: ReadonlyMap<string, number>;
  /** What people entered for the rows that are not KPIs. */
  readonly entries?: readonly RowEntry[];
}
