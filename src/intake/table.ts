import type { Cell } from "../formula/cell.ts";
import type { Platform } from "../kpi/define.ts";
import type { RepairReason } from "../locales/en/repairs.ts";
import type { FileFault, HealthCode } from "../locales/en/sourceIssues.ts";
import type { TagKind } from "./dictionary/declare.ts";

/** Cells of one sheet or file as they stand, before anything is interpreted. */
export interface RawSheet {
  /** Sheet name, or the file's name without a folder. */
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  /** Excel number formats where the source has them, same shape; lets dates be told from numbers. */
  readonly formats?: readonly (readonly string[])[];
  /** The file that the cells came from; absent for a range of an open workbook. */
  readonly file?: {
    readonly name: string;
    readonly container: "text" | "html" | "json" | "xls" | "xlsx";
    /** Path of the file inside a zip; `name` is then the zip's. */
    readonly member?: string;
    /** WHATWG name of a text file's encoding; null where the container says it. */
    readonly encoding: string | null;
  };
  /** Why there are no cells: a file in a zip that could not be read. */
  readonly unread?: { readonly code: FileFault; readonly facts: Readonly<Record<string, string | number>> };
  /** Zero-based place of the first cell on its sheet, for addresses; the top left corner unless given. */
  readonly at?: { readonly row: number; readonly column: number };
}

/** What a column is for. A column with a measure has the role "measure". */
export type ColumnRole = "measure" | "date" | "subject" | "item" | "tag" | "ignored";

/** A typed column: every value has the column's kind or is null (missing, never zero). */
export interface Column {
  readonly header: string;
  readonly role: ColumnRole;
  readonly kind: "number" | "date" | "text";
  /** Measure id where role is "measure". */
  readonly measure: string | null;
  /** ISO 4217 code where the header, a cell or a column beside it says the currency. */
  readonly currency?: string;
  /** What a tag says of its row, where that is known. */
  readonly tag?: TagKind;
  /** How sure the meaning is, 0 to 1 (see `sureness`); 1 where a person said it. Absent where nothing was recognised. */
  readonly confidence?: number;
  /** Measures that the column may be, likeliest first: offered to a person, never applied. */
  readonly suggestions?: readonly Suggestion[];
  /** Zero-based column in the source sheet; null for a column that intake added, such as the account. */
  readonly sourceColumn: number | null;
  /** Numbers; dates as Excel serial numbers (1900 system, days since 1899-12-30); text. */
  readonly values: readonly (number | string | null)[];
  /**
   * Why a value of an entry sheet is missing, one per row; null where a value stands and where the sheet does not ask for
   * one. Absent for all other sources.
   */
  readonly states?: readonly (ValueState | null)[];
  /** Zero-based row of the source's cells that holds each value, where the table's rows are not the source's: an entry sheet. */
  readonly sourceRows?: readonly (number | null)[];
}

/** `notEntered`: a person has still to type it · `notApplicable`: a person said that it makes no sense here. */
export type ValueState = "notEntered" | "notApplicable";

/** A measure that an unknown column may be. */
export interface Suggestion {
  readonly measure: string;
  /** 0 to 1, as in `Column`. */
  readonly confidence: number;
}

/** Which platform export a table is; "unknown" is any table with one header row. */
export interface Recognition {
  /** Id of an export (`SourceId`), or `unknown`. */
  readonly source: string;
  readonly platform: Platform;
  /** Whether a row is one item (post, video) or one day of an account. */
  readonly grain: "item" | "period";
  /**
   * 0 to 1: half for the headers that the export must have, which are there, half for the part of the table's columns
   * that it names; 0 for an unknown table. Absent for tables that intake didn't make.
   */
  readonly confidence?: number;
  /** Why: the headers that had to be there, how many of the columns are named, and what else it could be. */
  readonly evidence?: {
    readonly required: readonly string[];
    readonly matched: number;
    readonly of: number;
    readonly others: readonly string[];
  };
}

export interface Table {
  readonly name: string;
  readonly recognition: Recognition;
  readonly columns: readonly Column[];
  readonly rowCount: number;
  /** Where it came from: zero-based header row and first data row in the RawSheet; column numbers are in the columns. */
  readonly origin: {
    readonly sheet: string;
    readonly headerRow: number;
    readonly firstRow: number;
    readonly lastRow: number;
  };
  /** First and last date, Excel serials; null without a date column. */
  readonly period: { readonly from: number; readonly to: number } | null;
  /** First day, as an Excel serial, whose figures may still change; absent where all rows are final. */
  readonly immatureFrom?: number;
  /** Header of the column by which the rows divide another table's whole (渠道 beside 全部): never added to it, nor up to it. */
  readonly partsOf?: string;
  /** Where an entry sheet keeps what the table has as columns; absent for all other sources. */
  readonly entry?: EntryPlaces;
}

/** Zero-based columns of an entry sheet's cells: a row holds one value of one measure. */
export interface EntryPlaces {
  readonly period: number;
  readonly subject: number | null;
  readonly measure: number;
  readonly value: number;
}

/** Something that intake corrected; the sheet and the pane show it. */
export interface Repair {
  readonly where: string;
  readonly before: string;
  readonly after: string;
  readonly reason: RepairReason;
}

/** Something suspicious or refused; `facts` fill the gaps of its words. */
export interface Health {
  readonly severity: "error" | "warning" | "info";
  readonly code: HealthCode | `file.${FileFault}`;
  readonly where: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface Inspection {
  readonly file: string;
  readonly source: string;
  readonly encoding: string | null;
  readonly tables: readonly Table[];
  readonly repairs: readonly Repair[];
  readonly health: readonly Health[];
}

/** A table that was corrected by hand. */
export interface Remembered extends Pick<Recognition, "source" | "grain"> {
  /** Headers of its file. */
  readonly headers: readonly string[];
  /** Header and what it means. Pairs, because headers are text from outside. */
  readonly corrections: readonly (readonly [header: string, meaning: string])[];
}

/** What the user says about a source that the source does not say itself. */
export interface IntakeHints {
  /** Constant subject (account, person…) for all rows. */
  readonly subject?: string;
  /** Header of the constant subject column; "Account" unless given. */
  readonly subjectHeader?: string;
  /** Header → measure id, or a role, chosen by hand; overrides recognition. */
  readonly columns?: Readonly<Record<string, string>>;
  /** What people chose for tables that are in the workbook: holds for every table of their kind. */
  readonly remembered?: readonly Remembered[];
  /** Header of the column that divides the rows, where their whole is known to be a table of its own; as in `Table`. */
  readonly partsOf?: string;
  /** Calendar year of the last row of a yearless file. */
  readonly year?: number;
  /** Today as an Excel serial number: intake never reads the clock. */
  readonly today: number;
}
