import type {
  Area,
  CellFormat,
  ChartPlan,
  ColumnWidth,
  PagePlan,
  RangeFormatPlan,
  SheetPlan,
  ValidationPlan,
} from "../plan/plan.ts";
import { addressOf, resolveSheetRefs } from "../plan/plan.ts";

/** What a sheet needs besides its cells: looks, rules, charts, tables, frozen panes and page. Queues actions only. */
export function queueDress(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  sheetNameOf: (key: string) => string | undefined,
  tableNameOf: (wanted: string) => string,
): void {
  const rangeOf = rangesOf(sheet);
  for (const { area, format } of joined(plan.formats)) queueFormat(rangeOf(area), area, format);
  for (const { column, columns, characters } of joinedWidths(plan.columnWidths)) {
    rangeOf({ row: 0, column, rows: 1, columns }).format.columnWidth = columnPoints(characters);
  }
  for (const { row, rows, points } of plan.rowHeights ?? []) {
    rangeOf({ row, column: 0, rows, columns: 1 }).format.rowHeight = points;
  }
  queueRules(sheet, plan, sheetNameOf);
  for (const table of plan.tables) {
    const added = sheet.tables.add(addressOf(table.area), true);
    added.name = tableNameOf(table.name);
    added.style = table.style;
  }
  for (const chart of plan.charts) queueChart(sheet, chart);
  const frozen = plan.freeze;
  if (frozen && frozen.rows > 0 && frozen.columns > 0) {
    sheet.freezePanes.freezeAt(rangeOf({ row: 0, column: 0, ...frozen }));
  } else if (frozen && frozen.rows > 0) sheet.freezePanes.freezeRows(frozen.rows);
  else if (frozen && frozen.columns > 0) sheet.freezePanes.freezeColumns(frozen.columns);
  if (plan.gridlines !== undefined) sheet.showGridlines = plan.gridlines;
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
  if (plan.page) queuePage(sheet, plan.page);
}

/** One object per address: what is set on it several times is addressed once. */
function rangesOf(sheet: Excel.Worksheet): (area: Area) => Excel.Range {
  const ranges = new Map<string, Excel.Range>();
  return (area) => {
    const address = addressOf(area);
    const range = ranges.get(address) ?? sheet.getRange(address);
    ranges.set(address, range);
    return range;
  };
}

function joinedWidths(widths: readonly ColumnWidth[]): ColumnWidth[] {
  const result: ColumnWidth[] = [];
  for (const next of widths) {
    const last = result.at(-1);
    if (last?.characters === next.characters && last.column + last.columns === next.column) {
      result[result.length - 1] = { ...last, columns: last.columns + next.columns };
    } else result.push(next);
  }
  return result;
}

/** Formats in their order, neighbours with the same format as one: a few bytes instead of a kilobyte each. */
function joined(formats: readonly RangeFormatPlan[]): RangeFormatPlan[] {
  const result: RangeFormatPlan[] = [];
  for (const next of formats) {
    const last = result.at(-1);
    const beside =
      last?.area.row === next.area.row &&
      last.area.rows === next.area.rows &&
      last.area.column + last.area.columns === next.area.column;
    if (last && beside && JSON.stringify(last.format) === JSON.stringify(next.format)) {
      const columns = last.area.columns + next.area.columns;
      result[result.length - 1] = { area: { ...last.area, columns }, format: last.format };
    } else result.push(next);
  }
  return result;
}

/** Conditional formats and validations. */
function queueRules(sheet: Excel.Worksheet, plan: SheetPlan, sheetNameOf: (key: string) => string | undefined): void {
  for (const rule of plan.conditionalFormats) {
    const range = sheet.getRange(addressOf(rule.area));
    if (rule.kind === "dataBar") {
      const bar = range.conditionalFormats.add("DataBar").dataBar;
      bar.lowerBoundRule = { type: "Number", formula: String(rule.min) };
      bar.upperBoundRule = { type: "Number", formula: String(rule.max) };
      bar.positiveFormat.fillColor = rule.color;
      bar.positiveFormat.gradientFill = false;
      continue;
    }
    const custom = range.conditionalFormats.add("Custom").custom;
    custom.rule.formula = resolveSheetRefs(rule.formula, sheetNameOf);
    if (rule.format.fill !== undefined) custom.format.fill.color = rule.format.fill;
    if (rule.format.color !== undefined) custom.format.font.color = rule.format.color;
    if (rule.format.bold !== undefined) custom.format.font.bold = rule.format.bold;
  }
  for (const validation of plan.validations) queueValidation(sheet, validation);
}

/**
 * Office.js measures columns in points; Excel's screen counts characters of the standard font (Calibri 11: 7 pixels
 * each and 5 pixels of padding, at 96 pixels to 72 points).
 */
function columnPoints(characters: number): number {
  return (Math.round(characters * 7) + 5) * 0.75;
}

function queueFormat(range: Excel.Range, area: Area, format: CellFormat): void {
  // One format for all cells: office.js takes a scalar here, its types only say matrix.
  if (format.numberFormat !== undefined) range.numberFormat = format.numberFormat as unknown as string[][];
  // Naming a part of a format is a request of its own, so only the parts that are set are named.
  const { bold, italic, size, color } = format;
  if (bold !== undefined) range.format.font.bold = bold;
  if (italic !== undefined) range.format.font.italic = italic;
  if (size !== undefined) range.format.font.size = size;
  if (color !== undefined) range.format.font.color = color;
  if (format.fill !== undefined) range.format.fill.color = format.fill;
  if (format.horizontal !== undefined) range.format.horizontalAlignment = format.horizontal;
  if (format.vertical !== undefined) range.format.verticalAlignment = format.vertical;
  if (format.wrap !== undefined) range.format.wrapText = format.wrap;
  if (format.indent !== undefined) range.format.indentLevel = format.indent;
  if (format.border) {
    for (const edge of edgesOf(format.border.edges, area)) {
      const border = range.format.borders.getItem(edge);
      border.style = "Continuous";
      border.color = format.border.color;
    }
  }
}

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

function edgesOf(edges: "all" | "bottom" | "top" | "left", area: Area): Edge[] {
  if (edges === "left") return ["EdgeLeft"];
  if (edges === "bottom") return ["EdgeBottom"];
  if (edges === "top") return ["EdgeTop"];
  const all: Edge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
  if (area.rows > 1) all.push("InsideHorizontal");
  if (area.columns > 1) all.push("InsideVertical");
  return all;
}

function queueValidation(sheet: Excel.Worksheet, plan: ValidationPlan): void {
  const validation = sheet.getRange(addressOf(plan.area)).dataValidation;
  if (plan.kind === "list") {
    validation.rule = { list: { inCellDropDown: true, source: plan.items.join(",") } };
    return;
  }
  if (plan.kind === "number") {
    const first = addressOf({ ...plan.area, rows: 1, columns: 1 });
    validation.rule = {
      custom: { formula: `=OR(ISNUMBER(${first}),${first}="${plan.orText.replaceAll('"', '""')}")` },
    };
    validation.errorAlert = { message: plan.message, title: "", showAlert: true, style: "Stop" };
    return;
  }
  validation.rule = { decimal: { formula1: plan.min, formula2: plan.max, operator: "Between" } };
  validation.errorAlert = { message: plan.message, title: "", showAlert: true, style: "Stop" };
}

/**
 * Series and categories are set one by one: left to itself Excel swaps rows and columns (office-js #1830) and adds the
 * second series to the first (#2927).
 */
function queueChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first, ...others] = plan.series;
  if (!first) return;
  const rangeOf = (area: Area) => sheet.getRange(addressOf(area));
  const chart = sheet.charts.add(plan.type, rangeOf(first.values), "Columns");
  chart.name = plan.name;
  chart.title.text = chartText(plan.title);
  chart.setPosition(
    addressOf({ ...plan.place, rows: 1, columns: 1 }),
    addressOf({
      row: plan.place.row + plan.place.rows - 1,
      column: plan.place.column + plan.place.columns - 1,
      rows: 1,
      columns: 1,
    }),
  );
  chart.legend.visible = plan.legend ?? others.length > 0;
  const { categoryAxis, valueAxis } = chart.axes;
  valueAxis.minorTickMark = "None";
  categoryAxis.minorTickMark = "None";
  if (plan.axis?.from !== undefined) valueAxis.minimum = plan.axis.from;
  if (plan.axis?.to !== undefined) valueAxis.maximum = plan.axis.to;
  // The first bar stands at the bottom unless the axis is turned round.
  if (plan.type.startsWith("Bar")) categoryAxis.reversePlotOrder = true;
  const series = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(chartText(name)))];
  plan.series.forEach((wanted, index) => {
    const one = series[index];
    if (!one) return;
    if (index === 0) one.name = chartText(wanted.name);
    else one.setValues(rangeOf(wanted.values));
    one.setXAxisValues(rangeOf(plan.categories));
    if (plan.labels === true) one.hasDataLabels = true;
    if (wanted.color === undefined) return;
    if (plan.type === "Line") one.format.line.color = wanted.color;
    else one.format.fill.setSolidColor(wanted.color);
  });
}

/** In a chart a text that begins with "=" is a reference; a space in front keeps it text. */
function chartText(text: string): string {
  return text.startsWith("=") ? ` ${text}` : text;
}

/** Points. */
const pageMargins = { left: 28, right: 28, top: 34, bottom: 34, header: 14, footer: 14 };

function queuePage(sheet: Excel.Worksheet, page: PagePlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.setPrintMargins("Points", pageMargins);
  if (page.fitToWidth) {
    pageLayout.zoom = { horizontalFitToPages: 1, ...(page.fitToHeight === true ? { verticalFitToPages: 1 } : {}) };
  }
  if (page.titleRows) pageLayout.setPrintTitleRows(`$${page.titleRows.from + 1}:$${page.titleRows.to + 1}`);
  if (page.printArea) pageLayout.setPrintArea(addressOf(page.printArea));
}
