import { expect, test } from "vitest";
import { inject } from "../../excel/faults.ts";
import { cardStage, twoMonths } from "./cardStage.ts";
import { withAugust } from "./onSheets.ts";

const { open, card, type, find } = cardStage(twoMonths);
const longer = () => withAugust(twoMonths);

test("notes beside a subject go with it when the card grows, and so do notes to the right and below", async () => {
  const { row } = find("Scorecard", "2025-10");
  const width = open.cells("Scorecard", 60, 80).reduce((most, cells) => {
    return Math.max(most, cells.findLastIndex((cell) => cell !== null) + 1);
  }, 0);
  await type("Scorecard", row, width + 1, "talked to her");
  await type("Scorecard", 40, 0, "seen by the board");
  await open.commands.update(card.id, longer());
  await open.addin.settled();
  expect(find("Scorecard", "talked to her").row).toBe(find("Scorecard", "2025-10").row);
  expect(find("Scorecard", "talked to her").row).toBe(row + 1);
  expect(find("Scorecard", "seen by the board").row).toBe(41);
});

test("a value typed over a formula stays with its subject, is marked, listed, and recorded as changed", async () => {
  const { row } = find("Scorecard", "2025-10");
  await type("Scorecard", row, 2, 88.5);
  expect((await open.commands.cards())[0]?.overrides).toMatchObject([{ sheet: "Scorecard", subject: "2025-10" }]);
  await open.commands.update(card.id, { ...longer(), recordedBy: "Li" });
  await open.addin.settled();
  const moved = find("Scorecard", "2025-10").row;
  expect(open.cells("Scorecard", 60, 5)[moved]?.[2]).toBe(88.5);
  expect((await open.commands.readCard(card.id)).subjects.at(-1)?.total).toBe(88.5);
  expect(await open.commands.changes(card.id)).toMatchObject([
    { recorded: true, field: "Typed over a formula", before: "formula", now: 88.5, by: "Li" },
  ]);
});

test("a changed rule is noticed once, with a reason that can be given later", async () => {
  const { row } = find("Rules", "Net follower growth rate");
  const { column } = find("Rules", "Weight, %");
  await type("Rules", row, column, 5);
  expect(await open.commands.changes(card.id)).toMatchObject([{ recorded: false, before: 25, now: 5 }]);
  await open.commands.recordChanges(card.id, { by: "Li" });
  expect(await open.commands.recordChanges(card.id)).toEqual([]);
  await open.commands.recordChanges(card.id, { reasons: [{ index: 0, reason: "agreed on Monday" }] });
  await open.commands.recordChanges(card.id, { reasons: [{ index: 0, reason: "another story" }] });
  expect(await open.commands.changes(card.id)).toMatchObject([
    { recorded: true, now: 5, by: "Li", reason: "agreed on Monday" },
  ]);
  expect(open.cells("Changes", 6, 8)[4]?.slice(4, 8)).toEqual([25, 5, "agreed on Monday", "Li"]);
});

test("whatever batch of an update fails, cells and notes are as they were", async () => {
  await type("Scorecard", 40, 0, "seen by the board");
  const state = () => [
    open.addin.workbook.sheets.map(({ name }) => name),
    ...["Scorecard", "Rules", "Measures", "Score history"].map((sheet) => open.cells(sheet, 60, 80)),
  ];
  const before = state();
  const injection = inject(open.addin.host);
  let batch = 0;
  for (let failed = true; failed;) {
    batch += 1;
    injection.begin({ batch, prefix: batch % 3, andLater: false });
    failed = await open.commands.update(card.id, longer()).then(
      () => false,
      () => true,
    );
    injection.begin(null);
    await open.addin.settled();
    if (failed) expect(state(), `batch ${batch}`).toEqual(before);
  }
  expect(batch).toBeGreaterThan(10);
}, 600_000);
