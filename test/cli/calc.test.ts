import { afterAll, describe, expect, test } from "vitest";
import { folderOfFiles, scoreline } from "./scoreline.ts";

const files = folderOfFiles();
afterAll(() => files.remove());

describe("calc", () => {
  test("prints what a cell would show", async () => {
    const cases: readonly (readonly [string, string])[] = [
      ["=READRATE(300,1200)", "0.25"],
      ["=READRATE(300,0)", "#DIV/0!"],
      ["=ROI(150,100)", "0.5"],
      ["=CMGR(10000,14400,2)", "0.2"],
      ["=NOSUCH(1)", "#NAME?"],
      ['=READRATE("x",5)', "#VALUE!"],
      ["=READRATE(NA(),5)", "#N/A"],
    ];
    const { out, code } = await scoreline("calc", ...cases.map(([formula]) => formula));
    expect(out.split("\n")).toEqual(cases.map(([, shown]) => shown));
    expect(code).toBe(0);
  });

  test("--json tells values, errors and spilled results apart", async () => {
    const { out } = await scoreline("calc", "--json", "=ROI(150,100)", "=READRATE(1,0)", "=READRATE({1,2},{4,0})");
    expect(JSON.parse(out)).toEqual([
      { formula: "=ROI(150,100)", value: 0.5 },
      { formula: "=READRATE(1,0)", error: "#DIV/0!" },
      { formula: "=READRATE({1,2},{4,0})", value: [[0.25, { error: "#DIV/0!" }]] },
    ]);
  });

  test("formulas refer to the cells of --data", async () => {
    const data = files.write("posts.csv", "readers,followers\n300,1200\n,1200\n");
    const { out } = await scoreline("calc", "--data", data, "=READRATE(A2,B2)", "=SUM(B:B)");
    expect(out.split("\n")).toEqual(["0.25", "2400"]);
  });

  test.each(["=1+", ""])("names a formula that cannot be read: '%s'", async (formula) => {
    const { out, err, code } = await scoreline("calc", "=ROI(150,100)", formula);
    expect(err).toContain(formula === "" ? "empty formula" : "=1+: ");
    expect([out, code]).toEqual(["", 1]);
  });
});

describe("the command line", () => {
  test.each([
    [["nosuch"], "unknown command: nosuch"],
    [["calc", "--nosuch"], "--nosuch"],
    [["kpis", "--lang", "de"], "unknown language: de (known: en, zh-CN, ru)"],
    [["inspect"], "inspect needs at least one file"],
  ])("refuses %j in one line", async (args, said) => {
    const { err, code } = await scoreline(...args);
    expect(err).toContain(said);
    expect(code).toBe(1);
  });
});

describe("inspect", () => {
  test("--json has the promised fields, dates as days and null for what is missing", async () => {
    const file = files.write("Overview.csv", 'Date,Video views,Likes\n2025/10/31,715,NAN\n2025/11/01,"1,200",5\n');
    const { out, code } = await scoreline("inspect", file, "--json");
    const [found] = JSON.parse(out) as { tables: unknown[]; repairs: unknown[] }[];
    expect(found).toMatchObject({
      file: "Overview.csv",
      encoding: "utf-8",
      tables: [
        {
          columns: [
            { header: "Date", measure: null, unit: null, aggregation: null },
            { header: "Video views", measure: "views", unit: "count", aggregation: "sum" },
            { header: "Likes", measure: "likes", unit: "count", aggregation: "sum" },
          ],
          rows: [
            ["2025-10-31", 715, null],
            ["2025-11-01", 1200, 5],
          ],
          period: { from: "2025-10-31", to: "2025-11-01" },
        },
      ],
    });
    expect(found?.repairs[0]).toEqual(
      expect.objectContaining({
        where: expect.any(String) as string,
        before: expect.any(String) as string,
        reason: expect.any(String) as string,
      }),
    );
    expect(code).toBe(0);
  });

  test("a file without a table says so and fails", async () => {
    const { out, code } = await scoreline("inspect", files.write("one.csv", "just one line\n"));
    expect(out).toContain("no header row was found");
    expect(code).toBe(1);
  });
});

describe("kpis", () => {
  test("--json has the promised fields", async () => {
    const { out } = await scoreline("kpis", "--json", "--lang", "zh-CN");
    const described = JSON.parse(out) as Record<string, unknown>[];
    const readRate = described.find(({ id }) => id === "READRATE");
    expect(readRate).toMatchObject({
      title: "阅读率",
      grain: "item",
      formula: "readers / followers",

      better: "higher",
    });
    for (const field of ["group", "excel", "platforms", "params", "unit", "sources", "benchmarks"])
      expect(readRate).toHaveProperty(field);
  });
});
