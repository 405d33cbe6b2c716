import type { CellInput, CellValue, Matrix } from "../model/cell.ts";
import type { Visibility } from "../model/workbook.ts";

/** A file by its name and content. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A worksheet as `sheets()` tells of it. */
export interface SheetSummary {
  readonly name: string;
  readonly visibility: Visibility;
  readonly active: boolean;
  /** The cells that hold something, such as `A1:D20`; null for an empty sheet. */
  readonly used: string | null;
}

/**
 * `window.workbench`: drives the workbench from a test or a script, as a person would by mouse and keyboard.
 *
 * An address is `B2`, `B2:D9` (both on the active sheet), `Sheet1!B2`, `'Q1 plan'!B2:D9` or a defined name. Whatever cannot be done
 * rejects with an Error whose message says why.
 */
export interface WorkbenchAutomation {
  /** Opens an .xlsx or .csv file in place of the workbook: a File, a name with bytes, or the URL of a file. Unsaved changes are lost. */
  open(file: File | NamedBytes | string): Promise<void>;
  /** The workbook as an .xlsx file with up-to-date results, as Save writes it. */
  save(): Promise<Uint8Array>;
  /**
   * The values of an area as rows, after pending calculation. Numbers are exact, dates are serial numbers, an empty cell is null, an
   * error is `{ error: "#DIV/0!" }`.
   */
  read(address: string): Promise<CellValue[][]>;
  /**
   * Types into cells: rows of values, or one value for every cell of the area. "=…" is a formula, "5%" and "2024-01-31" are read as
   * Excel reads them, "'…" is text, "" empties and null keeps a cell. Add-ins are told of it as of a local change.
   */
  write(address: string, values: CellInput | Matrix<CellInput>): Promise<void>;
  /** All worksheets in the order of their tabs, hidden ones included. */
  sheets(): readonly SheetSummary[];
  /** The frame of the add-in's task pane. It stays in the page while the pane is closed; null while the add-in is off. */
  readonly pane: HTMLIFrameElement | null;
  /** Resolves when nothing is being calculated, no custom function is pending, and charts and conditional formats are drawn. */
  settled(): Promise<void>;
}

declare global {
  interface Window {
    /** There from the moment when the grid shows; see `WorkbenchAutomation`. */
    workbench?: WorkbenchAutomation;
  }
}
