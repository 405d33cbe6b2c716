import { subjectOfForm } from "../forms.ts";
import { entryColumns, entryRows } from "../read/entriesLayout.ts";
import { formColumns, formFirstRow, formFormulas, formRows } from "../read/formLayout.ts";
import { inputRows } from "../read/inputRows.ts";
import type { CardStore } from "../types.ts";
import { namedColumns } from "./moves.ts";

/** A cell that belongs to a subject and that people may type over, by what it is for. */
export interface Overridable {
  readonly subject: string;
  /** `READRATE value`, `total`, `input readers`, `row idea counted`, `form READRATE remark`… */
  readonly what: string;
  /** Whether what is typed goes on as an input of the card. */
  readonly input: boolean;
}

/** Formulas of Entries that people may type over. */
const entryFormulaColumns = ["state", "entered", "spread", "counted"] as const;

/** Cells of subjects whose formulas people may type over. */
export function overridableCells(key: string, store: CardStore): (row: number, column: number) => Overridable | null {
  if (key === "Scorecard" || key === "Measures") return onTable(key, store);
  if (key === "Entries") return onEntries(store);
  const subject = subjectOfForm(key, store);
  return subject === undefined ? () => null : onForm(subject, store);
}

function onTable(key: "Scorecard" | "Measures", store: CardStore): ReturnType<typeof overridableCells> {
  const rows = new Map(
    key === "Scorecard"
      ? store.subjects.map((name, index) => [store.places.scorecard.firstRow + index, name])
      : inputRows(store).map(({ name, row }) => [row, name]),
  );
  const columns = new Map(namedColumns(key, store).map(([what, column]) => [column, what]));
  const typed = new Set(store.places.measures.inputs.filter((input) => input.typed).map(({ column }) => column));
  // Figures that stand as values were read, not typed: nothing tells another number there from one of other data.
  if (key === "Measures" && store.places.measures.asValues === true) return () => null;
  return (row, column) => {
    const subject = rows.get(row);
    const what = columns.get(column);
    if (subject === undefined || what === undefined || what === "name") return null;
    if (key === "Measures" && typed.has(column)) return null;
    return { subject, what, input: key === "Measures" };
  };
}

function onEntries(store: CardStore): ReturnType<typeof overridableCells> {
  const { entries } = store.places;
  if (entries === undefined) return () => null;
  const columns = entryColumns(entries.raters);
  const named = new Map<number, string>(entryFormulaColumns.map((name) => [columns[name], name]));
  return (row, column) => {
    const at = row - entryRows.first;
    const subject = store.subjects[Math.floor(at / entries.rows.length)];
    const name = named.get(column);
    const id = entries.rows[at % entries.rows.length];
    if (at < 0 || subject === undefined || name === undefined || id === undefined) return null;
    return { subject, what: `row ${id} ${name}`, input: false };
  };
}

function onForm(subject: string, store: CardStore): ReturnType<typeof overridableCells> {
  const rows = formRows(store);
  return (row, column) => {
    const own = rows[row - formFirstRow];
    const name = own && formFormulas[own.kind].find((one) => formColumns[one] === column);
    return name === undefined ? null : { subject, what: `form ${own?.id ?? ""} ${name}`, input: false };
  };
}

/** Whether a cell of Entries is one that people fill: points or veto, raters' names and levels, evidence and approver. */
export function entryInputs({ places, subjects, template }: CardStore): (row: number, column: number) => boolean {
  const { entries } = places;
  if (entries === undefined) return () => false;
  const columns = entryColumns(entries.raters);
  const kinds = new Map((template.rows ?? []).map(({ id, kind }) => [id, kind]));
  const isRater = (column: number) => column >= columns.firstRater && column < columns.firstRater + entries.raters;
  return (row, column) => {
    if (row === entryRows.header) return isRater(column);
    const at = row - entryRows.first;
    if (at < 0 || at >= subjects.length * entries.rows.length) return false;
    if (column === columns.evidence || column === columns.approver) return true;
    const isRating = kinds.get(entries.rows[at % entries.rows.length] ?? "") === "rating";
    return isRating ? isRater(column) : column === columns.value;
  };
}
