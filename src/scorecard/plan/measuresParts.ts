import { columnLetters, type PlanCell } from "../../plan/plan.ts";
import type { Card } from "../card.ts";
import type { CardNumber } from "../inputs/typed.ts";
import { columns as rulesColumns, missingCodes, rows as rulesRows } from "../read/rulesLayout.ts";
import type { CardPlaces } from "../types.ts";
import { area, type SheetDraft } from "./draft.ts";
import { cell, formula, quoted } from "./formulas.ts";
import * as style from "./style.ts";

/** What a row with inputs is written from, whether it is a subject's or a part's. */
export interface InputRow {
  readonly row: number;
  readonly name: string;
  readonly key: number;
  readonly start: number;
  readonly coveredDays: number | null;
  readonly days: number | null;
  readonly numbers: readonly CardNumber[];
}

/** Columns of the parts' rows that the formulas below refer to. */
export interface PartColumns {
  readonly weight: number;
  readonly firstInput: number;
  readonly valueColumns: readonly number[];
}

/** First row of the parts: below the subjects and a heading. */
export function firstPartRow({ rows }: Pick<Card, "rows">, firstRow: number): number {
  return firstRow + rows.length + 2;
}

/** Rows of the Measures sheet that a subject's parts stand in. */
export function partRowsOf(
  { partsOf, rows }: Pick<Card, "partsOf" | "rows">,
  firstRow: number,
  whole: number,
): number[] {
  const first = firstPartRow({ rows }, firstRow);
  return (partsOf.get(whole) ?? []).map((place) => first + place);
}

/** The parts as rows of their own with weights that can be changed. */
export function putPartRows(
  draft: SheetDraft,
  card: Card,
  firstRow: number,
  { weight }: PartColumns,
  putRow: (own: InputRow) => void,
): void {
  const first = firstPartRow(card, firstRow);
  draft.put(first - 1, 0, card.words.sheets.whole.rows);
  draft.format(area(first - 1, 0), style.section);
  card.parts.forEach((part, index) => {
    const row = first + index;
    const { name, key, start } = part.subject;
    putRow({ row, name, key, start, coveredDays: part.coveredDays, days: part.days, numbers: part.inputs });
    draft.put(row, weight, part.weight);
  });
  draft.format(area(first, weight, card.parts.length), style.input);
}

/** Where the parts are, for whoever reads the sheet. */
export function partPlaces(
  card: Card,
  firstRow: number,
  { weight }: PartColumns,
): NonNullable<CardPlaces["measures"]["parts"]> {
  return {
    firstRow: firstPartRow(card, firstRow),
    weight,
    rows: card.parts.map(({ subject, whole }) => ({ name: subject.name, whole })),
  };
}

/**
 * A KPI of a period on its own row of Measures: what `wholeValue` computes from the parts' values and weights, with the
 * policy for missing figures that Rules says now.
 */
export function wholeFormula(
  card: Card,
  firstRow: number,
  columns: PartColumns,
  whole: number,
  line: number,
): PlanCell {
  const rows = partRowsOf(card, firstRow, whole);
  if (rows.length === 0) return formula("NA()");
  const value = (row: number) => at(columns.valueColumns[line] ?? 0, row);
  const weight = (row: number) => at(columns.weight, row);
  const products = rows.map((row) => `IF(ISNUMBER(${value(row)}),${value(row)}*N(${weight(row)}),0)`).join("+");
  const weights = rows.map((row) => `IF(ISNUMBER(${value(row)}),N(${weight(row)}),0)`).join("+");
  const inputs = inputsOf(card, columns, line);
  const lacking = rows.map((row) => {
    const cells = inputs.map(({ column }) => at(column, row));
    const lacks = `N(${weight(row)})>0,NOT(ISNUMBER(${value(row)}))`;
    return `IF(AND(${cells.length === 0 ? lacks : `${lacks},NOT(${isInapplicable(cells, card)})`}),1,0)`;
  });
  const policy = cell(rulesRows.firstLine + line, rulesColumns.missingCode, "Rules");
  const blocks = `AND(${policy}=${String(missingCodes.indexOf("block") + 1)},${lacking.join("+")}>0)`;
  return formula(`IF(${weights}>0,IF(${blocks},NA(),(${products})/(${weights})),NA())`);
}

/**
 * The KPI's value on the Scorecard, or in words why no part has one: it applies to none, a figure is not yet entered, it
 * cannot be computed, or there are no data. `carried` stands in where it may.
 */
export function wholeReasonFormula(
  card: Card,
  columns: PartColumns,
  place: { readonly whole: number; readonly line: number; readonly firstRow: number },
  computed: string,
  carried: { readonly value: string; readonly holds: string } | null,
): string {
  const { states } = card.words.sheets.period;
  const first = firstPartRow(card, place.firstRow);
  const inputs = inputsOf(card, columns, place.line);
  const parts = (card.partsOf.get(place.whole) ?? []).flatMap((index) => {
    if ((card.parts[index]?.weight ?? 0) <= 0) return [];
    const onRow = (column: number) => cell(first + index, column, "Measures");
    const cells = inputs.map(({ column }) => onRow(column));
    const typed = inputs.flatMap((input) => (input.typed ? [onRow(input.column)] : []));
    const open = cells.map((one) => `COUNTIF(${one},${quoted(states.notEntered)})`).join("+");
    return [
      {
        inapplicable: isInapplicable(cells, card),
        open: `OR(${[`${open}>0`, ...typed.map((one) => `ISBLANK(${one})`)].join(",")})`,
        supplied: `COUNT(${cells.join(",")})=${String(cells.length)}`,
      },
    ];
  });
  const none = quoted(states.missing);
  if (parts.length === 0 || inputs.length === 0) {
    const otherwise = carried === null ? none : `IF(${carried.holds},${carried.value},${none})`;
    return `IF(ISNUMBER(${computed}),${computed},${otherwise})`;
  }
  const every = (condition: (part: (typeof parts)[number]) => string) => `AND(${parts.map(condition).join(",")})`;
  const inapplicable = every((part) => part.inapplicable);
  const open = `OR(${parts.map((part) => `AND(NOT(${part.inapplicable}),${part.open})`).join(",")})`;
  const broken = every((part) => `OR(${part.inapplicable},${part.supplied})`);
  const why = `IF(${open},${quoted(states.notEntered)},IF(${broken},${quoted(states.error)},${none}))`;
  const instead = carried === null ? why : `IF(${carried.holds},${carried.value},${why})`;
  return `IF(ISNUMBER(${computed}),${computed},IF(${inapplicable},${quoted(states.notApplicable)},${instead}))`;
}

function inputsOf(
  { lines, inputs }: Card,
  { firstInput }: Pick<PartColumns, "firstInput">,
  line: number,
): readonly { readonly column: number; readonly typed: boolean }[] {
  return [...new Set(lines[line]?.source?.inputs.values())].map((index) => ({
    column: firstInput + index,
    typed: inputs[index]?.pieces.length === 0,
  }));
}

/** Whether a person says in one of the cells that it does not apply; "not yet entered" says something else. */
function isInapplicable(cells: readonly string[], { words }: Card): string {
  const open = quoted(words.sheets.period.states.notEntered);
  const texts = cells.map((one) => `COUNTIF(${one},"?*")`).join("+");
  return `${texts}>${cells.map((one) => `COUNTIF(${one},${open})`).join("+")}`;
}

function at(column: number, row: number): string {
  return `$${columnLetters(column)}$${String(row + 1)}`;
}
