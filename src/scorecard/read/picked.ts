import type { CellsOfCard } from "./explainedInputs.ts";
import { inputRows, valueColumnOf } from "./inputRows.ts";
import { rowOf } from "./explained.ts";
import type { CardStore, SheetCells } from "../types.ts";
import { subjectOfForm } from "../forms.ts";
import { cardWords } from "../words.ts";
import { lineOfEarlierWeights } from "./earlierWeightsLayout.ts";
import { entryColumns, entryRows } from "./entriesLayout.ts";
import { columns } from "./rulesLayout.ts";

/** What a cell of a card is about: a subject; a line, a group of lines, or a row that is no KPI; or both. */
export interface Picked {
  readonly subject?: string;
  readonly line?: string;
  readonly group?: string;
  readonly row?: string;
}

/**
 * What a cell speaks of, by the sheet's key and its zero-based place; null for a cell that belongs to no subject and no
 * line. Cells of a form are found by the name beside them, so rows may have been moved; `form` are its cells.
 */
export function pickedBy(
  key: string,
  row: number,
  column: number,
  store: CardStore,
  { scorecard, rules, entries }: Pick<CellsOfCard, "scorecard" | "rules" | "entries">,
  form: SheetCells = [],
): Picked | null {
  const { places, subjects } = store;
  if (key === "Scorecard") {
    const name = scorecard[row]?.[places.scorecard.name];
    const subject = subjects.find((own) => own === name) ?? subjects[row - places.scorecard.firstRow];
    return pick({ subject, ...onScorecard(column, store) });
  }
  if (key === "Entries") return onEntries(row, store, entries);
  if (key === "Measures") {
    const { firstRow, inputs, lines } = places.measures;
    const part = inputRows(store).find((own) => own.row === row);
    const input = inputs.findIndex((own) => own.column === column);
    const byInput = lines.find((own) => own.inputs.includes(input));
    const line = store.template.lines[column - valueColumnOf(store, 0)];
    return pick({ subject: subjects[part?.subject ?? row - firstRow], line: byInput?.id ?? line?.id });
  }
  if (key === "Rules") {
    const mark = rules[row]?.[columns.id];
    const said = typeof mark === "string" ? mark : "";
    const [, of, id] = /^(row|group):(.*)$/s.exec(said) ?? [];
    const weighed = lineOfEarlierWeights(said);
    if (of === "row") return pick({ row: id });
    if (of === "group") return pick({ group: id });
    const line = store.template.lines.find((own) => own.id === weighed || rowOf(rules, own.id) === row);
    return pick({ line: line?.id });
  }
  if (!key.startsWith("Form")) return null;
  const words = cardWords(store.language);
  const name = form[row]?.[0];
  const line = store.template.lines.find(({ kpi }) => words.kpi(kpi) === name);
  const other = line ? undefined : store.template.rows?.find(({ title }) => words.local(title) === name);
  return pick({ subject: subjectOfForm(key, store), line: line?.id, row: other?.id });
}

/** Columns of the Scorecard: a line's value, points and status, then a column for each group and each other row. */
function onScorecard(column: number, { places, template }: CardStore): Wanted {
  const { lines, groups = [] } = places.scorecard;
  const line = lines.findLast(({ value }) => value <= column && column <= value + 2);
  if (line !== undefined) return { line: line.id };
  const group = groups.find((own) => own.column === column);
  if (group !== undefined) return { group: group.id };
  const firstOther = Math.max(0, ...lines.map(({ value }) => value + 3)) + groups.length;
  return { row: template.rows?.[column - firstOther]?.id };
}

/** Rows of Entries are found by the id beside them, so that they may be sorted. */
function onEntries(row: number, { places, subjects }: CardStore, entries: SheetCells): Picked | null {
  const own = places.entries;
  if (own === undefined || row < entryRows.first) return null;
  const cells = entries[row] ?? [];
  const id = cells[entryColumns(own.raters).id];
  return pick({
    subject: subjects.find((subject) => subject === cells[0]),
    row: own.rows.find((one) => one === id),
  });
}

type Wanted = { readonly [Field in keyof Picked]?: Picked[Field] | undefined };

function pick({ subject, line, group, row }: Wanted): Picked | null {
  if (subject === undefined && line === undefined && group === undefined && row === undefined) return null;
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(line === undefined ? {} : { line }),
    ...(group === undefined ? {} : { group }),
    ...(row === undefined ? {} : { row }),
  };
}
