import { MAX_COLUMNS, MAX_ROWS, type Json } from "../../model/cell.ts";
import { asBoolean, asEnum, asInteger, asJson, asNumber, asRecord, asText, optional } from "../arguments.ts";
import type { HostContext } from "../context.ts";
import { accessDenied, invalidArgument, notImplemented } from "../errors.ts";
import { handlerOf, type Handlers } from "../handlers.ts";
import { asRange, findRange, localAddress, onSheet, RangeRef, readArea } from "../range.ts";
import { sheetOf } from "./sheetOf.ts";
import type { SheetPart } from "./worksheets.ts";

/** Freeze panes, page layout and protection of a sheet. */
export function sheetViewFamily(host: HostContext): Handlers {
  const { workbook } = host;
  const live = ({ sheet }: SheetPart) => sheetOf(workbook, sheet.id);
  const given = (part: SheetPart, value: unknown) =>
    typeof value === "string" ? findRange(workbook, value, live(part)) : asRange(value);
  const frozen = (part: SheetPart) => {
    const { rows, columns } = live(part).freeze;
    if (rows === 0 && columns === 0) return null;
    return new RangeRef(live(part), {
      row: 0,
      column: 0,
      rows: rows === 0 ? MAX_ROWS : rows,
      columns: columns === 0 ? MAX_COLUMNS : columns,
    });
  };
  const page = (part: SheetPart, key: string, fallback: Json) => live(part).page[key] ?? fallback;
  const setPage = (key: string, read: (value: unknown) => Json) => (part: SheetPart, value: unknown) => {
    live(part).setPage({ [key]: read(value) });
  };
  const pageRange = (part: SheetPart, key: string) => {
    const address = live(part).page[key];
    const area = typeof address === "string" ? readArea(address) : undefined;
    return area ? new RangeRef(live(part), area) : null;
  };
  const setPageRange = (key: string) => (part: SheetPart, value: unknown) => {
    const range = given(part, value);
    if (range.sheet.id !== part.sheet.id) throw invalidArgument();
    live(part).setPage({ [key]: localAddress(range.area) });
  };
  const pageBoolean = (key: string) => ({
    get: (part: SheetPart) => page(part, key, false),
    set: setPage(key, asBoolean),
  });
  const margin = (key: string, points: number) => ({
    get: (part: SheetPart) => page(part, key, points),
    set: setPage(key, asNumber),
  });
  const scalars = {
    BlackAndWhite: pageBoolean("blackAndWhite"),
    CenterHorizontally: pageBoolean("centerHorizontally"),
    CenterVertically: pageBoolean("centerVertically"),
    DraftMode: pageBoolean("draftMode"),
    PrintGridlines: pageBoolean("printGridlines"),
    PrintHeadings: pageBoolean("printHeadings"),
    LeftMargin: margin("leftMargin", 50.4),
    RightMargin: margin("rightMargin", 50.4),
    TopMargin: margin("topMargin", 54),
    BottomMargin: margin("bottomMargin", 54),
    HeaderMargin: margin("headerMargin", 21.6),
    FooterMargin: margin("footerMargin", 21.6),
  };
  const scalarNames = Object.keys(scalars) as (keyof typeof scalars)[];
  return {
    WorksheetFreezePanes: handlerOf<"WorksheetFreezePanes", SheetPart>({
      call: {
        FreezeAt: (part, value) => {
          const { row, column, rows, columns } = given(part, value).area;
          live(part).setFreeze({
            rows: rows === MAX_ROWS ? 0 : row + rows,
            columns: columns === MAX_COLUMNS ? 0 : column + columns,
          });
        },
        FreezeRows: (part, count) => {
          live(part).setFreeze({ rows: onSheet(0, 0, optional(asInteger)(count) ?? 1, 1).rows, columns: 0 });
        },
        FreezeColumns: (part, count) => {
          live(part).setFreeze({ rows: 0, columns: onSheet(0, 0, 1, optional(asInteger)(count) ?? 1).columns });
        },
        Unfreeze: (part) => {
          live(part).setFreeze({ rows: 0, columns: 0 });
        },
        GetLocation: (part) => frozen(part) ?? undefined,
        GetLocationOrNullObject: frozen,
      },
    }),
    PageLayout: handlerOf<"PageLayout", SheetPart>({
      get: {
        ...Object.fromEntries(scalarNames.map((name) => [name, scalars[name].get])),
        Orientation: (part) => upperFirst(page(part, "orientation", "portrait")),
        PaperSize: (part) => upperFirst(page(part, "paperSize", null)),
        PrintOrder: (part) => page(part, "printOrder", "DownThenOver"),
        Zoom: (part) => page(part, "zoom", { scale: 100 }),
      },
      set: {
        ...Object.fromEntries(scalarNames.map((name) => [name, scalars[name].set])),
        Orientation: setPage("orientation", (value) => lowerFirst(asEnum("PageOrientation")(value))),
        PaperSize: setPage("paperSize", (value) => lowerFirst(asEnum("PaperType")(value))),
        PrintOrder: setPage("printOrder", asEnum("PrintOrder")),
        Zoom: setPage("zoom", asZoom),
      },
      call: {
        SetPrintArea: setPageRange("printArea"),
        SetPrintTitleRows: setPageRange("printTitleRows"),
        SetPrintTitleColumns: setPageRange("printTitleColumns"),
        GetPrintTitleRows: (part) => pageRange(part, "printTitleRows") ?? undefined,
        GetPrintTitleRowsOrNullObject: (part) => pageRange(part, "printTitleRows"),
        GetPrintTitleColumns: (part) => pageRange(part, "printTitleColumns") ?? undefined,
        GetPrintTitleColumnsOrNullObject: (part) => pageRange(part, "printTitleColumns"),
        SetPrintMargins: (part, unit, options) => {
          const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[asEnum("PrintMarginUnit")(unit)];
          if (points === undefined) throw invalidArgument();
          for (const [side, size] of Object.entries(asRecord(options))) {
            if (!marginSides.includes(side)) throw invalidArgument();
            live(part).setPage({ [`${side}Margin`]: asNumber(size) * points });
          }
        },
      },
    }),
    WorksheetProtection: handlerOf<"WorksheetProtection", SheetPart>({
      get: {
        Protected: (part) => live(part).protection.protected,
        Options: (part) => (live(part).protection.protected ? live(part).protection.options : null),
      },
      call: {
        Protect: (part, options, password) => {
          if (live(part).protection.protected) throw accessDenied();
          live(part).protect(protectionOptions(options), optional(asText)(password));
        },
        Unprotect: (part, password) => {
          live(part).unprotect(optional(asText)(password));
        },
      },
    }),
  };
}

/** The model keeps the file format's spelling of enumerations: `landscape`, `a4`. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function upperFirst(value: Json): Json {
  return typeof value === "string" ? value.charAt(0).toUpperCase() + value.slice(1) : value;
}

const marginSides = ["left", "right", "top", "bottom", "header", "footer"];

/** A scale in per cent (10–400), or how many pages the print shall fit on. */
function asZoom(value: unknown): Json {
  const { scale, horizontalFitToPages, verticalFitToPages } = asRecord(value);
  const percent = optional(asNumber)(scale);
  const across = optional(asInteger)(horizontalFitToPages);
  const down = optional(asInteger)(verticalFitToPages);
  if (percent !== undefined && (percent < 10 || percent > 400)) throw invalidArgument();
  if (percent !== undefined && (across !== undefined || down !== undefined)) throw invalidArgument();
  return {
    ...(percent === undefined ? {} : { scale: percent }),
    ...(across === undefined ? {} : { horizontalFitToPages: across }),
    ...(down === undefined ? {} : { verticalFitToPages: down }),
  };
}

function protectionOptions(value: unknown): Record<string, Json> {
  const options = optional(asRecord)(value) ?? {};
  for (const [name, setting] of Object.entries(options)) {
    if (name !== "selectionMode" && typeof setting !== "boolean")
      throw notImplemented(`WorksheetProtectionOptions.${name}`);
  }
  return Object.fromEntries(Object.entries(options).map(([name, setting]) => [name, asJson(setting)]));
}
