import fc from "fast-check";
import { expect, test } from "vitest";
import { checkSizes, freeSheetNames, freeTableName } from "../../src/excel/preflight.ts";
import { sheetPlan } from "./plans.ts";

test("a sheet name that is taken gets a number, whatever its case", () => {
  expect(freeSheetNames(["Scorecard", "Rules"], ["scorecard"])).toEqual(["Scorecard (2)", "Rules"]);
  expect(freeSheetNames(["Data", "Data"], [])).toEqual(["Data", "Data (2)"]);
});

test("sheet names are legal and unique, whatever is wanted", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 40, unit: "binary-ascii" }), { minLength: 1, maxLength: 8 }),
      (wanted) => {
        const names = freeSheetNames(wanted, ["Sheet1"]);
        expect(new Set([...names, "Sheet1"].map((name) => name.toLowerCase())).size).toBe(names.length + 1);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/);
        }
      },
    ),
  );
});

test("Excel keeps the name History for itself", () => {
  expect(freeSheetNames(["History"], [])).toEqual(["History 1"]);
});

test("table names are made legal and unique", () => {
  const taken = new Set(["kpi_1"]);
  expect(freeTableName("KPI 1", taken)).toBe("KPI_1_2");
  expect(freeTableName("1st", taken)).toBe("_1st");
});

test("a text that no cell can hold is refused with its address", () => {
  const plan = sheetPlan("Data1", [["Title"], ["x".repeat(32_768)]]);
  expect(() => checkSizes(plan)).toThrow(
    expect.objectContaining({
      code: "cellTooLong",
      facts: { sheet: "Data1", cell: "A2", length: 32_768, limit: 32_767 },
    }),
  );
  expect(() => checkSizes(sheetPlan("Data1", [["x".repeat(32_767)]]))).not.toThrow();
});
