import { addressOf } from "../../plan/plan.ts";
import type { CardStore, SheetCells } from "../types.ts";
import { earlierWeightsId, earlierWeightsPlace } from "./earlierWeightsLayout.ts";
import { entryColumns, entryRows } from "./entriesLayout.ts";
import { inputRows, valueColumnOf } from "./inputRows.ts";
import { columns, rows } from "./rulesLayout.ts";

/**
 * First zero-based row of a sheet at which something else stands than the card has put there; null where nothing does.
 * As many rows deleted as inserted, rows that were sorted, and cells that were shifted within their columns leave the
 * sheet's size as it is; the names, ids and formulas of its rows tell. A row that is empty holds nothing that could be
 * taken for another's. `cells` are values or, which tells more, formulas.
 */
export function rowOutOfPlace(key: string, cells: SheetCells, store: CardStore): number | null {
  switch (key) {
    case "Measures":
      return first([...named(cells, inputRows(store), 0), ...shiftedInputs(cells, store)]);
    case "Entries":
      return first([
        ...named(
          cells,
          entryNames(store, ({ subject }) => subject),
          0,
        ),
        ...named(
          cells,
          entryNames(store, ({ id }) => id),
          entryColumns(store.places.entries?.raters ?? 0).id,
        ),
        ...shiftedEntries(cells, store),
      ]);
    case "Scorecard":
      return first(displaced(cells, store));
    case "Rules":
      return first([...otherLines(cells, store), ...shiftedRules(cells)]);
    default:
      return null;
  }
}

interface Named {
  readonly name: string;
  readonly row: number;
}

function first(found: readonly number[]): number | null {
  return found.length === 0 ? null : Math.min(...found);
}

function named(cells: SheetCells, expected: readonly Named[], column: number): number[] {
  return expected.flatMap(({ name, row }) => (isBlank(cells[row]) || saying(cells, row, column) === name ? [] : [row]));
}

function entryNames(
  { subjects, places }: CardStore,
  nameOf: (of: { readonly subject: string; readonly id: string }) => string,
): readonly Named[] {
  const ids = places.entries?.rows ?? [];
  return subjects.flatMap((subject, index) =>
    ids.map((id, at) => ({ name: nameOf({ subject, id }), row: entryRows.first + index * ids.length + at })),
  );
}

/** Rows of Scorecard with another subject than theirs; a name that somebody has written anew is no other subject's. */
function displaced(cells: SheetCells, { subjects, places }: CardStore): number[] {
  const { firstRow, name } = places.scorecard;
  const known = new Set(subjects);
  const present = new Set(cells.map((_, row) => saying(cells, row, name)));
  return subjects.flatMap((subject, index) => {
    const said = saying(cells, firstRow + index, name);
    const isOther = said !== subject && (known.has(said) || present.has(subject));
    return isOther && !isBlank(cells[firstRow + index]) ? [firstRow + index] : [];
  });
}

/** Rows of Rules that are none of the lines that belong there, in whatever order. */
function otherLines(cells: SheetCells, { places, template }: CardStore): number[] {
  const { firstRow, lines, policy, minimumCoverage } = places.rules;
  const known = new Set(lines);
  const found = lines.flatMap((_, index) => {
    const row = firstRow + index;
    if (isBlank(cells[row])) return [];
    return known.delete(saying(cells, row, columns.id)) ? [] : [row];
  });
  const fixed = [
    { name: "policy", row: policy.row },
    { name: "minimumCoverage", row: minimumCoverage.row },
  ];
  return [...found, ...named(cells, [...fixed, ...earlierNames(places.rules, template)], columns.id)];
}

/** Rows of earlier weights: the Scorecard's formulas read them where they stand. */
function earlierNames(
  { earlierWeights, lines }: CardStore["places"]["rules"],
  { groups = [] }: CardStore["template"],
): readonly Named[] {
  if (earlierWeights === undefined) return [];
  const { row, untils } = earlierWeights;
  return untils.flatMap((_, set) => {
    const { band, firstLine } = earlierWeightsPlace(row, set, { lines: lines.length, groups: groups.length });
    return lines.map((line, index) => ({ name: earlierWeightsId(line, band), row: firstLine + index }));
  });
}

/** A KPI's formula on Measures reads the inputs of its own row, in the columns that they were given. */
function shiftedInputs(cells: SheetCells, store: CardStore): number[] {
  const { inputs, lines } = store.places.measures;
  return inputRows(store).flatMap(({ row }) => {
    const isShifted = lines.some(({ inputs: own }, line) => {
      const formula = cells[row]?.[valueColumnOf(store, line)];
      const read = new Set(own.map((input) => plain(row, inputs[input]?.column ?? -1)));
      return isFormula(formula) && referencesOf(formula).some((reference) => !read.has(reference));
    });
    return isShifted ? [row] : [];
  });
}

/** What is entered in a row of Entries is read by formulas of that row, in the columns that it was given. */
function shiftedEntries(cells: SheetCells, { subjects, places, template }: CardStore): number[] {
  const { rows: ids = [], raters = 0 } = places.entries ?? {};
  const own = entryColumns(raters);
  const levels = [own.firstRater, own.firstRater + raters - 1];
  const proof = [own.evidence, own.approver];
  const kinds = new Map((template.rows ?? []).map(({ id, kind }) => [id, kind]));
  return subjects.flatMap((_, subject) =>
    ids.flatMap((id, at) => {
      const row = entryRows.first + subject * ids.length + at;
      const readBy: readonly (readonly [column: number, read: readonly number[]])[] =
        kinds.get(id) === "rating"
          ? [
              [own.ratings, levels],
              [own.stateCode, [own.ratings, ...levels, ...proof]],
            ]
          : [[own.stateCode, [own.value, ...proof]]];
      const isShifted = readBy.some(([column, read]) => {
        const formula = cells[row]?.[column];
        const expected = [...new Set(read.map((one) => plain(row, one)))].join();
        return isFormula(formula) && [...new Set(referencesOf(formula))].join() !== expected;
      });
      return isShifted ? [row] : [];
    }),
  );
}

/** Weight, scale, direction, policy and values of a line of Rules are read by formulas of its own row. */
function shiftedRules(cells: SheetCells): number[] {
  const pairs = [
    [columns.scaleCode, columns.scale],
    [columns.directionCode, columns.better],
    [columns.missingCode, columns.missing],
  ] as const;
  return cells.flatMap((_, row) => {
    if (row < rows.firstLine) return [];
    const isShifted = pairs.some(([code, said]) => {
      const formula = cells[row]?.[code];
      return isFormula(formula) && formula.includes("MATCH(") && referencesOf(formula)[0] !== plain(row, said);
    });
    const values = cells[row]?.[columns.fault];
    const strays =
      isFormula(values) &&
      (values.includes("#REF!") ||
        referencesOf(values).some((reference) => reference.replace(/^[A-Z]+/, "") !== String(row + 1)));
    return isShifted || strays ? [row] : [];
  });
}

/** Cells of the same sheet that a formula refers to, without `$`, in their order. */
function referencesOf(formula: string): string[] {
  const unquoted = formula
    .replace(/"[^"]*"/g, '""')
    .replace(/(?:'[^']*'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?\d*(?::\$?[A-Z]{1,3}\$?\d*)?/gu, "");
  return [...unquoted.matchAll(/(?<![\p{L}\p{N}_.$])\$?([A-Z]{1,3})\$?(\d+)(?![\p{L}\p{N}_(])/gu)].map(
    ([, column = "", row = ""]) => `${column}${row}`,
  );
}

function plain(row: number, column: number): string {
  return column < 0 ? "" : addressOf({ row, column, rows: 1, columns: 1 });
}

function isFormula(cell: unknown): cell is string {
  return typeof cell === "string" && cell.startsWith("=");
}

function isBlank(cells: readonly unknown[] | undefined): boolean {
  return cells?.every((cell) => cell === null || cell === undefined || cell === "") ?? true;
}

function saying(cells: SheetCells, row: number, column: number): string {
  const cell = cells[row]?.[column];
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}
