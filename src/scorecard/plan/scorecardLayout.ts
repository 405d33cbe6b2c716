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

/** Columns to the right of what is printed, that the totals are taken apart in; the remark is the last that is printed. */
export interface HelperColumns {
  readonly remark: number;
  readonly points: number;
  readonly readable: number;
  readonly rounded: number;
  readonly missing: number;
  readonly gradeName: number;
  readonly gradeFrom: number;
  readonly source: number;
}

export function helperColumns({ lines }: Card): HelperColumns {
  const remark = columns.firstLine + perLine * lines.length;
  return {
    remark,
    points: remark + 2,
    readable: remark + 3,
    rounded: remark + 4,
    missing: remark + 5,
    gradeName: remark + 2,
    gradeFrom: remark + 3,
    source: remark + 5,
  };
}

/** Most subjects of a card that is printed on one page; a longer one takes the pages that it needs, as wide as the paper. */
export const onePageSubjects = 20;
