import type { Cell, ColumnDef, ConditionalRule, DataValidation, NamedRange, WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { printArea } from "../addresses.ts";
import { rowLines, columnLines, numericKeys, rawCells, stateOf, type Book } from "../book.ts";
import { isError, type Json } from "../cell.ts";
import { sourceOf } from "../cells.ts";
import { valueOf } from "../content.ts";
import { shownSpills } from "../spills.ts";
import { BUSY } from "../customFunctions.ts";
import { columnHidden, columnWidth, rowHeight, rowHidden, STANDARD_HEIGHT } from "../layout.ts";
import type { ConditionalFormat, Threshold, Validation } from "../objects.ts";
import { fileChart } from "./xlsxChartSave.ts";
import { isDynamic, toFileFormula } from "./ooxmlFormula.ts";
import { visibilityOf } from "../sheets.ts";
import type { CellStyle } from "../style.ts";
import { UniverSheet } from "../univer/univerSheet.ts";
import type { UniverWorkbook } from "../univer/univerWorkbook.ts";
import { ERROR_MARK, finishFile } from "./xlsxFinish.ts";
import { printNames } from "./xlsxPrint.ts";
import { NORMAL_FONT, toDifferentialStyle, toFileStyle } from "./xlsxStyle.ts";

export async function writeWorkbookFile(workbook: UniverWorkbook): Promise<Uint8Array> {
  const { book } = workbook;
  const namedRanges = book.names.map((name): NamedRange => ({
    name: name.name,
    range: toFileFormula(name.formula, null),
    ...(name.scope !== null && { scope: book.nameOf(name.scope) }),
    ...(name.comment !== "" && { comment: name.comment }),
  }));
  const bytes = await writeXlsx({
    sheets: book.sheetIds().map((id) => fileSheet(book, id)),
    namedRanges: [...namedRanges, ...book.sheetIds().flatMap((id) => printNames(book, id))],
    defaultFont: NORMAL_FONT,
    activeSheet: workbook.activeSheet.position,
    ...(book.protection.protected && {
      workbookProtection: {
        lockStructure: true,
        ...(book.protection.password !== null && { password: book.protection.password }),
      },
    }),
  });
  return finishFile(book, bytes);
}

function fileSheet(book: Book, id: string): WriteSheet {
  const sheet = new UniverSheet(book, id);
  const visibility = visibilityOf(book, id);
  const state = stateOf(book, id);
  const rowData = rowLines(book, id);
  const rowDefs = numericKeys(rowData).map((row) => {
    const height = rowHeight(book, id, row);
    const hidden = rowHidden(book, id, row);
    return [row, { ...(!hidden && height !== STANDARD_HEIGHT && { height }), ...(hidden && { hidden }) }] as const;
  });
  return {
    name: sheet.name,
    // A row without cells is written only if it is given, and with it its height.
    rows: Array.from({ length: Math.max(-1, ...rowDefs.map(([row]) => row)) + 1 }, () => []),
    cells: fileCells(book, id),
    columns: fileColumns(book, id),
    rowDefs: new Map(rowDefs.filter(([, def]) => Object.keys(def).length > 0)),
    merges: sheet.merges.map((area) => ({
      startRow: area.row,
      startCol: area.column,
      endRow: area.row + area.rows - 1,
      endCol: area.column + area.columns - 1,
    })),
    hidden: visibility === "hidden",
    veryHidden: visibility === "veryHidden",
    ...((sheet.freeze.rows > 0 || sheet.freeze.columns > 0) && { freezePane: { ...sheet.freeze } }),
    view: {
      showGridLines: sheet.showGridlines,
      showRowColHeaders: sheet.showHeadings,
      ...(sheet.tabColor !== null && { tabColor: { rgb: sheet.tabColor.slice(1) } }),
    },
    ...(state.protection.protected && {
      protection: fileProtection(state.protection.options, state.protection.password),
    }),
    pageSetup: filePage(state.page),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      displayName: table.name,
      range: printArea(table.area),
      columns: table.columns.map((name) => ({ name })),
      style: table.style,
      showRowStripes: table.bandedRows,
      showAutoFilter: table.filterButton,
      showTotalRow: table.showTotals,
    })),
    conditionalRules: state.conditionalFormats.flatMap(fileRule),
    dataValidations: state.validations.map(fileValidation),
    charts: state.charts.map((chart) => fileChart(book, chart)),
  };
}

function fileCells(book: Book, id: string): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const raw = rawCells(book, id);
  const spills = new Map(shownSpills(book, id).map((spill) => [`${spill.row},${spill.column}`, spill.area]));
  const fileStyles = new Map<CellStyle, Cell["style"]>();
  const tables = book.tables.filter((table) => table.sheet === id);
  for (const row of numericKeys(raw)) {
    for (const column of numericKeys(raw[row] ?? {})) {
      const cell = raw[row]?.[column];
      const style = book.styles.of(cell?.s);
      if (!fileStyles.has(style)) fileStyles.set(style, toFileStyle(style));
      const fileStyle = fileStyles.get(style);
      const source = sourceOf(cell);
      const key = `${row},${column}`;
      const written = source === null ? constant(valueOf(cell)) : formula(source, row, column);
      cells.set(key, { ...written, ...(fileStyle && { style: fileStyle }) });
    }
  }
  for (const area of spills.values()) {
    new UniverSheet(book, id).values(area).forEach((line, r) =>
      line.forEach((value, c) => {
        if (r > 0 || c > 0) {
          const key = `${area.row + r},${area.column + c}`;
          cells.set(key, { ...constant(value), ...pickStyle(cells.get(key)) });
        }
      }),
    );
  }
  return cells;

  function formula(source: string, row: number, column: number): Partial<Cell> {
    const table = tables.find(
      ({ area }) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
    const result = valueOf(raw[row]?.[column]);
    const spill = spills.get(`${row},${column}`);
    const dynamic = spill !== undefined || isDynamic(source);
    const reference = spill ?? { row, column, rows: 1, columns: 1 };
    return {
      formula: toFileFormula(source, table?.name ?? null),
      formulaResult: isError(result) ? ERROR_MARK + (result.error === BUSY ? "#VALUE!" : result.error) : (result ?? 0),
      ...(dynamic && { formulaType: "array", formulaDynamic: true, formulaRef: printArea(reference) }),
    };
  }
}

function pickStyle(cell: Partial<Cell> | undefined): Partial<Cell> {
  return cell?.style ? { style: cell.style } : {};
}

function constant(value: ReturnType<typeof valueOf>): Partial<Cell> {
  if (isError(value)) return { value: value.error === BUSY ? "#VALUE!" : value.error, type: "error" };
  return { value };
}

/** Widths in characters of the standard font; 64 pixels are 8.43 characters on screen and 9.140625 in files. */
function fileColumns(book: Book, id: string): ColumnDef[] {
  const columnData = columnLines(book, id);
  const last = Math.max(-1, ...numericKeys(columnData));
  return Array.from({ length: last + 1 }, (_, column) => {
    const points = columnData[column]?.w === undefined ? null : columnWidth(book, id, column);
    const hidden = columnHidden(book, id, column);
    return {
      ...(points !== null && points > 0 && { width: widthToFile(points) }),
      ...(hidden && { hidden }),
    };
  });
}

function widthToFile(points: number): number {
  return (points * 96) / 72 / 7;
}

export function widthFromFile(characters: number): number {
  return (characters * 7 * 72) / 96;
}

export const PROTECTION_OPTIONS: Readonly<Record<string, string>> = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
};

function fileProtection(
  options: Readonly<Record<string, Json>>,
  password: string | null,
): WriteSheet["protection"] & object {
  const allowed = Object.entries(PROTECTION_OPTIONS).filter(([ours]) => options[ours] === true);
  return {
    sheet: true,
    ...Object.fromEntries(allowed.map(([, theirs]) => [theirs, theirs !== "objects" && theirs !== "scenarios"])),
    ...(options.allowEditObjects !== true && { objects: true }),
    ...(options.allowEditScenarios !== true && { scenarios: true }),
    ...(password !== null && { password }),
  };
}

const PAPERS = {
  letter: "letter",
  legal: "legal",
  a3: "a3",
  a4: "a4",
  a5: "a5",
  executive: "executive",
} as const;

function filePage(page: Readonly<Record<string, Json>>): WriteSheet["pageSetup"] & object {
  const zoom = page.zoom as { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number } | undefined;
  const fits = zoom?.horizontalFitToPages !== undefined || zoom?.verticalFitToPages !== undefined;
  const margins = ["left", "right", "top", "bottom", "header", "footer"].flatMap((side) => {
    const points = page[`${side}Margin`];
    return typeof points === "number" ? [[side, points / 72] as const] : [];
  });
  const paper = Object.values(PAPERS).find((one) => one === page.paperSize);
  return {
    ...(page.orientation === "landscape" && { orientation: "landscape" }),
    ...(page.orientation === "portrait" && { orientation: "portrait" }),
    ...(paper && { paperSize: paper }),
    ...(fits && {
      fitToPage: true,
      fitToWidth: zoom.horizontalFitToPages ?? 0,
      fitToHeight: zoom.verticalFitToPages ?? 0,
    }),
    ...(zoom?.scale !== undefined && { scale: zoom.scale }),
    ...(margins.length > 0 && { margins: Object.fromEntries(margins) }),
    ...(page.centerHorizontally === true && { horizontalCentered: true }),
    ...(page.centerVertically === true && { verticalCentered: true }),
  };
}

const THRESHOLDS = { min: "min", max: "max", number: "num", percent: "percent", percentile: "percentile" } as const;

function fileThreshold(threshold: Threshold) {
  const kind = threshold.kind === "formula" ? "number" : threshold.kind;
  return { type: THRESHOLDS[kind], ...(threshold.formula !== "" && { value: threshold.formula.replace(/^=/, "") }) };
}

function fileRule(format: ConditionalFormat): ConditionalRule[] {
  const rule = {
    priority: format.priority + 1,
    range: format.areas.map((area) => printArea(area)).join(" "),
    ...(format.stopIfTrue && { stopIfTrue: true }),
  };
  switch (format.kind) {
    case "formula":
      return [
        {
          ...rule,
          type: "expression",
          formula: toFileFormula(format.formula, null),
          style: toDifferentialStyle(format.format),
        },
      ];
    case "cellValue":
      return [
        {
          ...rule,
          type: "cellIs",
          operator: lowerFirst(format.operator) as NonNullable<ConditionalRule["operator"]>,
          formula: format.formulas.map((one) => toFileFormula(one, null)),
          style: toDifferentialStyle(format.format),
        },
      ];
    case "dataBar":
      return [
        {
          ...rule,
          type: "dataBar",
          dataBar: {
            cfvo: [fileThreshold(format.min), fileThreshold(format.max)],
            color: `FF${format.color.slice(1)}`,
          },
        },
      ];
    case "colorScale":
      return [
        {
          ...rule,
          type: "colorScale",
          colorScale: {
            cfvo: format.stops.map((stop) => fileThreshold(stop.at)),
            colors: format.stops.map((stop) => `FF${stop.color.slice(1)}`),
          },
        },
      ];
    case "other":
      return [];
  }
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function fileValidation(rule: Validation): DataValidation {
  const operand = (formula: string) => toFileFormula(formula, null);
  const list = rule.kind === "list" && !rule.formula1.startsWith("=");
  return {
    type: rule.kind === "wholeNumber" ? "whole" : rule.kind,
    range: rule.areas.map((area) => printArea(area)).join(" "),
    ...(rule.kind !== "list" &&
      rule.kind !== "custom" && { operator: lowerFirst(rule.operator) as NonNullable<DataValidation["operator"]> }),
    ...(list ? { values: rule.formula1.split(",") } : { formula1: operand(rule.formula1) }),
    ...(rule.formula2 !== "" && { formula2: operand(rule.formula2) }),
    allowBlank: rule.ignoreBlanks,
    showErrorMessage: rule.error.show,
    showInputMessage: rule.prompt.show,
    errorStyle: lowerFirst(rule.error.style) as NonNullable<DataValidation["errorStyle"]>,
    ...(rule.error.title !== "" && { errorTitle: rule.error.title }),
    ...(rule.error.message !== "" && { errorMessage: rule.error.message }),
    ...(rule.prompt.title !== "" && { inputTitle: rule.prompt.title }),
    ...(rule.prompt.message !== "" && { inputMessage: rule.prompt.message }),
  };
}
