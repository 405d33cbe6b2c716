import type { CellsOfCard } from "./explainedInputs.ts";
import { inputRows, valueColumnOf } from "./inputRows.ts";
import { rowOf } from "./explained.ts";
import type { CardStore, SheetCells } from "../types.ts";
import { subjectOfForm } from "../forms.ts";
import { cardWords } from "../words.ts";

/** What a cell of a card is about: a subject, a line, or both. */
export interface Picked {
  readonly subject?: string;
  readonly line?: string;
}

/**
 * What a cell speaks of, by the sheet's key and its zero-based place; null for a cell that belongs to no subject and no
 * line. Cells of a form are found by the KPI's name beside them, so rows may have been moved; `form` are its cells.
 */
export function pickedBy(
  key: string,
  row: number,
  column: number,
  store: CardStore,
  { scorecard, rules }: Pick<CellsOfCard, "scorecard" | "rules">,
  form: SheetCells = [],
): Picked | null {
  const { places, subjects } = store;
  if (key === "Scorecard") {
    const name = scorecard[row]?.[places.scorecard.name];
    const subject = subjects.find((own) => own === name) ?? subjects[row - places.scorecard.firstRow];
    const line = places.scorecard.lines.findLast(({ value }) => value <= column && column <= value + 2);
    return pick(subject, line?.id);
  }
  if (key === "Measures") {
    const { firstRow, inputs, lines } = places.measures;
    const part = inputRows(store).find((own) => own.row === row);
    const input = inputs.findIndex((own) => own.column === column);
    const byInput = lines.find((own) => own.inputs.includes(input));
    const line = store.template.lines[column - valueColumnOf(store, 0)];
    return pick(subjects[part?.subject ?? row - firstRow], byInput?.id ?? line?.id);
  }
  if (key === "Rules") {
    return pick(undefined, store.template.lines.find(({ id }) => rowOf(rules, id) === row)?.id);
  }
  const number = /^Form(\d+)$/.exec(key)?.[1];
  if (number === undefined) return null;
  const words = cardWords(store.language);
  const name = form[row]?.[0];
  const line = store.template.lines.find(({ kpi }) => words.kpi(kpi) === name);
  return pick(subjectOfForm(key, store), line?.id);
}

function pick(subject: string | undefined, line: string | undefined): Picked | null {
  if (subject === undefined && line === undefined) return null;
  return { ...(subject === undefined ? {} : { subject }), ...(line === undefined ? {} : { line }) };
}
