import type { Sheet as FileSheet } from "hucre";
import { readArea } from "../addresses.ts";
import { newId, type Book } from "../book.ts";
import type { Json, SheetArea } from "../cell.ts";
import { columnWidth, rowHeight } from "../layout.ts";
import type { Chart } from "../objects.ts";
import { EMU_PER_POINT } from "./xlsxFinish.ts";
import { attribute, partText, relationshipsOf, type Parts } from "./xlsxParts.ts";

interface Frame {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly xml: string;
}

/** The charts on a sheet: their series as hucre reads them, their places, names and bar directions from the file itself. */
export function readCharts(book: Book, sheet: string, file: FileSheet, parts: Parts, path: string): Chart[] {
  const frames = framesOf(book, sheet, parts, path);
  return (file.charts ?? []).map((chart, i) => {
    const frame = frames[i];
    const source = (reference: string | undefined): SheetArea | null => {
      const found = reference === undefined ? null : readArea(reference);
      const on = found?.sheet === null ? sheet : found && book.idOf(found.sheet);
      return found && on !== undefined && on !== null ? { sheet: on, area: found.area } : null;
    };
    const properties: Record<string, Json> = {};
    if (chart.legend === false) properties["legend.visible"] = false;
    else if (chart.legend !== undefined && chart.legend !== "right") {
      properties["legend.position"] = chart.legend.charAt(0).toUpperCase() + chart.legend.slice(1);
    }
    return {
      id: newId(),
      sheet,
      name: frame?.name ?? `Chart ${i + 1}`,
      type: typeOf(chart.kinds[0] ?? "bar", chart.barGrouping ?? chart.lineGrouping, frame?.xml ?? ""),
      title: chart.title ?? "",
      showTitle: chart.title !== undefined,
      series: (chart.series ?? []).map((series) => {
        const nameSource = source(series.name);
        return {
          id: newId(),
          name: nameSource ? "" : (series.name ?? ""),
          nameSource,
          values: source(series.valuesRef),
          categories: source(series.categoriesRef),
          properties: typeof series.color === "string" ? { color: `#${series.color.toUpperCase()}` } : {},
        };
      }),
      left: frame?.left ?? 0,
      top: frame?.top ?? 0,
      width: frame?.width ?? 360,
      height: frame?.height ?? 216,
      properties,
    };
  });
}

function typeOf(kind: string, grouping: string | undefined, xml: string): string {
  const suffix = grouping === "stacked" ? "Stacked" : grouping === "percentStacked" ? "Stacked100" : "";
  switch (kind) {
    case "bar": {
      const direction = /<(?:\w+:)?barDir\s+val="bar"/.test(xml) ? "Bar" : "Column";
      return direction + (suffix === "" ? "Clustered" : suffix);
    }
    case "line":
      return `Line${suffix}`;
    case "area":
      return `Area${suffix}`;
    case "scatter":
      return "XYScatter";
    default:
      return kind.charAt(0).toUpperCase() + kind.slice(1);
  }
}

function framesOf(book: Book, sheet: string, parts: Parts, path: string): Frame[] {
  const drawing = relationshipsOf(parts, path).find(({ type }) => type.endsWith("/drawing"))?.target;
  if (drawing === undefined) return [];
  const charts = new Map(relationshipsOf(parts, drawing).map(({ id, target }) => [id, target]));
  const anchors = partText(parts, drawing).matchAll(
    /<(?:\w+:)?(?:two|one)CellAnchor[\s>].*?<\/(?:\w+:)?(?:two|one)CellAnchor>/gs,
  );
  return [...anchors].flatMap(([anchor]) => {
    const chart = /<(?:\w+:)?chart\s[^>]*r:id="([^"]*)"/.exec(anchor)?.[1];
    if (chart === undefined) return [];
    const from = corner(book, sheet, /<(?:\w+:)?from>(.*?)<\/(?:\w+:)?from>/s.exec(anchor)?.[1] ?? "");
    const to = corner(book, sheet, /<(?:\w+:)?to>(.*?)<\/(?:\w+:)?to>/s.exec(anchor)?.[1] ?? "");
    const name = attribute(/<(?:\w+:)?cNvPr\s[^>]*>/.exec(anchor)?.[0] ?? "", "name") ?? "";
    return [
      {
        name,
        left: from.x,
        top: from.y,
        width: Math.max(to.x - from.x, 0),
        height: Math.max(to.y - from.y, 0),
        xml: partText(parts, charts.get(chart) ?? ""),
      },
    ];
  });
}

function corner(book: Book, sheet: string, xml: string): { x: number; y: number } {
  const number = (tag: string) => Number(new RegExp(`<(?:\\w+:)?${tag}>(-?\\d+)<`).exec(xml)?.[1] ?? "0");
  let x = number("colOff") / EMU_PER_POINT;
  for (let column = 0; column < number("col"); column++) x += columnWidth(book, sheet, column);
  let y = number("rowOff") / EMU_PER_POINT;
  for (let row = 0; row < number("row"); row++) y += rowHeight(book, sheet, row);
  return { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 };
}
