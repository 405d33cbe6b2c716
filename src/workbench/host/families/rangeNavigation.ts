import { boundingArea, intersection, MAX_COLUMNS, MAX_ROWS, type Area } from "../../model/cell.ts";
import type { Workbook } from "../../model/workbook.ts";
import { asBoolean, asInteger, optional } from "../arguments.ts";
import { invalidArgument } from "../errors.ts";
import { asRange, findRange, onSheet, RangeRef } from "../range.ts";

/** The methods of a range that give another range. */
export function rangeNavigation(workbook: Workbook) {
  const at = (range: RangeRef, row: number, column: number, rows: number, columns: number) =>
    new RangeRef(range.sheet, onSheet(row, column, rows, columns));
  /** The other range of a method that takes a range or an address; it must lie on the same sheet. */
  const other = (range: RangeRef, value: unknown) => {
    const given = typeof value === "string" ? findRange(workbook, value, range.sheet) : asRange(value);
    if (given.sheet.id !== range.sheet.id) throw invalidArgument();
    return given.area;
  };
  const common = (range: RangeRef, value: unknown) => on(range, intersection(range.area, other(range, value)));
  const used = (range: RangeRef, valuesOnly: unknown) =>
    on(range, range.sheet.usedAreaWithin(range.area, optional(asBoolean)(valuesOnly) ?? false));
  const spillAnchor = (range: RangeRef) => {
    const anchor = range.sheet.spillAnchor(range.area.row, range.area.column);
    return anchor && at(range, anchor.row, anchor.column, 1, 1);
  };
  const spillArea = (range: RangeRef) => on(range, range.sheet.spillArea(range.area.row, range.area.column));

  return {
    GetCell: (range: RangeRef, row: unknown, column: unknown) =>
      at(range, range.area.row + asInteger(row), range.area.column + asInteger(column), 1, 1),
    GetRow: (range: RangeRef, row: unknown) =>
      at(range, range.area.row + asInteger(row), range.area.column, 1, range.area.columns),
    GetColumn: (range: RangeRef, column: unknown) =>
      at(range, range.area.row, range.area.column + asInteger(column), range.area.rows, 1),
    GetRowsAbove: (range: RangeRef, count: unknown) => {
      const rows = optional(asInteger)(count) ?? 1;
      return at(range, range.area.row - rows, range.area.column, rows, range.area.columns);
    },
    GetRowsBelow: (range: RangeRef, count: unknown) =>
      at(
        range,
        range.area.row + range.area.rows,
        range.area.column,
        optional(asInteger)(count) ?? 1,
        range.area.columns,
      ),
    GetColumnsBefore: (range: RangeRef, count: unknown) => {
      const columns = optional(asInteger)(count) ?? 1;
      return at(range, range.area.row, range.area.column - columns, range.area.rows, columns);
    },
    GetColumnsAfter: (range: RangeRef, count: unknown) =>
      at(
        range,
        range.area.row,
        range.area.column + range.area.columns,
        range.area.rows,
        optional(asInteger)(count) ?? 1,
      ),
    GetLastCell: (range: RangeRef) => at(range, lastRow(range.area), lastColumn(range.area), 1, 1),
    GetLastRow: (range: RangeRef) => at(range, lastRow(range.area), range.area.column, 1, range.area.columns),
    GetLastColumn: (range: RangeRef) => at(range, range.area.row, lastColumn(range.area), range.area.rows, 1),
    GetEntireRow: (range: RangeRef) => at(range, range.area.row, 0, range.area.rows, MAX_COLUMNS),
    GetEntireColumn: (range: RangeRef) => at(range, 0, range.area.column, MAX_ROWS, range.area.columns),
    GetOffsetRange: (range: RangeRef, rows: unknown, columns: unknown) =>
      at(
        range,
        range.area.row + asInteger(rows),
        range.area.column + asInteger(columns),
        range.area.rows,
        range.area.columns,
      ),
    GetResizedRange: (range: RangeRef, rows: unknown, columns: unknown) =>
      at(
        range,
        range.area.row,
        range.area.column,
        range.area.rows + asInteger(rows),
        range.area.columns + asInteger(columns),
      ),
    GetAbsoluteResizedRange: (range: RangeRef, rows: unknown, columns: unknown) =>
      at(range, range.area.row, range.area.column, asInteger(rows), asInteger(columns)),
    GetBoundingRect: (range: RangeRef, value: unknown) =>
      on(range, boundingArea(range.area, other(range, value))) ?? undefined,
    GetIntersection: (range: RangeRef, value: unknown) => common(range, value) ?? undefined,
    GetIntersectionOrNullObject: common,
    GetUsedRange: (range: RangeRef, valuesOnly: unknown) => used(range, valuesOnly) ?? undefined,
    GetUsedRangeOrNullObject: used,
    GetSurroundingRegion: (range: RangeRef) => on(range, range.sheet.region(range.area.row, range.area.column)),
    GetSpillParent: (range: RangeRef) => spillAnchor(range) ?? undefined,
    GetSpillParentOrNullObject: spillAnchor,
    GetSpillingToRange: (range: RangeRef) => spillArea(range) ?? undefined,
    GetSpillingToRangeOrNullObject: spillArea,
  };
}

function on(range: RangeRef, area: Area | null): RangeRef | null {
  return area && new RangeRef(range.sheet, area);
}

function lastRow(area: Area): number {
  return area.row + area.rows - 1;
}

function lastColumn(area: Area): number {
  return area.column + area.columns - 1;
}
