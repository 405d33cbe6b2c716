import { expect, test } from "vitest";
import type { CardResult } from "../../src/commands/api.ts";
import { commandsStage } from "./commandsStage.ts";
import { overviewFile } from "./tiktok.ts";

const open = commandsStage("allTests");
let cardId: string;

async function card(): Promise<CardResult> {
  await open.addin.settled();
  return open.commands.readCard(cardId);
}

/** Row and column of a cell that holds a text. */
function find(sheet: string, text: string): { row: number; column: number } {
  const cells = open.cells(sheet, 60, 30);
  const row = cells.findIndex((values) => values.some((value) => String(value).includes(text)));
  const column = cells[row]?.findIndex((value) => String(value).includes(text)) ?? -1;
  expect({ text, row, column }).not.toMatchObject({ row: -1 });
  return { row, column };
}

function type(sheet: string, row: number, column: number, value: number): void {
  const found = open.addin.workbook.sheetNamed(sheet);
  open.addin.workbook.batch("local", () => found?.write({ row, column, rows: 1, columns: 1 }, [[value]]));
}

test("before it is built, the card names each KPI that can't be computed, and why", async () => {
  const preview = await open.commands.preview({
    sources: [overviewFile()],
    template: "tiktok-growth",
    by: { kind: "month" },
    language: "en",
  });
  const missing = preview.lines.filter(({ computable }) => !computable);
  expect(missing.map(({ id, missing }) => [id, missing.map(({ measure }) => measure)])).toEqual([
    ["NETGROWTHRATE", ["openingFollowers"]],
    ["VIEWSPERVIDEO", ["videos"]],
  ]);
  expect(preview.subjects.map(({ name, total }) => [name, total])).toEqual([
    ["2025-09", null],
    ["2025-10", null],
  ]);
});

test("built, it shows no total below minimum coverage", async () => {
  const progress: number[] = [];
  const built = await open.commands.build(
    { sources: [overviewFile()], template: "tiktok-growth", by: { kind: "month" }, language: "en" },
    { onProgress: (done, total) => progress.push(done / total) },
  );
  cardId = built.cardId;
  expect(progress.at(-1)).toBe(1);
  expect(built.sheets).toContain("Scorecard");
  const { subjects, period } = await card();
  expect(subjects.map(({ total, coverage }) => [total, coverage])).toEqual([
    [null, 0.5],
    [null, 0.5],
  ]);
  expect(period).toEqual({ from: "2025-09-01", to: "2025-10-31" });
});

test("typed opening followers and videos give totals", async () => {
  const followers = find("Measures", "Opening followers");
  const videos = find("Measures", "Videos");
  const { row } = find("Measures", "2025-09");
  for (const offset of [0, 1]) {
    type("Measures", row + offset, followers.column, 1000 + 300 * offset);
    type("Measures", row + offset, videos.column, 2);
  }
  const { subjects } = await card();
  expect(subjects.map(({ coverage }) => coverage)).toEqual([1, 1]);
  for (const { total } of subjects) expect(total).toBeGreaterThan(0);
  const growth = subjects[0]?.kpis.find(({ id }) => id === "NETGROWTHRATE");
  expect(growth?.value).toBeCloseTo(0.3, 12);
});

test("a weight changed in the Rules sheet changes the totals, without the pane", async () => {
  const before = (await card()).subjects.map(({ total }) => total);
  const { row } = find("Rules", "Net follower growth rate");
  const { column } = find("Rules", "Weight, %");
  type("Rules", row, column, 5);
  type("Rules", row + 1, column, 45);
  const { subjects } = await card();
  expect(subjects.map(({ total }) => total)).not.toEqual(before);
  expect(subjects[0]?.kpis.map(({ weight }) => weight)).toEqual([5, 45, 25, 25]);
});

test("an update keeps what was typed and the rules that were changed", async () => {
  const before = (await card()).subjects;
  await open.commands.update(cardId, {
    sources: [],
    template: "tiktok-growth",
    by: { kind: "month" },
    language: "en",
  });
  expect((await card()).subjects).toEqual(before);
});

test("saved and opened again, the numbers are the same and the card is recognised", async () => {
  const before = (await card()).subjects;
  const bytes = await open.addin.save();
  await open.addin.open({ name: "card.xlsx", bytes });
  const [found] = await open.commands.cards();
  expect(found).toMatchObject({ cardId, template: { id: "tiktok-growth", version: 1 }, by: { kind: "month" } });
  expect((await card()).subjects).toEqual(before);
});
