import { namesIn, replaceNames, type Expression } from "../../formula/expression.ts";
import { derivationOf } from "../../kpi/derive.ts";
import { combineRows, isMeasureId, measureFacts } from "../../kpi/measures.ts";
import type { JoinedGroup } from "./join.ts";

/**
 * How the rows of a subject become one number: `sum`; the `last` and the `first` row of the period; the `single` row of
 * what can't be added (unique people), nothing if there are more; the weighted `mean`; the `count` of rows.
 */
export type Take = "sum" | "last" | "first" | "single" | "mean" | "count";

/** A column of a group with how its rows are taken. Columns are those of the group's Data sheet. */
export interface Part {
  readonly group: number;
  readonly column: number;
  readonly take: Take;
  /** Column that weighs a mean; −1 otherwise. */
  readonly weight: number;
  /** Only rows count in which these columns have numbers too. */
  readonly together: readonly number[];
}

/** A number made of parts, present only if every part is: a column, or what a measure is derived from. */
export interface Piece {
  /** Over the names of `parts`. */
  readonly expression: Expression;
  readonly parts: ReadonlyMap<string, Part>;
}

/** Measures that are the number of rows of a content list → measures that tell such a list, the first that it has. */
export const countedBy: ReadonlyMap<string, readonly string[]> = new Map([
  ["videos", ["views"]],
  ["posts", ["views", "reads", "readers"]],
]);

/** Column of each measure on the group's Data sheet; of two with one measure the first. */
function measureColumns({ table }: JoinedGroup): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  table.columns.forEach(({ measure }, column) => {
    if (measure !== null && !columns.has(measure)) columns.set(measure, column);
  });
  return columns;
}

/** A measure from the columns of one group, derived if need be; null where they do not give it. */
export function pieceFrom(measure: string, group: JoinedGroup, index: number): Piece | null {
  const opening = measureFacts(measure)?.aggregation === "opening";
  const parts = new Map<string, Part>();
  const expression = expand(measure, group, index, opening, parts);
  return expression === null ? null : { expression, parts };
}

/** A measure derived from parts that lie in different groups; null where they do not give it, or where it is a stock. */
export function pieceAcross(measure: string, groups: readonly (readonly [number, JoinedGroup])[]): Piece | null {
  if (!isMeasureId(measure) || measureFacts(measure)?.aggregation === "opening") return null;
  const derivation = derivationOf(measure);
  if (!derivation) return null;
  const parts = new Map<string, Part>();
  const terms = new Map<string, Expression>();
  for (const source of derivation.from) {
    const piece = groups.map(([index, group]) => pieceFrom(source, group, index)).find((found) => found !== null);
    if (!piece) return null;
    terms.set(source, piece.expression);
    for (const [name, part] of piece.parts) parts.set(name, part);
  }
  return { expression: substitute(derivation.expression, terms), parts };
}

/** The piece with its rows limited to those in which all of the columns have numbers. */
export function onlyRowsWith(piece: Piece, columns: readonly number[]): Piece {
  const parts = [...piece.parts].map(([name, part]): [string, Part] => [
    name,
    { ...part, together: columns.filter((column) => column !== part.column) },
  ]);
  return { ...piece, parts: new Map(parts) };
}

function expand(
  measure: string,
  group: JoinedGroup,
  index: number,
  opening: boolean,
  parts: Map<string, Part>,
): Expression | null {
  const columns = measureColumns(group);
  const column = columns.get(measure);
  if (column !== undefined) {
    parts.set(measure, { group: index, column, ...takeOf(measure, group, columns, opening), together: [] });
    return { kind: "name", name: measure };
  }
  const counted = group.table.recognition.grain === "item" ? firstOf(columns, countedBy.get(measure)) : undefined;
  if (counted !== undefined) {
    parts.set(measure, { group: index, column: counted, take: "count", weight: -1, together: [] });
    return { kind: "name", name: measure };
  }
  const derivation = isMeasureId(measure) ? derivationOf(measure) : undefined;
  if (!derivation) return null;
  const terms = new Map<string, Expression>();
  for (const source of derivation.from) {
    const term = expand(source, group, index, opening, parts);
    if (term === null) return null;
    terms.set(source, term);
  }
  return substitute(derivation.expression, terms);
}

function firstOf(columns: ReadonlyMap<string, number>, measures: readonly string[] = []): number | undefined {
  return measures.map((measure) => columns.get(measure)).find((column) => column !== undefined);
}

function takeOf(
  measure: string,
  group: JoinedGroup,
  columns: ReadonlyMap<string, number>,
  opening: boolean,
): Pick<Part, "take" | "weight"> {
  const facts = measureFacts(measure);
  if (opening) return { take: "first", weight: -1 };
  if (!facts) return { take: "sum", weight: -1 };
  const how = combineRows(facts, group.table.recognition.grain);
  if (how === "refuse") return { take: "single", weight: -1 };
  if (how === "opening") return { take: "first", weight: -1 };
  if (how !== "mean") return { take: how, weight: -1 };
  const weight = facts.weightedBy === undefined ? undefined : columns.get(facts.weightedBy);
  return weight === undefined ? { take: "single", weight: -1 } : { take: "mean", weight };
}

function substitute(expression: Expression, terms: ReadonlyMap<string, Expression>): Expression {
  return replaceNames(expression, (name) => terms.get(name) ?? { kind: "name", name });
}

/** Columns whose numbers a piece needs. */
export function columnsOf(piece: Piece): readonly number[] {
  return [...namesIn(piece.expression)].flatMap((name) => piece.parts.get(name)?.column ?? []);
}
