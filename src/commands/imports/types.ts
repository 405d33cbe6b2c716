import type { Language } from "../../locales/language.ts";
import type { SourceInput } from "../sourceInput.ts";

/** Files or ranges that shall become typed Data sheets of the workbook. */
export interface ImportRequest {
  readonly sources: readonly SourceInput[];
  /** Columns that people fill in, such as topic, campaign or owner. */
  readonly tags?: readonly ImportTag[];
  /** Tables of the sources that are not wanted, by their places in the inspection. */
  readonly leaveOut?: readonly { readonly source: number; readonly table: number }[];
  readonly language: Language;
}

/** A column for people to fill in. With choices its cells offer them in a list. */
export interface ImportTag {
  readonly header: string;
  readonly choices: readonly string[];
}

/** What became of the tables; sheets are named as they are in the workbook. */
export interface Imported {
  readonly sheets: readonly string[];
  readonly tables: readonly ImportedTable[];
}

export interface ImportedTable {
  readonly file: string;
  readonly table: string;
  readonly sheet: string;
  /** Rows added, rows the file repeats, and rows of the sheet that the file does not have. */
  readonly added: number;
  readonly unchanged: number;
  readonly kept: number;
  /** Cells for which a newer file gave another value; each is listed on the notes sheet. */
  readonly changed: number;
  readonly newColumns: readonly string[];
}

/** A Data sheet that was added to the workbook. */
export interface ImportFound {
  readonly importId: string;
  readonly key: string;
  readonly sheet: string;
  /** Source id of the export, `unknown` for any other table. */
  readonly source: string;
  readonly files: readonly string[];
}

/** An entry sheet for what no platform exports. */
export interface EntryRequest {
  readonly unit: "day" | "week" | "month" | "quarter";
  /** Inclusive, `YYYY-MM-DD`; every period of the unit that touches the stretch is asked for. */
  readonly from: string;
  readonly to: string;
  readonly subjects: readonly string[];
  /** Measure ids; what no platform exports unless given. */
  readonly measures?: readonly string[];
  readonly language: Language;
}
