import { afterAll, beforeAll, expect, test } from "vitest";
import { applyPlan } from "../../src/excel/apply.ts";
import type { Workbook } from "../../src/workbench/model/workbook.ts";
import { openExcel } from "./openExcel.ts";
import { samplePlan } from "./samplePlan.ts";
import { someWorkbook, usersPart } from "./someWorkbook.ts";

let workbook: Workbook;

beforeAll(() => {
  workbook = someWorkbook();
});

afterAll(() => {
  workbook.dispose();
});

async function snapshot(): Promise<unknown> {
  await workbook.settled();
  return workbook.snapshot();
}

test("a plan is written beside what is there, and text stays text", async () => {
  const before = usersPart(await snapshot());
  const excel = await openExcel("desktop", workbook);
  try {
    const applied = await applyPlan("card1", samplePlan());
    expect(applied.map(({ name }) => name)).toEqual(["Scorecard (2)", "Data", "Store"]);
    await workbook.settled();
    expect(usersPart(workbook.snapshot())).toEqual(before);
    const data = workbook.sheetNamed("Data");
    expect(data?.values({ row: 0, column: 0, rows: 4, columns: 2 })).toEqual([
      ["Account", "Readers"],
      ['=HYPERLINK("http://x")', 300],
      ["00123", 600],
      ["2026-07-01", 900],
    ]);
    const card = workbook.sheetNamed("Scorecard (2)");
    expect(card?.values({ row: 1, column: 0, rows: 2, columns: 2 })).toEqual([
      ["-1", 30],
      ["b", 60],
    ]);
    expect(card?.formulas({ row: 2, column: 1, rows: 1, columns: 1 })).toEqual([["=SUM(Data!$B:$B)/30"]]);
    expect(workbook.activeSheet.name).toBe("Scorecard (2)");
    expect(workbook.sheetNamed("Store")?.visibility).toBe("veryHidden");
    expect(workbook.tables.map(({ name }) => name)).toEqual(["Data", "Data_2"]);
    const names = workbook.names.map(({ name }) => name).sort();
    const ours = ["Data1", "Scorecard", "Store", "total"].map((key) => `Scoreline.card1.${key}`);
    expect(names).toEqual([...ours, "Scoreline.mine"]);
    expect(card?.charts.map(({ title }) => title)).toEqual([" =Scores"]);
    expect(card?.freeze).toEqual({ rows: 1, columns: 1 });
    expect(card?.conditionalFormats).toHaveLength(2);
    expect(card?.validations).toHaveLength(2);
  } finally {
    excel.close();
  }
});
