import type { Area } from "../../model/cell.ts";
import type { Border, BorderEdge, BorderStyle, CellStyle, StylePatch } from "../../model/style.ts";
import { asBoolean, asColor, asEnum, asNumber, asText } from "../arguments.ts";
import type { HostContext } from "../context.ts";
import { invalidArgument } from "../errors.ts";
import { handlerOf, type Handlers } from "../handlers.ts";
import type { RangeRef } from "../range.ts";
import { sheetOf } from "./sheetOf.ts";

/** One edge of a range, e.g. `EdgeBottom`. */
interface EdgeRef {
  readonly range: RangeRef;
  readonly edge: string;
}

/** How ranges look: fill, font, borders, alignment, sizes. A member on which the cells differ is null. */
export function rangeFormatFamily(host: HostContext): Handlers {
  const live = (range: RangeRef) => sheetOf(host.workbook, range.sheet.id);
  const common = <Key extends keyof CellStyle>(range: RangeRef, key: Key) => live(range).commonStyle(range.area)[key];
  const patch = (range: RangeRef, style: StylePatch) => {
    live(range).setStyle(range.area, style);
  };
  const size = (start: number, count: number, of: (at: number) => number) => {
    const first = of(start);
    for (let at = start + 1; at < start + count; at++) if (of(at) !== first) return null;
    return first;
  };
  const border = ({ range, edge }: EdgeRef): Border | null | undefined => {
    const area = edgeArea(range.area, edge);
    return area === null ? null : live(range).commonStyle(area)[sideOf(edge)];
  };
  const setBorder = ({ range, edge }: EdgeRef, value: Border | null) => {
    const area = edgeArea(range.area, edge);
    if (area) live(range).setStyle(area, { [sideOf(edge)]: value });
  };
  const drawn = (at: EdgeRef): Border => border(at) ?? { style: "thin", color: "#000000" };
  return {
    RangeFormat: handlerOf<"RangeFormat", RangeRef>({
      get: {
        WrapText: (range) => common(range, "wrap") ?? null,
        HorizontalAlignment: (range) => common(range, "horizontal") ?? null,
        VerticalAlignment: (range) => common(range, "vertical") ?? null,
        IndentLevel: (range) => common(range, "indent") ?? null,
        ColumnWidth: (range) => size(range.area.column, range.area.columns, (at) => live(range).columnWidth(at)),
        RowHeight: (range) => size(range.area.row, range.area.rows, (at) => live(range).rowHeight(at)),
      },
      set: {
        WrapText: (range, value) => {
          patch(range, { wrap: asBoolean(value) });
        },
        HorizontalAlignment: (range, value) => {
          const horizontal = asEnum("HorizontalAlignment")(value);
          if (!isHorizontal(horizontal)) throw invalidArgument(horizontal);
          patch(range, { horizontal });
        },
        VerticalAlignment: (range, value) => {
          const vertical = asEnum("VerticalAlignment")(value);
          if (!isVertical(vertical)) throw invalidArgument(vertical);
          patch(range, { vertical });
        },
        IndentLevel: (range, value) => {
          const indent = asNumber(value);
          if (indent < 0 || indent > 250) throw invalidArgument();
          patch(range, { indent });
        },
        ColumnWidth: (range, value) => {
          live(range).setColumnWidths(range.area.column, range.area.columns, asSize(value, 1791));
        },
        RowHeight: (range, value) => {
          live(range).setRowHeights(range.area.row, range.area.rows, asSize(value, 409.5));
        },
      },
      nav: {
        Fill: (range) => range,
        Font: (range) => range,
        Borders: (range) => range,
        Protection: (range) => range,
      },
      call: {
        AutofitColumns: (range) => {
          live(range).autofitColumns(range.area.column, range.area.columns);
        },
        AutofitRows: () => null,
      },
    }),
    RangeFill: handlerOf<"RangeFill", RangeRef>({
      get: {
        Color: (range) => {
          const fill = common(range, "fill");
          return fill === undefined ? "" : (fill ?? "#FFFFFF");
        },
      },
      set: {
        Color: (range, value) => {
          patch(range, { fill: value === "" ? null : asColor(value) });
        },
      },
      call: {
        Clear: (range) => {
          patch(range, { fill: null });
        },
      },
    }),
    RangeFont: handlerOf<"RangeFont", RangeRef>({
      get: {
        Bold: (range) => common(range, "bold") ?? null,
        Italic: (range) => common(range, "italic") ?? null,
        Color: (range) => common(range, "color") ?? "",
        Name: (range) => common(range, "fontName") ?? null,
        Size: (range) => common(range, "size") ?? null,
        Strikethrough: (range) => common(range, "strikethrough") ?? null,
        Underline: (range) => {
          const underline = common(range, "underline");
          return underline === undefined ? null : underline ? "Single" : "None";
        },
      },
      set: {
        Bold: (range, value) => {
          patch(range, { bold: asBoolean(value) });
        },
        Italic: (range, value) => {
          patch(range, { italic: asBoolean(value) });
        },
        Color: (range, value) => {
          patch(range, { color: asColor(value) });
        },
        Name: (range, value) => {
          patch(range, { fontName: asText(value) });
        },
        Size: (range, value) => {
          patch(range, { size: asSize(value, 409) });
        },
        Strikethrough: (range, value) => {
          patch(range, { strikethrough: asBoolean(value) });
        },
        Underline: (range, value) => {
          patch(range, { underline: asEnum("RangeUnderlineStyle")(value) !== "None" });
        },
      },
    }),
    FormatProtection: handlerOf<"FormatProtection", RangeRef>({
      get: { Locked: (range) => common(range, "locked") ?? null },
      set: {
        Locked: (range, value) => {
          patch(range, { locked: asBoolean(value) });
        },
      },
    }),
    RangeBorderCollection: handlerOf<"RangeBorderCollection", RangeRef>({
      get: { Count: () => edges.length },
      items: (range) => edges.map((edge): EdgeRef => ({ range, edge })),
      item: (range, key): EdgeRef => ({ range, edge: asEnum("BorderIndex")(key) }),
    }),
    RangeBorder: handlerOf<"RangeBorder", EdgeRef>({
      id: ({ edge }) => edge,
      get: {
        SideIndex: ({ edge }) => edge,
        Color: (at) => {
          const line = border(at);
          return line === undefined ? "" : (line?.color ?? "#000000");
        },
        Style: (at) => {
          const line = border(at);
          return line === undefined ? null : line ? (lineNames[line.style] ?? "Continuous") : "None";
        },
        Weight: (at) => {
          const line = border(at);
          return line === undefined ? null : line ? (weightNames[line.style] ?? "Thin") : "Thin";
        },
      },
      set: {
        Color: (at, value) => {
          setBorder(at, { ...drawn(at), color: asColor(value) });
        },
        Style: (at, value) => {
          const style = asEnum("BorderLineStyle")(value);
          setBorder(at, style === "None" ? null : { ...drawn(at), style: lineStyles[style] ?? "thin" });
        },
        Weight: (at, value) => {
          const weight = asEnum("BorderWeight")(value);
          setBorder(at, { ...drawn(at), style: weightStyles[weight] ?? "thin" });
        },
      },
    }),
  };
}

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;

const lineStyles: Readonly<Record<string, BorderStyle>> = {
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dashed",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "dashed",
};
const lineNames: Readonly<Partial<Record<BorderStyle, string>>> = { dashed: "Dash", dotted: "Dot", double: "Double" };
const weightStyles: Readonly<Record<string, BorderStyle>> = {
  Hairline: "hair",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};
const weightNames: Readonly<Partial<Record<BorderStyle, string>>> = {
  hair: "Hairline",
  medium: "Medium",
  thick: "Thick",
  double: "Thick",
};

/** The side of a cell on which an edge of a range is drawn. */
function sideOf(edge: string): BorderEdge {
  switch (edge) {
    case "EdgeTop":
      return "top";
    case "EdgeLeft":
      return "left";
    case "EdgeRight":
    case "InsideVertical":
      return "right";
    default:
      return "bottom";
  }
}

/** The cells that carry an edge; null where there are none (a single row has no inner horizontal lines). */
function edgeArea(area: Area, edge: string): Area | null {
  const { row, column, rows, columns } = area;
  switch (edge) {
    case "EdgeTop":
      return { ...area, rows: 1 };
    case "EdgeBottom":
      return { ...area, row: row + rows - 1, rows: 1 };
    case "EdgeLeft":
      return { ...area, columns: 1 };
    case "EdgeRight":
      return { ...area, column: column + columns - 1, columns: 1 };
    case "InsideVertical":
      return columns > 1 ? { ...area, columns: columns - 1 } : null;
    case "InsideHorizontal":
      return rows > 1 ? { ...area, rows: rows - 1 } : null;
    default:
      return null;
  }
}

function asSize(value: unknown, max: number): number {
  const points = asNumber(value);
  if (points < 0 || points > max) throw invalidArgument();
  return points;
}

const horizontals = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection"] as const;
const verticals = ["Top", "Center", "Bottom", "Justify"] as const;

function isHorizontal(name: string): name is (typeof horizontals)[number] {
  return horizontals.some((each) => each === name);
}

function isVertical(name: string): name is (typeof verticals)[number] {
  return verticals.some((each) => each === name);
}
