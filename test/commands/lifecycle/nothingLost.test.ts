import { describe, expect, test } from "vitest";
import { issueWords as en } from "../../../src/locales/en/issues.ts";
import { cardStage, withForms } from "./cardStage.ts";
import { withAugust } from "./onSheets.ts";

const { open, card, type, find, sheet, state } = cardStage(withForms);

const longer = () => withAugust(withForms);

/** Something a person does to the shape of a sheet. */
async function edit(name: string, change: (of: ReturnType<typeof sheet>) => void): Promise<void> {
  open.addin.workbook.batch("local", () => change(sheet(name)));
  await open.addin.settled();
}

describe("rows and columns that people insert or delete", () => {
  test("wherever a row is inserted, an update says so, changes nothing, and goes on once the row is gone", async () => {
    const places: readonly (readonly [sheet: string, at: number, isExact: boolean])[] = [
      ["Scorecard", 0, true],
      ["Scorecard", find("Scorecard", "2025-10").row, true],
      ["Rules", 0, true],
      ["Entries", 5, false],
      ["Measures", 0, true],
      ["Form 2025-10", 9, false],
      ["Score history", 0, true],
    ];
    for (const [name, at, isExact] of places) {
      await edit(name, (own) => own.insertRows(at, 1));
      await type(name, at, 0, "a note of mine");
      const before = state();
      const row: unknown = isExact ? at + 1 : expect.any(Number);
      await expect(open.commands.update(card.id, longer()), name).rejects.toMatchObject({
        issue: { code: "rowsInserted", facts: { sheet: name, row } },
      });
      await open.addin.settled();
      expect(state()).toEqual(before);
      await edit(name, (own) => own.deleteRows(at, 1));
    }
    await type("Scorecard", 40, 0, "a note of mine");
    await open.commands.update(card.id, longer());
    await open.addin.settled();
    expect(find("Scorecard", "2025-08").row).toBe(find("Scorecard", "2025-10").row - 2);
    expect(find("Scorecard", "a note of mine").row).toBe(41);
    expect((await open.commands.cards())[0]).toMatchObject({ problems: [], overrides: [] });
  });

  test("whatever else reads or writes a card with an inserted row refuses too", async () => {
    await edit("Scorecard", (own) => own.insertRows(0, 1));
    await type("Scorecard", 0, 0, "a note of mine");
    const before = state();
    for (const operation of [
      () => open.commands.refresh(card.id),
      () => open.commands.publish(card.id),
      () => open.commands.readCard(card.id),
      () => open.commands.recordChanges(card.id, { by: "Li" }),
    ]) {
      await expect(operation()).rejects.toMatchObject({
        issue: { code: "rowsInserted", facts: { sheet: "Scorecard", row: 1 } },
      });
    }
    expect(state()).toEqual(before);
    expect((await open.commands.cards())[0]?.problems).toMatchObject([{ code: "rowsInserted" }]);
  });

  test("columns, and what was deleted, are told apart, with the remedy", async () => {
    await edit("Rules", (own) => own.insertColumns(1, 1));
    await expect(open.commands.update(card.id, longer())).rejects.toMatchObject({
      issue: { code: "columnsInserted", facts: { sheet: "Rules" } },
    });
    await edit("Rules", (own) => own.deleteColumns(1, 1));
    await edit("Entries", (own) => own.deleteRows(5, 1));
    const before = state();
    await expect(open.commands.update(card.id, longer())).rejects.toMatchObject({
      issue: { code: "cellsDeleted", facts: { sheet: "Entries" } },
    });
    expect(state()).toEqual(before);
    expect(en.rowsInserted).toContain("delete those rows");
    expect(en.cellsDeleted).toContain("Undo that");
    await edit("Entries", (own) => own.insertRows(5, 1));
    await open.commands.update(card.id, longer());
    await open.addin.settled();
    expect(open.cells("Entries", 40, 1).filter(([name]) => name === "2025-10")).toHaveLength(4);
  });

  test("cards that were published and refreshed are not taken for moved ones", async () => {
    await open.commands.publish(card.id);
    await open.commands.refresh(card.id);
    await open.commands.update(card.id, longer());
    await open.commands.publish(card.id);
    await open.addin.settled();
    await open.commands.update(card.id, withForms);
    await open.addin.settled();
    expect((await open.commands.cards())[0]?.problems).toEqual([]);
  });
});

test("a rule that cannot be read stops an update, with its cell", async () => {
  const { row } = find("Rules", "Net follower growth rate");
  for (const [heading, value] of [
    ["Weight, %", "about a quarter"],
    ["Weight, %", 140],
    ["Cap", "none"],
  ] as const) {
    const { column } = find("Rules", heading);
    const was = Number(open.cells("Rules", 60, 60)[row]?.[column]);
    await type("Rules", row, column, value);
    const before = state();
    const cell = `${String.fromCharCode(65 + column)}${String(row + 1)}`;
    await expect(open.commands.update(card.id, longer())).rejects.toMatchObject({
      issue: { code: "updateUnreadableRules", facts: { sheet: "Rules", cell } },
    });
    expect(state()).toEqual(before);
    await type("Rules", row, column, was);
  }
});

test("what was entered for somebody who leaves the card is kept below the table, with the name", async () => {
  await open.commands.update(card.id, longer());
  await open.addin.settled();
  const row = (subject: string, title: string) =>
    open.cells("Entries", 60, 2).findIndex(([own, name]) => own === subject && name === title);
  const headed = (text: string) => find("Entries", text).column;
  await type("Entries", row("2025-08", "Idea"), headed("Points, or veto"), 4);
  await type("Entries", row("2025-08", "Idea"), headed("Evidence"), "letter of 2025-08-09, see file 12");
  await type("Entries", row("2025-08", "Idea"), headed("Approved by"), "Ms Li");
  await type("Entries", row("2025-08", "Attitude"), headed("Rater 2"), 3);
  await type("Entries", row("2025-10", "Late"), headed("Points, or veto"), 2);
  await type("Scorecard", find("Scorecard", "2025-08").row, find("Scorecard", "Total").column, 88.5);
  await open.commands.update(card.id, withForms);
  await open.addin.settled();
  const last = row("2025-10", "Breach");
  const kept = (title: string) => open.cells("Entries", 60, 30)[row("2025-08", title)] ?? [];
  expect(row("2025-08", "Idea")).toBeGreaterThan(last + 1);
  expect(kept("Idea").slice(3, 9)).toEqual([4, null, null, null, "letter of 2025-08-09, see file 12", "Ms Li"]);
  expect(kept("Attitude")[headed("Rater 2")]).toBe(3);
  expect(open.cells("Entries", 60, 30)[row("2025-10", "Late")]?.[3]).toBe(2);
  expect(find("Scorecard", "2025-08").row).toBeGreaterThan(find("Scorecard", "2025-10").row + 1);
  expect(open.cells("Scorecard", 60, 5)[find("Scorecard", "2025-08").row]).toContain(88.5);
  const { subjects } = await open.commands.readCard(card.id);
  expect(subjects.map(({ name }) => name)).toEqual(["2025-09", "2025-10"]);

  await open.commands.update(card.id, longer());
  await open.addin.settled();
  expect(open.cells("Entries", 60, 30).flat()).toContain("letter of 2025-08-09, see file 12");
});

test("somebody who leaves and returns twice comes back to one place with everything, and nothing stands twice", async () => {
  const rowsOf = (sheet: string, subject: string, width: number) =>
    open
      .cells(sheet, 90, 40)
      .flatMap((cells, row) => (cells[0] === subject ? [{ row, cells: cells.slice(0, width) }] : []));
  const update = async (request: typeof withForms) => {
    await open.commands.update(card.id, request);
    await open.addin.settled();
  };
  await update(longer());
  const entry = (title: string) => rowsOf("Entries", "2025-08", 2).find(({ cells }) => cells[1] === title)?.row ?? -1;
  await type("Entries", entry("Idea"), find("Entries", "Points, or veto").column, 4);
  await type("Entries", entry("Idea"), find("Entries", "Evidence").column, "letter of 2025-08-09");
  await type("Entries", entry("Attitude"), find("Entries", "Rater 2").column, 3);
  await type("Entries", entry("Late"), 30, "talked over with her");
  const [august] = rowsOf("Scorecard", "2025-08", 1);
  await type("Scorecard", august?.row ?? -1, find("Scorecard", "Total").column, 88.5);
  await type("Scorecard", august?.row ?? -1, 39, "on leave until the 12th");
  const shown = () => ({
    entries: rowsOf("Entries", "2025-08", 40),
    scorecard: rowsOf("Scorecard", "2025-08", 40),
    states: open.cells("Entries", 90, 40).filter(([subject]) => subject === "2025-09"),
  });
  const before = shown();
  expect(before.entries).toHaveLength(4);
  expect(before.scorecard).toHaveLength(1);
  const overrides = async () => (await open.commands.cards())[0]?.overrides;
  const typed = await overrides();
  expect(typed).toHaveLength(1);

  await update(withForms);
  const below = { entries: rowsOf("Entries", "2025-08", 40), scorecard: rowsOf("Scorecard", "2025-08", 40) };
  expect(below.entries.map(({ cells }) => cells[1])).toEqual(["Attitude", "Idea", "Late"]);
  await open.commands.refresh(card.id);
  await open.addin.settled();
  await update(longer());
  expect(shown()).toEqual(before);
  const [again] = await open.commands.cards();
  expect(again?.problems).toEqual([]);
  expect(again?.overrides).toEqual(typed);

  // What somebody wrote to a row below the table comes back with it; what is said otherwise by then stays below.
  await update(withForms);
  expect({ entries: rowsOf("Entries", "2025-08", 40), scorecard: rowsOf("Scorecard", "2025-08", 40) }).toEqual(below);
  const idea = below.entries.find(({ cells }) => cells[1] === "Idea")?.row ?? -1;
  await type("Entries", idea, 31, "confirmed by her lead");
  await type("Entries", idea, find("Entries", "Points, or veto").column, 5);
  await update(longer());
  const ideas = shown().entries.filter(({ cells }) => cells[1] === "Idea");
  expect(ideas.map(({ cells }) => [cells[3], cells[31]])).toEqual([
    [4, "confirmed by her lead"],
    [5, null],
  ]);
  await update(withForms);
  await update(longer());
  expect(shown().entries.filter(({ cells }) => cells[1] === "Idea")).toEqual(ideas);
});
