import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { createWorkbookModel } from "../../src/workbench/model/node.ts";
import { openXlsx, saveXlsx } from "../../src/workbench/model/xlsx/xlsx.ts";
import { folderOfFiles, scoreline } from "./scoreline.ts";

const files = folderOfFiles();
afterAll(() => files.remove());

/** A file with functions of ours, as a program without the add-in has saved it. */
async function book(name: string, cells: readonly (readonly (string | number | null)[])[]): Promise<string> {
  const workbook = createWorkbookModel();
  const columns = cells[0]?.length ?? 1;
  workbook.activeSheet.write({ row: 0, column: 0, rows: cells.length, columns }, cells);
  await workbook.settled();
  writeFileSync(files.path(name), await saveXlsx(workbook));
  workbook.dispose();
  return files.path(name);
}

/** What a program without the add-in calculates from a file. */
async function calculated(path: string, rows: number, columns: number) {
  const workbook = createWorkbookModel();
  await openXlsx(workbook, new Uint8Array(readFileSync(path)));
  await workbook.calculate(true);
  await workbook.settled();
  const area = { row: 0, column: 0, rows, columns };
  const [sheet] = workbook.sheets;
  const found = { sheets: workbook.sheets.length, values: sheet?.values(area), formulas: sheet?.formulas(area) };
  workbook.dispose();
  return found;
}

describe("portable", () => {
  test("writes a workbook that calculates without the add-in, and says what stays and why", async () => {
    const path = await book("rates.xlsx", [
      [300, 1200, "=READRATE(A1,B1)*2"],
      [150, 1000, "=_xldudf_READRATE(A2,B2)"],
      [50, 100, "=READRATE(A3,B3+RAND()*0)"],
    ]);
    const before = readFileSync(path);
    const out = files.path("shared.xlsx");
    const ran = await scoreline("portable", path, "--out", out);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("2 made portable, 2 repaired, 1 as before");
    expect(ran.out).toContain("\n  Sheet1!C1: =READRATE(A1,B1)*2 entered again\n");
    expect(ran.out).toContain("\n  Sheet1!C2: =_xldudf_READRATE(A2,B2) → =READRATE(A2,B2)\n2 made portable\n");
    expect(ran.out).toContain("Sheet1!C1: =READRATE(A1,B1)*2 → =(A1/IF(B1<0,#NUM!,B1))*2");
    expect(ran.out).toContain(
      "Sheet1!C3 stays =READRATE(A3,B3+RAND()*0): The built-in formula needs “B3+RAND()*0” twice",
    );
    expect(readFileSync(path).equals(before)).toBe(true);
    const { sheets, values, formulas } = await calculated(out, 3, 3);
    expect(sheets).toBe(1);
    expect(values?.map((row) => row[2])).toEqual([0.5, 0.15, { error: "#NAME?" }]);
    expect(formulas?.[1]?.[2]).toBe("=A2/IF(B2<0,#NUM!,B2)");
  });

  test("--json has every change, and --values leaves no function", async () => {
    const path = await book("volatile.xlsx", [[300, 1200, "=READRATE(A1,B1+RAND()*0)"]]);
    const out = files.path("values.xlsx");
    const ran = await scoreline("portable", path, "--out", out, "--json", "--values", "--lang", "ru");
    expect(JSON.parse(ran.out)).toMatchObject({
      file: path,
      out,
      changed: [],
      kept: [{ sheet: "Sheet1", address: "C1", reason: "volatileTwice" }],
    });
    expect((await calculated(out, 1, 3)).formulas).toEqual([[300, 1200, 0.25]]);
  });

  test("refuses what it cannot do in one line, and never writes the file that it reads", async () => {
    const path = await book("own.xlsx", [["=READRATE(1,2)"]]);
    const text = files.write("text.xlsx", "no workbook");
    for (const [args, said] of [
      [[path], "usage"],
      [[path, "--out", path], "another file"],
      [[files.path("none.xlsx"), "--out", files.path("x.xlsx")], "cannot read"],
      [[text, "--out", files.path("x.xlsx")], "text.xlsx"],
      [[path, "--out", files.path("x.csv")], ".xlsx"],
      [[path, "--out", files.path("no/such/x.xlsx")], "no folder"],
    ] as const) {
      const { code, err } = await scoreline("portable", ...args);
      expect([code, err.split("\n").length]).toEqual([1, 1]);
      expect(err).toContain(said);
    }
  });
});
