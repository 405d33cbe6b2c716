import type { Unit } from "../../kpi/define.ts";
import { measureFacts } from "../../kpi/measures.ts";
import type { CellFormat, ColumnWidth, Formula, PlanCell, RangeFormatPlan, SheetPlan } from "../../plan/plan.ts";
import { columnLetters } from "../../plan/plan.ts";
import { lastAndFirstFlags } from "../dates/periodFlags.ts";
import type { Column, Table, ValueState } from "../table.ts";

/** What a scorecard says about a table before it becomes a Data sheet. Arrays have one entry per row of the table. */
export interface DataSheetSpec {
  /** Key of the sheet in its plan, e.g. `Data1`. */
  readonly key: string;
  readonly name: string;
  /** Whole numbers that stand for subjects (names can't be matched safely by SUMIFS); null belongs to no subject. */
  readonly subjectKeys: readonly (number | null)[];
  /** Excel serial of the first day of the period that the row counts for; null belongs to no period. */
  readonly periodStarts: readonly (number | null)[];
  /** Measure that is a weighted mean → measure that weighs it. Only these get a weighted column. */
  readonly weights?: ReadonlyMap<string, string>;
  /** What stands in the cells of figures that people have still to enter, or that do not apply; needed where there are any. */
  readonly states?: StateTexts;
  /** The formula by which a cell follows a cell of the user's own sheet; null where it is a value. By column of the table. */
  readonly follow?: (column: Column, row: number) => Formula | null;
  readonly words: DataSheetWords;
}

/** Words that stand instead of a number; `moved` where the row that a cell follows is another one now. */
export type StateTexts = Readonly<Record<ValueState | "moved", string>>;

/** Headers of the helper columns. */
export interface DataSheetWords {
  readonly subjectKey: string;
  readonly periodStart: string;
  readonly lastInPeriod: string;
  readonly firstInPeriod: string;
  readonly weighted: (header: string, weightHeader: string) => string;
  readonly weight: (header: string, weightHeader: string) => string;
}

/** Where things are on a Data sheet: zero-based columns. Row 0 is the header; data are from row 1 on, and nothing else is below. */
export interface DataSheetLayout {
  readonly key: string;
  readonly name: string;
  readonly rowCount: number;
  /** Measure id → its column. If two columns have the same measure, the first. */
  readonly measures: ReadonlyMap<string, number>;
  /** Every column of the table, in sheet order. */
  readonly columns: readonly { readonly column: number; readonly header: string; readonly measure: string | null }[];
  readonly subjectKey: number;
  readonly periodStart: number;
  /** 1 on the last row of a subject's period at which a stock (followers…) is known, else 0. */
  readonly lastInPeriod: number;
  /** 1 on the first row of a subject's period, else 0. */
  readonly firstInPeriod: number;
  /** Weighted mean = sum of `product` ÷ sum of `weight`; both are empty where value or weight is missing. */
  readonly weighted: ReadonlyMap<string, { readonly product: number; readonly weight: number }>;
  /** Columns in which a word may stand instead of a number, and the words. */
  readonly stated: ReadonlySet<number>;
  readonly states: StateTexts;
}

/** Excel number format of each unit. */
export const numberFormats: Readonly<Record<Unit, string>> = {
  ratio: "0.00%",
  count: "#,##0",
  money: "#,##0.00",
  seconds: "0.0",
  multiple: "0.00",
  index: "0.00",
};

/** Looks of the header row of typed columns. */
export const headerFormat: CellFormat = {
  bold: true,
  color: "#FFFFFF",
  fill: "#1F4E5F",
  vertical: "Center",
  wrap: true,
};
/** Points: two lines. */
export const headerHeight = 33;
const helperHeaderFormat: CellFormat = { ...headerFormat, fill: "#7A8B91" };

/**
 * A table as a sheet of typed columns and helper columns, so that a scorecard's formulas may use whole columns
 * (`Data!$D:$D`) and appended rows count. Dates are serials, missing cells are empty, text is never a formula.
 */
export function dataSheetPlan(table: Table, spec: DataSheetSpec): { plan: SheetPlan; layout: DataSheetLayout } {
  const shown = table.columns.filter((column) => column.role !== "ignored");
  const layout = layoutOf(table, shown, spec);
  const flags = lastAndFirstFlags(table, spec);
  const helpers: [string, readonly PlanCell[]][] = [
    [spec.words.subjectKey, spec.subjectKeys],
    [spec.words.periodStart, spec.periodStarts],
    [spec.words.lastInPeriod, flags.last],
    [spec.words.firstInPeriod, flags.first],
    ...weightedColumns(shown, layout, spec),
  ];
  const header: PlanCell[] = [...shown.map((column) => column.header), ...helpers.map(([title]) => title)];
  const rows: PlanCell[][] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const cells: PlanCell[] = [];
    for (const column of shown)
      cells.push(spec.follow?.(column, row) ?? column.values[row] ?? stateIn(column, row, layout));
    for (const [, values] of helpers) cells.push(values[row] ?? null);
    rows.push(cells);
  }
  const plan: SheetPlan = {
    key: spec.key,
    name: spec.name,
    visibility: "visible",
    tabColor: "#7A8B91",
    blocks: [{ row: 0, column: 0, cells: [header, ...rows] }],
    formats: formatsOf(shown, layout, header.length),
    columnWidths: widthsOf(shown, helpers.length),
    rowHeights: [{ row: 0, rows: 1, points: headerHeight }],
    freeze: { rows: 1, columns: 0 },
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    page: { orientation: "landscape", fitToWidth: true, titleRows: { from: 0, to: 0 } },
  };
  return { plan, layout };
}

function stateIn({ states }: Column, row: number, layout: DataSheetLayout): string | null {
  const state = states?.[row] ?? null;
  return state === null ? null : layout.states[state];
}

function layoutOf(table: Table, shown: readonly Column[], spec: DataSheetSpec): DataSheetLayout {
  const measures = new Map<string, number>();
  shown.forEach((column, index) => {
    if (column.measure !== null && !measures.has(column.measure)) measures.set(column.measure, index);
  });
  const first = shown.length;
  const weighted = new Map<string, { product: number; weight: number }>();
  let next = first + 4;
  for (const [measure, weight] of spec.weights ?? []) {
    if (!measures.has(measure) || !measures.has(weight)) continue;
    weighted.set(measure, { product: next, weight: next + 1 });
    next += 2;
  }
  return {
    key: spec.key,
    name: spec.name,
    rowCount: table.rowCount,
    measures,
    columns: shown.map(({ header, measure }, column) => ({ column, header, measure })),
    subjectKey: first,
    periodStart: first + 1,
    lastInPeriod: first + 2,
    firstInPeriod: first + 3,
    weighted,
    stated: new Set(shown.flatMap(({ states }, column) => (states === undefined ? [] : [column]))),
    states: spec.states ?? { notEntered: "", notApplicable: "", moved: "" },
  };
}

/** Formulas, so that a corrected value or weight changes the mean without the add-in. */
function weightedColumns(
  shown: readonly Column[],
  layout: DataSheetLayout,
  spec: DataSheetSpec,
): [string, Formula[]][] {
  return [...layout.weighted.keys()].flatMap((measure): [string, Formula[]][] => {
    const value = layout.measures.get(measure) ?? 0;
    const weight = layout.measures.get(spec.weights?.get(measure) ?? "") ?? 0;
    const titles = [shown[value]?.header ?? "", shown[weight]?.header ?? ""] as const;
    const column = (result: (v: string, w: string) => string): Formula[] =>
      Array.from({ length: layout.rowCount }, (_, row) => {
        const [v, w] = [`${columnLetters(value)}${row + 2}`, `${columnLetters(weight)}${row + 2}`];
        return { formula: `=IF(AND(ISNUMBER(${v}),ISNUMBER(${w})),${result(v, w)},"")` };
      });
    return [
      [spec.words.weighted(...titles), column((v, w) => `${v}*${w}`)],
      [spec.words.weight(...titles), column((_v, w) => w)],
    ];
  });
}

function formatsOf(shown: readonly Column[], layout: DataSheetLayout, width: number): RangeFormatPlan[] {
  const helperCount = width - shown.length;
  const formats: RangeFormatPlan[] = [
    { area: { row: 0, column: 0, rows: 1, columns: shown.length }, format: headerFormat },
    { area: { row: 0, column: shown.length, rows: 1, columns: helperCount }, format: helperHeaderFormat },
  ];
  if (layout.rowCount === 0) return formats;
  const add = (column: number, numberFormat: string) => {
    formats.push({ area: { row: 1, column, rows: layout.rowCount, columns: 1 }, format: { numberFormat } });
  };
  shown.forEach((column, index) => {
    add(index, columnNumberFormat(column));
  });
  add(layout.subjectKey, "0");
  add(layout.periodStart, "yyyy-mm-dd");
  add(layout.lastInPeriod, "0");
  add(layout.firstInPeriod, "0");
  return formats;
}

/** Excel number format of a typed column; text columns are text, so that ids keep all their digits. */
export function columnNumberFormat(column: Column): string {
  if (column.kind === "text") return "@";
  if (column.kind === "date") {
    const timed = column.values.some((value) => typeof value === "number" && !Number.isInteger(value));
    return timed ? "yyyy-mm-dd hh:mm" : "yyyy-mm-dd";
  }
  if (column.measure === null) return "General";
  return numberFormats[measureFacts(column.measure)?.unit ?? "count"];
}

function widthsOf(shown: readonly Column[], helperCount: number): ColumnWidth[] {
  const widths = shown.map((column, index) => ({ column: index, columns: 1, characters: columnWidth(column) }));
  return [...widths, { column: shown.length, columns: helperCount, characters: 12 }];
}

/** Width of a typed column in characters. */
export function columnWidth(column: Column): number {
  if (column.kind !== "text") return 13;
  return column.role === "item" ? 36 : 18;
}
