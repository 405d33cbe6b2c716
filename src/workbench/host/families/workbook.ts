import { asEnum, asText, optional } from "../arguments.ts";
import type { HostContext } from "../context.ts";
import { handlerOf, type Handlers } from "../handlers.ts";
import { findRange, RangeRef } from "../range.ts";
import { invalidOperation } from "../errors.ts";
import { sheetOf } from "./sheetOf.ts";

/** A marker for objects that exist once per workbook. */
export interface Single {
  readonly single: string;
}

export function single(name: string): Single {
  return { single: name };
}

/** The workbook and its application. */
export function workbookFamily(host: HostContext): Handlers {
  const { workbook } = host;
  const properties: Record<string, string> = {};
  const cultureFormats = new Intl.NumberFormat(host.locale).formatToParts(12345.6);
  const separator = (type: "decimal" | "group") => cultureFormats.find((part) => part.type === type)?.value ?? "";
  const singles = {
    application: single("application"),
    properties: single("properties"),
    culture: single("cultureInfo"),
    numbers: single("numberFormat"),
    calculation: single("iterativeCalculation"),
    protection: single("workbookProtection"),
    worksheets: single("worksheets"),
    tables: single("tables"),
    names: single("names"),
    settings: single("settings"),
    xml: single("customXmlParts"),
  };
  const selected = () => {
    const { sheet, areas } = workbook.selection;
    if (areas.length !== 1 || !areas[0]) throw invalidOperation("The selection is more than one range.");
    return new RangeRef(sheetOf(workbook, sheet), areas[0]);
  };
  return {
    Workbook: handlerOf<"Workbook", object>({
      get: {
        Name: () => "Book1.xlsx",
        ReadOnly: () => false,
        IsDirty: () => true,
        AutoSave: () => false,
        PreviouslySaved: () => false,
        CalculationEngineVersion: () => 191029,
      },
      nav: {
        Application: () => singles.application,
        Properties: () => singles.properties,
        Protection: () => singles.protection,
        Worksheets: () => singles.worksheets,
        Tables: () => singles.tables,
        Names: () => singles.names,
        Settings: () => singles.settings,
        CustomXmlParts: () => singles.xml,
      },
      call: {
        GetSelectedRange: selected,
        GetActiveCell: () => {
          const range = selected();
          return new RangeRef(range.sheet, { ...range.area, rows: 1, columns: 1 });
        },
        _GetRangeForEventByReferenceId: (_, reference) => findRange(workbook, asText(reference), workbook.activeSheet),
        _GetRangeOrNullObjectForEventByReferenceId: (_, reference) =>
          findRange(workbook, asText(reference), workbook.activeSheet),
      },
    }),
    Application: handlerOf<"Application", Single>({
      get: {
        CalculationMode: () => (workbook.calculationMode === "automatic" ? "Automatic" : "Manual"),
        CalculationEngineVersion: () => 191029,
        CalculationState: () => (workbook.pending ? "Pending" : "Done"),
        DecimalSeparator: () => separator("decimal"),
        ThousandsSeparator: () => separator("group"),
        UseSystemSeparators: () => true,
      },
      set: {
        CalculationMode: (_, value) => {
          const mode = asEnum("CalculationMode")(value);
          workbook.calculationMode = mode === "Manual" ? "manual" : "automatic";
        },
      },
      nav: { CultureInfo: () => singles.culture },
      call: {
        Calculate: (_, type) => {
          const kind = asEnum("CalculationType")(type);
          void workbook.calculate(kind !== "Recalculate");
        },
        SuspendApiCalculationUntilNextSync: () => {
          host.suspendCalculation();
        },
        SuspendScreenUpdatingUntilNextSync: () => null,
      },
    }),
    CultureInfo: handlerOf<"CultureInfo", Single>({
      get: { Name: () => host.locale },
      nav: { NumberFormat: () => singles.numbers },
    }),
    NumberFormatInfo: handlerOf<"NumberFormatInfo", Single>({
      get: {
        NumberDecimalSeparator: () => separator("decimal"),
        NumberGroupSeparator: () => separator("group"),
      },
    }),
    DocumentProperties: handlerOf<"DocumentProperties", Single>({
      get: Object.fromEntries(propertyNames.map((name) => [name, () => properties[name] ?? ""])),
      set: Object.fromEntries(
        propertyNames.map((name) => [name, (_: Single, value: unknown) => (properties[name] = asText(value))]),
      ),
    }),
    WorkbookProtection: handlerOf<"WorkbookProtection", Single>({
      get: { Protected: () => workbook.protection.protected },
      call: {
        Protect: (_, password) => {
          workbook.protect(optional(asText)(password));
        },
        Unprotect: (_, password) => {
          workbook.unprotect(optional(asText)(password));
        },
      },
    }),
  };
}

const propertyNames = ["Author", "Category", "Comments", "Company", "Keywords", "Manager", "Subject", "Title"] as const;
