import { afterEach, describe, expect, test } from "vitest";
import { mayBeLeftOut, type ExampleCell } from "../../../src/kpi/define.ts";
import { kpis } from "../../../src/kpi/kpi.ts";
import { hasBuiltInFormula } from "../../../src/kpi/portable.ts";
import { addressOf } from "../../../src/plan/plan.ts";
import type { CellInput } from "../../../src/workbench/model/cell.ts";
import { inject } from "../../excel/faults.ts";
import { onSheet, type OnSheet } from "./onSheet.ts";

let open: OnSheet;
afterEach(async () => {
  await open.close();
});

const posts = [
  ["readers", "followers", "rate"],
  [300, 1200, "=READRATE(A2,B2)"],
  [150, 1000, "=ROUND(READRATE(A3,B3)*100,1)"],
  [50, 0, "=READRATE(A4,B4)"],
  [80, -5, "=IFERROR(READRATE(A5,B5),-1)"],
];

describe("making portable", () => {
  test("replaces calls by built-in formulas with the same values, and gives them back when undone", async () => {
    open = await onSheet(posts);
    const before = [open.formulas("Sheet1", 5, 3), open.cells("Sheet1", 5, 3)];
    expect(await open.commands.countFormulas()).toEqual({ cells: 4, broken: 0, undo: null });
    const planned = await open.preview();
    expect(open.formulas("Sheet1", 5, 3)).toEqual(before[0]);
    expect(planned.kept).toEqual([]);
    expect(planned.changes[0]).toEqual({
      sheet: "Sheet1",
      address: "C2",
      before: "=READRATE(A2,B2)",
      after: [["=A2/IF(B2<0,#NUM!,B2)"]],
    });
    expect(await open.commands.changeFormulas(planned)).toEqual({ changed: 4, kept: [] });
    await open.addin.settled();
    expect(open.cells("Sheet1", 5, 3)).toEqual(before[1]);
    expect(JSON.stringify(open.formulas("Sheet1", 5, 3))).not.toContain("READRATE");
    expect(await open.commands.countFormulas()).toEqual({ cells: 0, broken: 0, undo: { work: "portable", cells: 4 } });
    expect(await open.commands.undoFormulas()).toEqual({ changed: 4, kept: [] });
    await open.addin.settled();
    expect([open.formulas("Sheet1", 5, 3), open.cells("Sheet1", 5, 3)]).toEqual(before);
    expect(open.addin.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(open.addin.workbook.names).toEqual([]);
  });

  test("makes a spill one formula per row and references to it ranges, also on other sheets", async () => {
    open = await onSheet([
      ["readers", "followers", "rate", "best"],
      [300, 1200, "=READRATE(A2:A4,B2:B4)", "=MAX(C2#)"],
      [150, 1000],
      [50, 0],
    ]);
    open.addin.workbook.addSheet({ name: "My report" });
    open.write("My report", 0, 0, [["=COUNT(Sheet1!$C$2#)"], ["=SUM(1,2)"]]);
    await open.addin.settled();
    const values = [open.cells("Sheet1", 4, 4), open.cells("My report", 2, 1)];
    expect(values[0]?.[2]?.slice(2)).toEqual([0.15, null]);
    const planned = await open.preview("portable", { kind: "sheet", name: "Sheet1" });
    await open.commands.changeFormulas(planned);
    await open.addin.settled();
    expect(open.formulas("Sheet1", 4, 4).map((row) => row.slice(2))).toEqual([
      ["rate", "best"],
      ["=A2/IF(B2<0,#NUM!,B2)", "=MAX(C2:C4)"],
      ["=A3/IF(B3<0,#NUM!,B3)", ""],
      ["=A4/IF(B4<0,#NUM!,B4)", ""],
    ]);
    expect(open.formulas("My report", 2, 1)).toEqual([["=COUNT(Sheet1!$C$2:$C$4)"], ["=SUM(1,2)"]]);
    expect([open.cells("Sheet1", 4, 4), open.cells("My report", 2, 1)]).toEqual(values);
    await open.commands.undoFormulas();
    await open.addin.settled();
    expect(open.formulas("Sheet1", 2, 4)[1]?.slice(2)).toEqual(["=READRATE(A2:A4,B2:B4)", "=MAX(C2#)"]);
    expect([open.cells("Sheet1", 4, 4), open.cells("My report", 2, 1)]).toEqual(values);
  });

  test("takes the selected cells only", async () => {
    open = await onSheet(posts);
    const { workbook } = open.addin;
    workbook.select(workbook.activeSheet.id, [{ row: 1, column: 2, rows: 2, columns: 1 }]);
    const { changes } = await open.preview("portable", { kind: "selection" });
    expect(changes.map(({ address }) => address)).toEqual(["C2", "C3"]);
  });

  test("says why a cell stays, and puts its value there when asked to", async () => {
    open = await onSheet([
      [300, 1200, "=READRATE(A1,RAND()*0+B1)", "=READRATE(A1:A2,B1:B2)", "=MAP(A1:A2,B1:B2,READRATE)"],
      [150, 1000, "=READRATE(A2,B2)", "=1"],
    ]);
    const planned = await open.preview();
    const reasons = planned.kept.map(({ address, reason, values }) => [address, reason.code, values]);
    expect(reasons.slice(0, 2)).toEqual([
      ["C1", "volatileTwice", [[0.25]]],
      ["D1", "spillBlocked", null],
    ]);
    await open.commands.changeFormulas(planned, { values: true });
    expect(open.formulas("Sheet1", 2, 4).map((row) => row.slice(2))).toEqual([
      [0.25, "=READRATE(A1:A2,B1:B2)"],
      ["=A2/IF(B2<0,#NUM!,B2)", "=1"],
    ]);
    await open.commands.undoFormulas();
    expect(open.formulas("Sheet1", 1, 3)[0]?.[2]).toBe("=READRATE(A1,RAND()*0+B1)");
  });

  test("leaves protected sheets alone, and spills to which they refer", async () => {
    open = await onSheet([
      [300, 1200, "=READRATE(A1:A2,B1:B2)", "=READRATE(A1,B1)"],
      [150, 1000],
    ]);
    const locked = open.addin.workbook.addSheet({ name: "Locked" });
    open.write("Locked", 0, 0, [["=SUM(Sheet1!C1#)", "=ROI(150,100)"]]);
    locked.protect({});
    await open.addin.settled();
    const { changes, kept } = await open.preview();
    expect(changes.map(({ address }) => address)).toEqual(["D1"]);
    expect(kept.map(({ sheet, address, reason }) => [sheet, address, reason.code])).toEqual([
      ["Sheet1", "C1:C2", "spillUsed"],
      ["Locked", "B1", "sheetProtected"],
    ]);
  });

  test("writes a cell only if it holds what was looked at, and undoes only what nobody has changed", async () => {
    open = await onSheet(posts);
    const planned = await open.preview();
    open.write("Sheet1", 1, 2, [["=1+1"]]);
    const { changed, kept } = await open.commands.changeFormulas(planned);
    expect([changed, kept.map(({ address, reason }) => [address, reason.code])]).toEqual([
      3,
      [["C2", "changedMeanwhile"]],
    ]);
    open.write("Sheet1", 2, 2, [["mine"]]);
    const undone = await open.commands.undoFormulas();
    expect([undone.changed, undone.kept.map(({ address, reason }) => [address, reason.code])]).toEqual([
      2,
      [["C3", "changedMeanwhile"]],
    ]);
    expect(open.formulas("Sheet1", 5, 3).map((row) => row[2])).toEqual([
      "rate",
      "=1+1",
      "mine",
      "=READRATE(A4,B4)",
      "=IFERROR(READRATE(A5,B5),-1)",
    ]);
  });

  test("gives a cell its function back where the built-in formula shows something else", async () => {
    open = await onSheet([["=READRATE(TRUE,Z9)", "=SUM(READRATE({1;2},{4;0.5}))", '=READRATE("30%",2)']]);
    const before = open.cells("Sheet1", 1, 3);
    const { kept } = await open.commands.changeFormulas(await open.preview());
    await open.addin.settled();
    expect(open.cells("Sheet1", 1, 3)).toEqual(before);
    for (const { reason } of kept) expect(reason.code).toBe("valueChanges");
  });

  test("that fails half-way leaves every cell as it was", async () => {
    open = await onSheet(posts);
    const planned = await open.preview();
    const before = open.addin.workbook.snapshot();
    const injection = inject(open.addin.host);
    injection.begin(null);
    await open.commands.changeFormulas(planned);
    const count = injection.actions.length;
    await open.commands.undoFormulas();
    await open.addin.settled();
    let refused = 0;
    for (let batch = 1; batch <= count; batch += 1) {
      for (const half of [0, 0.5]) {
        injection.begin({ batch, prefix: Math.floor((injection.actions[batch - 1] ?? 0) * half), andLater: false });
        await open.commands.changeFormulas(planned).catch(() => (refused += 1));
        injection.begin(null);
        await open.addin.settled();
        expect(open.addin.workbook.snapshot(), `batch ${batch}`).toEqual(before);
      }
    }
    expect(refused).toBe(2 * count);
  }, 120_000);
});

// Where the host hands blank cells over as blank: on the desktop they are 0, which is the documented difference.
test("every KPI shows the same value as a built-in formula, for each of its examples", async () => {
  const rows: CellInput[][] = [];
  const withoutFormula: string[] = [];
  for (const kpi of kpis) {
    const { id, params, declaration } = kpi;
    for (const { given } of declaration.examples) {
      // A needed argument whose cell is blank is the documented difference.
      if (
        params.some((param) => given[param] === null || (!(param in given) && !mayBeLeftOut(declaration.params[param])))
      )
        continue;
      const row = rows.length + 1;
      const cells: CellInput[] = [];
      const last = params.findLastIndex((param) => param in given);
      const args = params.slice(0, last + 1).map((param) => {
        const value = given[param];
        if (value === undefined) return "";
        const own = Array.isArray(value) ? (value as readonly ExampleCell[]) : [value as ExampleCell];
        const first = cells.length + 1;
        cells.push(...own.map((cell) => (typeof cell === "object" && cell !== null ? `=${cell.error}` : cell)));
        return addressOf({ row: row - 1, column: first, rows: 1, columns: own.length });
      });
      if (!hasBuiltInFormula(kpi)) withoutFormula.push(`A${row}`);
      rows.push([`=${id}(${args.join(",")})`, ...cells]);
    }
  }
  open = await onSheet(rows, { switches: { blankScalar: "null", blankMatrix: "null" } });
  const before = open.cells("Sheet1", rows.length, 1);
  const planned = await open.preview();
  expect(planned.kept.map(({ address, reason }) => [address, reason.code])).toEqual(
    withoutFormula.map((address) => [address, "noEquivalent"]),
  );
  expect(await open.commands.changeFormulas(planned)).toEqual({
    changed: rows.length - withoutFormula.length,
    kept: [],
  });
  await open.addin.settled();
  open.cells("Sheet1", rows.length, 1).forEach(([value], index) => {
    const expected = before[index]?.[0];
    if (typeof expected === "number") expect(value, String(rows[index]?.[0])).toBeCloseTo(expected, 10);
    else expect(value, String(rows[index]?.[0])).toEqual(expected);
  });
});

describe("repairing", () => {
  test("restores functions that lost their add-in, and enters those anew that still show #NAME?", async () => {
    open = await onSheet([
      [300, 1200, "=_xldudf_READRATE(A1,B1)", "=KPI.READRATE(A1,B1)", "=_xldudf_OTHER(A1)", "=READRATE(A1,B1)"],
    ]);
    expect(open.cells("Sheet1", 1, 4)[0]?.slice(2)).toEqual([{ error: "#NAME?" }, { error: "#NAME?" }]);
    expect(await open.commands.countFormulas()).toMatchObject({ cells: 3, broken: 2 });
    const planned = await open.preview("repair");
    expect(planned.changes.map(({ address, after }) => [address, after[0]?.[0]])).toEqual([
      ["C1", "=READRATE(A1,B1)"],
      ["D1", "=READRATE(A1,B1)"],
    ]);
    expect(await open.commands.changeFormulas(planned)).toEqual({ changed: 2, kept: [] });
    await open.addin.settled();
    expect(open.cells("Sheet1", 1, 6)[0]?.slice(2)).toEqual([0.25, 0.25, { error: "#NAME?" }, 0.25]);
    expect(await open.commands.countFormulas()).toMatchObject({ cells: 3, broken: 0 });
    await open.commands.undoFormulas();
    expect(open.formulas("Sheet1", 1, 4)[0]?.slice(2)).toEqual(["=_xldudf_READRATE(A1,B1)", "=KPI.READRATE(A1,B1)"]);
  });
});
