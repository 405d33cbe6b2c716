import type { CardStore } from "../types.ts";

/** Columns of a form, zero-based. */
export const formColumns = {
  kpi: 0,
  definition: 1,
  weight: 2,
  target: 3,
  rule: 4,
  actual: 5,
  completion: 6,
  points: 7,
  contribution: 8,
  source: 9,
  remark: 10,
  /** Helpers to the right of what is printed: the foot of the bar, the bar, and what full points would add. */
  foot: 12,
  bar: 13,
  gain: 14,
  /** Where the sum stands after the row. */
  level: 15,
} as const;

/** Row of a form's first line. */
export const formFirstRow = 7;

/** What a row of a form is about: a line, a row that is no KPI, or what a floor or a veto changes. */
export interface FormRow {
  readonly kind: "line" | "row" | "correction";
  readonly id: string;
}

/** The rows of a card's forms, from `formFirstRow` on. */
export function formRows({ template, places }: Pick<CardStore, "template" | "places">): readonly FormRow[] {
  const lines = template.lines.map(({ id }): FormRow => ({ kind: "line", id }));
  if (places.entries === undefined) return lines;
  const rows = (template.rows ?? []).map(({ id }): FormRow => ({ kind: "row", id }));
  return [...lines, ...rows, { kind: "correction", id: "" }];
}

type FormColumn = keyof typeof formColumns;

/** Columns in which a row of each kind has formulas that people may type over. */
export const formFormulas = {
  line: ["weight", "target", "rule", "actual", "completion", "points", "contribution", "remark"],
  row: ["rule", "actual", "points", "contribution", "source", "remark"],
  correction: ["contribution"],
} as const satisfies Readonly<Record<FormRow["kind"], readonly FormColumn[]>>;
