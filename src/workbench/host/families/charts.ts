import type { Chart, ChartSeries } from "../../model/objects.ts";
import { asEnum, asInteger, asNumber, asText, asBoolean, optional } from "../arguments.ts";
import { readCells, toWire } from "../cells.ts";
import type { HostContext } from "../context.ts";
import { invalidArgument, notImplemented } from "../errors.ts";
import { handlerOf, type AnyHandler, type Handlers } from "../handlers.ts";
import type { Metadata } from "../metadata.ts";
import { asRange, findRange, type RangeRef } from "../range.ts";
import { seriesFrom } from "./chartData.ts";
import {
  chartOf,
  chartPartHandler,
  ChartRef,
  seriesOf,
  updateSeries,
  type ChartPart,
  type SeriesRef,
} from "./chartParts.ts";
import { sheetOf } from "./sheetOf.ts";
import type { SheetPart } from "./worksheets.ts";

const ownHandlers = ["Chart", "ChartCollection", "ChartSeries", "ChartSeriesCollection", "ChartTitle"];

/** Charts: kind, place, title and series have meaning; everything else of the object model is stored. */
export function chartFamily(host: HostContext, metadata: Metadata): Handlers {
  const { workbook } = host;
  const charts = ({ sheet }: SheetPart) => sheetOf(workbook, sheet.id).charts.map(({ id }) => new ChartRef(sheet, id));
  const update = (ref: ChartRef, patch: Partial<Chart>) => {
    ref.sheet.updateChart(chartOf(ref).id, patch);
  };
  const find = (part: SheetPart, key: unknown) => {
    const wanted = asText(key);
    return charts(part).find((ref) => ref.id === wanted || chartOf(ref).name.toLowerCase() === wanted.toLowerCase());
  };
  const place = (value: unknown, key: "left" | "top" | "width" | "height") => (ref: ChartRef) => {
    update(ref, { [key]: Math.max(0, asNumber(value)) });
  };
  const cell = (ref: ChartRef, value: unknown) =>
    typeof value === "string" ? findRange(workbook, value, ref.sheet) : asRange(value);
  const chartPart =
    (path: string) =>
    (chart: ChartRef): ChartPart => ({ chart, path });
  const seriesPart = ({ chart, id }: SeriesRef): ChartPart => ({ chart, series: id, path: "" });
  const title = chartPartHandler(metadata, "ChartTitle", samePart);
  const whole = chartPartHandler(metadata, "Chart", chartPart(""));
  const oneSeries = chartPartHandler(metadata, "ChartSeries", seriesPart);
  const source = (value: unknown) => {
    const { sheet, area } = asRange(value);
    return { sheet: sheet.id, area };
  };
  const dimension = (ref: SeriesRef, name: unknown) => {
    const { values, categories } = seriesOf(ref);
    const wanted = asEnum("ChartSeriesDimension")(name);
    const at =
      wanted === "Values" || wanted === "YValues"
        ? values
        : wanted === "Categories" || wanted === "XValues"
          ? categories
          : undefined;
    if (at === undefined) throw notImplemented(`ChartSeries dimension ${wanted}`);
    return at;
  };
  const cells = (ref: SeriesRef, name: unknown) => {
    const at = dimension(ref, name);
    return at ? (readCells(at.area, (area) => sheetOf(workbook, at.sheet).values(area).flat().map(toWire)) ?? []) : [];
  };
  const parts = Object.keys(metadata.types).filter((type) => type.startsWith("Chart") && !ownHandlers.includes(type));
  return {
    ...Object.fromEntries(
      parts
        .filter((type) => !metadata.types[type]?.collection)
        .map((type) => [type, chartPartHandler(metadata, type, samePart)]),
    ),
    ChartCollection: handlerOf<"ChartCollection", SheetPart>({
      get: { Count: (part) => charts(part).length },
      items: charts,
      item: find,
      call: {
        Add: (part, type, data, seriesBy) => {
          const sheet = sheetOf(workbook, part.sheet.id);
          const by = optional(asEnum("ChartSeriesBy"))(seriesBy) ?? "Auto";
          const series = seriesFrom(asRange(data), by);
          const added = sheet.addChart({
            name: freeName(sheet.charts),
            type: asEnum("ChartType")(type),
            title: series.length === 1 ? (series[0]?.name ?? "") : "",
            showTitle: true,
            series,
            left: 0,
            top: 0,
            width: 360,
            height: 216,
            properties: {},
          });
          return new ChartRef(sheet, added.id);
        },
      },
    }),
    Chart: merged(
      whole,
      handlerOf<"Chart", ChartRef>({
        id: ({ id }) => id,
        get: {
          Id: ({ id }) => id,
          Name: (ref) => chartOf(ref).name,
          ChartType: (ref) => chartOf(ref).type,
          Left: (ref) => chartOf(ref).left,
          Top: (ref) => chartOf(ref).top,
          Width: (ref) => chartOf(ref).width,
          Height: (ref) => chartOf(ref).height,
        },
        set: {
          Name: (ref, value) => {
            update(ref, { name: asText(value) });
          },
          ChartType: (ref, value) => {
            update(ref, { type: asEnum("ChartType")(value) });
          },
          Left: (ref, value) => {
            place(value, "left")(ref);
          },
          Top: (ref, value) => {
            place(value, "top")(ref);
          },
          Width: (ref, value) => {
            place(value, "width")(ref);
          },
          Height: (ref, value) => {
            place(value, "height")(ref);
          },
        },
        nav: {
          Series: (ref) => ref,
          Title: chartPart("title"),
          Worksheet: ({ sheet }) => sheetOf(workbook, sheet.id),
        },
        call: {
          Activate: (ref) => {
            workbook.activate(ref.sheet.id);
          },
          Delete: (ref) => {
            ref.sheet.deleteChart(chartOf(ref).id);
          },
          SetData: (ref, data, seriesBy) => {
            update(ref, { series: seriesFrom(asRange(data), optional(asEnum("ChartSeriesBy"))(seriesBy) ?? "Auto") });
          },
          SetPosition: (ref, start, end) => {
            const from = cell(ref, start);
            update(ref, boundsOf(from, end === null || end === undefined ? undefined : cell(ref, end), chartOf(ref)));
          },
        },
      }),
    ),
    ChartTitle: merged(
      title,
      handlerOf<"ChartTitle", ChartPart>({
        get: { Text: ({ chart }) => chartOf(chart).title, Visible: ({ chart }) => chartOf(chart).showTitle },
        set: {
          Text: ({ chart }, value) => {
            update(chart, { title: asText(value), showTitle: true });
          },
          Visible: ({ chart }, value) => {
            update(chart, { showTitle: asBoolean(value) });
          },
        },
      }),
    ),
    ChartSeriesCollection: handlerOf<"ChartSeriesCollection", ChartRef>({
      get: { Count: (chart) => chartOf(chart).series.length },
      items: (chart) => chartOf(chart).series.map(({ id }): SeriesRef => ({ chart, id })),
      call: {
        Add: (chart, name, index): SeriesRef => {
          const { series } = chartOf(chart);
          const id = String(Math.max(0, ...series.map((each) => Number(each.id) || 0)) + 1);
          const added: ChartSeries = {
            id,
            name: optional(asText)(name) ?? `Series${series.length + 1}`,
            nameSource: null,
            values: null,
            categories: null,
            properties: {},
          };
          update(chart, { series: series.toSpliced(optional(asInteger)(index) ?? series.length, 0, added) });
          return { chart, id };
        },
      },
    }),
    ChartSeries: merged(
      oneSeries,
      handlerOf<"ChartSeries", SeriesRef>({
        get: {
          Name: (ref) => {
            const { name, nameSource } = seriesOf(ref);
            const cell = nameSource && workbook.sheet(nameSource.sheet)?.text(nameSource.area)[0]?.[0];
            return cell ?? name;
          },
          ChartType: (ref) => seriesOf(ref).properties["chartType"] ?? chartOf(ref.chart).type,
          PlotOrder: (ref) => chartOf(ref.chart).series.findIndex(({ id }) => id === ref.id),
        },
        set: {
          Name: (ref, value) => {
            const text = asText(value);
            if (!text.startsWith("=")) {
              updateSeries(ref, { name: text, nameSource: null });
              return;
            }
            const { sheet, area } = findRange(workbook, text.slice(1), ref.chart.sheet);
            if (area.rows * area.columns !== 1) throw invalidArgument();
            updateSeries(ref, { name: sheet.text(area)[0]?.[0] ?? "", nameSource: { sheet: sheet.id, area } });
          },
        },
        call: {
          Delete: ({ chart, id }) => {
            update(chart, { series: chartOf(chart).series.filter((each) => each.id !== id) });
          },
          SetValues: (ref, range) => {
            updateSeries(ref, { values: source(range) });
          },
          SetXAxisValues: (ref, range) => {
            updateSeries(ref, { categories: source(range) });
          },
          GetDimensionValues: cells,
        },
      }),
    ),
    ChartAxes: merged(
      chartPartHandler(metadata, "ChartAxes", samePart),
      handlerOf<"ChartAxes", ChartPart>({
        call: {
          GetItem: (part, type, group): ChartPart => {
            if ((optional(asEnum("ChartAxisGroup"))(group) ?? "Primary") !== "Primary")
              throw notImplemented("secondary ChartAxes");
            const axis = { Category: "categoryAxis", Value: "valueAxis", Series: "seriesAxis" }[
              asEnum("ChartAxisType")(type)
            ];
            if (axis === undefined) throw invalidArgument();
            return { ...part, path: `axes.${axis}` };
          },
        },
      }),
    ),
  };
}

function samePart(part: ChartPart): ChartPart {
  return part;
}

/** The second handler's members win. */
function merged(base: AnyHandler, own: AnyHandler): AnyHandler {
  return {
    ...base,
    ...own,
    get: { ...base.get, ...own.get },
    set: { ...base.set, ...own.set },
    nav: { ...base.nav, ...own.nav },
    call: { ...base.call, ...own.call },
  };
}

/** "Chart 1", "Chart 2"… on each sheet. */
function freeName(charts: readonly Chart[]): string {
  for (let number = charts.length + 1; ; number++) {
    const name = `Chart ${number}`;
    if (!charts.some((chart) => chart.name === name)) return name;
  }
}

/** From the top left of one cell to the bottom right of another; without it the size stays. */
function boundsOf(from: RangeRef, to: RangeRef | undefined, { width, height }: Chart) {
  const edge = (count: number, size: (at: number) => number) => {
    let sum = 0;
    for (let at = 0; at < count; at++) sum += size(at);
    return sum;
  };
  const x = (column: number) => edge(column, (at) => from.sheet.columnWidth(at));
  const y = (row: number) => edge(row, (at) => from.sheet.rowHeight(at));
  const left = x(from.area.column);
  const top = y(from.area.row);
  if (!to) return { left, top, width, height };
  const right = x(to.area.column + to.area.columns);
  const bottom = y(to.area.row + to.area.rows);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
