import type { Sheet, Visibility } from "../../model/workbook.ts";
import { asBoolean, asColor, asEnum, asInteger, asText, optional } from "../arguments.ts";
import type { HostContext } from "../context.ts";
import { handlerOf, type Handlers } from "../handlers.ts";
import { findRange, onSheet, RangeRef, wholeSheet } from "../range.ts";
import { sheetOf } from "./sheetOf.ts";
import type { Single } from "./workbook.ts";

/** A part of a sheet that the API gives as an object: its tables, its freeze panes, its protection… */
export interface SheetPart {
  readonly sheet: Sheet;
}

const visibilities: readonly (readonly [string, Visibility])[] = [
  ["Visible", "visible"],
  ["Hidden", "hidden"],
  ["VeryHidden", "veryHidden"],
];

/** Worksheets and their collection. */
export function worksheetFamily(host: HostContext): Handlers {
  const { workbook } = host;
  const live = (sheet: Sheet) => sheetOf(workbook, sheet.id);
  const shown = (only: unknown) =>
    workbook.sheets.filter((sheet) => !(optional(asBoolean)(only) ?? false) || sheet.visibility === "visible");
  const find = (key: unknown) => workbook.sheet(asText(key)) ?? workbook.sheetNamed(asText(key));
  const neighbour = (sheet: Sheet, step: 1 | -1, only: unknown) => {
    const sheets = shown(only);
    const before = sheets.filter((each) => each.position < sheet.position);
    const after = sheets.filter((each) => each.position > sheet.position);
    return step > 0 ? after[0] : before.at(-1);
  };
  const used = (sheet: Sheet, valuesOnly: unknown) => {
    const area = live(sheet).usedArea(optional(asBoolean)(valuesOnly) ?? false);
    return area && new RangeRef(sheet, area);
  };
  return {
    WorksheetCollection: handlerOf<"WorksheetCollection", Single>({
      items: () => workbook.sheets,
      item: (_, key) => find(key),
      call: {
        Add: (_, name) => {
          const given = optional(asText)(name);
          return workbook.addSheet(given === undefined ? {} : { name: given });
        },
        GetActiveWorksheet: () => workbook.activeSheet,
        GetCount: (_, only) => shown(only).length,
        GetFirst: (_, only) => shown(only)[0],
        GetLast: (_, only) => shown(only).at(-1),
      },
    }),
    Worksheet: handlerOf<"Worksheet", Sheet>({
      id: (sheet) => sheet.id,
      get: {
        Id: (sheet) => sheet.id,
        Name: (sheet) => live(sheet).name,
        Position: (sheet) => live(sheet).position,
        Visibility: (sheet) => visibilities.find(([, own]) => own === live(sheet).visibility)?.[0],
        TabColor: (sheet) => live(sheet).tabColor ?? "",
        ShowGridlines: (sheet) => live(sheet).showGridlines,
        ShowHeadings: (sheet) => live(sheet).showHeadings,
        EnableCalculation: () => true,
        StandardWidth: () => 8.43,
        StandardHeight: () => 15,
      },
      set: {
        Name: (sheet, value) => {
          live(sheet).rename(asText(value));
        },
        Position: (sheet, value) => {
          live(sheet).move(asInteger(value));
        },
        Visibility: (sheet, value) => {
          const wanted = asEnum("SheetVisibility")(value);
          live(sheet).setVisibility(visibilities.find(([name]) => name === wanted)?.[1] ?? "visible");
        },
        TabColor: (sheet, value) => {
          live(sheet).setTabColor(value === "" ? null : asColor(value));
        },
        ShowGridlines: (sheet, value) => {
          live(sheet).setShowGridlines(asBoolean(value));
        },
        ShowHeadings: (sheet, value) => {
          live(sheet).setShowHeadings(asBoolean(value));
        },
      },
      nav: {
        Charts: (sheet): SheetPart => ({ sheet }),
        FreezePanes: (sheet): SheetPart => ({ sheet }),
        Names: (sheet): SheetPart => ({ sheet }),
        PageLayout: (sheet): SheetPart => ({ sheet }),
        Protection: (sheet): SheetPart => ({ sheet }),
        Tables: (sheet): SheetPart => ({ sheet }),
      },
      call: {
        Activate: (sheet) => {
          workbook.activate(live(sheet).id);
        },
        Calculate: () => {
          void workbook.calculate(true);
        },
        Delete: (sheet) => {
          workbook.deleteSheet(live(sheet).id);
        },
        GetCell: (sheet, row, column) => new RangeRef(live(sheet), onSheet(asInteger(row), asInteger(column), 1, 1)),
        GetRange: (sheet, address) =>
          address === null || address === undefined
            ? new RangeRef(live(sheet), wholeSheet)
            : findRange(workbook, asText(address), live(sheet)),
        GetRangeByIndexes: (sheet, row, column, rows, columns) =>
          new RangeRef(live(sheet), onSheet(asInteger(row), asInteger(column), asInteger(rows), asInteger(columns))),
        GetUsedRange: (sheet, valuesOnly) =>
          used(sheet, valuesOnly) ?? new RangeRef(sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
        GetUsedRangeOrNullObject: (sheet, valuesOnly) => used(sheet, valuesOnly),
        GetNext: (sheet, only) => neighbour(live(sheet), 1, only),
        GetNextOrNullObject: (sheet, only) => neighbour(live(sheet), 1, only) ?? null,
        GetPrevious: (sheet, only) => neighbour(live(sheet), -1, only),
        GetPreviousOrNullObject: (sheet, only) => neighbour(live(sheet), -1, only) ?? null,
        _GetSheetById: (_, id) => find(id),
        _GetAnotherWorksheetById: (_, id) => find(id),
      },
    }),
  };
}
