import { createWorkbookModel } from "../../src/workbench/model/node.ts";
import type { Workbook } from "../../src/workbench/model/workbook.ts";

/** A workbook that is somebody's: a sheet with our favourite name, a formula, a name, a table, a hidden sheet. */
export function someWorkbook(): Workbook {
  const workbook = createWorkbookModel();
  const [first] = workbook.sheets;
  first?.rename("Scorecard");
  first?.write({ row: 0, column: 0, rows: 2, columns: 2 }, [
    ["mine", 1],
    ["too", "=B1*2"],
  ]);
  const hidden = workbook.addSheet({ name: "Notes", visibility: "hidden" });
  hidden.write({ row: 0, column: 0, rows: 2, columns: 1 }, [["Day"], [3]]);
  workbook.addTable(hidden.id, { area: { row: 0, column: 0, rows: 2, columns: 1 }, hasHeaders: true, name: "Data" });
  workbook.addName({ name: "Scoreline.mine", formula: "=Scorecard!$B$1" });
  workbook.setSetting("theme", "dark");
  return workbook;
}

/** Everything in a snapshot of that workbook that Scoreline may never change. */
export function usersPart(snapshot: unknown): unknown {
  const { sheets, names, tables, settings } = snapshot as Record<string, { name: string }[]>;
  const own = ["Scorecard", "Notes"];
  return {
    sheets: sheets?.filter(({ name }) => own.includes(name)),
    names: names?.filter(({ name }) => name === "Scoreline.mine"),
    tables: tables?.filter(({ name }) => name === "Data"),
    settings,
  };
}
