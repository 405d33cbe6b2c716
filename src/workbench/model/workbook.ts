import type { Area, CellInput, CellValue, Json, Matrix, SheetArea } from "./cell.ts";
import type { ChangeSource, WorkbookListener } from "./events.ts";
import type {
  Chart,
  ConditionalFormat,
  CustomXmlPart,
  DefinedName,
  FreezePanes,
  NewChart,
  NewConditionalFormat,
  NewValidation,
  Protection,
  Table,
  Validation,
} from "./objects.ts";
import type { CellStyle, CommonStyle, StylePatch } from "./style.ts";

/** Why the model refuses; the codes are Office.js's (`Excel.ErrorCodes`). */
export type ModelErrorCode =
  | "InvalidArgument"
  | "ItemNotFound"
  | "ItemAlreadyExists"
  | "AccessDenied"
  | "InvalidOperation"
  | "InsertDeleteConflict";

/** Thrown by every operation that Excel would refuse. Nothing has been changed then. */
export class ModelError extends Error {
  readonly code: ModelErrorCode;

  constructor(code: ModelErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

export type Visibility = "visible" | "hidden" | "veryHidden";

/**
 * One worksheet. A sheet keeps its id (`{GUID}`) for life. Rows and columns are zero-based. Areas may be larger than
 * the sheet's used range: whole columns and rows are allowed wherever an area is.
 */
export interface Sheet {
  readonly id: string;
  readonly name: string;
  /** Zero-based place among all sheets, hidden ones counted. */
  readonly position: number;
  readonly visibility: Visibility;
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly freeze: FreezePanes;
  readonly protection: Protection;
  /** Page set-up as Office.js names it (`orientation`, `zoom`, `printArea`…), plain data. */
  readonly page: { readonly [key: string]: Json };

  /** Rewrites every formula, name, chart and format that names the sheet. Throws on an illegal or taken name. */
  rename(name: string): void;
  move(position: number): void;
  /** Throws when no visible sheet would be left. Hiding the active sheet activates a neighbour. */
  setVisibility(visibility: Visibility): void;
  setTabColor(color: string | null): void;
  setShowGridlines(show: boolean): void;
  setShowHeadings(show: boolean): void;
  /** `{ rows: 0, columns: 0 }` unfreezes. */
  setFreeze(freeze: FreezePanes): void;
  protect(options?: Readonly<Record<string, Json>>, password?: string): void;
  /** Throws `AccessDenied` on a wrong password. */
  unprotect(password?: string): void;
  /** Merges the keys given. `null` removes one. */
  setPage(page: Readonly<Record<string, Json>>): void;

  /** Results of formulas, and constants. Exact numbers; dates are serial numbers. */
  values(area: Area): CellValue[][];
  /** As the user wrote them, in English with "="; constants as their value; an empty cell is `""`. */
  formulas(area: Area): (string | number | boolean)[][];
  numberFormats(area: Area): string[][];
  /** What the cell shows, unless too narrow. */
  text(area: Area): string[][];
  styles(area: Area): CellStyle[][];
  commonStyle(area: Area): CommonStyle;
  /** The cell from which a dynamic array spills over this one, or null. The anchor answers with itself. */
  spillAnchor(row: number, column: number): { readonly row: number; readonly column: number } | null;
  /** The area over which the formula in this cell spills, or null when it does not. */
  spillArea(row: number, column: number): Area | null;

  /**
   * Writes as `Range.values` and `Range.formulas` do. The matrix must have the area's shape.
   * `null` keeps the cell, `""` empties it, "=…" is a formula, "'…" is text, a text cell (format "@") takes any string
   * as text, otherwise strings are read as if typed: numbers, percentages, dates, booleans, errors
   * (see input.ts). Writing into a spilled array blocks it (#SPILL!). Throws when a formula is malformed or a locked cell would be written.
   */
  write(area: Area, inputs: Matrix<CellInput>): void;
  /** Writes values as they are, never parsed: a string is text. `null` empties the cell. */
  writeValues(area: Area, values: Matrix<CellValue>): void;
  /** A matrix of the area's shape, `null` keeps; or one format for all. Text already in a cell is not read again. */
  setNumberFormats(area: Area, formats: Matrix<string | null> | string): void;
  setStyle(area: Area, patch: StylePatch): void;
  clear(area: Area, what: "contents" | "formats" | "all"): void;

  /** The smallest area with all cells that hold something (`valuesOnly`) or hold something or have a format; or null. */
  usedArea(valuesOnly?: boolean): Area | null;
  /** The used area's rows and columns within an area (a row or column of it), or null. */
  usedAreaWithin(area: Area, valuesOnly?: boolean): Area | null;
  /** The area around a cell bounded by empty rows and columns (Ctrl+A, CurrentRegion). */
  region(row: number, column: number): Area;

  /** Points; a hidden column answers 0. */
  columnWidth(column: number): number;
  setColumnWidths(column: number, count: number, points: number): void;
  /** Widths fit for the text; needs no screen (estimated). */
  autofitColumns(column: number, count: number): void;
  columnHidden(column: number): boolean;
  setColumnsHidden(column: number, count: number, hidden: boolean): void;
  rowHeight(row: number): number;
  setRowHeights(row: number, count: number, points: number): void;
  rowHidden(row: number): boolean;
  setRowsHidden(row: number, count: number, hidden: boolean): void;

  merge(area: Area): void;
  unmerge(area: Area): void;
  readonly merges: readonly Area[];

  /** Everything that refers to the sheet follows. */
  insertRows(row: number, count: number): void;
  deleteRows(row: number, count: number): void;
  insertColumns(column: number, count: number): void;
  deleteColumns(column: number, count: number): void;

  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
  /** By priority. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];

  addChart(chart: NewChart): Chart;
  updateChart(id: string, patch: Partial<NewChart>): Chart;
  deleteChart(id: string): void;
  addConditionalFormat(format: NewConditionalFormat): ConditionalFormat;
  /** Replaces the fields given; the kind stays. */
  updateConditionalFormat(id: string, patch: Readonly<Record<string, unknown>>): ConditionalFormat;
  deleteConditionalFormat(id: string): void;
  /** Removes formats from an area: those that lie within it go, others keep the rest of their areas. */
  clearConditionalFormats(area: Area): void;
  /** A new rule replaces the rules under it. */
  setValidation(validation: NewValidation): Validation;
  clearValidations(area: Area): void;
}

export interface NewTable {
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly name?: string;
  readonly style?: string;
}

export interface NewName {
  readonly name: string;
  readonly formula: string;
  readonly scope?: string | null;
  readonly visible?: boolean;
  readonly comment?: string;
}

/** A custom function as the workbook sees it. The caller runs it elsewhere. */
export interface CustomFunction {
  /** As written in cells, upper case, dots allowed: `READRATE`, `KPI.READRATE`. */
  readonly name: string;
  /** Recalculated at every calculation. */
  readonly volatile?: boolean;
  /** Shown by autocomplete. */
  readonly help?: {
    readonly summary: string;
    readonly parameters: readonly { readonly name: string; readonly help: string; readonly optional: boolean }[];
  };
  /**
   * Called once per cell and argument values; a rejected promise is #VALUE!. A matrix spills.
   * Two calls with the same arguments in the same cell are one.
   */
  invoke(args: readonly CustomFunctionArgument[], caller: CustomFunctionCaller): Promise<CellValue | Matrix<CellValue>>;
}

/** A blank cell is `null` (an omitted argument, too), an error an error value; a range is a matrix, a cell a single value. */
export type CustomFunctionArgument = CellValue | Matrix<CellValue>;

export interface CustomFunctionCaller extends SheetArea {
  /** `Sheet1!C1`. */
  readonly address: string;
}

/** A formula with its "=", and the cell in which it is thought. */
export interface FormulaAt {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

export type CalculationMode = "automatic" | "manual";

/**
 * A workbook as a user knows it, with calculation. Cells and their looks live in Univer, so its grid shows them;
 * everything else lives here. Synchronous but for calculation: results follow a little later (`settled`).
 */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly activeSheet: Sheet;
  sheet(id: string): Sheet | undefined;
  /** Whatever the case. */
  sheetNamed(name: string): Sheet | undefined;
  /** Without a name: Sheet2, Sheet3… At the end unless a position is given. The active sheet stays active. */
  addSheet(options?: { readonly name?: string; readonly position?: number; readonly visibility?: Visibility }): Sheet;
  /** References to it become #REF!. Throws when no visible sheet would be left. */
  deleteSheet(id: string): void;
  /** Throws on a hidden sheet. */
  activate(id: string): void;

  readonly selection: { readonly sheet: string; readonly areas: readonly Area[] };
  select(sheet: string, areas: readonly Area[]): void;

  readonly tables: readonly Table[];
  table(idOrName: string): Table | undefined;
  /** Without a name: Table1, Table2… Without headers: a row "Column1, Column2…" is put above the cells. */
  addTable(sheet: string, table: NewTable): Table;
  updateTable(
    id: string,
    patch: Partial<
      Pick<Table, "name" | "area" | "showHeaders" | "showTotals" | "style" | "bandedRows" | "filterButton">
    >,
  ): Table;
  /** Deletes the table with its cells (as `Table.delete`), or turns it into a range and keeps them. */
  deleteTable(id: string, keepCells: boolean): void;

  readonly names: readonly DefinedName[];
  /** The sheet's own name first if a scope is given, then the workbook's. */
  findName(name: string, scope?: string | null): DefinedName | undefined;
  /** Throws on an illegal or taken name, a malformed or recursive formula. */
  addName(name: NewName): DefinedName;
  updateName(id: string, patch: Partial<Pick<DefinedName, "formula" | "visible" | "comment">>): DefinedName;
  deleteName(id: string): void;
  /** The area to which a name refers, or null when it is a formula or a constant. */
  nameArea(id: string): SheetArea | null;
  /** What a name gives when calculated in A1: the value of a constant, the values of an area. */
  nameValue(id: string): Promise<CellValue | CellValue[][]>;

  /** The add-in's document settings. */
  readonly settings: ReadonlyMap<string, Json>;
  setSetting(key: string, value: Json): void;
  deleteSetting(key: string): void;

  readonly customXmlParts: readonly CustomXmlPart[];
  addCustomXml(xml: string): CustomXmlPart;
  setCustomXml(id: string, xml: string): void;
  deleteCustomXml(id: string): void;

  /** Structure: with it no sheet is added, deleted, renamed, moved or hidden. */
  readonly protection: Protection;
  protect(password?: string): void;
  unprotect(password?: string): void;

  calculationMode: CalculationMode;
  /** Recalculates what has changed, or with `full` every formula. Resolves when settled. */
  calculate(full?: boolean): Promise<void>;
  /** No calculation is running or due (automatic mode) and no custom function is pending. */
  settled(): Promise<void>;
  /** Evaluates a formula without writing it into a cell; an array comes back as a matrix. */
  evaluate(formula: string): Promise<CellValue | CellValue[][]>;
  /** Evaluates well-formed formulas as if each stood in its cell of the sheet; the results come in the same order. */
  evaluateAt(sheet: string, formulas: readonly FormulaAt[]): Promise<(CellValue | CellValue[][])[]>;
  /** Returns a function that removes it: cells keep their values until they are calculated again, to #NAME?. */
  registerCustomFunction(custom: CustomFunction): () => void;
  readonly customFunctions: readonly CustomFunction[];
  /** Values and anchors of arrays are read after this when calculation has not been awaited. */
  readonly pending: boolean;

  /** Everything done inside counts as one change for calculation, and events tell `source`. Default source: `addin`. */
  batch<T>(source: ChangeSource, work: () => T): T;
  /** Returns a function that stops listening. Listeners are called after the change, synchronously. */
  onChange(listener: WorkbookListener): () => void;

  /**
   * The workbook in canonical plain JSON: equal snapshots mean that a user sees the same workbook. Ids of sheets and
   * objects are not part of it; the order of sheets is.
   */
  snapshot(): Json;
  /** Forgets everything: one empty sheet, Sheet1. Registered functions stay. */
  reset(): void;
  dispose(): void;
}
