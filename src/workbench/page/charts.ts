import type { Chart as ChartDrawing, ChartConfiguration } from "chart.js";
import type { SheetArea } from "../model/cell.ts";
import type { Chart, ChartSeries } from "../model/objects.ts";
import type { Workbook } from "../model/workbook.ts";
import type { Box, SheetView } from "./sheetView.ts";

/** Excel's six accent colours of the Office theme. */
const accents = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

interface Drawn {
  readonly figure: HTMLElement;
  readonly drawing: ChartDrawing;
  /** What the drawing shows, so that it is drawn again only when that changes. */
  shown: string;
}

/**
 * Draws the charts of the active sheet over the grid, where Excel has them, and keeps them up to date: they follow scrolling and
 * zoom, and are drawn again when the charts or the figures change. chart.js is loaded with the first chart.
 */
export function showCharts(workbook: Workbook, view: SheetView): { update: () => Promise<void> } {
  const layer = document.createElement("div");
  layer.className = "charts";
  view.host.append(layer);
  const drawn = new Map<string, Drawn>();
  let due: Promise<void> | null = null;
  /** While there are charts they are placed in every frame: scrolling, zoom, freezing and resizing all move them. */
  let following = false;

  function place(): void {
    following = drawn.size > 0;
    if (!following) return;
    const cells = view.cells();
    move(layer, cells);
    for (const chart of workbook.activeSheet.charts) {
      const figure = drawn.get(chart.id)?.figure;
      if (!figure) continue;
      const { hidden, ...box } = view.place(chart);
      move(figure, { ...box, left: box.left - cells.left, top: box.top - cells.top });
      figure.style.clipPath = `inset(${hidden.top}px 0 0 ${hidden.left}px)`;
    }
    requestAnimationFrame(place);
  }

  async function draw(): Promise<void> {
    const charts = workbook.activeSheet.charts;
    for (const [id, { figure, drawing }] of drawn) {
      if (charts.some((chart) => chart.id === id)) continue;
      drawing.destroy();
      figure.remove();
      drawn.delete(id);
    }
    if (charts.length === 0) return;
    const { default: Drawing } = await import("chart.js/auto");
    for (const chart of charts) {
      const configuration = configure(chart, workbook);
      const shown = JSON.stringify(configuration);
      const before = drawn.get(chart.id);
      if (before?.shown === shown) continue;
      before?.drawing.destroy();
      const figure = before?.figure ?? addFigure(layer, view.host);
      figure.setAttribute("aria-label", chart.showTitle && chart.title !== "" ? chart.title : chart.name);
      const canvas = document.createElement("canvas");
      figure.replaceChildren(canvas);
      drawn.set(chart.id, { figure, shown, drawing: new Drawing(canvas, configuration) });
    }
    if (!following) place();
  }

  /** Resolves when the charts show what the workbook holds. Many calls in one frame are one. */
  function update(): Promise<void> {
    due ??= new Promise((resolve, reject) => {
      requestAnimationFrame(() => {
        due = null;
        draw().then(resolve, reject);
      });
    });
    return due;
  }

  workbook.onChange((event) => {
    if (event.type !== "selection") void update();
  });
  return { update };
}

function move(element: HTMLElement, { left, top, width, height }: Box): void {
  Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
}

function addFigure(layer: HTMLElement, host: HTMLElement): HTMLElement {
  const figure = document.createElement("div");
  figure.className = "chart";
  figure.setAttribute("role", "img");
  figure.addEventListener("wheel", (event) => {
    host.querySelector("canvas")?.dispatchEvent(new WheelEvent("wheel", event));
  });
  layer.append(figure);
  return figure;
}

/** What Excel's chart says, for chart.js. Types that the workbench doesn't draw are shown as columns. */
function configure(chart: Chart, workbook: Workbook): ChartConfiguration {
  const line = chart.type.startsWith("Line");
  const stacked = chart.type.includes("Stacked");
  const horizontal = chart.type.startsWith("Bar");
  const [first] = chart.series;
  const labels = first ? texts(first.categories, workbook) : [];
  const longest = Math.max(labels.length, ...chart.series.map((series) => numbers(series, workbook).length));
  // Excel's bars begin at the bottom, unless the axis is turned round.
  const reverse = (chart.properties["axes.categoryAxis.reversePlotOrder"] === true) !== horizontal;
  const categories = { stacked, reverse, offset: true, grid: { display: false } };
  const values = { stacked, beginAtZero: true, grid: { color: "#e3e3e3" } };
  return {
    type: line ? "line" : "bar",
    data: {
      labels: Array.from({ length: longest }, (_, at) => labels[at] ?? String(at + 1)),
      datasets: chart.series.map((series, at) => {
        const color = colorOf(series) ?? accents[at % accents.length] ?? "#4472C4";
        return { label: series.name, data: numbers(series, workbook), backgroundColor: color, borderColor: color };
      }),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: horizontal ? "y" : "x",
      scales: horizontal ? { x: values, y: categories } : { x: categories, y: values },
      plugins: {
        title: { display: chart.showTitle && chart.title !== "", text: chart.title, font: { size: 14 } },
        legend: {
          display: chart.properties["legend.visible"] !== false && chart.series.length > 1,
          position: "bottom",
        },
      },
    },
  };
}

function colorOf(series: ChartSeries): string | undefined {
  const found = Object.entries(series.properties).find(
    ([path, value]) => /color$/i.test(path) && typeof value === "string",
  );
  return typeof found?.[1] === "string" ? found[1] : undefined;
}

function numbers(series: ChartSeries, workbook: Workbook): (number | null)[] {
  if (!series.values) return [];
  const cells = workbook.sheet(series.values.sheet)?.values(series.values.area) ?? [];
  return cells.flat().map((value) => (typeof value === "number" ? value : null));
}

function texts(source: SheetArea | null, workbook: Workbook): string[] {
  return source ? (workbook.sheet(source.sheet)?.text(source.area).flat() ?? []) : [];
}
