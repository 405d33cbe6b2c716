import type { Area } from "./cell.ts";

/** `local`: the person at the workbench. `addin`: through office.js. `remote`: another author of a shared workbook. */
export type ChangeSource = "local" | "addin" | "remote";

/** What the workbook holds besides cells, named in an `objects` event. */
export type ObjectKind =
  | "charts"
  | "conditionalFormats"
  | "validations"
  | "names"
  | "tables"
  | "page"
  | "protection"
  | "view"
  | "settings"
  | "customXml";

/**
 * What has happened in a workbook. Sheets are named by id. Recalculation is no `cells` event (Excel's onChanged
 * does not tell of it either) but a `calculated` one.
 */
export type WorkbookEvent =
  | { readonly type: "cells"; readonly sheet: string; readonly area: Area; readonly source: ChangeSource }
  | { readonly type: "format"; readonly sheet: string; readonly area: Area; readonly source: ChangeSource }
  | {
      readonly type: "shift";
      readonly sheet: string;
      readonly axis: "rows" | "columns";
      readonly change: "inserted" | "deleted";
      readonly at: number;
      readonly count: number;
      readonly source: ChangeSource;
    }
  | { readonly type: "calculated"; readonly sheets: readonly string[] }
  | { readonly type: "selection"; readonly sheet: string; readonly areas: readonly Area[] }
  | { readonly type: "sheetAdded"; readonly sheet: string; readonly source: ChangeSource }
  | { readonly type: "sheetDeleted"; readonly sheet: string; readonly name: string; readonly source: ChangeSource }
  | { readonly type: "sheetActivated"; readonly sheet: string; readonly deactivated: string | null }
  | { readonly type: "sheetRenamed"; readonly sheet: string; readonly before: string; readonly after: string }
  | { readonly type: "sheetMoved"; readonly sheet: string; readonly before: number; readonly after: number }
  | { readonly type: "sheetVisibility"; readonly sheet: string }
  | { readonly type: "tableAdded" | "tableDeleted" | "tableChanged"; readonly sheet: string; readonly table: string }
  | { readonly type: "objects"; readonly kind: ObjectKind; readonly sheet: string | null }
  /** The whole workbook was replaced (a file was opened, a snapshot restored). */
  | { readonly type: "replaced" };

export type WorkbookListener = (event: WorkbookEvent) => void;
