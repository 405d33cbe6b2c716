import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleArguments, isCell } from "../../src/kpi/exampleCall.ts";
import { kpis } from "../../src/kpi/kpi.ts";
import { openAddin, type OpenAddin } from "../../src/workbench/headless.ts";
import { dist, prefixedDist } from "../built.ts";

const builds = [
  ["bare names, desktop client", dist, "desktop", ""],
  ["bare names, web client", dist, "web", ""],
  ["prefixed names, desktop client", prefixedDist, "desktop", "KPI."],
] as const;

const error = (code: string) => ({ error: code });

function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

describe.each(builds)("%s", (_name, folder, flavour, prefix) => {
  let excel: OpenAddin;
  beforeAll(async () => {
    excel = await openAddin({ dist: folder, flavour, waitFor: "scoreline" });
  });
  afterAll(() => excel.close());

  const cell = async (formula: string) => {
    const sheet = excel.workbook.activeSheet;
    const place = { row: 40, column: 0, rows: 1, columns: 1 };
    sheet.write(place, [[formula]]);
    await excel.settled();
    return sheet.values(place)[0]?.[0];
  };

  test.each([
    ["READRATE(300,1200)", 0.25],
    ["READRATE(300,0)", error("#DIV/0!")],
    ["ROI(150,100)", 0.5],
    ['READRATE("x",5)', error("#VALUE!")],
    ["READRATE(NA(),5)", error("#N/A")],
    ["READRATE(300,-1)", error("#NUM!")],
  ])("=%s", async (call, expected) => {
    expect(await cell(`=${prefix}${call}`)).toEqual(expected);
  });

  test("a power is right to the last digits that a cell shows", async () => {
    expect(await cell(`=${prefix}CMGR(10000,14400,2)`)).toBeCloseTo(0.2, 14);
  });

  test("an unknown function, and one without its prefix, are #NAME?", async () => {
    expect(await cell(`=${prefix}NOSUCH(1)`)).toEqual(error("#NAME?"));
    if (prefix !== "") expect(await cell("=READRATE(300,1200)")).toEqual(error("#NAME?"));
  });

  test("a column of readers and one cell of followers spill one rate per row; a bad cell is one bad result", async () => {
    const sheet = excel.workbook.activeSheet;
    sheet.write({ row: 0, column: 0, rows: 5, columns: 2 }, [
      [300, 1200],
      [600, ""],
      ["n/a", ""],
      ["=1/0", ""],
      [0, ""],
    ]);
    sheet.write({ row: 0, column: 3, rows: 1, columns: 1 }, [[`=${prefix}READRATE(A1:A5,B1)`]]);
    await excel.settled();
    expect(sheet.values({ row: 0, column: 3, rows: 5, columns: 1 })).toEqual([
      [0.25],
      [0.5],
      [error("#VALUE!")],
      [error("#DIV/0!")],
      [0],
    ]);
  });

  test("rows after the last filled one are blank, but zero where Excel delivers blanks as zero", async () => {
    const sheet = excel.workbook.activeSheet;
    sheet.write({ row: 0, column: 6, rows: 2, columns: 2 }, [
      [10, 100],
      [20, 100],
    ]);
    sheet.write({ row: 0, column: 9, rows: 1, columns: 1 }, [[`=SUM(${prefix}READRATE(G1:G4,H1:H4))`]]);
    await excel.settled();
    expect(sheet.values({ row: 0, column: 9, rows: 1, columns: 1 })).toEqual([
      [flavour === "web" ? expect.closeTo(0.3, 12) : error("#DIV/0!")],
    ]);
  });

  test("every KPI's examples give in a cell what they say", async () => {
    const sheet = excel.workbook.activeSheet;
    const all = kpis.flatMap((kpi) => kpi.declaration.examples.map((example) => ({ kpi, example })));
    const examples = all.map(({ kpi, example }, index) => {
      const row = 100 + index;
      const written = exampleArguments(kpi, example);
      let column = 5;
      const args = kpi.params.slice(0, written.length).map((param, at) => {
        const cells = example.given[param];
        if (cells === undefined || isCell(cells)) return written[at] ?? "";
        const place = { row, column, rows: 1, columns: cells.length };
        // an empty text, because a blank cell reaches a function as zero on the desktop
        const contents = cells.map((cell) => {
          if (typeof cell === "string") return `="${cell}"`;
          return cell === null ? '=""' : typeof cell === "object" ? `=${cell.error}` : cell;
        });
        sheet.write(place, [contents]);
        column += cells.length;
        return `${columnName(place.column)}${row + 1}:${columnName(column - 1)}${row + 1}`;
      });
      return {
        formula: `=${prefix}${kpi.id}(${args.join(",")})`,
        gives: typeof example.gives === "number" ? (expect.closeTo(example.gives, 9) as unknown) : error(example.gives),
      };
    });
    const place = { row: 100, column: 0, rows: examples.length, columns: 1 };
    sheet.write(
      place,
      examples.map(({ formula }) => [formula]),
    );
    await excel.settled();
    expect(sheet.values(place).map(([value]) => value)).toEqual(examples.map(({ gives }) => gives));
  });
});
