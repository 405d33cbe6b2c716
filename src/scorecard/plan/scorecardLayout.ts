import type { Card } from "../card.ts";

/** Rows of the Scorecard sheet, zero-based. */
export const rows = {
  title: 0,
  facts: 1,
  source: 2,
  grades: 3,
  titles: 5,
  kinds: 6,
  targets: 7,
  weights: 8,
  first: 9,
} as const;

export const columns = { name: 0, rank: 1, total: 2, grade: 3, coverage: 4, firstLine: 5 } as const;

/** Columns that each KPI takes: value, points, and its status in words. */
const perLine = 3;

export function valueColumn(line: number): number {
  return columns.firstLine + perLine * line;
}

export function pointsColumn(line: number): number {
  return valueColumn(line) + 1;
}

export function statusColumn(line: number): number {
  return valueColumn(line) + 2;
}

/** Columns that a whole card or a group is taken apart in: sums of weights, and of weights × points. */
export interface BranchColumns {
  readonly points: number;
  readonly readable: number;
  /** Weight of what applies to the subject. */
  readonly applying: number;
  /** Weight of what has points, and of what has them from a value of this period. */
  readonly counted: number;
  readonly covered: number;
}

const perBranch = 5;

/** Columns to the right of what is printed, that the totals are taken apart in; the remark is the last that is printed. */
export interface HelperColumns {
  /** Column of each group's points; they are printed. */
  readonly groups: readonly number[];
  /** Column of each row that is no KPI; they are printed. */
  readonly rows: readonly number[];
  readonly remark: number;
  readonly rounded: number;
  readonly missing: number;
  readonly blocking: number;
  /** Share of what counts in what applies. */
  readonly countedShare: number;
  /** Mean before rows that are not KPIs; null where there are none. */
  readonly mean: number | null;
  /** Of the whole card first, then of each group. */
  readonly branches: readonly BranchColumns[];
  readonly gradeName: number;
  readonly gradeFrom: number;
  readonly source: number;
  /** Of each line, its value as it stands against the line's target where the period has its own; null where none has. */
  readonly against: readonly (number | null)[];
  readonly end: number;
}

export function helperColumns({ lines, groups, spec }: Card): HelperColumns {
  const others = spec.template.rows?.length ?? 0;
  const firstGroup = columns.firstLine + perLine * lines.length;
  const firstOther = firstGroup + groups.length;
  const remark = firstOther + others;
  const first = remark + 2;
  const firstBranch = first + (others === 0 ? 4 : 5);
  let end = firstBranch + perBranch * (groups.length + 1);
  const against = lines.map(({ targets }) => (targets.length === 0 ? null : end++));
  return {
    groups: groups.map((_, index) => firstGroup + index),
    rows: Array.from({ length: others }, (_, index) => firstOther + index),
    remark,
    rounded: first,
    missing: first + 1,
    blocking: first + 2,
    countedShare: first + 3,
    mean: others === 0 ? null : first + 4,
    branches: [null, ...groups].map((_, index) => {
      const at = firstBranch + perBranch * index;
      return { points: at, readable: at + 1, applying: at + 2, counted: at + 3, covered: at + 4 };
    }),
    gradeName: first,
    gradeFrom: first + 1,
    source: first + 3,
    against,
    end,
  };
}

/** Most subjects of a card that is printed on one page; a longer one takes the pages that it needs, as wide as the paper. */
export const onePageSubjects = 20;
