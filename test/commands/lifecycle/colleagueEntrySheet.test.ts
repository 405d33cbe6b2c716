import { expect, test } from "vitest";
import { openCommands, type OpenCommands } from "../openCommands.ts";
import { figuresUpTo, template } from "../enteredTemplate.ts";
import { openAtColleague, type Colleague } from "./colleague.ts";

const october = 45931;
const sheet = "Data entry";

/** Types a figure for October into the entry sheet, with who entered and who checked it. */
async function enter(colleague: Colleague, subject: string, measure: string, value: number | string): Promise<void> {
  const { columnOf, type } = colleague;
  const row = colleague.cells(sheet).findIndex((cells) => {
    return cells[0] === october && cells[1] === subject && cells[8] === measure;
  });
  await type(sheet, row, columnOf(sheet, "Value"), value);
  await type(sheet, row, columnOf(sheet, "Entered by"), "Mei");
  await type(sheet, row, columnOf(sheet, "Checked by"), "Ivan");
}

/** The workbook of somebody who has the add-in, with a file open. */
async function openInAddin(bytes: Uint8Array): Promise<OpenCommands> {
  const open = await openCommands();
  await open.addin.open({ name: "card.xlsx", bytes });
  await open.addin.settled();
  return open;
}

test("a colleague without the add-in fills in the entry sheet, edits weights, and sees what differs from the published", async () => {
  let open = await openCommands();
  await open.commands.addEntrySheet(figuresUpTo("2025-10-31"));
  const { cardId } = await open.commands.build({
    sources: [{ kind: "range", address: `'${sheet}'!` }],
    template,
    by: { kind: "column", header: "Subject" },
    language: "en",
  });
  await open.addin.settled();
  let colleague = await openAtColleague(await open.addin.save());
  await open.close();

  expect(colleague.totalOf("Nordkai")).toBe("–");
  for (const [subject, measure, value] of [
    ["Nordkai", "revenue", 1500],
    ["Nordkai", "cost", 500],
    ["Nordkai", "orders", 30],
    ["Acorn", "revenue", 100],
    ["Acorn", "cost", 100],
  ] as const) {
    await enter(colleague, subject, measure, value);
  }
  // Half for earning back twice the cost, half for 30 of 50 orders; Acorn's orders are still awaited.
  expect(colleague.totalOf("Nordkai")).toBeCloseTo(50 + 30, 9);
  expect(colleague.totalOf("Acorn")).toBe("–");
  await enter(colleague, "Acorn", "orders", 0);
  expect(colleague.totalOf("Acorn")).toBe(0);
  const filled = await colleague.save();
  colleague.close();

  open = await openInAddin(filled);
  const { sheet: copy } = await open.commands.publish(cardId, { by: "Li Na" });
  await open.addin.settled();
  colleague = await openAtColleague(await open.addin.save());
  await open.close();

  expect(colleague.published()).toMatch(/^All totals and rules are as published/);
  const published = colleague.cells(copy);
  expect(published.flat()).toContain(80);
  await enter(colleague, "Nordkai", "orders", 40);
  expect(colleague.totalOf("Nordkai")).toBeCloseTo(50 + 40, 9);
  expect(colleague.published()).toMatch(/^1 of the totals differ .*rules that differ: 0/);
  const weight = colleague.columnOf("Rules", "Weight, %");
  const roi = colleague.cells("Rules").findIndex((cells) => cells[weight] === 50);
  await colleague.type("Rules", roi, weight, 20);
  await colleague.type("Rules", roi + 1, weight, 80);
  expect(colleague.totalOf("Nordkai")).toBeCloseTo(20 + 0.8 * 80, 9);
  expect(colleague.published()).toMatch(/^1 of the totals differ .*rules that differ: 2/);
  expect(colleague.cells(copy)).toEqual(published);

  // Where the add-in is, what the colleague entered is found, and nothing of it is undone.
  open = await openInAddin(await colleague.save());
  colleague.close();
  const found = await open.commands.changes(cardId);
  expect(found.filter(({ recorded }) => !recorded)).toHaveLength(2);
  await open.commands.refresh(cardId);
  await open.addin.settled();
  const { subjects } = await open.commands.readCard(cardId);
  expect(subjects.find(({ name }) => name === "Nordkai")?.total).toBeCloseTo(84, 9);
  await open.close();
}, 300_000);
