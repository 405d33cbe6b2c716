/**
 * What is to be written into a workbook, as plain data. Addresses inside a sheet are zero-based row and column numbers;
 * another sheet of the same plan is named in a formula by `sheetRef(key)`, because sheets get their final names only
 * when the plan is applied.
 */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  /** Workbook names, e.g. `Scoreline.card1.Scorecard` → the sheet with that key. */
  readonly names: readonly NamePlan[];
  /** What its sheets are printed on; the user's own paper unless given. */
  readonly paper?: "A4";
}

export interface NamePlan {
  readonly name: string;
  /** An Excel formula with its leading "="; other sheets through `sheetRef`. */
  readonly formula: string;
  readonly visible: boolean;
}

export interface SheetPlan {
  /** Stable within the plan: `Scorecard`, `Rules`, `Measures`, `Data1`… */
  readonly key: string;
  /** Wanted sheet name; the applier makes it legal and unique. */
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly tabColor?: string;
  readonly blocks: readonly Block[];
  readonly formats: readonly RangeFormatPlan[];
  readonly columnWidths: readonly ColumnWidth[];
  /** Rows that need another height than Excel's own; in points. */
  readonly rowHeights?: readonly RowHeight[];
  /** False hides the grid's lines. */
  readonly gridlines?: boolean;
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly tables: readonly TablePlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly validations: readonly ValidationPlan[];
  readonly charts: readonly ChartPlan[];
  readonly page?: PagePlan;
}

/**
 * A cell to write. A string is always text, whatever it begins with ("=1+1" shows as =1+1); a formula is explicit.
 * `null` leaves the cell empty.
 */
export type PlanCell = string | number | boolean | null | Formula;

export interface Formula {
  /** Excel formula in English with its leading "=". */
  readonly formula: string;
}

/** A rectangle of cells whose top left corner is at row, column. All rows have the same length. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly PlanCell[])[];
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface RangeFormatPlan {
  readonly area: Area;
  readonly format: CellFormat;
}

/** Only what is given is set. Colours are `#RRGGBB`. */
export interface CellFormat {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  /** Widths of a character between the cell's edge and a text that is aligned to it. */
  readonly indent?: number;
  readonly border?: { readonly edges: "all" | "bottom" | "top" | "left"; readonly color: string };
}

/** Width in characters of the standard font, as the Excel user interface shows it. */
export interface ColumnWidth {
  readonly column: number;
  readonly columns: number;
  readonly characters: number;
}

export interface RowHeight {
  readonly row: number;
  readonly rows: number;
  readonly points: number;
}

export interface TablePlan {
  readonly name: string;
  readonly area: Area;
  readonly style: string;
}

export type ConditionalFormatPlan =
  | {
      readonly kind: "formula";
      readonly area: Area;
      /** Relative to the area's first cell, with its leading "=". */
      readonly formula: string;
      readonly format: Pick<CellFormat, "color" | "fill" | "bold">;
    }
  | {
      readonly kind: "dataBar";
      readonly area: Area;
      /** Explicit bounds: automatic ones draw a single bar (office-js #2026). */
      readonly min: number;
      readonly max: number;
      readonly color: string;
    };

export type ValidationPlan =
  | { readonly kind: "list"; readonly area: Area; readonly items: readonly string[] }
  | {
      readonly kind: "decimal";
      readonly area: Area;
      readonly min: number;
      readonly max: number;
      readonly message: string;
    }
  | {
      /** Any number, or one text. */
      readonly kind: "number";
      readonly area: Area;
      readonly orText: string;
      readonly message: string;
    };

/** Chart types that Excel 2010 has. */
export interface ChartPlan {
  readonly name: string;
  readonly type: "ColumnClustered" | "ColumnStacked" | "BarClustered" | "BarStacked" | "Line";
  readonly title: string;
  /** Values of one series per column; the categories are the names beside them. */
  readonly categories: Area;
  readonly series: readonly { readonly name: string; readonly values: Area; readonly color?: string }[];
  readonly place: Area;
  /** Where the axis of values begins and ends; the spreadsheet chooses what is left out. */
  readonly axis?: { readonly from?: number; readonly to?: number };
  /** Names the series beside the chart; left out, where there are several. */
  readonly legend?: boolean;
  /** Each value stands at its bar or point. */
  readonly labels?: boolean;
}

/** With narrow margins, on the paper of the plan. */
export interface PagePlan {
  readonly orientation: "portrait" | "landscape";
  readonly fitToWidth: boolean;
  /** One page in all, together with `fitToWidth`. */
  readonly fitToHeight?: boolean;
  readonly titleRows?: { readonly from: number; readonly to: number };
  readonly printArea?: Area;
}

/** How a formula of a plan names another sheet of the plan: `${sheetRef("Rules")}$B$3`. */
export function sheetRef(key: string): string {
  return `«${key}»!`;
}

/** Replaces every `sheetRef` by the quoted name that its sheet has got. Throws on an unknown key: a mistake in a plan. */
export function resolveSheetRefs(formula: string, nameOf: (key: string) => string | undefined): string {
  return formula.replace(/«([^»]*)»!/g, (_whole, key: string) => {
    const name = nameOf(key);
    if (name === undefined) throw new Error(`unknown sheet in a plan: ${key}`);
    return `${quotedSheet(name)}!`;
  });
}

/** A sheet's name as any formula may write it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Zero-based column number → letters: 0 is A. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 address of an area; a single cell has no colon. `absolute` puts dollar signs. */
export function addressOf(area: Area, absolute = false): string {
  const dollar = absolute ? "$" : "";
  const cell = (row: number, column: number) => `${dollar}${columnLetters(column)}${dollar}${row + 1}`;
  const first = cell(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cell(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}
