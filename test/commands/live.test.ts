import { beforeAll, expect, test, vi } from "vitest";
import type { CardRequest } from "../../src/commands/api.ts";
import { commandsStage } from "./commandsStage.ts";
import { header, overviewRows } from "./tiktok.ts";

const open = commandsStage("allTests");
let cardId: string;

const request: CardRequest = {
  sources: [{ kind: "range", address: "'My numbers'!", subject: "Nordkai" }],
  template: "tiktok-growth",
  by: { kind: "month" },
  language: "en",
};

beforeAll(async () => {
  const cells = [header.split(","), ...overviewRows()];
  const [sheet] = open.addin.workbook.sheets;
  sheet?.rename("My numbers");
  sheet?.write({ row: 0, column: 0, rows: cells.length, columns: 12 }, cells);
  await open.addin.settled();
  cardId = (await open.commands.build(request)).cardId;
}, 240_000);

function edit(row: number, column: number, value: number | string, source: "local" | "remote" = "local"): void {
  const sheet = open.addin.workbook.sheetNamed("My numbers");
  open.addin.workbook.batch(source, () => sheet?.write({ row, column, rows: 1, columns: 1 }, [[value]]));
}

/** The column "Video views" of the Data sheet, below its header. */
function views(rows: number): unknown[] {
  const cells = open.cells("Data", rows + 1, 20);
  const column = cells[0]?.indexOf("Video views") ?? -1;
  return cells.slice(1).map((row) => row[column]);
}

test("the user's sheet is offered as a source, Scoreline's own sheets are not", async () => {
  const names = (await open.commands.listSources()).map(({ kind, name }) => `${kind} ${name}`);
  expect(names).toContain("sheet My numbers");
  expect(names.filter((name) => /Scorecard|Rules|Measures|Data/.test(name))).toEqual([]);
});

test("an edit in the source is followed by the Data sheet", async () => {
  edit(1, 1, 5000);
  await vi.waitFor(() => expect(views(1)).toEqual([5000]), { timeout: 20_000 });
  await vi.waitFor(async () => expect((await open.commands.cards())[0]?.sourceChanged).toBe(false), 20_000);
});

test("a row that is added below counts", async () => {
  for (const [column, value] of ["2025/11/01", 7000, 900, 50, 60, 5, 4, "--", 2, 10, 12, 2].entries()) {
    edit(62, column, value);
  }
  await vi.waitFor(() => expect(views(62).at(-1)).toBe(7000), { timeout: 20_000 });
  await vi.waitFor(
    async () => {
      const { subjects } = await open.commands.readCard(cardId);
      expect(subjects.map(({ name }) => name)).toEqual(["2025-09", "2025-10", "2025-11"]);
    },
    { timeout: 20_000 },
  );
});

test("someone else's edit is left alone, but the card says that its source has changed; Refresh follows", async () => {
  edit(2, 1, 9999, "remote");
  await open.addin.settled();
  expect((await open.commands.cards())[0]?.sourceChanged).toBe(true);
  expect(views(2)[1]).toBe(1001);
  expect((await open.commands.refresh(cardId)).changedCells).toBe(1);
  await open.addin.settled();
  expect(views(2)[1]).toBe(9999);
  expect((await open.commands.cards())[0]?.sourceChanged).toBe(false);
});

test("refreshing again changes nothing", async () => {
  await open.addin.settled();
  const before = open.addin.workbook.snapshot();
  expect(await open.commands.refresh(cardId)).toEqual({ changedCells: 0 });
  await open.addin.settled();
  expect(open.addin.workbook.snapshot()).toEqual(before);
});

test("a renamed source sheet is still the source", async () => {
  open.addin.workbook.sheetNamed("My numbers")?.rename("It's renamed");
  const sheet = open.addin.workbook.sheetNamed("It's renamed");
  open.addin.workbook.batch("local", () => sheet?.write({ row: 3, column: 1, rows: 1, columns: 1 }, [[1234]]));
  await vi.waitFor(() => expect(views(3)[2]).toBe(1234), { timeout: 20_000 });
});

test("a table is a source, and its new rows count", async () => {
  const { workbook } = open.addin;
  const sheet = workbook.addSheet({ name: "Ads" });
  const cells = [header.split(","), ...overviewRows().slice(0, 30)];
  sheet.write({ row: 4, column: 2, rows: cells.length, columns: 12 }, cells);
  const table = workbook.addTable(sheet.id, {
    area: { row: 4, column: 2, rows: cells.length, columns: 12 },
    hasHeaders: true,
    name: "Numbers",
  });
  await open.addin.settled();
  const built = await open.commands.build({
    ...request,
    sources: [{ kind: "range", address: "Numbers", subject: "N" }],
  });
  sheet.write({ row: 35, column: 2, rows: 1, columns: 12 }, [overviewRows()[30] ?? []]);
  workbook.updateTable(table.id, { area: { row: 4, column: 2, rows: cells.length + 1, columns: 12 } });
  await open.commands.refresh(built.cardId);
  await open.addin.settled();
  const { subjects } = await open.commands.readCard(built.cardId);
  expect(subjects.map(({ name }) => name)).toEqual(["2025-09", "2025-10"]);
});

test("an empty sheet and one that is not there are refused by name", async () => {
  open.addin.workbook.addSheet({ name: "Empty" });
  const preview = (address: string) => open.commands.build({ ...request, sources: [{ kind: "range", address }] });
  await expect(preview("Empty!")).rejects.toMatchObject({ issue: { code: "noTables" } });
  await expect(preview("Nowhere!A1:B2")).rejects.toMatchObject({
    issue: { code: "sourceNotFound", facts: { address: "Nowhere!A1:B2" } },
  });
});
