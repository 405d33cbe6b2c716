import { afterAll, beforeAll, expect, test } from "vitest";
import { updateSheets } from "../../src/excel/update.ts";
import type { OpenExcel } from "./openExcel.ts";
import { openExcel } from "./openExcel.ts";
import { sheetPlan } from "./plans.ts";

let excel: OpenExcel;

beforeAll(async () => {
  excel = await openExcel("web");
}, 120_000);

afterAll(() => {
  excel.close();
});

/** Three thousand rows of two thousand characters: more than Excel on the web takes at once. */
function rows(letter: string): string[][] {
  return Array.from({ length: 3000 }, (_, row) => [String(row), letter.repeat(2000)]);
}

test("a large update that is cancelled late is taken back whole, in requests that Excel takes", async () => {
  const area = { row: 0, column: 0, rows: 3000, columns: 2 };
  const sheet = excel.workbook.addSheet({ name: "Large" });
  sheet.write(area, rows("a"));
  await excel.workbook.settled();
  const before = sheet.values(area);
  const stop = new AbortController();
  const progress: number[] = [];
  const update = updateSheets(
    [{ sheetId: sheet.id, plan: sheetPlan("Large", rows("b"), { name: "Large" }), own: area }],
    () => undefined,
    {
      signal: stop.signal,
      onProgress: (done, total) => {
        progress.push(done / total);
        if (done === total - 1) stop.abort();
      },
    },
  );
  await expect(update).rejects.toMatchObject({ code: "cancelled" });
  expect(progress.length).toBeGreaterThan(2);
  await excel.workbook.settled();
  expect(sheet.values(area)).toEqual(before);
}, 120_000);
