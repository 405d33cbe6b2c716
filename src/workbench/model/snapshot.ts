import { rowLines, columnLines, numericKeys, rawCells, stateOf, type Book } from "./book.ts";
import type { Json, SheetArea } from "./cell.ts";
import { sourceOf } from "./cells.ts";
import { valueOf } from "./content.ts";
import { shownSpills } from "./spills.ts";
import { columnLetters } from "./formula/formulaTokens.ts";
import { mergesOf, STANDARD_HEIGHT, STANDARD_WIDTH, columnWidth, rowHeight } from "./layout.ts";
import { NORMAL_STYLE, type CellStyle } from "./style.ts";
import { visibilityOf } from "./sheets.ts";
import { UniverSheet } from "./univer/univerSheet.ts";

/** See `Workbook.snapshot`. */
export function snapshotOf(book: Book): Json {
  return canonical({
    sheets: book.sheetIds().map((id) => sheetSnapshot(book, id)),
    tables: sorted(book.tables.map((table) => ({ ...table, id: undefined, sheet: book.nameOf(table.sheet) }))),
    names: sorted(
      book.names.map((name) => ({
        ...name,
        id: undefined,
        scope: name.scope === null ? null : book.nameOf(name.scope),
      })),
    ),
    settings: Object.fromEntries(book.settings),
    customXml: sorted(book.customXmlParts.map(({ namespaceUri, xml }) => ({ namespaceUri, xml }))),
    protection: book.protection,
  });
}

function sheetSnapshot(book: Book, id: string): unknown {
  const sheet = new UniverSheet(book, id);
  const state = stateOf(book, id);
  const columnData = columnLines(book, id);
  const rowData = rowLines(book, id);
  const columns = numericKeys(columnData).flatMap((column) => {
    const data = columnData[column];
    const entry = {
      width: round(columnWidth(book, id, column)),
      hidden: data?.hd === 1,
      style: styleDifference(book.styles.of(data?.s)),
    };
    const standard = !entry.hidden && entry.width === round(STANDARD_WIDTH) && entry.style === null;
    return standard ? [] : [[columnLetters(column), entry] as const];
  });
  const rows = numericKeys(rowData).flatMap((row) => {
    const height = round(rowHeight(book, id, row));
    return height === round(STANDARD_HEIGHT) ? [] : [[String(row + 1), height] as const];
  });
  return {
    name: sheet.name,
    visibility: visibilityOf(book, id),
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    freeze: sheet.freeze,
    protection: sheet.protection,
    page: sheet.page,
    cells: cellSnapshots(book, id),
    columns: Object.fromEntries(columns),
    rows: Object.fromEntries(rows),
    merges: sorted(mergesOf(book, id)),
    charts: state.charts.map((chart) => ({
      ...chart,
      id: undefined,
      sheet: undefined,
      series: chart.series.map((series) => ({
        ...series,
        id: undefined,
        nameSource: source(series.nameSource),
        values: source(series.values),
        categories: source(series.categories),
      })),
    })),
    conditionalFormats: state.conditionalFormats.map((format) => ({ ...format, id: undefined, sheet: undefined })),
    validations: sorted(state.validations.map((rule) => ({ ...rule, id: undefined, sheet: undefined }))),
  };

  function source(at: SheetArea | null): unknown {
    return at && { sheet: book.nameOf(at.sheet), area: at.area };
  }
}

function cellSnapshots(book: Book, id: string): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  const raw = rawCells(book, id);
  const columnData = columnLines(book, id);
  for (const row of numericKeys(raw)) {
    const line = raw[row] ?? {};
    for (const column of numericKeys(line)) {
      const cell = line[column];
      const value = valueOf(cell);
      const formula = sourceOf(cell);
      const style = book.styles.of(cell?.s ?? columnData[column]?.s);
      const own = sameStyle(style, book.styles.of(columnData[column]?.s)) ? null : styleDifference(style);
      if (value === null && formula === null && own === null) continue;
      cells[`${columnLetters(column)}${row + 1}`] = {
        ...(value !== null && { value }),
        ...(formula !== null && { formula }),
        ...(own !== null && { style: own }),
      };
    }
  }
  for (const spill of shownSpills(book, id)) {
    const key = `${columnLetters(spill.column)}${spill.row + 1}`;
    const values = new UniverSheet(book, id).values(spill.area);
    cells[key] = { ...(cells[key] as object | undefined), spill: values };
  }
  return cells;
}

function sameStyle(a: CellStyle, b: CellStyle): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function styleDifference(style: CellStyle): unknown {
  const keys = Object.keys(NORMAL_STYLE) as (keyof CellStyle)[];
  const changed = keys.filter((key) => JSON.stringify(style[key]) !== JSON.stringify(NORMAL_STYLE[key]));
  return changed.length === 0 ? null : Object.fromEntries(changed.map((key) => [key, style[key]]));
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}

/** Where order means nothing to a user, it must not tell workbooks apart. */
function sorted(list: readonly object[]): unknown[] {
  return list.map((item) => canonical(item)).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** Keys in order, nothing undefined. */
function canonical(value: unknown): Json {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]));
  }
  return value as Json;
}
