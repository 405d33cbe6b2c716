import { asBoolean, asEnum, asText, optional } from "../arguments.ts";
import { asCells, readCells, toWire, valueType } from "../cells.ts";
import type { HostContext } from "../context.ts";
import { invalidArgument, notImplemented } from "../errors.ts";
import { handlerOf, type Handlers } from "../handlers.ts";
import { fullAddress, isUnbounded, RangeRef } from "../range.ts";
import { MAX_COLUMNS, MAX_ROWS, type Matrix } from "../../model/cell.ts";
import { rangeNavigation } from "./rangeNavigation.ts";
import { sheetOf } from "./sheetOf.ts";

/** Ranges: their cells, and what a range does as a whole. */
export function rangeFamily(host: HostContext): Handlers {
  const { workbook } = host;
  const live = (range: RangeRef) => sheetOf(workbook, range.sheet.id);
  const values = (range: RangeRef) => readCells(range.area, (area) => live(range).values(area));
  const formulas = (range: RangeRef) => readCells(range.area, (area) => live(range).formulas(area));
  const formats = (range: RangeRef) => readCells(range.area, (area) => live(range).numberFormats(area));
  const write = (range: RangeRef, value: unknown) => {
    live(range).write(range.area, asCells(value, range.area));
  };
  const writeFormats = (range: RangeRef, value: unknown) => {
    if (isUnbounded(range.area)) throw invalidArgument("unbounded range");
    if (typeof value === "string") live(range).setNumberFormats(range.area, value);
    else
      live(range).setNumberFormats(
        range.area,
        asCells(value, range.area).map((row) => row.map(optional(asText)).map(orNull)),
      );
  };
  /** Whether all, none or (null) some of the lines are hidden. */
  const hidden = (start: number, count: number, isHidden: (at: number) => boolean) => {
    const first = isHidden(start);
    for (let at = start + 1; at < start + count; at++) if (isHidden(at) !== first) return null;
    return first;
  };
  return {
    Range: handlerOf<"Range", RangeRef>({
      get: {
        Values: (range) => values(range)?.map((row) => row.map(toWire)) ?? null,
        ValueTypes: (range) => values(range)?.map((row) => row.map(valueType)) ?? null,
        Formulas: formulas,
        FormulasLocal: formulas,
        NumberFormat: formats,
        NumberFormatLocal: formats,
        Text: (range) => readCells(range.area, (area) => live(range).text(area)),
        Address: (range) => fullAddress(live(range), range.area),
        AddressLocal: (range) => fullAddress(live(range), range.area),
        RowIndex: ({ area }) => area.row,
        ColumnIndex: ({ area }) => area.column,
        RowCount: ({ area }) => area.rows,
        ColumnCount: ({ area }) => area.columns,
        CellCount: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns),
        IsEntireColumn: ({ area }) => area.rows === MAX_ROWS,
        IsEntireRow: ({ area }) => area.columns === MAX_COLUMNS,
        HasSpill: (range) => hasSpill(range),
        ColumnHidden: (range) => hidden(range.area.column, range.area.columns, (at) => live(range).columnHidden(at)),
        RowHidden: (range) => hidden(range.area.row, range.area.rows, (at) => live(range).rowHidden(at)),
        Left: ({ sheet, area }) => lengthOf(0, area.column, (at) => sheet.columnWidth(at)),
        Width: ({ sheet, area }) => lengthOf(area.column, area.columns, (at) => sheet.columnWidth(at)),
        Top: ({ sheet, area }) => lengthOf(0, area.row, (at) => sheet.rowHeight(at)),
        Height: ({ sheet, area }) => lengthOf(area.row, area.rows, (at) => sheet.rowHeight(at)),
      },
      set: {
        Values: write,
        Formulas: write,
        FormulasLocal: write,
        NumberFormat: writeFormats,
        NumberFormatLocal: writeFormats,
        ColumnHidden: (range, value) => {
          live(range).setColumnsHidden(range.area.column, range.area.columns, asBoolean(value));
        },
        RowHidden: (range, value) => {
          live(range).setRowsHidden(range.area.row, range.area.rows, asBoolean(value));
        },
      },
      nav: {
        Worksheet: (range) => live(range),
        Format: (range) => range,
        ConditionalFormats: (range) => range,
        DataValidation: (range) => range,
      },
      call: {
        ...rangeNavigation(workbook),
        Calculate: () => {
          void workbook.calculate(false);
        },
        Clear: (range, applyTo) => {
          const what = optional(asEnum("ClearApplyTo"))(applyTo) ?? "All";
          if (what === "All" || what === "Formats") live(range).clearConditionalFormats(range.area);
          if (what === "All" || what === "Contents" || what === "Formats")
            live(range).clear(range.area, clearing[what]);
          else if (what !== "Hyperlinks" && what !== "RemoveHyperlinks") throw notImplemented(`Range.clear("${what}")`);
          if (what === "All") live(range).clearValidations(range.area);
        },
        Insert: (range, shift) => {
          const { row, rows, column, columns } = range.area;
          const down = asEnum("InsertShiftDirection")(shift) === "Down";
          if (down && columns === MAX_COLUMNS) live(range).insertRows(row, rows);
          else if (!down && rows === MAX_ROWS) live(range).insertColumns(column, columns);
          else throw notImplemented("Range.insert of less than whole rows or columns");
          return new RangeRef(range.sheet, { row, rows, column, columns });
        },
        Delete: (range, shift) => {
          const { row, rows, column, columns } = range.area;
          const up = asEnum("DeleteShiftDirection")(shift) === "Up";
          if (up && columns === MAX_COLUMNS) live(range).deleteRows(row, rows);
          else if (!up && rows === MAX_ROWS) live(range).deleteColumns(column, columns);
          else throw notImplemented("Range.delete of less than whole rows or columns");
        },
        Merge: (range, across) => {
          const { row, rows, column, columns } = range.area;
          if (!(optional(asBoolean)(across) ?? false)) live(range).merge(range.area);
          else for (let at = row; at < row + rows; at++) live(range).merge({ row: at, column, rows: 1, columns });
        },
        Unmerge: (range) => {
          live(range).unmerge(range.area);
        },
        Select: (range) => {
          workbook.activate(live(range).id);
          workbook.select(range.sheet.id, [range.area]);
        },
        _ValidateArraySize: ({ area }, rows, columns) => {
          if (rows !== area.rows || columns !== area.columns) throw invalidArgument();
          if (isUnbounded(area)) throw invalidArgument("unbounded range");
        },
      },
    }),
  };
}

const clearing = { All: "all", Contents: "contents", Formats: "formats" } as const;

function orNull(text: string | undefined): string | null {
  return text ?? null;
}

function lengthOf(start: number, count: number, size: (at: number) => number): number {
  let sum = 0;
  for (let at = start; at < start + count; at++) sum += size(at);
  return sum;
}

/** True when all cells spill, false when none does, null for both. */
function hasSpill({ sheet, area }: RangeRef): boolean | null {
  const flags = new Set<boolean>();
  const asked: Matrix<unknown> = isUnbounded(area) ? [] : sheet.values(area);
  asked.forEach((row, r) => {
    row.forEach((_, c) => flags.add(sheet.spillAnchor(area.row + r, area.column + c) !== null));
  });
  return flags.size === 1 ? flags.has(true) : flags.size === 0 ? false : null;
}
