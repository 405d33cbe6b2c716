import { afterEach, beforeAll, expect, test } from "vitest";
import { resolve } from "node:path";
import { ensurePrefixedAddin } from "../../../src/workbench/build.mjs";
import { onSheet, type OnSheet } from "./onSheet.ts";

const dist = resolve(import.meta.dirname, "../../../build/prefixed");
const missing = { error: "#NAME?" };

let open: OnSheet;
beforeAll(ensurePrefixedAddin, 240_000);
afterEach(() => open.close());

test("the prefixed build makes its own calls portable, spills too, and gives them back", async () => {
  open = await onSheet(
    [
      [300, 1200, "=KPI.READRATE(A1,B1)", "=IFERROR(kpi.readrate(A1:A2,B1:B2),0)", "=SUM(D1#)"],
      [150, 1000, "=ROUND(KPI.ROI(A2,B2)+KPI.READRATE(A2,B2),3)"],
    ],
    { dist },
  );
  const before = [open.formulas("Sheet1", 2, 5), open.cells("Sheet1", 2, 5)];
  expect(before[1]).toEqual([
    [300, 1200, 0.25, 0.25, 0.4],
    [150, 1000, -0.7, 0.15, null],
  ]);
  expect(await open.commands.countFormulas()).toMatchObject({ cells: 3, broken: 0 });
  expect(await open.commands.changeFormulas(await open.preview())).toEqual({ changed: 4, kept: [] });
  await open.addin.settled();
  expect(JSON.stringify(open.formulas("Sheet1", 2, 5)).toUpperCase()).not.toContain("KPI.");
  expect(open.formulas("Sheet1", 1, 5)[0]?.[4]).toBe("=SUM(D1:D2)");
  expect(open.cells("Sheet1", 2, 5)).toEqual(before[1]);
  await open.commands.undoFormulas();
  await open.addin.settled();
  expect([open.formulas("Sheet1", 2, 5), open.cells("Sheet1", 2, 5)]).toEqual(before);
});

test("repair in the prefixed build gives bare, foreign and lost spellings the build's prefix", async () => {
  const broken = [
    "=READRATE(A1,B1)",
    "=_xldudf_KPI_READRATE(A1,B1)",
    "=_xldudf_READRATE(A1,B1)",
    "=1+READRATE(A1,B1)*NOSUCH(1)",
  ];
  open = await onSheet([[300, 1200, ...broken, "=KPI.READRATE(A1,B1)"]], { dist });
  expect(open.cells("Sheet1", 1, 7)[0]?.slice(2)).toEqual([missing, missing, missing, missing, 0.25]);
  expect(await open.commands.countFormulas()).toMatchObject({ cells: 5, broken: 4 });
  const { kept } = await open.preview("portable");
  expect(kept.map(({ address, reason }) => [address, reason.code])).toEqual(
    ["C1", "D1", "E1", "F1"].map((address) => [address, "stillBroken"]),
  );
  const planned = await open.preview("repair");
  expect(planned.changes.map(({ after }) => after[0]?.[0])).toEqual([
    "=KPI.READRATE(A1,B1)",
    "=KPI.READRATE(A1,B1)",
    "=KPI.READRATE(A1,B1)",
    "=1+KPI.READRATE(A1,B1)*NOSUCH(1)",
  ]);
  expect(await open.commands.changeFormulas(planned)).toEqual({ changed: 4, kept: [] });
  await open.addin.settled();
  expect(open.cells("Sheet1", 1, 7)[0]?.slice(2)).toEqual([0.25, 0.25, 0.25, missing, 0.25]);
  expect(await open.commands.countFormulas()).toMatchObject({ cells: 5, broken: 1 });
  await open.commands.undoFormulas();
  expect(open.formulas("Sheet1", 1, 6)[0]?.slice(2)).toEqual(broken);
});
