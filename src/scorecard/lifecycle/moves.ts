import { earlierWeightsHeight } from "../read/earlierWeightsLayout.ts";
import { entryColumns, entryRows } from "../read/entriesLayout.ts";
import { formFirstRow, formRows } from "../read/formLayout.ts";
import type { CardStore } from "../types.ts";

/** Where rows and columns of a sheet go when the card is laid out anew; null for what is gone. */
export interface Moves {
  readonly row: (row: number) => number | null;
  readonly column: (column: number) => number | null;
}

type Pair = readonly [before: number, after: number | null];

/** How wide and high a sheet's own cells are, before and after. */
export interface Sizes {
  readonly before: { readonly rows: number; readonly columns: number };
  readonly after: { readonly rows: number; readonly columns: number };
}

/**
 * Follows subjects by name and KPIs by id, so that what a person wrote beside one stays beside it. Whatever has no name
 * goes with what stands before it.
 */
export function movesOf(key: string, before: CardStore, after: CardStore, sizes: Sizes): Moves {
  const rows = rowPairs(key, before, after);
  const columns = columnPairs(key, before, after);
  return {
    row: movedBy(rows, sizes.before.rows, sizes.after.rows),
    column: movedBy(columns, sizes.before.columns, sizes.after.columns),
  };
}

function movedBy(pairs: readonly Pair[], end: number, endAfter: number): (at: number) => number | null {
  const known = new Map([...pairs].reverse());
  const stay = pairs.filter(([, after]) => after !== null).sort(([a], [b]) => b - a);
  return (at) => {
    if (at >= end) return at + endAfter - end;
    const exact = known.get(at);
    if (exact !== undefined) return exact;
    const near = stay.find(([before]) => before < at);
    return near ? at + (near[1] ?? near[0]) - near[0] : at;
  };
}

/** Rows of a sheet that belong to a subject, a KPI or an entry: what stands beside one goes where it goes. */
export function namedRows(key: string, store: CardStore): number[] {
  return rowPairs(key, store, store).map(([row]) => row);
}

function rowPairs(key: string, before: CardStore, after: CardStore): Pair[] {
  if (key === "Scorecard" || key === "Measures") {
    const place = key === "Scorecard" ? "scorecard" : "measures";
    const own = listed(before.subjects, after.subjects, before.places[place].firstRow, after.places[place].firstRow);
    const [parts, other] = [before.places.measures.parts, after.places.measures.parts];
    if (key === "Scorecard" || parts === undefined || other === undefined) return own;
    const names = ({ rows }: typeof parts) => rows.map(({ name }) => name);
    return [...own, ...listed(names(parts), names(other), parts.firstRow, other.firstRow)];
  }
  if (key === "Entries") return listed(entryNames(before), entryNames(after), entryRows.first, entryRows.first);
  if (key.startsWith("Form")) return listed(formNames(before), formNames(after), formFirstRow, formFirstRow);
  if (key !== "Rules") return [];
  const [own, other] = [before.places.rules, after.places.rules];
  return [...listed(own.lines, other.lines, own.firstRow, other.firstRow), ...belowEarlierWeights(before, after)];
}

/**
 * What stands below earlier weights, where these come or go. Each line has two rows above them: its rule, and what is
 * usual where a figure is missing.
 */
function belowEarlierWeights(before: CardStore, after: CardStore): Pair[] {
  const end = ({ template, places }: CardStore) => {
    const own = places.rules.earlierWeights;
    const shape = { lines: template.lines.length, groups: template.groups?.length ?? 0 };
    return own && { row: own.row, height: earlierWeightsHeight(own.untils.length, shape) };
  };
  const [was, is] = [end(before), end(after)];
  const moved = after.places.rules.lines.length - before.places.rules.lines.length;
  if (was === undefined && is === undefined) return [];
  const from = was === undefined ? (is?.row ?? 0) - 2 * moved : was.row + was.height;
  const to = is === undefined ? (was?.row ?? 0) + 2 * moved : is.row + is.height;
  return [[from, to]];
}

/** Rows of Entries: every subject's, one after the other. */
function entryNames({ subjects, places }: CardStore): string[] {
  const { rows = [] } = places.entries ?? {};
  return subjects.flatMap((subject) => rows.map((row) => JSON.stringify([subject, row])));
}

function formNames(store: CardStore): string[] {
  return formRows(store).map(({ kind, id }) => `${kind} ${id}`);
}

/** Places of named entries that stand below each other, and of what follows the last. */
function listed(before: readonly string[], after: readonly string[], first: number, firstAfter: number): Pair[] {
  const places = new Map(after.map((name, index) => [name, index] as const).reverse());
  return [
    ...before.map((name, index): Pair => {
      const found = places.get(name);
      return [first + index, found === undefined ? null : firstAfter + found];
    }),
    [first + before.length, firstAfter + after.length],
  ];
}

function columnPairs(key: string, before: CardStore, after: CardStore): Pair[] {
  const [own, other] = [namedColumns(key, before), new Map(namedColumns(key, after))];
  return own.map(([name, column]): Pair => [column, other.get(name) ?? null]);
}

/** Columns of a sheet by what they hold: `READRATE value`, `total`, `input readers`… */
export function namedColumns(key: string, { places }: CardStore): (readonly [string, number])[] {
  if (key === "Scorecard") {
    const { name, rank, total, grade, coverage, lines, groups = [] } = places.scorecard;
    return [
      ["name", name],
      ["rank", rank],
      ["total", total],
      ["grade", grade],
      ["coverage", coverage],
      ...lines.flatMap(({ id, value, score }) => [[`${id} value`, value] as const, [`${id} score`, score] as const]),
      ...groups.map(({ id, column }) => [`group ${id}`, column] as const),
    ];
  }
  if (key === "Measures") return places.measures.inputs.map(({ measure, column }) => [`input ${measure}`, column]);
  if (key === "Entries" && places.entries !== undefined) {
    const { firstRater, ...columns } = entryColumns(places.entries.raters);
    return [
      ...Object.entries(columns),
      ...Array.from({ length: places.entries.raters }, (_, at) => [`rater ${String(at)}`, firstRater + at] as const),
    ];
  }
  return [];
}
