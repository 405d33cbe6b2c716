import type { WorkbookPlan } from "../../src/plan/plan.ts";
import { sheetRef } from "../../src/plan/plan.ts";
import { sheetPlan } from "./plans.ts";

/** A plan with one of everything: formulas over sheets, formats, rules, a chart, a table, frozen panes and a page. */
export function samplePlan(): WorkbookPlan {
  const data = sheetPlan(
    "Data1",
    [
      ["Account", "Readers"],
      ['=HYPERLINK("http://x")', 300],
      ["00123", 600],
      ["2026-07-01", 900],
    ],
    {
      name: "Data",
      formats: [
        { area: { row: 1, column: 0, rows: 3, columns: 1 }, format: { numberFormat: "@" } },
        { area: { row: 1, column: 1, rows: 3, columns: 1 }, format: { numberFormat: "#,##0" } },
      ],
      tables: [{ name: "Data", area: { row: 0, column: 0, rows: 4, columns: 2 }, style: "TableStyleLight1" }],
      freeze: { rows: 1, columns: 0 },
    },
  );
  const card = sheetPlan(
    "Scorecard",
    [
      ["Account", "Score"],
      ["-1", { formula: `=${sheetRef("Data1")}$B$2/10` }],
      ["b", { formula: `=SUM(${sheetRef("Data1")}$B:$B)/30` }],
    ],
    {
      tabColor: "#1F4E5F",
      formats: [
        { area: { row: 0, column: 0, rows: 1, columns: 2 }, format: { bold: true, fill: "#1F4E5F", color: "#FFFFFF" } },
        {
          area: { row: 1, column: 1, rows: 2, columns: 1 },
          format: { numberFormat: "0.0", border: { edges: "all", color: "#D0D0D0" }, horizontal: "Right", wrap: true },
        },
      ],
      columnWidths: [{ column: 0, columns: 1, characters: 20 }],
      conditionalFormats: [
        {
          kind: "formula",
          area: { row: 1, column: 1, rows: 2, columns: 1 },
          formula: "=B2>=60",
          format: { fill: "#C6EFCE" },
        },
        { kind: "dataBar", area: { row: 1, column: 1, rows: 2, columns: 1 }, min: 0, max: 120, color: "#5B9BD5" },
      ],
      validations: [
        { kind: "list", area: { row: 4, column: 0, rows: 1, columns: 1 }, items: ["assign", "leave"] },
        { kind: "decimal", area: { row: 4, column: 1, rows: 1, columns: 1 }, min: 0, max: 100, message: "0 to 100" },
      ],
      charts: [
        {
          name: "Scores",
          type: "ColumnClustered",
          title: "=Scores",
          categories: { row: 1, column: 0, rows: 2, columns: 1 },
          series: [{ name: "Score", values: { row: 1, column: 1, rows: 2, columns: 1 }, color: "#1F4E5F" }],
          place: { row: 6, column: 0, rows: 10, columns: 4 },
        },
      ],
      freeze: { rows: 1, columns: 1 },
      page: {
        orientation: "landscape",
        fitToWidth: true,
        titleRows: { from: 0, to: 0 },
        printArea: { row: 0, column: 0, rows: 3, columns: 2 },
      },
    },
  );
  const store = sheetPlan("Store", [["{}"]], { visibility: "veryHidden" });
  const total = { name: "Scoreline.card1.total", formula: `=${sheetRef("Scorecard")}$B$3`, visible: false };
  return { sheets: [card, data, store], names: [total] };
}
