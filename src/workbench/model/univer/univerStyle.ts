import type { StyleData } from "../library.ts";
import {
  NORMAL_STYLE,
  type Border,
  type BorderEdge,
  type BorderStyle,
  type CellStyle,
  type StylePatch,
} from "../style.ts";

/** Our own settings that Univer has no place for travel inside its style under this key. */
interface Extras {
  horizontal?: CellStyle["horizontal"];
  vertical?: CellStyle["vertical"];
  indent?: number;
  locked?: boolean;
}

const HORIZONTAL = { Left: 1, Center: 2, Right: 3, Justify: 4 } as const;
const VERTICAL = { Top: 1, Center: 2, Bottom: 3 } as const;
const WRAP = 3;
const BORDERS: Readonly<Record<BorderStyle, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  double: 7,
  medium: 8,
  thick: 13,
};
const EDGES = { top: "t", bottom: "b", left: "l", right: "r" } as const satisfies Record<BorderEdge, string>;
const EDGE_NAMES: readonly BorderEdge[] = ["top", "bottom", "left", "right"];

/** Null for the Normal style: such a cell needs none. */
export function toUniverStyle(style: CellStyle): StyleData | null {
  const data: Record<string, unknown> = {};
  if (style.numberFormat !== NORMAL_STYLE.numberFormat) data.n = { pattern: style.numberFormat };
  if (style.fontName !== NORMAL_STYLE.fontName) data.ff = style.fontName;
  if (style.size !== NORMAL_STYLE.size) data.fs = style.size;
  if (style.bold) data.bl = 1;
  if (style.italic) data.it = 1;
  if (style.underline) data.ul = { s: 1 };
  if (style.strikethrough) data.st = { s: 1 };
  if (style.color !== NORMAL_STYLE.color) data.cl = { rgb: style.color };
  if (style.fill !== null) data.bg = { rgb: style.fill };
  if (style.wrap) data.tb = WRAP;
  const extras: Extras = {};
  if (style.horizontal in HORIZONTAL) data.ht = HORIZONTAL[style.horizontal as keyof typeof HORIZONTAL];
  else if (style.horizontal !== "General") extras.horizontal = style.horizontal;
  if (style.vertical in VERTICAL && style.vertical !== NORMAL_STYLE.vertical) {
    data.vt = VERTICAL[style.vertical as keyof typeof VERTICAL];
  } else if (style.vertical !== NORMAL_STYLE.vertical) extras.vertical = style.vertical;
  if (style.indent !== 0) extras.indent = style.indent;
  if (!style.locked) extras.locked = false;
  const borders = EDGE_NAMES.flatMap((edge) => {
    const border = style[edge];
    return border === null ? [] : [[EDGES[edge], { s: BORDERS[border.style], cl: { rgb: border.color } }] as const];
  });
  if (borders.length > 0) data.bd = Object.fromEntries(borders);
  if (Object.keys(extras).length > 0) data.custom = extras;
  return Object.keys(data).length > 0 ? data : null;
}

function fromUniverStyle(data: StyleData): CellStyle {
  const { custom } = data as { custom?: Extras };
  const pick = <Key extends string>(table: Readonly<Record<Key, number>>, code: number) =>
    (Object.keys(table) as Key[]).find((key) => table[key] === code);
  const border = (edge: BorderEdge): Border | null => {
    const found = data.bd?.[EDGES[edge]];
    const style = found ? pick(BORDERS, found.s) : undefined;
    return found && found.s !== 0 ? { style: style ?? "thin", color: hex(found.cl.rgb ?? "") ?? "#000000" } : null;
  };
  return {
    numberFormat: data.n?.pattern ?? NORMAL_STYLE.numberFormat,
    fontName: data.ff ?? NORMAL_STYLE.fontName,
    size: data.fs ?? NORMAL_STYLE.size,
    bold: data.bl === 1,
    italic: data.it === 1,
    underline: data.ul?.s === 1,
    strikethrough: data.st?.s === 1,
    color: hex(data.cl?.rgb ?? "") ?? NORMAL_STYLE.color,
    fill: hex(data.bg?.rgb ?? ""),
    horizontal: custom?.horizontal ?? pick(HORIZONTAL, data.ht ?? 0) ?? "General",
    vertical: custom?.vertical ?? pick(VERTICAL, data.vt ?? 0) ?? NORMAL_STYLE.vertical,
    wrap: data.tb === WRAP,
    indent: custom?.indent ?? 0,
    top: border("top"),
    bottom: border("bottom"),
    left: border("left"),
    right: border("right"),
    locked: custom?.locked ?? true,
  };
}

/** `#RRGGBB` of what Univer's pickers write: `rgb(…)`, short or long hexadecimal. */
function hex(color: string): string | null {
  if (color === "") return null;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(color);
  if (parts)
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  return color.toUpperCase();
}

/** The styles in use, by Univer's style id. */
export interface StyleBook {
  /** The id to put into a cell; null for the Normal style. */
  idOf(style: CellStyle): string | null;
  of(id: CellStyleReference): CellStyle;
  /** The id of a style with a patch on it. */
  patched(id: CellStyleReference, patch: StylePatch): string | null;
}

export type CellStyleReference = string | StyleData | null | undefined;

export interface UniverStyles {
  get(id: string): StyleData | null | undefined;
  addCustomStyle(id: string, data: StyleData): void;
}

export function createStyleBook(styles: () => UniverStyles): StyleBook {
  const idByKey = new Map<string, string | null>();
  const styleById = new Map<string, CellStyle>();
  const patchIds = new Map<string, Map<string | null, string | null>>();

  function idOf(style: CellStyle): string | null {
    const key = JSON.stringify(style);
    const known = idByKey.get(key);
    if (known !== undefined) return known;
    const data = toUniverStyle(style);
    const id = data === null ? null : `wb${idByKey.size}`;
    if (data !== null && id !== null) {
      styles().addCustomStyle(id, data);
      styleById.set(id, style);
    }
    idByKey.set(key, id);
    return id;
  }

  function of(reference: CellStyleReference): CellStyle {
    if (reference === null || reference === undefined || reference === "") return NORMAL_STYLE;
    if (typeof reference !== "string") return fromUniverStyle(reference);
    const known = styleById.get(reference);
    if (known) return known;
    const data = styles().get(reference);
    const style = data ? fromUniverStyle(data) : NORMAL_STYLE;
    styleById.set(reference, style);
    return style;
  }

  function patched(reference: CellStyleReference, patch: StylePatch): string | null {
    if (typeof reference === "object" && reference !== null) return idOf({ ...of(reference), ...patch });
    const base = reference ?? null;
    const key = JSON.stringify(patch);
    let byBase: Map<string | null, string | null> | undefined = patchIds.get(key);
    if (!byBase) patchIds.set(key, (byBase = new Map<string | null, string | null>()));
    let id = byBase.get(base);
    if (id === undefined) byBase.set(base, (id = idOf({ ...of(base), ...patch })));
    return id;
  }

  return { idOf, of, patched };
}
