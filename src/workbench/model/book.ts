import type { Area, Json } from "./cell.ts";
import { MAX_COLUMNS, MAX_ROWS } from "./cell.ts";
import type { Calculation } from "./calculation.ts";
import type { CustomFunctions } from "./customFunctions.ts";
import type { ChangeSource, ObjectKind, WorkbookEvent } from "./events.ts";
import type { CellData, UniverLibrary, Worksheet } from "./library.ts";
import type { Chart, ConditionalFormat, CustomXmlPart, DefinedName, Protection, Table, Validation } from "./objects.ts";
import type { StyleBook } from "./univer/univerStyle.ts";
import { ModelError } from "./workbook.ts";

/** A cell's own data beside Univer's: the formula as written, when the engine got another text. */
export interface CellCustom {
  readonly formula?: string;
  readonly engine?: string;
}

/** What a sheet has beside its grid. */
export interface SheetState {
  readonly id: string;
  veryHidden: boolean;
  showHeadings: boolean;
  protection: Protection;
  page: Readonly<Record<string, Json>>;
  charts: readonly Chart[];
  conditionalFormats: readonly ConditionalFormat[];
  validations: readonly Validation[];
  used: UsedExtent | null;
}

export interface UsedExtent {
  readonly rows: number;
  readonly columns: number;
}

export type RawMatrix = Record<number, Record<number, CellData | undefined> | undefined>;

/** The state that the parts of the model share. */
export interface Book {
  readonly library: UniverLibrary;
  readonly styles: StyleBook;
  readonly calculation: Calculation;
  readonly custom: CustomFunctions;
  readonly states: Map<string, SheetState>;
  tables: readonly Table[];
  names: readonly DefinedName[];
  readonly settings: Map<string, Json>;
  customXmlParts: readonly CustomXmlPart[];
  protection: Protection;
  source: ChangeSource;
  unitId(): string;
  /** Runs a mutation of Univer's; our own listener leaves it alone. */
  run(id: string, params: object): void;
  sheetIds(): readonly string[];
  worksheet(sheet: string): Worksheet;
  nameOf(sheet: string): string;
  idOf(name: string): string | undefined;
  emit(event: WorkbookEvent): void;
}

export const UNPROTECTED: Protection = { protected: false, options: {}, password: null };

export function newSheetState(id: string): SheetState {
  return {
    id,
    veryHidden: false,
    showHeadings: true,
    protection: UNPROTECTED,
    page: {},
    charts: [],
    conditionalFormats: [],
    validations: [],
    used: null,
  };
}

export function stateOf(book: Book, sheet: string): SheetState {
  const state = book.states.get(sheet);
  if (!state) throw new ModelError("ItemNotFound", "The sheet has been deleted.");
  return state;
}

export function objectsChanged(book: Book, kind: ObjectKind, sheet: string | null): void {
  book.emit({ type: "objects", kind, sheet });
}

/** The cells of a sheet as Univer keeps them: rows of columns, sparse. */
export function rawCells(book: Book, sheet: string): RawMatrix {
  return book.worksheet(sheet).getCellMatrix().getMatrix() as RawMatrix;
}

/** Puts cells into a sheet; reading goes through `rawCells`. */
export interface CellMatrix {
  setValue(row: number, column: number, cell: CellData): void;
  realDeleteValue(row: number, column: number): void;
}

export function cellMatrix(book: Book, sheet: string): CellMatrix {
  return book.worksheet(sheet).getCellMatrix() as unknown as CellMatrix;
}

/** What a sheet says of its rows and columns: pixels, hidden (1), the style of a column's empty cells. */
export type Lines = Record<number, { w?: number; h?: number; hd?: number; s?: CellData["s"] } | undefined>;

export function columnLines(book: Book, sheet: string): Lines {
  return book.worksheet(sheet).getConfig().columnData as unknown as Lines;
}

export function rowLines(book: Book, sheet: string): Lines {
  return book.worksheet(sheet).getConfig().rowData as unknown as Lines;
}

/** Rows and columns of a sparse row or matrix, ascending. */
export function numericKeys(record: object): number[] {
  const keys: number[] = [];
  for (const key in record) keys.push(Number(key));
  return keys;
}

/** Calls back for every existing cell of an area, whatever the area's size. */
export function forEachCell(
  matrix: RawMatrix,
  area: Area,
  visit: (row: number, column: number, cell: CellData) => void,
): void {
  const rowEnd = area.row + area.rows;
  const columnEnd = area.column + area.columns;
  const visitRow = (row: number) => {
    const cells = matrix[row];
    if (!cells) return;
    if (area.columns <= 64) {
      for (let column = area.column; column < columnEnd; column++) {
        const cell = cells[column];
        if (cell) visit(row, column, cell);
      }
      return;
    }
    for (const column of numericKeys(cells)) {
      const cell = cells[column];
      if (cell && column >= area.column && column < columnEnd) visit(row, column, cell);
    }
  };
  if (area.rows <= 4096) for (let row = area.row; row < rowEnd; row++) visitRow(row);
  else for (const row of numericKeys(matrix)) if (row >= area.row && row < rowEnd) visitRow(row);
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export function checkArea(area: Area): void {
  const inside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS;
  if (!inside) throw new ModelError("InvalidArgument", "The area does not lie on the sheet.");
}

export function univerRange(area: Area): { startRow: number; endRow: number; startColumn: number; endColumn: number } {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

export function areaOfRange(range: { startRow: number; endRow: number; startColumn: number; endColumn: number }): Area {
  const row = Number.isFinite(range.startRow) ? range.startRow : 0;
  const column = Number.isFinite(range.startColumn) ? range.startColumn : 0;
  const endRow = Number.isFinite(range.endRow) ? range.endRow : MAX_ROWS - 1;
  const endColumn = Number.isFinite(range.endColumn) ? range.endColumn : MAX_COLUMNS - 1;
  return { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 };
}

/** `{GUID}` in capitals, as Excel's ids are. */
export function newId(): string {
  return `{${globalThis.crypto.randomUUID().toUpperCase()}}`;
}
