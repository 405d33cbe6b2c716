import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CellInput, CellValue, Matrix } from "../../../src/workbench/model/cell.ts";
import { createWorkbookModel } from "../../../src/workbench/model/node.ts";
import type { UniverWorkbook } from "../../../src/workbench/model/univer/univerWorkbook.ts";
import type { CustomFunctionArgument, Sheet } from "../../../src/workbench/model/workbook.ts";
import { at } from "./at.ts";

let book: UniverWorkbook;
let sheet: Sheet;

beforeEach(() => {
  book = createWorkbookModel();
  sheet = book.activeSheet;
});

afterEach(() => {
  book.dispose();
});

async function calculated(inputs: Matrix<CellInput>, ask: string, start = "A1"): Promise<CellValue[][]> {
  const first = at(start);
  sheet.write({ ...first, rows: inputs.length, columns: inputs[0]?.length ?? 0 }, inputs);
  await book.settled();
  return sheet.values(at(ask));
}

describe("results", () => {
  test("a formula follows the cells it reads", async () => {
    expect(await calculated([[2, 3, "=A1*B1"]], "C1")).toEqual([[6]]);
    sheet.write(at("A1"), [[10]]);
    await book.settled();
    expect(sheet.values(at("C1"))).toEqual([[30]]);
  });

  test("text, booleans, errors and empty results have their own types", async () => {
    expect(await calculated([['="a"&1', "=1=1", "=1/0", '=""', "=Z9", "=NOSUCH(1)", "=NA()"]], "A1:G1")).toEqual([
      ["a1", true, { error: "#DIV/0!" }, "", 0, { error: "#NAME?" }, { error: "#N/A" }],
    ]);
  });

  test("numbers are exact to the last digit", async () => {
    expect(await calculated([["=1/3", 0.1, "=A1*3", "=2^0.5"]], "A1:D1")).toEqual([[1 / 3, 0.1, 1, Math.SQRT2]]);
  });

  test("a reference to a spill follows its size", async () => {
    expect(await calculated([[3, "=SEQUENCE(A1)", "=SUM(B1#)", "=SUM($B$1#)+C1#", "=SUM(A1#)"]], "C1:E1")).toEqual([
      [6, 12, { error: "#REF!" }],
    ]);
    sheet.write(at("A1"), [[4]]);
    await book.settled();
    expect(sheet.values(at("C1:D1"))).toEqual([[10, 20]]);
    expect(sheet.formulas(at("C1"))).toEqual([["=SUM(B1#)"]]);
    sheet.write(at("B1"), [["=1+1"]]);
    await book.settled();
    expect(sheet.values(at("C1:D1"))).toEqual([[2, 4]]);
  });

  test("a circular reference does not hang", async () => {
    sheet.write(at("A1:B1"), [["=B1+1", "=A1+1"]]);
    await book.settled();
    expect(book.pending).toBe(false);
  });

  test("what is malformed is refused and changes nothing", () => {
    sheet.write(at("A1"), [[5]]);
    for (const wrong of ["=1+", "=(1", "=SUM(1,2", '="x', "=A1 1", "=*2", "={1,A1}"]) {
      expect(() => sheet.write(at("A1:B1"), [[7, wrong]]), wrong).toThrow(
        expect.objectContaining({ code: "InvalidArgument" }),
      );
    }
    expect(sheet.values(at("A1:B1"))).toEqual([[5, null]]);
  });

  test("what Excel takes is taken", async () => {
    const formulas = [
      "=-A1%",
      "= 1 + 2 ",
      "=SUM(A1:B2,,3)",
      "={1,2;3,-4}",
      "=IF(TRUE,,1)",
      "='A B'!A1",
      "=+A1",
      "=SUM(A:A)",
    ];
    for (const formula of formulas) sheet.write(at("H9"), [[formula]]);
    await book.settled();
    expect(sheet.formulas(at("H9"))).toEqual([["=SUM(A:A)"]]);
  });
});

describe("Univer's known defects", () => {
  test("SORT does not reorder what other formulas read", async () => {
    sheet.write(at("A1:A4"), [[1], [3], [2], [4]]);
    expect(await calculated([["=SORT(A1:A4,,-1)", "=SUMPRODUCT(A1:A4,{1;0;0;0})"]], "B1:C1", "B1")).toEqual([[4, 1]]);
    expect(sheet.values(at("B1:B4"))).toEqual([[4], [3], [2], [1]]);
  });

  test("EDATE stays within a shorter month", async () => {
    const [dates] = await calculated([["=EDATE(DATE(2024,1,31),1)", 45322, "=EDATE(B1,1)", "=EDATE(B1,-2)"]], "A1:D1");
    expect([dates?.[0], dates?.[2], dates?.[3]]).toEqual([45351, 45351, 45260]);
  });

  test("a name that calls itself is refused", () => {
    expect(() => book.addName({ name: "FACT", formula: "=LAMBDA(n,IF(n<=1,1,n*FACT(n-1)))" })).toThrow(
      expect.objectContaining({ code: "InvalidArgument" }),
    );
    book.addName({ name: "ONE", formula: "=LAMBDA(n,n+1)" });
    const two = book.addName({ name: "TWO", formula: "=LAMBDA(n,ONE(n))" });
    expect(() => book.updateName(two.id, { formula: "=LAMBDA(n,TWO(n))" })).toThrow();
  });

  test("formulas typed as structured references in any case are calculated and kept as typed", async () => {
    sheet.write(at("A1:B3"), [
      ["Reads", "Hours"],
      [10, 2],
      [30, 3],
    ]);
    book.addTable(sheet.id, { area: at("A1:B3"), hasHeaders: true, name: "Posts" });
    const inputs = [
      ["=SUM(posts[reads])", "=LET(r,Posts[Reads],SUM(r))", "=Posts[[#Headers],[Hours]]", "=ROWS(Posts[#All])"],
    ];
    expect(await calculated(inputs, "D1:G1", "D1")).toEqual([[40, 40, "Hours", 3]]);
    expect(sheet.formulas(at("D1:G1"))).toEqual(inputs);
    expect(await calculated([["=Posts[@Reads]/Posts[@Hours]"]], "D2", "D2")).toEqual([[5]]);
  });
});

describe("whole columns and rows", () => {
  test("read the used range and follow it as it grows", async () => {
    sheet.write(at("A1:B2"), [
      [1, "x"],
      [2, "y"],
    ]);
    expect(await calculated([["=SUM(A:A)", '=SUMIFS($A:$A,$B:$B,"y")', "=ROWS(A:A)"]], "D1:F1", "D1")).toEqual([
      [3, 2, 1048576],
    ]);
    sheet.write(at("A500:B500"), [[40, "y"]]);
    await book.settled();
    expect(sheet.values(at("D1:E1"))).toEqual([[43, 42]]);
    expect(sheet.formulas(at("D1"))).toEqual([["=SUM(A:A)"]]);
  });

  test("reach over to other sheets", async () => {
    const data = book.addSheet({ name: "My data" });
    data.write(at("C1:C3"), [[5], [6], [7]]);
    expect(await calculated([["=SUM('My data'!C:C)", "=SUM('My data'!2:2)"]], "A1:B1")).toEqual([[18, 6]]);
  });
});

describe("dynamic arrays", () => {
  test("spill, tell their area, and are blocked by a value", async () => {
    expect(await calculated([["=SEQUENCE(2,3)"]], "A1:C2")).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(sheet.spillArea(0, 0)).toEqual(at("A1:C2"));
    expect(sheet.spillAnchor(1, 2)).toEqual({ row: 0, column: 0 });
    sheet.write(at("B2"), [["in the way"]]);
    await book.settled();
    expect(sheet.values(at("A1:B2"))).toEqual([
      [{ error: "#SPILL!" }, null],
      [null, "in the way"],
    ]);
    sheet.clear(at("B2"), "contents");
    await book.settled();
    expect(sheet.values(at("A1:C2"))).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
  });

  test("vanish with their formula, and what read them follows", async () => {
    await calculated([["=SEQUENCE(3)", "=SUM(A1:A3)"]], "A1");
    expect(sheet.values(at("B1"))).toEqual([[6]]);
    sheet.write(at("A1"), [[""]]);
    await book.settled();
    expect(sheet.values(at("A1:B3"))).toEqual([
      [null, 0],
      [null, null],
      [null, null],
    ]);
  });
});

describe("custom functions", () => {
  function later<T>(value: T): Promise<T> {
    return new Promise((resolve) => setTimeout(() => resolve(value), 5));
  }

  test("are busy until they have answered, then what reads them follows", async () => {
    book.registerCustomFunction({ name: "KPI.DOUBLE", invoke: ([x]) => later(typeof x === "number" ? x * 2 : null) });
    sheet.write(at("A1:C1"), [[4, "=KPI.DOUBLE(A1)", "=B1+1"]]);
    const seen: unknown[] = [];
    book.onChange((event) => {
      if (event.type === "calculated") seen.push(sheet.values(at("B1"))[0]?.[0]);
    });
    await book.settled();
    expect(seen[0]).toEqual({ error: "#BUSY!" });
    expect(sheet.values(at("B1:C1"))).toEqual([[8, 9]]);
  });

  test("with an argument that changes each time are asked a few times, then their last answer stands", async () => {
    let asked = 0;
    const answers: unknown[] = [];
    book.registerCustomFunction({
      name: "SAME",
      invoke: async ([x]) => {
        asked += 1;
        answers.push(await later(x));
        return typeof x === "number" ? x : null;
      },
    });
    sheet.write(at("A1:C2"), [
      ["=SAME(RAND())", "=A1", 1],
      ["=RAND()", "=SAME(A2+C1)", "=SAME(B1)"],
    ]);
    await book.settled();
    const [[first]] = sheet.values(at("A1")) as [[unknown]];
    expect(answers).toContain(first);
    expect(sheet.values(at("B1"))).toEqual([[first]]);
    expect(asked).toBeLessThan(60);
    asked = 0;
    sheet.write(at("C1"), [[5]]);
    await book.settled();
    expect(sheet.values(at("B2"))[0]?.[0]).toBeGreaterThanOrEqual(5);
    expect(asked).toBeGreaterThan(0);
  });

  test("see blanks, errors, text, ranges and their address", async () => {
    const calls: (readonly CustomFunctionArgument[])[] = [];
    const addresses: string[] = [];
    book.registerCustomFunction({
      name: "SEEN",
      invoke: (args, caller) => {
        calls.push(args);
        addresses.push(caller.address);
        return later("ok");
      },
    });
    sheet.write(at("A1:B3"), [
      [1, null],
      ["x", true],
      ["=1/0", "=NA()"],
    ]);
    expect(await calculated([['=SEEN(A1:B3,Z9,,"t",A3,A1)']], "D1", "D1")).toEqual([["ok"]]);
    expect(addresses).toEqual(["Sheet1!D1"]);
    expect(calls).toEqual([
      [
        [
          [1, null],
          ["x", true],
          [{ error: "#DIV/0!" }, { error: "#N/A" }],
        ],
        null,
        null,
        "t",
        { error: "#DIV/0!" },
        1,
      ],
    ]);
  });

  test("are not called again for the same arguments, but are for others", async () => {
    let calls = 0;
    book.registerCustomFunction({ name: "COUNTED", invoke: ([x]) => later(((calls += 1), x as number)) });
    await calculated([[1, "=COUNTED(A1)", "=B1+COUNTED(A1)"]], "A1");
    expect(calls).toBe(2);
    sheet.write(at("A1"), [[1]]);
    await book.settled();
    expect(calls).toBe(2);
    sheet.write(at("A1"), [[2]]);
    await book.settled();
    expect([calls, sheet.values(at("B1:C1"))]).toEqual([4, [[2, 4]]]);
    await book.calculate(true);
    expect(calls).toBe(6);
  });

  test("nest, spill, fail as #VALUE! and give errors that formulas see", async () => {
    book.registerCustomFunction({ name: "ADDONE", invoke: ([x]) => later((x as number) + 1) });
    book.registerCustomFunction({
      name: "GRID",
      invoke: () =>
        later([
          [1, 2],
          [3, { error: "#N/A" }],
        ]),
    });
    book.registerCustomFunction({ name: "FAILS", invoke: () => Promise.reject(new Error("no")) });
    const [line] = await calculated(
      [["=ADDONE(ADDONE(1))", "=FAILS()", "=IFERROR(FAILS(),7)", "=SUM(ADDONE(1),1)", "=GRID()"]],
      "A1:E1",
    );
    expect(line).toEqual([3, { error: "#VALUE!" }, 7, 3, 1]);
    expect(sheet.values(at("E1:F2"))).toEqual([
      [1, 2],
      [3, { error: "#N/A" }],
    ]);
  });

  test("keep their values when their add-in closes, until they are calculated", async () => {
    const close = book.registerCustomFunction({
      name: "READRATE",
      invoke: ([a, b]) => later((a as number) / (b as number)),
    });
    expect(await calculated([["=READRATE(300,1200)", "=readrate(1,2)"]], "A1:B1")).toEqual([[0.25, 0.5]]);
    close();
    await book.settled();
    expect(sheet.values(at("A1"))).toEqual([[0.25]]);
    await book.calculate(true);
    expect(sheet.values(at("A1"))).toEqual([[{ error: "#NAME?" }]]);
    book.registerCustomFunction({ name: "READRATE", invoke: () => later(9) });
    sheet.write(at("A1"), [["=READRATE(300,1200)"]]);
    await book.settled();
    expect(sheet.values(at("A1"))).toEqual([[9]]);
  });

  test("get whole columns up to where the sheet is used", async () => {
    const sizes: number[] = [];
    book.registerCustomFunction({ name: "SIZED", invoke: ([x]) => later((sizes.push((x as unknown[]).length), 1)) });
    sheet.write(at("A1:A3"), [[1], [2], [3]]);
    await calculated([["=SIZED(A:A)"]], "C1", "C1");
    expect(sizes).toEqual([64]);
  });
});

describe("when to calculate", () => {
  test("manual mode calculates a formula when it is entered, then waits for calculate()", async () => {
    book.calculationMode = "manual";
    expect(await calculated([[1, "=A1+1"]], "B1")).toEqual([[2]]);
    sheet.write(at("A1"), [[3]]);
    await book.settled();
    expect(sheet.values(at("B1"))).toEqual([[2]]);
    await book.calculate();
    expect(sheet.values(at("B1"))).toEqual([[4]]);
    sheet.write(at("A1"), [[5]]);
    await book.settled();
    expect(sheet.values(at("B1"))).toEqual([[4]]);
    book.calculationMode = "automatic";
    await book.settled();
    expect(sheet.values(at("B1"))).toEqual([[6]]);
  });

  test("a formula is evaluated without a cell", async () => {
    sheet.write(at("A1:A2"), [[1], [2]]);
    book.registerCustomFunction({ name: "HALF", invoke: ([x]) => Promise.resolve((x as number) / 2) });
    expect(await book.evaluate("=SUM(A1:A2)*2")).toBe(6);
    expect(await book.evaluate("=HALF(SUM(A:A))")).toBe(1.5);
    expect(await book.evaluate("=1/0")).toEqual({ error: "#DIV/0!" });
    expect(await book.evaluate("=SEQUENCE(2)")).toEqual([[1], [2]]);
  });

  test("formulas are evaluated in the cells where they are thought, each in turn, while others are written", async () => {
    sheet.write(at("A1:B2"), [
      [1, "=A1*10"],
      [2, "=A2*10"],
    ]);
    const asked = [
      { formula: "=B1+ROW()", row: 6, column: 0 },
      { formula: "=B2", row: 0, column: 0 },
    ];
    const [first, second] = [book.evaluateAt(sheet.id, asked), book.evaluateAt(sheet.id, asked.toReversed())];
    expect(await first).toEqual([17, 20]);
    expect(await second).toEqual([20, 17]);
    const third = book.evaluateAt(sheet.id, asked);
    sheet.write(at("A2"), [[3]]);
    await third;
    await book.settled();
    expect(sheet.values(at("B2"))).toEqual([[30]]);
  });

  test("LAMBDA names, constants and areas are names of formulas", async () => {
    book.addName({ name: "Rate", formula: "=LAMBDA(a,b,IF(b=0,NA(),a/b))" });
    book.addName({ name: "Goal", formula: "=100" });
    book.addName({ name: "Reads", formula: "=Sheet1!$A$1:$A$2" });
    sheet.write(at("A1:A2"), [[10], [20]]);
    expect(
      await calculated([["=RATE(A1,4)", "=Goal*2", "=SUM(Reads)", "=SUM(MAP(A1:A2,A1:A2,Rate))"]], "C1:F1", "C1"),
    ).toEqual([[2.5, 200, 30, 2]]);
    const goal = book.findName("goal");
    book.updateName(goal?.id ?? "", { formula: "=50" });
    await book.settled();
    expect(sheet.values(at("D1"))).toEqual([[100]]);
    book.deleteName(goal?.id ?? "");
    await book.settled();
    expect(sheet.values(at("D1"))).toEqual([[{ error: "#NAME?" }]]);
  });
});
