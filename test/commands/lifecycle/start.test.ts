import { expect, test } from "vitest";
import { createWorkbookModel } from "../../../src/workbench/model/node.ts";
import { openCommands } from "../openCommands.ts";
import { twoMonths } from "./cardStage.ts";

test("what was edited in Rules without the add-in is noticed when it starts, and only once", async () => {
  const workbook = createWorkbookModel();
  try {
    const first = await openCommands({ workbook });
    const { cardId } = await first.commands.build(twoMonths);
    await first.addin.settled();
    await first.close();

    const rules = workbook.sheetNamed("Rules");
    const cells = rules?.values({ row: 0, column: 0, rows: 40, columns: 2 }) ?? [];
    const row = cells.findIndex(([, weight]) => weight === 25);
    rules?.write({ row, column: 1, rows: 1, columns: 1 }, [[20]]);

    for (const opening of ["next", "after"]) {
      const later = await openCommands({ workbook });
      const changes = await later.commands.changes(cardId);
      expect(
        changes.map(({ before, now, recorded }) => [before, now, recorded]),
        opening,
      ).toEqual([[25, 20, true]]);
      await later.close();
    }
    expect(workbook.sheets.filter(({ name }) => name === "Changes")).toHaveLength(1);
  } finally {
    workbook.dispose();
  }
}, 240_000);
