import { expect, test } from "vitest";
import type { CardRequest } from "../../../src/commands/api.ts";
import { cardStage, twoMonths } from "./cardStage.ts";
import { withOtherRows } from "./otherRows.ts";

const { open, type, find, sheet } = cardStage();

const base = withOtherRows("tiktok-growth");
const request: CardRequest = {
  ...twoMonths,
  template: base,
  entries: {
    "2025-09": [{ row: "late", points: 2 }],
    "2025-10": [{ row: "idea", points: 3, evidence: "letter", approver: "Ms Li" }],
  },
};

async function build(given: CardRequest): Promise<string> {
  const { cardId } = await open.commands.build(given);
  await open.addin.settled();
  return cardId;
}

function rowOf(subject: string, title: string): number {
  return open.cells("Entries", 40, 2).findIndex(([own, row]) => own === subject && row === title);
}

function line(): string {
  return String(open.cells("Scorecard", 6, 1)[4]?.[0]);
}

test("an entry that changes after publishing is counted on the card, without the add-in too, and the copy stays", async () => {
  const cardId = await build(request);
  const notes = rowOf("2025-10", "Idea");
  await type("Entries", notes, 25, "seen by the board");
  sheet("Entries").setColumnWidths(4, 1, 111);
  const { sheet: copy, fingerprint } = await open.commands.publish(cardId, { by: "Li" });
  await open.addin.settled();
  expect(line()).toMatch(/^All totals and rules are as published/);
  const published = open.cells(copy, 40, 60);
  await type("Entries", rowOf("2025-09", "Late"), 3, 6);
  await type("Entries", rowOf("2025-10", "Idea"), find("Entries", "Evidence").column, "another letter");
  expect(line()).toMatch(/^1 of the totals differ .*; rules that differ: 0; entries that differ: 2$/);
  expect((await open.commands.cards())[0]?.published).toMatchObject({
    totalsThatDiffer: 1,
    rulesThatDiffer: 0,
    entriesThatDiffer: 2,
  });
  expect(open.cells(copy, 40, 60)).toEqual(published);
  expect(find("Entries", "seen by the board").row).toBe(notes);
  expect(sheet("Entries").columnWidth(4)).toBe(111);
  const again = await open.commands.publish(cardId);
  await open.addin.settled();
  expect(again.fingerprint).not.toBe(fingerprint);
  expect(line()).toMatch(/^All totals and rules are as published/);
});

test("is refused while something required is missing, with the name of who and what, and nothing is written", async () => {
  const blocking = {
    ...base,
    lines: base.lines.map((own) =>
      own.id === "NETGROWTHRATE" ? { ...own, missing: { kind: "block" as const } } : own,
    ),
  };
  const cardId = await build({
    ...request,
    template: blocking,
    inputs: { openingFollowers: { "2025-09": 1000 }, videos: 2 },
  });
  const before = open.addin.workbook.sheets.map(({ name }) => name);
  await expect(open.commands.publish(cardId)).rejects.toMatchObject({
    issue: { code: "publishBlocked", facts: { subject: "2025-10", kpis: "Net follower growth rate" } },
  });
  expect(open.addin.workbook.sheets.map(({ name }) => name)).toEqual(before);
  const empty = find("Measures", "2025-10");
  const { column } = find("Measures", "Opening followers");
  await type("Measures", empty.row, column, 1300);
  expect(await open.commands.publish(cardId)).toMatchObject({ version: 1 });
});

test("is refused while the weights in a group do not add up, and names the group", async () => {
  const [first = "", ...others] = base.lines.map(({ id }) => id);
  const grouped = {
    ...base,
    groups: [
      { id: "reach", title: { en: "Reach" }, weight: 40 },
      { id: "rest", title: { en: "Rest" }, weight: 60 },
    ],
    lines: base.lines.map((own) => ({
      ...own,
      group: own.id === first ? "reach" : "rest",
      weight: own.id === first ? 100 : own.id === others[0] ? 90 : 0,
    })),
  };
  const cardId = await build({ ...request, template: grouped });
  await expect(open.commands.publish(cardId)).rejects.toMatchObject({
    issue: { code: "publishGroupWeights", facts: { group: "Rest", sum: 90 } },
  });
});
