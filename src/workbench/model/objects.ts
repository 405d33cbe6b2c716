import type { Area, Json, SheetArea } from "./cell.ts";
import type { StylePatch } from "./style.ts";

/** A table (list object). Names are unique in the workbook, whatever their case. */
export interface Table {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  /** With header and totals rows. */
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
  /** The header texts; they follow the header cells. */
  readonly columns: readonly string[];
  readonly bandedRows: boolean;
  readonly filterButton: boolean;
}

/** A defined name. */
export interface DefinedName {
  readonly id: string;
  readonly name: string;
  /** The id of the sheet that it belongs to; `null` for the workbook. */
  readonly scope: string | null;
  /** With its leading "=": a reference, a formula or a constant (`=100`, `="x"`). */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

interface ConditionalFormatBase {
  readonly id: string;
  readonly sheet: string;
  readonly areas: readonly Area[];
  /** 0 is looked at first. Changing one moves the others of the sheet. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
}

/** A bound of a colour scale or a data bar. */
export interface Threshold {
  readonly kind: "min" | "max" | "number" | "percent" | "percentile" | "formula";
  /** A number as text, or a formula with "="; empty for min and max. */
  readonly formula: string;
}

/** Formulas are relative to the first cell of the first area and have their leading "=". */
export type ConditionalFormat = ConditionalFormatBase &
  (
    | { readonly kind: "formula"; readonly formula: string; readonly format: StylePatch }
    | {
        readonly kind: "cellValue";
        readonly operator: string;
        readonly formulas: readonly string[];
        readonly format: StylePatch;
      }
    | {
        readonly kind: "dataBar";
        readonly min: Threshold;
        readonly max: Threshold;
        readonly color: string;
        /** Anything else of Excel's object model that has been set. */
        readonly properties: { readonly [key: string]: Json };
      }
    | {
        readonly kind: "colorScale";
        /** Two or three stops. */
        readonly stops: readonly { readonly at: Threshold; readonly color: string }[];
      }
    | { readonly kind: "other"; readonly type: string; readonly properties: { readonly [key: string]: Json } }
  );

export type NewConditionalFormat = DistributiveOmit<ConditionalFormat, "id" | "sheet" | "priority" | "stopIfTrue"> & {
  readonly priority?: number;
  readonly stopIfTrue?: boolean;
};

export interface Validation {
  readonly id: string;
  readonly sheet: string;
  readonly areas: readonly Area[];
  readonly kind: "list" | "decimal" | "wholeNumber" | "date" | "time" | "textLength" | "custom";
  readonly operator: string;
  /** A number as text, a list `a,b,c`, or a formula with "=". */
  readonly formula1: string;
  readonly formula2: string;
  readonly ignoreBlanks: boolean;
  /** Whether a list shows its arrow in the cell. */
  readonly dropdown: boolean;
  readonly error: { readonly show: boolean; readonly style: string; readonly title: string; readonly message: string };
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
}

export type NewValidation = Omit<Validation, "id" | "sheet">;

export interface ChartSeries {
  readonly id: string;
  readonly name: string;
  /** The cell whose text is the name, if it has one. */
  readonly nameSource: SheetArea | null;
  readonly values: SheetArea | null;
  readonly categories: SheetArea | null;
  readonly properties: { readonly [key: string]: Json };
}

export interface Chart {
  readonly id: string;
  readonly sheet: string;
  readonly name: string;
  /** Excel's chart type, e.g. `ColumnClustered`, `BarStacked`, `Line`. */
  readonly type: string;
  readonly title: string;
  readonly showTitle: boolean;
  readonly series: readonly ChartSeries[];
  /** Points from the top left of the sheet. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Anything else of Excel's object model that has been set, by path: `legend.visible`, `axes.valueAxis.maximum`… */
  readonly properties: { readonly [path: string]: Json };
}

export type NewChart = Omit<Chart, "id" | "sheet">;

export interface CustomXmlPart {
  /** `{GUID}`. */
  readonly id: string;
  readonly namespaceUri: string;
  readonly xml: string;
}

/** Allowed actions of a protected sheet, as Office.js names them (`allowFormatCells`…). */
export interface Protection {
  readonly protected: boolean;
  readonly options: { readonly [name: string]: Json };
  readonly password: string | null;
}

export interface FreezePanes {
  readonly rows: number;
  readonly columns: number;
}

type DistributiveOmit<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;
