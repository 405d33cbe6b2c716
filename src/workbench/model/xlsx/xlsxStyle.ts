import type { CellStyle as FileStyle, WriteOptions } from "hucre";
import { resolveThemeColor } from "hucre/xlsx";
import { NORMAL_STYLE, type Border, type BorderStyle, type CellStyle, type StylePatch } from "../style.ts";

type FileColor = NonNullable<NonNullable<FileStyle["font"]>["color"]>;
type Horizontal = NonNullable<NonNullable<FileStyle["alignment"]>["horizontal"]>;
type Vertical = NonNullable<NonNullable<FileStyle["alignment"]>["vertical"]>;
type Font = NonNullable<WriteOptions["defaultFont"]>;

const HORIZONTAL = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
} as const satisfies Record<CellStyle["horizontal"], Horizontal>;
const VERTICAL = { Top: "top", Center: "center", Bottom: "bottom", Justify: "justify" } as const satisfies Record<
  CellStyle["vertical"],
  Vertical
>;
const EDGES = ["top", "bottom", "left", "right"] as const;
const STYLES: readonly BorderStyle[] = ["thin", "medium", "thick", "dashed", "dotted", "double", "hair"];

export const NORMAL_FONT: Font = { name: NORMAL_STYLE.fontName, size: NORMAL_STYLE.size };

/** What the file says of a style; undefined for the Normal style. */
export function toFileStyle(style: CellStyle): FileStyle | undefined {
  const normal = NORMAL_STYLE;
  const file: FileStyle = {};
  const font: Font = { ...NORMAL_FONT };
  if (style.fontName !== normal.fontName) font.name = style.fontName;
  if (style.size !== normal.size) font.size = style.size;
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.underline) font.underline = true;
  if (style.strikethrough) font.strikethrough = true;
  if (style.color !== normal.color) font.color = { rgb: style.color.slice(1) };
  if (JSON.stringify(font) !== JSON.stringify(NORMAL_FONT)) file.font = font;
  if (style.fill !== null) file.fill = { type: "pattern", pattern: "solid", fgColor: { rgb: style.fill.slice(1) } };
  if (style.numberFormat !== normal.numberFormat) file.numFmt = style.numberFormat;
  const alignment: NonNullable<FileStyle["alignment"]> = {};
  if (style.horizontal !== normal.horizontal) alignment.horizontal = HORIZONTAL[style.horizontal];
  if (style.vertical !== normal.vertical) alignment.vertical = VERTICAL[style.vertical];
  if (style.wrap) alignment.wrapText = true;
  if (style.indent !== 0) alignment.indent = style.indent;
  if (Object.keys(alignment).length > 0) file.alignment = alignment;
  const border: NonNullable<FileStyle["border"]> = {};
  for (const edge of EDGES) {
    const side = style[edge];
    if (side) border[edge] = { style: side.style, color: { rgb: side.color.slice(1) } };
  }
  if (Object.keys(border).length > 0) file.border = border;
  if (!style.locked) file.protection = { locked: false };
  return Object.keys(file).length > 0 ? file : undefined;
}

export function fromFileStyle(file: FileStyle, theme: readonly string[], defaultFont: Font | undefined): CellStyle {
  const { font, fill, alignment, border } = file;
  const side = (edge: (typeof EDGES)[number]): Border | null => {
    const found = border?.[edge];
    if (!found) return null;
    const style = STYLES.find((one) => one === found.style) ?? (found.style.startsWith("medium") ? "medium" : "dashed");
    return { style, color: colorOf(found.color, theme) ?? "#000000" };
  };
  const pick = <Ours extends string, Theirs>(table: Readonly<Record<Ours, Theirs>>, theirs: unknown) =>
    (Object.keys(table) as Ours[]).find((key) => table[key] === theirs);
  return {
    numberFormat: file.numFmt ?? NORMAL_STYLE.numberFormat,
    fontName: font?.name ?? defaultFont?.name ?? NORMAL_STYLE.fontName,
    size: font?.size ?? defaultFont?.size ?? NORMAL_STYLE.size,
    bold: font?.bold === true,
    italic: font?.italic === true,
    underline: font?.underline !== undefined && font.underline !== false,
    strikethrough: font?.strikethrough === true,
    color: colorOf(font?.color, theme) ?? NORMAL_STYLE.color,
    fill: fill?.type === "pattern" && fill.pattern === "solid" ? colorOf(fill.fgColor ?? fill.bgColor, theme) : null,
    horizontal: pick(HORIZONTAL, alignment?.horizontal) ?? "General",
    vertical: pick(VERTICAL, alignment?.vertical) ?? NORMAL_STYLE.vertical,
    wrap: alignment?.wrapText === true,
    indent: alignment?.indent ?? 0,
    top: side("top"),
    bottom: side("bottom"),
    left: side("left"),
    right: side("right"),
    locked: file.protection?.locked !== false,
  };
}

function colorOf(color: FileColor | undefined, theme: readonly string[]): string | null {
  if (!color) return null;
  if (color.rgb !== undefined) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color.theme === undefined || theme.length === 0) return null;
  return `#${resolveThemeColor([...theme], color.theme, color.tint).toUpperCase()}`;
}

/** The look of a conditional format: fills of such styles are kept in the background colour. */
export function toDifferentialStyle(patch: StylePatch): FileStyle {
  const file: FileStyle = {};
  const font: Font = {};
  if (patch.bold !== undefined) font.bold = patch.bold;
  if (patch.italic !== undefined) font.italic = patch.italic;
  if (patch.underline !== undefined) font.underline = patch.underline;
  if (patch.strikethrough !== undefined) font.strikethrough = patch.strikethrough;
  if (patch.color !== undefined) font.color = { rgb: patch.color.slice(1) };
  if (Object.keys(font).length > 0) file.font = font;
  if (patch.fill !== undefined && patch.fill !== null) {
    const rgb = patch.fill.slice(1);
    file.fill = { type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } };
  }
  if (patch.numberFormat !== undefined) file.numFmt = patch.numberFormat;
  return file;
}

export function fromDifferentialStyle(file: FileStyle | undefined, theme: readonly string[]): StylePatch {
  const { font, fill, numFmt } = file ?? {};
  const color = colorOf(font?.color, theme);
  const back = fill?.type === "pattern" ? colorOf(fill.bgColor ?? fill.fgColor, theme) : null;
  return {
    ...(font?.bold !== undefined && { bold: font.bold }),
    ...(font?.italic !== undefined && { italic: font.italic }),
    ...(font?.underline !== undefined && { underline: font.underline !== false }),
    ...(font?.strikethrough !== undefined && { strikethrough: font.strikethrough }),
    ...(color !== null && { color }),
    ...(back !== null && { fill: back }),
    ...(numFmt !== undefined && { numberFormat: numFmt }),
  };
}
