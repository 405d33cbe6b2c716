import type {
  Area,
  CellFormat,
  ChartPlan,
  ColumnWidth,
  ConditionalFormatPlan,
  PagePlan,
  PlanCell,
  RangeFormatPlan,
  RowHeight,
  SheetPlan,
  ValidationPlan,
} from "../../plan/plan.ts";

/** A sheet in the making: cells are put where they belong, the plan is one block. */
export class SheetDraft {
  private readonly rows: PlanCell[][] = [];
  private readonly formats: RangeFormatPlan[] = [];
  private readonly widths: ColumnWidth[] = [];
  private readonly heights: RowHeight[] = [];
  private readonly validations: ValidationPlan[] = [];
  private readonly conditionalFormats: ConditionalFormatPlan[] = [];
  private readonly charts: ChartPlan[] = [];

  constructor(
    private readonly key: string,
    private readonly name: string,
  ) {}

  put(row: number, column: number, ...cells: readonly PlanCell[]): void {
    while (this.rows.length <= row) this.rows.push([]);
    const own = this.rows[row];
    if (!own) return;
    while (own.length < column) own.push(null);
    own.splice(column, cells.length, ...cells);
  }

  format(area: Area, format: CellFormat): void {
    if (area.rows > 0 && area.columns > 0) this.formats.push({ area, format });
  }

  width(column: number, columns: number, characters: number): void {
    if (columns > 0) this.widths.push({ column, columns, characters });
  }

  /** Room for a large title or for lines that wrap: a sheet that is written, not typed, keeps its rows' heights. */
  height(row: number, points: number, rows = 1): void {
    this.heights.push({ row, rows, points });
  }

  validate(validation: ValidationPlan): void {
    if (validation.area.rows > 0) this.validations.push(validation);
  }

  colour(format: ConditionalFormatPlan): void {
    if (format.area.rows > 0) this.conditionalFormats.push(format);
  }

  chart(chart: ChartPlan): void {
    this.charts.push(chart);
  }

  plan(more: Pick<SheetPlan, "visibility" | "tabColor" | "freeze" | "page" | "gridlines">): SheetPlan {
    const width = this.rows.reduce((widest, { length }) => Math.max(widest, length), 0);
    const cells = this.rows.map((row) => [...row, ...new Array<null>(width - row.length).fill(null)]);
    return {
      key: this.key,
      name: this.name,
      ...more,
      blocks: cells.length === 0 ? [] : [{ row: 0, column: 0, cells }],
      formats: this.formats,
      columnWidths: this.widths,
      rowHeights: this.heights,
      tables: [],
      conditionalFormats: this.conditionalFormats,
      validations: this.validations,
      charts: this.charts,
    };
  }
}

export function area(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}

/** Landscape, as wide as the paper, the given rows repeated on every page. */
export function landscape(titleRows: { from: number; to: number }, printArea: Area): PagePlan {
  return { orientation: "landscape", fitToWidth: true, titleRows, printArea };
}
