import { createWorkbookModel } from "../../src/workbench/model/node.ts";
import type { Figure } from "./figure.ts";

const rows = 10_000;

/** Bench (a), last part: the workbench's calculation of `=B2/C2` in 10,000 rows, per row. */
export async function engine(): Promise<readonly Figure[]> {
  const workbook = createWorkbookModel();
  try {
    const sheet = workbook.activeSheet;
    sheet.writeValues(
      { row: 0, column: 1, rows, columns: 2 },
      Array.from({ length: rows }, (_, row) => [row + 1, row + 2]),
    );
    await workbook.settled();
    const started = performance.now();
    sheet.write(
      { row: 0, column: 3, rows, columns: 1 },
      Array.from({ length: rows }, (_, row) => [`=B${row + 1}/C${row + 1}`]),
    );
    await workbook.settled();
    const microseconds = ((performance.now() - started) * 1000) / rows;
    const last = sheet.values({ row: rows - 1, column: 3, rows: 1, columns: 1 })[0]?.[0];
    if (last !== rows / (rows + 1)) throw new Error(`wrong result of the workbench engine: ${JSON.stringify(last)}`);
    return [{ name: "(a) workbench engine, =B2/C2 in 10,000 rows, per row", value: microseconds, unit: "µs" }];
  } finally {
    workbook.dispose();
  }
}
