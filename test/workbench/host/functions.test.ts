import { afterEach, describe, expect, test } from "vitest";
import type { FunctionsJson } from "../../../src/workbench/host/functionMetadata.ts";
import { openTestAddin, pause, type TestAddin, type TestAddinOptions } from "./addin.ts";

let addin: TestAddin;
afterEach(() => {
  addin.close();
});

const any = { type: "any" };
const matrix = { type: "any", dimensionality: "matrix" };
const functions: FunctionsJson = {
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: "ADD",
      parameters: [
        { name: "a", type: "number" },
        { name: "b", type: "number" },
      ],
    },
    {
      id: "SEEN",
      parameters: [
        { name: "value", ...any },
        { name: "more", ...any, optional: true },
      ],
    },
    { id: "SEENALL", parameters: [{ name: "values", ...matrix }], result: { dimensionality: "matrix" } },
    { id: "DOUBLE", parameters: [{ name: "values", ...matrix }], result: { dimensionality: "matrix" } },
    { id: "WHERE", parameters: [], options: { requiresAddress: true } },
    { id: "FAIL", parameters: [{ name: "how", type: "string" }] },
    { id: "COUNTALL", parameters: [{ name: "values", ...any, repeating: true }] },
    { id: "UNKNOWN", parameters: [] },
  ],
};
const script = `
  globalThis.calls = 0;
  const show = (value) => value === null ? "null" : value instanceof CustomFunctions.Error ? "error " + value.code : typeof value + " " + value;
  CustomFunctions.associate({
    ADD: (a, b) => { calls++; return a + b; },
    SEEN: (value, more) => { calls++; return show(value) + "|" + show(more); },
    SEENALL: (values) => values.map((row) => row.map(show)),
    DOUBLE: (values) => values.map((row) => row.map((value) => typeof value === "number" ? value * 2 : value)),
    WHERE: (invocation) => String(invocation.address),
    COUNTALL: (values) => values.length,
    FAIL: (how) => {
      const { Error, ErrorCode } = CustomFunctions;
      if (how === "divide") throw new Error(ErrorCode.divisionByZero);
      if (how === "na") throw new Error(ErrorCode.notAvailable, "no data");
      if (how === "num") throw new Error(ErrorCode.invalidNumber);
      if (how === "null") throw new Error(ErrorCode.nullReference);
      if (how === "name") return new Error(ErrorCode.invalidName);
      if (how === "plain") throw new globalThis.Error("plain");
      if (how === "infinite") return 1 / 0;
      if (how === "nothing") return null;
      if (how === "later") return Promise.reject(new Error(ErrorCode.invalidNumber));
      return [[1, new Error(ErrorCode.divisionByZero)], [null, "x"]];
    },
  });`;

async function open(options: TestAddinOptions = {}): Promise<TestAddin> {
  addin = await openTestAddin({ functions, script, ...options });
  return addin;
}

/** Writes cells, lets all functions answer and reads an area. */
async function calculated(cells: readonly (readonly (string | number | null)[])[], read: string): Promise<unknown> {
  const sheet = addin.workbook.activeSheet;
  sheet.write({ row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 }, cells);
  await addin.workbook.settled();
  return addin.run(
    `const range = context.workbook.worksheets.getItem("Sheet1").getRange("${read}").load("values"); await context.sync(); return range.values;`,
  );
}

describe.each(["desktop", "web"] as const)("in the %s client", (flavour) => {
  test("functions are called by cells, get numbers and give numbers", async () => {
    await open({ flavour });
    expect(await calculated([[2, 3, "=ADD(A1,B1)", "=ADD(A1,B1)+1"]], "C1:D1")).toEqual([[5, 6]]);
    expect(addin.host.functions.sent).toBeGreaterThan(0);
  });

  test("blanks arrive as the flavour hands them over, omitted arguments as null", async () => {
    await open({ flavour });
    const blank = flavour === "web" ? "null" : "number 0";
    expect(await calculated([["=SEEN(Z9)", "=SEEN(1,Z9)"]], "A1:B1")).toEqual([[`${blank}|null`, `number 1|${blank}`]]);
    expect(await calculated([["=SEENALL(Z8:Z9)"], [null]], "A1:A2")).toEqual([[blank], [blank]]);
  });
});

test("switches decide what a blank becomes, for scalars and matrices apart", async () => {
  await open({ switches: { blankScalar: "null", blankMatrix: "zero" } });
  expect(await calculated([["=SEEN(Z9)", "=SEENALL(Z9)"]], "A1:B1")).toEqual([["null|null", "number 0"]]);
});

test("error codes become Excel's errors, in matrices too", async () => {
  await open();
  const ways = ["divide", "na", "num", "null", "name", "plain", "infinite", "nothing", "later"];
  const cells = ways.map((way) => [`=FAIL("${way}")`]);
  expect(await calculated(cells, `A1:A${ways.length}`)).toEqual(
    ["#DIV/0!", "#N/A", "#NUM!", "#NULL!", "#NAME?", "#VALUE!", "#NUM!", 0, "#NUM!"].map((value) => [value]),
  );
  addin.workbook.activeSheet.write({ row: 0, column: 5, rows: 1, columns: 1 }, [['=FAIL("matrix")']]);
  expect(await calculated([["matrix"]], "F1:G2")).toEqual([
    [1, "#DIV/0!"],
    [0, "x"],
  ]);
});

test("a function that the page does not associate is #VALUE!, one that no one declares #NAME?", async () => {
  await open();
  expect(await calculated([["=UNKNOWN()", "=NOSUCH(1)"]], "A1:B1")).toEqual([["#VALUE!", "#NAME?"]]);
});

test("errors reach a function that allows them; without the permission the result is the error", async () => {
  await open();
  expect(await calculated([["=SEEN(1/0)", "=SEENALL(NA())", "=ADD(1/0,1)"]], "A1:C1")).toEqual([
    ["error #DIV/0!|null", "error #N/A", "#DIV/0!"],
  ]);
  addin.close();
  await open({ functions: { functions: functions.functions } });
  const before = addin.host.functions.sent;
  expect(await calculated([["=SEEN(1/0)", "=SEENALL(NA())"]], "A1:B1")).toEqual([["#DIV/0!", "#N/A"]]);
  expect(addin.host.functions.sent).toBe(before);
});

test("typed parameters get their type or #VALUE!", async () => {
  await open();
  expect(await calculated([['=ADD("2",TRUE)', '=ADD("x",1)', "=ADD(1)", "=ADD(1,2,3)"]], "A1:D1")).toEqual([
    [3, "#VALUE!", "#VALUE!", "#VALUE!"],
  ]);
});

test("a range given to single-value parameters calls the function per element and spills", async () => {
  await open();
  expect(
    await calculated(
      [
        [1, 10, "=ADD(A1:A3,B1)"],
        [2, 20, null],
        [3, 30, null],
      ],
      "C1:C3",
    ),
  ).toEqual([[11], [12], [13]]);
});

test("matrices go in and spill out", async () => {
  await open();
  expect(
    await calculated(
      [
        [1, 2, "=DOUBLE(A1:B2)", null],
        [3, "x", null, null],
      ],
      "C1:D2",
    ),
  ).toEqual([
    [2, 4],
    [6, "x"],
  ]);
});

test("repeating parameters come as one array, the calling cell's address where it is asked for", async () => {
  await open();
  expect(await calculated([["=COUNTALL(1,2,3)", "=WHERE()"]], "A1:B1")).toEqual([[3, "Sheet1!B1"]]);
});

test("a prefix is part of the name", async () => {
  await open({ namespace: "KPI" });
  expect(await calculated([["=KPI.ADD(1,2)", "=ADD(1,2)"]], "A1:B1")).toEqual([[3, "#NAME?"]]);
});

test("a change calls only the cells that depend on it", async () => {
  await open();
  await calculated(
    [
      [1, "=ADD(A1,1)"],
      [5, "=ADD(A2,1)"],
    ],
    "B1:B2",
  );
  const before = addin.host.functions.sent;
  addin.workbook.activeSheet.write({ row: 0, column: 0, rows: 1, columns: 1 }, [[10]]);
  await addin.workbook.settled();
  expect(addin.host.functions.sent - before).toBe(1);
  expect(addin.workbook.activeSheet.values({ row: 0, column: 1, rows: 2, columns: 1 })).toEqual([[11], [6]]);
});

test("a call beyond the payload limit of the web is #VALUE! and not sent", async () => {
  await open({ flavour: "web", switches: { payloadLimit: 20_000 } });
  const sheet = addin.workbook.activeSheet;
  sheet.write(
    { row: 0, column: 0, rows: 3000, columns: 1 },
    Array.from({ length: 3000 }, () => [123456789]),
  );
  sheet.write({ row: 0, column: 1, rows: 1, columns: 1 }, [["=SEENALL(A1:A3000)"]]);
  await addin.workbook.settled();
  expect(sheet.values({ row: 0, column: 1, rows: 1, columns: 1 })).toEqual([[{ error: "#VALUE!" }]]);
  expect(addin.host.functions.sent).toBe(0);
});

test("thousands of calls answer together", async () => {
  await open();
  const count = 3000;
  const sheet = addin.workbook.activeSheet;
  sheet.write(
    { row: 0, column: 0, rows: count, columns: 2 },
    Array.from({ length: count }, (_, row) => [row, `=ADD(A${row + 1},1)`]),
  );
  await addin.workbook.settled();
  const values = sheet.values({ row: 0, column: 1, rows: count, columns: 1 });
  expect(values.every(([value], row) => value === row + 1)).toBe(true);
  expect(addin.evaluate("calls")).toBe(count);
}, 60_000);

test("calls that wait for a page which closes become #VALUE!", async () => {
  await open({ script: `CustomFunctions.associate("ADD", () => new Promise(() => undefined));` });
  const sheet = addin.workbook.activeSheet;
  sheet.write({ row: 0, column: 0, rows: 1, columns: 1 }, [["=ADD(1,2)"]]);
  await pause(300);
  addin.opened.close();
  await addin.workbook.settled();
  expect(sheet.values({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[{ error: "#VALUE!" }]]);
});
