import { expect, test } from "vitest";
import { cardStage, withForms } from "./cardStage.ts";
import { withAugust } from "./onSheets.ts";

const { open, card, type, find, sheet } = cardStage(withForms);

/** Row of Entries by subject and title of the row. */
function entryRow(subject: string, title: string): number {
  return open.cells("Entries", 60, 2).findIndex(([own, row]) => own === subject && row === title);
}

function headed(text: string): number {
  return find("Entries", text).column;
}

function entered(subject: string, title: string): unknown[] {
  return open.cells("Entries", 60, 30)[entryRow(subject, title)] ?? [];
}

test("whatever people type into Entries stays with its subject when the card grows, texts that cannot count too", async () => {
  const row = (title: string) => entryRow("2025-10", title);
  await type("Entries", row("Idea"), headed("Points, or veto"), 4);
  await type("Entries", row("Idea"), headed("Evidence"), "letter of 2025-10-09, see file 12");
  await type("Entries", row("Idea"), headed("Approved by"), "Ms Li");
  await type("Entries", row("Late"), headed("Points, or veto"), "two or three, ask Wang");
  await type("Entries", row("Breach"), headed("Points, or veto"), "no");
  await type("Entries", row("Attitude"), headed("Rater 2"), "good");
  await type("Entries", row("Attitude"), headed("Rater 3"), 3);
  await type("Entries", find("Entries", "Rater 1").row, headed("Rater 1"), "Zhao");
  await type("Entries", row("Late"), headed("Zhao"), "a note in a cell that nobody needs");
  await type("Entries", row("Late"), 30, "to be talked over");
  const before = open.cells("Entries", 60, 40)[row("Late")];
  await open.commands.update(card.id, withAugust(withForms));
  await open.addin.settled();
  expect(row("Idea")).toBe(4 + 2 * 4 + 1);
  expect(entered("2025-10", "Idea")).toEqual(
    expect.arrayContaining([4, "letter of 2025-10-09, see file 12", "Ms Li", "counts"]),
  );
  expect(open.cells("Entries", 60, 40)[row("Late")]).toEqual(before);
  expect(before).toEqual(
    expect.arrayContaining(["two or three, ask Wang", "a note in a cell that nobody needs", "to be talked over"]),
  );
  expect(entered("2025-10", "Breach")[3]).toBe("no");
  expect(entered("2025-10", "Attitude").slice(4, 7)).toEqual([null, "good", 3]);
  expect(headed("Zhao")).toBe(4);
  expect(entered("2025-09", "Attitude").slice(3, 9)).toEqual([null, null, null, null, null, null]);
  const { subjects } = await open.commands.readCard(card.id);
  expect(subjects.find(({ name }) => name === "2025-10")?.rows.map(({ state }) => state)).toEqual([
    "invalid",
    "counted",
    "invalid",
    "none",
  ]);
});

test("an entry that the request brings takes the place of what is there, for that subject only", async () => {
  await type("Entries", entryRow("2025-09", "Late"), 3, 1);
  await type("Entries", entryRow("2025-10", "Late"), 3, 2);
  await open.commands.update(card.id, { ...withForms, entries: { "2025-10": [{ row: "late", points: 7 }] } });
  await open.addin.settled();
  expect([entered("2025-09", "Late")[3], entered("2025-10", "Late")[3]]).toEqual([1, 7]);
});

test("points typed over what counts stay, are marked, listed and recorded", async () => {
  const counts = headed("Counts, points");
  await type("Entries", entryRow("2025-10", "Late"), counts, -9);
  await open.commands.update(card.id, { ...withAugust(withForms), recordedBy: "Li" });
  await open.addin.settled();
  const row = entryRow("2025-10", "Late");
  expect(entered("2025-10", "Late")[counts]).toBe(-9);
  expect(sheet("Entries").styles({ row, column: counts, rows: 1, columns: 1 })[0]?.[0]?.fill).toBe("#FFE9C7");
  expect((await open.commands.cards())[0]?.overrides).toMatchObject([{ sheet: "Entries", subject: "2025-10" }]);
  expect(await open.commands.changes(card.id)).toMatchObject([
    { what: "2025-10: Late, Counts, points", field: "Typed over a formula", now: -9, by: "Li" },
  ]);
});

test("each form stays with its subject, with remarks, notes and widths, when others join and leave", async () => {
  const remark = find("Form 2025-10", "Remark");
  await type("Form 2025-10", remark.row + 1, remark.column, "a campaign fell into this month");
  const signature = find("Form 2025-10", "Assessed by");
  await type("Form 2025-10", signature.row, 1, "Zhao");
  await type("Entries", entryRow("2025-10", "Late"), 3, 2.5);
  const widthOf = (name: string, column: number) => sheet(name).columnWidth(column);
  sheet("Form 2025-10").setColumnWidths(remark.column, 1, 333);
  sheet("Entries").setColumnWidths(5, 1, 222);
  await open.commands.update(card.id, withAugust(withForms));
  await open.addin.settled();
  for (const month of ["2025-08", "2025-09", "2025-10"]) {
    expect(open.cells(`Form ${month}`, 1, 1)[0]?.[0]).toBe(`Appraisal form: ${month}`);
  }
  const cells = open.cells("Form 2025-10", 80, 20);
  expect(cells[remark.row + 1]?.[remark.column]).toBe("a campaign fell into this month");
  expect(cells[signature.row]?.slice(0, 2)).toEqual(["Assessed by", "Zhao"]);
  expect([widthOf("Form 2025-10", remark.column), widthOf("Entries", 5)]).toEqual([333, 222]);
  const { subjects } = await open.commands.readCard(card.id);
  const october = subjects.find(({ name }) => name === "2025-10");
  expect(cells[4]?.[0]).toBeCloseTo(october?.total ?? NaN, 9);
  expect(cells.find(([name]) => name === "Late")?.[7]).toBe(-2.5);
  expect((await open.commands.changes(card.id)).map(({ what, now }) => [what, now])).toEqual([
    ["2025-10: Net follower growth rate, Remark", "a campaign fell into this month"],
  ]);

  await type("Scorecard", find("Scorecard", "2025-08").row, 40, "talked to her in August");
  const august = open.cells("Form 2025-08", 12, 12);
  await open.commands.update(card.id, withForms);
  await open.addin.settled();
  const left = open.cells("Form 2025-08", 12, 12);
  expect(left[2]?.[0]).toMatch(/^No longer on the scorecard since \d{4}-\d{2}-\d{2}/);
  const shown = (rows: unknown[][]) => rows.toSpliced(2, 1).map((row) => row.map((cell) => cell ?? ""));
  expect(shown(left)).toEqual(shown(august));
  const kept = sheet("Form 2025-08").formulas({ row: 0, column: 0, rows: 30, columns: 16 });
  expect(kept.flat().filter((cell) => String(cell).startsWith("="))).toEqual([]);
  const note = find("Scorecard", "talked to her in August");
  expect(open.cells("Scorecard", 80, 1)[note.row]?.[0]).toBe("2025-08");
  expect(note.row).toBeGreaterThan(find("Scorecard", "2025-10").row + 3);
  expect(open.cells("Form 2025-10", 80, 20)[remark.row + 1]?.[remark.column]).toBe("a campaign fell into this month");
});
