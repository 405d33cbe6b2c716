export type HorizontalAlignment =
  "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify";
export type BorderEdge = "top" | "bottom" | "left" | "right";
export type BorderStyle = "thin" | "medium" | "thick" | "dashed" | "dotted" | "double" | "hair";

export interface Border {
  readonly style: BorderStyle;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** How a cell looks; complete. Colours are `#RRGGBB`; sizes are points. */
export interface CellStyle {
  /** Excel's English number format; "General" where none was set, "@" for text. */
  readonly numberFormat: string;
  readonly fontName: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly color: string;
  /** `null`: no fill. */
  readonly fill: string | null;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly indent: number;
  readonly top: Border | null;
  readonly bottom: Border | null;
  readonly left: Border | null;
  readonly right: Border | null;
  /** Whether protection of the sheet guards the cell. */
  readonly locked: boolean;
}

/** Only what is given is changed. */
export type StylePatch = Partial<CellStyle>;

/** The style that all cells of an area share; `undefined` where they differ. */
export type CommonStyle = { readonly [Key in keyof CellStyle]: CellStyle[Key] | undefined };

/** Excel's Normal style (Office theme). */
export const NORMAL_STYLE: CellStyle = {
  numberFormat: "General",
  fontName: "Calibri",
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  color: "#000000",
  fill: null,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  top: null,
  bottom: null,
  left: null,
  right: null,
  locked: true,
};
