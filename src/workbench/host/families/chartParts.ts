import type { Json } from "../../model/cell.ts";
import type { Chart, ChartSeries } from "../../model/objects.ts";
import type { Sheet } from "../../model/workbook.ts";
import { asColor, asJson } from "../arguments.ts";
import { itemNotFound, notImplemented } from "../errors.ts";
import type { AnyHandler } from "../handlers.ts";
import { camel, type Metadata } from "../metadata.ts";

export class ChartRef {
  constructor(
    readonly sheet: Sheet,
    readonly id: string,
  ) {}
}

export interface SeriesRef {
  readonly chart: ChartRef;
  readonly id: string;
}

/** A part of a chart or of one of its series, by path: `legend`, `axes.valueAxis.format.line`. */
export interface ChartPart {
  readonly chart: ChartRef;
  readonly series?: string;
  readonly path: string;
}

export function chartOf({ sheet, id }: ChartRef): Chart {
  const found = sheet.charts.find((chart) => chart.id === id);
  if (!found) throw itemNotFound();
  return found;
}

export function seriesOf({ chart, id }: SeriesRef): ChartSeries {
  const found = chartOf(chart).series.find((series) => series.id === id);
  if (!found) throw itemNotFound();
  return found;
}

export function updateSeries(ref: SeriesRef, patch: Partial<ChartSeries>): void {
  const series = chartOf(ref.chart).series.map((each) => (each.id === ref.id ? { ...each, ...patch } : each));
  ref.chart.sheet.updateChart(ref.chart.id, { series });
}

/** What Excel says of a chart before anything was set; by the end of a path. */
const defaults = new Map<string, Json>([
  ["legend.visible", true],
  ["legend.position", "Right"],
  ["legend.overlay", false],
  ["title.overlay", false],
  ["title.position", "Automatic"],
  ["majorGridlines.visible", true],
  ["minorGridlines.visible", false],
  ["valueAxis.visible", true],
  ["categoryAxis.visible", true],
  ["hasDataLabels", false],
  ["smooth", false],
  ["gapWidth", 150],
  ["overlap", 0],
  ["axisGroup", "Primary"],
  ["plotVisibleOnly", true],
  ["displayBlanksAs", "NotPlotted"],
  ["title.visible", false],
  ["title.text", ""],
]);

function storedProperties({ chart, series }: ChartPart): Readonly<Record<string, Json>> {
  return series === undefined ? chartOf(chart).properties : seriesOf({ chart, id: series }).properties;
}

function readPart(part: ChartPart, js: string): Json {
  const path = keyOf(part, js);
  const stored = storedProperties(part)[path];
  if (stored !== undefined) return stored;
  const known = [...defaults].find(([end]) => path === end || path.endsWith(`.${end}`));
  if (known) return known[1];
  throw notImplemented(`Chart ${path} before it is set`);
}

/** `undefined` forgets the property. */
function writePart(part: ChartPart, js: string, value: Json | undefined): void {
  const path = keyOf(part, js);
  const others = Object.entries(storedProperties(part)).filter(([key]) => key !== path);
  const properties = Object.fromEntries(value === undefined ? others : [...others, [path, value] as const]);
  if (part.series === undefined) part.chart.sheet.updateChart(part.chart.id, { properties });
  else updateSeries({ chart: part.chart, id: part.series }, { properties });
}

/** Where a property is kept. A series has one colour, whether it is drawn as a line or as an area. */
function keyOf({ path, series }: ChartPart, js: string): string {
  const key = join(path, js);
  return series !== undefined && /^format\.(fill|line)\.color$/.test(key) ? "color" : key;
}

function join(path: string, js: string): string {
  return path === "" ? js : `${path}.${js}`;
}

/**
 * A handler that stores whatever the add-in sets, derived from the metadata: parts of a chart have looks but no other
 * meaning to the workbench. `partOf` finds the part behind the host's object.
 */
export function chartPartHandler(metadata: Metadata, type: string, partOf: (object: never) => ChartPart): AnyHandler {
  const facts = metadata.types[type];
  if (!facts) throw notImplemented(type);
  const part = (object: unknown) => partOf(object as never);
  const props = Object.entries(facts.props).filter(([js]) => js !== "id");
  const colors = {
    SetSolidColor: (object: unknown, color: unknown) => {
      writePart(part(object), "color", asColor(color));
    },
    Clear: (object: unknown) => {
      writePart(part(object), "color", undefined);
      if ("lineStyle" in facts.props) writePart(part(object), "lineStyle", "None");
    },
  };
  return {
    get: Object.fromEntries(props.map(([js, { wire }]) => [wire, (object: unknown) => readPart(part(object), js)])),
    set: Object.fromEntries(
      props
        .filter(([, { writable }]) => writable)
        .map(([js, { wire }]) => [
          wire,
          (object: unknown, value: unknown) => {
            const isColor = js.toLowerCase().endsWith("color") && typeof value === "string" && value.startsWith("#");
            writePart(part(object), js, isColor ? asColor(value) : asJson(value));
          },
        ]),
    ),
    nav: Object.fromEntries(
      Object.entries(facts.navs)
        .filter(([, nav]) => nav.type.startsWith("Chart") && !nav.type.endsWith("Collection"))
        .map(([wire]) => [
          wire,
          (object: unknown): ChartPart => {
            const at = part(object);
            return { ...at, path: join(at.path, camel(wire)) };
          },
        ]),
    ),
    call: Object.fromEntries(Object.entries(colors).filter(([wire]) => facts.methods[wire])),
  };
}
