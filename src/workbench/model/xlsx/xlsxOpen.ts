import type { Sheet as FileSheet, Workbook as FileWorkbook } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { readArea } from "../addresses.ts";
import { newId, objectsChanged, stateOf, UNPROTECTED, type Book } from "../book.ts";
import type { Json } from "../cell.ts";
import { setColumns, setRows } from "../layout.ts";
import { loadCells } from "../load.ts";
import { fromFileFormula } from "./ooxmlFormula.ts";
import { insertSheet, setFreeze } from "../sheets.ts";
import type { UniverWorkbook } from "../univer/univerWorkbook.ts";
import { fileCells } from "./xlsxCells.ts";
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
import { conditionalFormat, validation } from "./xlsxRules.ts";
import { PROTECTION_OPTIONS, widthFromFile } from "./xlsxSave.ts";
import { ModelError } from "../workbook.ts";

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
    ...marginsOf(page.margins ?? {}),
    ...(page.horizontalCentered === true && { centerHorizontally: true }),
    ...(page.verticalCentered === true && { centerVertically: true }),
  };
}

/** Points; what Excel takes unasked. */
const STANDARD_MARGINS = new Map([
  ["left", 50.4],
  ["right", 50.4],
  ["top", 54],
  ["bottom", 54],
  ["header", 21.6],
  ["footer", 21.6],
]);

/** Margins of a page, of inches; only those that somebody has set. */
function marginsOf(inches: object): Record<string, number> {
  const set = Object.entries(inches).flatMap(([side, size]) => {
    const points = typeof size === "number" ? Math.round(size * 7200) / 100 : null;
    return points === null || STANDARD_MARGINS.get(side) === points ? [] : [[`${side}Margin`, points] as const];
  });
  return Object.fromEntries(set);
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
