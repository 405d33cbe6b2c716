import type { CardStore } from "../types.ts";

/** A row of Measures that holds inputs: a subject's, or that of a part of its period. */
export interface PlacedRow {
  readonly name: string;
  /** Zero-based. */
  readonly row: number;
  /** Place of the subject. */
  readonly subject: number;
}

/** Rows in which inputs stand: those of the subjects, or of the parts that their periods are made of. */
export function inputRows({ places, subjects }: Pick<CardStore, "places" | "subjects">): readonly PlacedRow[] {
  const { firstRow, parts } = places.measures;
  if (parts === undefined) return subjects.map((name, index) => ({ name, row: firstRow + index, subject: index }));
  return parts.rows.map(({ name, whole }, index) => ({ name, row: parts.firstRow + index, subject: whole }));
}

/** Columns of the KPIs on Measures, in the order of the lines: right of the last input. */
export function valueColumnOf({ places }: Pick<CardStore, "places">, line: number): number {
  const { inputs, parts } = places.measures;
  return Math.max(parts?.weight ?? -1, ...inputs.map(({ column }) => column)) + 1 + line;
}
