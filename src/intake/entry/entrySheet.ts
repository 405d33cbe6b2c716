import { measureFacts } from "../../kpi/measures.ts";
import { entryWords } from "../../locales/entrySheet.ts";
import type { EntrySheetWords } from "../../locales/en/entrySheet.ts";
import { fillGaps } from "../../locales/fillGaps.ts";
import type { Language } from "../../locales/language.ts";
import { columnLetters } from "../../plan/plan.ts";
import type { CellFormat, PlanCell, RangeFormatPlan, SheetPlan } from "../../plan/plan.ts";
import { headerFormat, numberFormats } from "../output/dataSheet.ts";
import { entryColumns, measureIdHeader } from "./columns.ts";

/** What an entry sheet asks for: every measure for every subject and period. */
export interface EntrySpec {
  readonly key: string;
  /** Excel serials of the periods' first days. */
  readonly periods: readonly number[];
  readonly subjects: readonly string[];
  readonly measures: readonly string[];
  readonly measureTitle: (id: string) => string;
  readonly language: Language;
}

/** Zero-based row of the header; a title and a hint stand above. */
const headerRow = 3;

const input: CellFormat = { fill: "#FFF8E1", vertical: "Top", wrap: true };

/**
 * The entry sheet (数据填报表): one row per period, subject and measure, with cells for the value, who entered and who
 * checked it, and what proves it. The status is a built-in formula, the checks are built-in validations, so that it can be
 * filled in without the add-in.
 */
export function entrySheet({ key, periods, subjects, measures, measureTitle, language }: EntrySpec): SheetPlan {
  const words = entryWords(language);
  const asked = periods.flatMap((period) =>
    subjects.flatMap((subject) => measures.map((measure) => ({ period, subject, measure }))),
  );
  const first = headerRow + 1;
  const rows = asked.map(({ period, subject, measure }, index): PlanCell[] => [
    period,
    subject,
    measureTitle(measure),
    null,
    null,
    null,
    null,
    { formula: statusFormula(first + index, words) },
    measure,
  ]);
  const note = fillGaps(words.hint, { notApplicable: words.notApplicable });
  const header = [...entryColumns.map((column) => words[column]), measureIdHeader];
  return {
    key,
    name: words.name,
    visibility: "visible",
    tabColor: "#C27C0E",
    blocks: [
      { row: 0, column: 0, cells: [[words.title], [note]] },
      { row: headerRow, column: 0, cells: [header, ...rows] },
    ],
    formats: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, format: { bold: true, size: 14 } },
      { area: { row: headerRow, column: 0, rows: 1, columns: header.length }, format: headerFormat },
      ...rowFormats(asked, first),
    ],
    columnWidths: [13, 22, 30, 14, 18, 40, 18, 24, 20].map((characters, column) => ({
      column,
      columns: 1,
      characters,
    })),
    freeze: { rows: first, columns: 0 },
    gridlines: false,
    tables: [],
    conditionalFormats: statusColours(first, rows.length, words),
    validations: [
      {
        kind: "number",
        area: { row: first, column: 3, rows: rows.length, columns: 1 },
        orText: words.notApplicable,
        message: fillGaps(words.valueAlert, { notApplicable: words.notApplicable }),
      },
    ],
    charts: [],
    page: {
      orientation: "landscape",
      fitToWidth: true,
      titleRows: { from: headerRow, to: headerRow },
      // What the cells mean to Scoreline stands to the right of what people read.
      printArea: { row: 0, column: 0, rows: first + rows.length, columns: entryColumns.indexOf("status") + 1 },
    },
  };
}

/** Not yet entered, not applicable, entered or checked; who is missing, and nobody checks their own figure. */
function statusFormula(row: number, words: EntrySheetWords): string {
  const cell = (column: (typeof entryColumns)[number]) => `${columnLetters(entryColumns.indexOf(column))}${row + 1}`;
  const [value, by, checker] = [cell("value"), cell("enteredBy"), cell("checkedBy")];
  const text = (word: keyof EntrySheetWords) => `"${words[word].replaceAll('"', '""')}"`;
  const names = `IF(TRIM(${by})="",${text("noName")},IF(TRIM(${checker})="",${text("entered")},IF(LOWER(TRIM(${by}))=LOWER(TRIM(${checker})),${text("selfChecked")},${text("checked")})))`;
  return `=IF(ISBLANK(${value}),${text("notEntered")},IF(${value}=${text("notApplicable")},${text("notApplicable")},${names}))`;
}

function rowFormats(asked: readonly { readonly measure: string }[], first: number): RangeFormatPlan[] {
  if (asked.length === 0) return [];
  const column = (index: number, format: CellFormat): RangeFormatPlan => ({
    area: { row: first, column: index, rows: asked.length, columns: 1 },
    format,
  });
  return [
    column(0, { numberFormat: "yyyy-mm-dd", vertical: "Top" }),
    column(1, { numberFormat: "@", vertical: "Top", wrap: true }),
    column(2, { vertical: "Top", wrap: true }),
    ...asked.map(({ measure }, index): RangeFormatPlan => ({
      area: { row: first + index, column: 3, rows: 1, columns: 1 },
      format: { ...input, numberFormat: numberFormats[measureFacts(measure)?.unit ?? "count"] },
    })),
    ...[4, 5, 6].map((index) => column(index, { ...input, numberFormat: "@" })),
    column(7, { vertical: "Top" }),
    column(8, { numberFormat: "@", color: "#9AA5AB" }),
  ];
}

function statusColours(first: number, rows: number, words: EntrySheetWords): SheetPlan["conditionalFormats"] {
  if (rows === 0) return [];
  const area = { row: first, column: 7, rows, columns: 1 };
  const rule = (word: keyof EntrySheetWords, color: string) => ({
    kind: "formula" as const,
    area,
    formula: `=H${first + 1}="${words[word].replaceAll('"', '""')}"`,
    format: { color },
  });
  return [
    rule("notEntered", "#8A6100"),
    rule("checked", "#0B6A0B"),
    rule("selfChecked", "#A4262C"),
    rule("noName", "#A4262C"),
  ];
}
