import type * as Core from "@univerjs/core";
import type * as Formula from "@univerjs/engine-formula";
import type * as Sheets from "@univerjs/sheets";

/**
 * Univer's modules, handed in: Node loads its CommonJS build (the ES build does not load there), a page bundles the ES
 * build, and both must be the very modules that the Univer instance was made of.
 */
export interface UniverLibrary {
  readonly core: typeof Core;
  readonly formula: typeof Formula;
  readonly sheets: typeof Sheets;
}

export type CellData = Core.ICellData;
export type Worksheet = Core.Worksheet;
export type StyleData = Core.IStyleData;
