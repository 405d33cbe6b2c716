import type { SheetChart } from "hucre";
import { printArea } from "../addresses.ts";
import type { Book } from "../book.ts";
import type { Json, SheetArea } from "../cell.ts";
import { sheetPrefix } from "../formula/formulaTokens.ts";
import type { Chart } from "../objects.ts";

const CHART_KINDS: Readonly<Record<string, SheetChart["type"]>> = {
  Column: "column",
  Bar: "bar",
  Line: "line",
  Area: "area",
  Pie: "pie",
  Doughnut: "doughnut",
  XYScatter: "scatter",
};

const LEGEND_PLACES = new Map<Json | undefined, NonNullable<SheetChart["legend"]>>([
  ["Top", "top"],
  ["Bottom", "bottom"],
  ["Left", "left"],
  ["Right", "right"],
  ["Corner", "topRight"],
]);

/** A chart for the file: kind, series, title, legend, labels, and the bounds and marks of its axes. */
export function fileChart(book: Book, chart: Chart): SheetChart {
  const kind = Object.keys(CHART_KINDS).find((prefix) => chart.type.startsWith(prefix)) ?? "Column";
  const type = CHART_KINDS[kind] ?? "column";
  const stacked = chart.type.endsWith("Stacked100")
    ? "percentStacked"
    : chart.type.endsWith("Stacked")
      ? "stacked"
      : null;
  const reference = (at: SheetArea) => sheetPrefix(book.nameOf(at.sheet)) + printArea(at.area, true);
  const color = (value: Json | undefined) => (typeof value === "string" ? value.slice(1) : null);
  const { properties } = chart;
  return {
    type,
    title: chart.title,
    showTitle: chart.showTitle && chart.title !== "",
    legend:
      properties["legend.visible"] === false ? false : (LEGEND_PLACES.get(properties["legend.position"]) ?? "right"),
    axes: { x: fileAxis(chart, "categoryAxis"), y: fileAxis(chart, "valueAxis") },
    series: chart.series.map((series) => {
      const fill = color(series.properties.color);
      return {
        ...(series.nameSource ? { name: reference(series.nameSource) } : { name: series.name }),
        values: series.values ? reference(series.values) : "",
        ...(series.categories && { categories: reference(series.categories) }),
        ...(fill !== null && { color: fill }),
        ...(series.properties.hasDataLabels === true && { dataLabels: { showValue: true } }),
      };
    }),
    ...(stacked !== null && (type === "line" ? { lineGrouping: stacked } : { barGrouping: stacked, overlap: 100 })),
    anchor: { from: { row: 0, col: 0 }, to: { row: 1, col: 1 } },
  };
}

/** Excel's own axes have marks outside at the labels and none between; a file that does not say so gets crosses. */
function fileAxis({ properties }: Chart, axis: "categoryAxis" | "valueAxis") {
  const at = (key: string) => properties[`axes.${axis}.${key}`];
  const [min, max] = [at("minimum"), at("maximum")];
  const scale = { ...(typeof min === "number" && { min }), ...(typeof max === "number" && { max }) };
  return {
    majorTickMark: "out",
    minorTickMark: "none",
    ...(Object.keys(scale).length > 0 && { scale }),
    ...(at("reversePlotOrder") === true && { reverse: true }),
  } as const;
}
