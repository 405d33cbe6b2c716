import type {
  Cell,
  CellStyle as FileStyle,
  ConditionalRule,
  DataValidation,
  Sheet as FileSheet,
  Workbook as FileWorkbook,
} from "hucre";
import { readXlsx } from "hucre/xlsx";
import { readArea } from "./addresses.ts";
import { newId, objectsChanged, stateOf, UNPROTECTED, type Book } from "./book.ts";
import type { Area, CellValue, Json } from "./cell.ts";
import { ERROR_VALUES } from "./input.ts";
import { setColumns, setRows } from "./layout.ts";
import { loadCells, type LoadedCell } from "./load.ts";
import type { ConditionalFormat, Threshold, Validation } from "./objects.ts";
import { fromFileFormula } from "./ooxmlFormula.ts";
import { insertSheet, setFreeze } from "./sheets.ts";
import type { UniverWorkbook } from "./univerWorkbook.ts";
import { readCharts } from "./xlsxCharts.ts";
import { SETTINGS_NAMESPACE } from "./xlsxFinish.ts";
import {
  attribute,
  openParts,
  partText,
  relationshipsOf,
  sheetPaths,
  unescapeXml,
  WORKBOOK,
  type Parts,
} from "./xlsxParts.ts";
import { PROTECTION_OPTIONS, widthFromFile } from "./xlsxSave.ts";
import { fromDifferentialStyle, fromFileStyle } from "./xlsxStyle.ts";
import { ModelError } from "./workbook.ts";

export async function readWorkbookFile(workbook: UniverWorkbook, bytes: Uint8Array): Promise<void> {
  let file: FileWorkbook;
  let parts: Parts;
  try {
    file = await readXlsx(bytes, { readStyles: true });
    parts = openParts(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "it is damaged";
    throw new ModelError("InvalidArgument", `The file is no Excel workbook that can be opened: ${reason}`);
  }
  if (file.sheets.length === 0) throw new ModelError("InvalidArgument", "The file has no worksheet.");
  workbook.batch("local", () => {
    workbook.reset();
    fill(workbook, file, parts);
  });
}

function fill(workbook: UniverWorkbook, file: FileWorkbook, parts: Parts): void {
  const { book } = workbook;
  const ids = addSheets(workbook, file);
  const paths = sheetPaths(parts);
  const idByName = new Map(file.sheets.map((sheet, i) => [sheet.name.toLowerCase(), ids[i] ?? ""]));
  const hidden = hiddenNames(partText(parts, WORKBOOK));
  book.names = (file.namedRanges ?? []).map((name) => ({
    id: newId(),
    name: name.name,
    scope: name.scope === undefined ? null : (idByName.get(name.scope.toLowerCase()) ?? null),
    formula: fromFileFormula(name.range),
    visible: !hidden.has(name.name.toLowerCase()),
    comment: name.comment ?? "",
  }));
  book.tables = file.sheets.flatMap((sheet, i) =>
    (sheet.tables ?? []).flatMap((table) => {
      const area = readArea(table.range ?? "")?.area;
      if (!area) return [];
      return [
        {
          id: newId(),
          name: table.displayName ?? table.name,
          sheet: ids[i] ?? "",
          area,
          showHeaders: true,
          showTotals: table.showTotalRow === true,
          style: table.style ?? "",
          columns: table.columns.map((column) => column.name),
          bandedRows: table.showRowStripes !== false,
          filterButton: table.showAutoFilter !== false,
        },
      ];
    }),
  );
  const loaded = file.sheets.map((sheet, i) => fileCells(book, file, sheet, partText(parts, paths[i] ?? "")));
  // Values first: what formulas over whole columns become depends on how much of every sheet is used.
  loaded.forEach((cells, i) =>
    loadCells(
      book,
      ids[i] ?? "",
      cells.filter((cell) => cell.formula === undefined),
    ),
  );
  loaded.forEach((cells, i) =>
    loadCells(
      book,
      ids[i] ?? "",
      cells.filter((cell) => cell.formula !== undefined),
    ),
  );
  file.sheets.forEach((sheet, i) => fillSheet(book, ids[i] ?? "", sheet, file, parts, paths[i] ?? ""));
  readCustomXml(book, parts);
  book.protection = file.workbookProtection?.lockStructure === true ? { ...UNPROTECTED, protected: true } : UNPROTECTED;
  const active = ids[file.activeSheet ?? 0];
  if (active !== undefined && workbook.sheet(active)?.visibility === "visible") workbook.activate(active);
  objectsChanged(book, "names", null);
  objectsChanged(book, "tables", null);
  book.emit({ type: "replaced" });
}

function addSheets(workbook: UniverWorkbook, file: FileWorkbook): string[] {
  const { book } = workbook;
  const first = workbook.activeSheet;
  const placeholder = `~${newId()}`.slice(0, 31);
  first.rename(placeholder);
  const ids = file.sheets.map((sheet) => {
    const visibility = sheet.veryHidden === true ? "veryHidden" : sheet.hidden === true ? "hidden" : "visible";
    return insertSheet(book, workbook.size, { name: sheet.name, visibility });
  });
  const visible = ids.find((id) => workbook.sheet(id)?.visibility === "visible");
  if (visible === undefined) throw new ModelError("InvalidArgument", "The file has no visible worksheet.");
  workbook.activate(visible);
  workbook.deleteSheet(first.id);
  return ids;
}

function hiddenNames(xml: string): ReadonlySet<string> {
  const names = [...xml.matchAll(/<(?:\w+:)?definedName\s[^>]*>/g)].flatMap(([element]) => {
    const isHidden = attribute(element, "hidden");
    const name = attribute(element, "name");
    return name !== null && (isHidden === "1" || isHidden === "true") ? [name.toLowerCase()] : [];
  });
  return new Set(names);
}

function fileCells(book: Book, file: FileWorkbook, sheet: FileSheet, xml: string): LoadedCell[] {
  const styleIds = new Map<FileStyle, string | null>();
  const byText = new Map<string, string | null>();
  let exact: ReadonlyMap<string, number> | null = null;
  const spilled = new Set<string>();
  const found: LoadedCell[] = [];
  const cells = sheet.cells ?? new Map<string, Cell>();

  const styleOf = (style: FileStyle | undefined): string | null => {
    if (!style) return null;
    const known = styleIds.get(style);
    if (known !== undefined) return known;
    const text = JSON.stringify(style);
    let id = byText.get(text);
    if (id === undefined) {
      id = book.styles.idOf(fromFileStyle(style, file.themeColors ?? [], file.defaultFont));
      byText.set(text, id);
    }
    styleIds.set(style, id);
    return id;
  };
  const valueAt = (row: number, column: number, cell: Cell | undefined): CellValue => {
    const value = cell ? cell.value : (sheet.rows[row]?.[column] ?? null);
    if (!(value instanceof Date)) return errorOr(value, cell);
    exact ??= exactNumbers(xml);
    return exact.get(`${row},${column}`) ?? serialOf(value);
  };

  for (const [key, cell] of cells) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (cell.formula === undefined || cell.formulaType !== "array" || cell.formulaRef === undefined) continue;
    const area = readArea(cell.formulaRef)?.area;
    if (!area || area.row !== row || area.column !== column) continue;
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) if (r > 0 || c > 0) spilled.add(`${row + r},${column + c}`);
    }
  }
  const visit = (row: number, column: number, cell: Cell | undefined) => {
    const style = styleOf(cell?.style);
    const inArray = spilled.has(`${row},${column}`);
    const value = inArray ? null : valueAt(row, column, cell);
    if (cell?.formula === undefined) {
      if (value !== null || style !== null) found.push({ row, column, value, style });
      return;
    }
    const area = cell.formulaType === "array" ? readArea(cell.formulaRef ?? "")?.area : undefined;
    const spills = area && area.rows * area.columns > 1 && area.row === row && area.column === column;
    found.push({
      row,
      column,
      value: hasResult(cell) ? value : undefined,
      formula: fromFileFormula(cell.formula),
      style,
      ...(spills && {
        spill: Array.from({ length: area.rows }, (_, r) =>
          Array.from({ length: area.columns }, (_unused, c) =>
            valueAt(row + r, column + c, cells.get(`${row + r},${column + c}`)),
          ),
        ),
      }),
    });
  };
  sheet.rows.forEach((line, row) =>
    line.forEach((value, column) => {
      const cell = cells.get(`${row},${column}`);
      if (cell || value !== null) visit(row, column, cell);
    }),
  );
  for (const [key, cell] of cells) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (sheet.rows[row]?.[column] === undefined) visit(row, column, cell);
  }
  return found;
}

function hasResult(cell: Cell): boolean {
  return cell.value !== null;
}

function errorOr(value: Exclude<Cell["value"], Date>, cell: Cell | undefined): CellValue {
  const mayBeError = cell === undefined || cell.type === "error" || cell.formula !== undefined;
  return mayBeError && typeof value === "string" && ERROR_VALUES.has(value) ? { error: value } : value;
}

/** hucre turns numbers with a date format into dates of whole milliseconds; the file has them exactly. */
function exactNumbers(xml: string): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const found of xml.matchAll(/<c\s([^>]*)>(?:<f[^>]*\/>|<f[^>]*>[^<]*<\/f>)?<v>([^<]*)<\/v>/g)) {
    const area = readArea(attribute(` ${found[1] ?? ""}`, "r") ?? "")?.area;
    const type = attribute(` ${found[1] ?? ""}`, "t");
    if (area && (type === null || type === "n")) numbers.set(`${area.row},${area.column}`, Number(found[2]));
  }
  return numbers;
}

function serialOf(date: Date): number {
  return (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function fillSheet(book: Book, id: string, sheet: FileSheet, file: FileWorkbook, parts: Parts, path: string): void {
  const state = stateOf(book, id);
  const at = { unitId: book.unitId(), subUnitId: id };
  const { sheets } = book.library;
  (sheet.columns ?? []).forEach((column, i) => {
    if (column.width !== undefined) setColumns(book, id, i, 1, { points: widthFromFile(column.width) });
    if (column.hidden === true) setColumns(book, id, i, 1, { hidden: true });
  });
  for (const [row, def] of sheet.rowDefs ?? []) {
    if (def.height !== undefined) setRows(book, id, row, 1, { points: def.height });
    if (def.hidden === true) setRows(book, id, row, 1, { hidden: true });
  }
  const merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    startRow,
    endRow,
    startColumn: startCol,
    endColumn: endCol,
  }));
  if (merges.length > 0) book.run(sheets.AddWorksheetMergeMutation.id, { ...at, ranges: merges });
  if (sheet.freezePane) setFreeze(book, id, sheet.freezePane.rows ?? 0, sheet.freezePane.columns ?? 0);
  if (sheet.view?.showGridLines === false) book.run(sheets.ToggleGridlinesMutation.id, { ...at, showGridlines: 0 });
  if (sheet.view?.showRowColHeaders === false) state.showHeadings = false;
  const tab = sheet.view?.tabColor?.rgb;
  if (tab !== undefined) book.run(sheets.SetTabColorMutation.id, { ...at, color: `#${tab.slice(-6).toUpperCase()}` });
  state.page = pageOf(sheet);
  const theme = file.themeColors ?? [];
  state.conditionalFormats = [...(sheet.conditionalRules ?? [])]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((rule) => conditionalFormat(rule, id, theme))
    .map((format, priority) => ({ ...format, priority }));
  state.validations = (sheet.dataValidations ?? []).map((rule) => validation(rule, id));
  state.charts = readCharts(book, id, sheet, parts, path);
  if (sheet.protection?.sheet === true) {
    const { protection } = sheet;
    const allowed = Object.entries(PROTECTION_OPTIONS).flatMap(([ours, theirs]) => {
      const value = (protection as Record<string, unknown>)[theirs];
      const inverse = theirs === "objects" || theirs === "scenarios";
      return (inverse ? value !== true : value === true) ? [[ours, true] as const] : [];
    });
    state.protection = { protected: true, options: Object.fromEntries(allowed), password: null };
  }
}

function pageOf(sheet: FileSheet): Record<string, Json> {
  const page = sheet.pageSetup;
  if (!page) return {};
  const zoom: Record<string, Json> = {};
  if (page.fitToPage === true || page.fitToWidth !== undefined || page.fitToHeight !== undefined) {
    if (page.fitToWidth !== 0) zoom.horizontalFitToPages = page.fitToWidth ?? 1;
    if (page.fitToHeight !== 0) zoom.verticalFitToPages = page.fitToHeight ?? 1;
  } else if (page.scale !== undefined && page.scale !== 100) zoom.scale = page.scale;
  return {
    ...(page.orientation && { orientation: page.orientation }),
    ...(page.paperSize && { paperSize: page.paperSize }),
    ...(Object.keys(zoom).length > 0 && { zoom }),
    ...(page.printArea !== undefined && { printArea: page.printArea }),
    ...(page.printTitlesRow !== undefined && { printTitleRows: page.printTitlesRow }),
    ...(page.printTitlesColumn !== undefined && { printTitleColumns: page.printTitlesColumn }),
    ...(page.horizontalCentered === true && { centerHorizontally: true }),
    ...(page.verticalCentered === true && { centerVertically: true }),
  };
}

function areasOf(range: string): Area[] {
  return range.split(/\s+/).flatMap((one) => readArea(one)?.area ?? []);
}

const THRESHOLD_KINDS = {
  min: "min",
  max: "max",
  num: "number",
  percent: "percent",
  percentile: "percentile",
} as const;

function threshold(
  cfvo: { readonly type: keyof typeof THRESHOLD_KINDS; readonly value?: string } | undefined,
): Threshold {
  const value = cfvo?.value ?? "";
  const numeric = value === "" || Number.isFinite(Number(value));
  if (!numeric) return { kind: "formula", formula: fromFileFormula(value) };
  const kind = THRESHOLD_KINDS[cfvo?.type ?? "min"];
  return { kind, formula: kind === "min" || kind === "max" ? "" : value };
}

function color(file: string | undefined): string {
  return `#${(file ?? "000000").slice(-6).toUpperCase()}`;
}

function conditionalFormat(rule: ConditionalRule, sheet: string, theme: readonly string[]): ConditionalFormat[] {
  const base = {
    id: newId(),
    sheet,
    areas: areasOf(rule.range),
    priority: rule.priority,
    stopIfTrue: rule.stopIfTrue === true,
  };
  const formulas = (Array.isArray(rule.formula) ? rule.formula : [rule.formula ?? ""]).map(fromFileFormula);
  const format = fromDifferentialStyle(rule.style, theme);
  switch (rule.type) {
    case "expression":
      return [{ ...base, kind: "formula", formula: formulas[0] ?? "=FALSE", format }];
    case "cellIs":
      return [{ ...base, kind: "cellValue", operator: upperFirst(rule.operator ?? "equal"), formulas, format }];
    case "dataBar":
      return [
        {
          ...base,
          kind: "dataBar",
          min: threshold(rule.dataBar?.cfvo[0]),
          max: threshold(rule.dataBar?.cfvo[1]),
          color: color(rule.dataBar?.color),
          properties: {},
        },
      ];
    case "colorScale": {
      const scale = rule.colorScale;
      const stops = (scale?.cfvo ?? []).map((cfvo, i) => ({ at: threshold(cfvo), color: color(scale?.colors[i]) }));
      return [{ ...base, kind: "colorScale", stops }];
    }
    default: {
      const properties = JSON.parse(JSON.stringify({ ...rule, range: undefined, priority: undefined })) as Record<
        string,
        Json
      >;
      return [{ ...base, kind: "other", type: rule.type, properties }];
    }
  }
}

function validation(rule: DataValidation, sheet: string): Validation {
  const operand = (formula: string | undefined) => {
    if (formula === undefined || formula === "") return "";
    return Number.isFinite(Number(formula)) ? formula : fromFileFormula(formula);
  };
  return {
    id: newId(),
    sheet,
    areas: areasOf(rule.range),
    kind: rule.type === "whole" ? "wholeNumber" : rule.type,
    operator: upperFirst(rule.operator ?? "between"),
    formula1: rule.values ? rule.values.join(",") : operand(rule.formula1),
    formula2: operand(rule.formula2),
    ignoreBlanks: rule.allowBlank === true,
    dropdown: true,
    error: {
      show: rule.showErrorMessage === true,
      style: upperFirst(rule.errorStyle ?? "stop"),
      title: rule.errorTitle ?? "",
      message: rule.errorMessage ?? "",
    },
    prompt: { show: rule.showInputMessage === true, title: rule.inputTitle ?? "", message: rule.inputMessage ?? "" },
  };
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function readCustomXml(book: Book, parts: Parts): void {
  const items = relationshipsOf(parts, WORKBOOK).filter(({ type }) => type.endsWith("/customXml"));
  for (const { target } of items) {
    const xml = partText(parts, target);
    const props = relationshipsOf(parts, target).find(({ type }) => type.endsWith("/customXmlProps"));
    const propsXml = props ? partText(parts, props.target) : "";
    const namespaceUri = /schemaRef[^>]*\suri|ds:uri="([^"]*)"/.exec(propsXml)?.[1] ?? "";
    if (namespaceUri === SETTINGS_NAMESPACE) {
      const text = unescapeXml(/<settings[^>]*>([^<]*)<\/settings>/.exec(xml)?.[1] ?? "{}");
      for (const [key, value] of Object.entries(JSON.parse(text) as Record<string, Json>))
        book.settings.set(key, value);
    } else {
      const id = /ds:itemID="([^"]*)"/.exec(propsXml)?.[1] ?? newId();
      book.customXmlParts = [...book.customXmlParts, { id, namespaceUri: unescapeXml(namespaceUri), xml }];
    }
  }
}
