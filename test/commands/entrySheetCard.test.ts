import { beforeAll, expect, test } from "vitest";
import type { CardRequest } from "../../src/commands/api.ts";
import { commandsStage } from "./commandsStage.ts";
import { figuresUpTo, template } from "./enteredTemplate.ts";

const open = commandsStage("allTests");
let cardId: string;

const request: CardRequest = {
  sources: [{ kind: "range", address: "'Data entry'!" }],
  template,
  by: { kind: "column", header: "Subject" },
  language: "en",
};

beforeAll(async () => {
  await open.commands.addEntrySheet(figuresUpTo("2025-11-30"));
  await open.addin.settled();
  for (const [subject, measure, ...values] of [
    ["Nordkai", "revenue", 1500, ""],
    ["Nordkai", "cost", 500, 250],
    ["Nordkai", "orders", 0, "n/a"],
    ["Acorn", "revenue", "n/a", "n/a"],
    ["Acorn", "cost", 100, 100],
    ["Acorn", "orders", 10, 15],
  ] as const) {
    values.forEach((value, month) => {
      if (value !== "") type(month === 0 ? 45931 : 45962, subject, measure, value);
    });
  }
  cardId = (await open.commands.build(request)).cardId;
  await open.addin.settled();
}, 240_000);

function rowOf(period: number, subject: string, measure: string): number {
  return open
    .cells("Data entry", 30, 9)
    .findIndex((cells) => cells[0] === period && cells[1] === subject && cells[8] === measure);
}

function type(period: number, subject: string, measure: string, value: string | number): void {
  const area = { row: rowOf(period, subject, measure), column: 3, rows: 1, columns: 1 };
  open.addin.workbook.sheetNamed("Data entry")?.write(area, [[value]]);
}

async function subjects() {
  const { subjects: found } = await open.commands.readCard(cardId);
  return found.map(({ name, total, coverage, kpis }) => [
    name,
    total,
    coverage,
    ...kpis.map(({ value, status }) => value ?? status),
  ]);
}

async function sourceChanged() {
  return (await open.commands.cards()).find((card) => card.cardId === cardId)?.sourceChanged;
}

test("the preview names the cell that a KPI waits for", async () => {
  const { lines } = await open.commands.preview(request);
  const cell = `'Data entry'!D${String(rowOf(45962, "Nordkai", "revenue") + 1)}`;
  expect(lines.map((line) => line.open)).toEqual([
    [{ measure: "revenue", subject: "Nordkai", at: cell, file: null }],
    [],
  ]);
});

test("the card tells the four states apart, and explains the one that waits by its cell", async () => {
  // Nordkai sold nothing in October, which is a zero; no orders in November, which does not apply.
  expect(await subjects()).toEqual([
    ["Acorn", 50, 1, "notApplicable", 25],
    ["Nordkai", null, 0.5, "notEntered", 0],
  ]);
  const text = open.cells("Scorecard", 40, 30).flat();
  expect(text).toContain("not yet entered");
  expect(text).toContain("not applicable");
  expect(text.find((cell) => typeof cell === "string" && cell.includes("Data entry, D5:D16"))).toBeDefined();
  const { places } = await open.commands.explain(cardId, { subject: "Nordkai", line: "ROI" });
  const cell = `'Data entry'!D${String(rowOf(45962, "Nordkai", "revenue") + 1)}`;
  expect(places[0]?.inputs.map(({ measure, state, open: cells }) => [measure, state, cells])).toEqual([
    ["revenue", "notEntered", [cell]],
    ["cost", null, []],
  ]);
});

test("the card follows the entry sheet, and reading it again finds nothing to change", async () => {
  type(45962, "Nordkai", "revenue", 0);
  type(45931, "Acorn", "orders", "");
  await open.addin.settled();
  expect(await subjects()).toEqual([
    ["Acorn", null, 0, "notApplicable", "notEntered"],
    ["Nordkai", 25, 1, 1, 0],
  ]);
  expect(await sourceChanged()).toBe(false);
  expect(await open.commands.refresh(cardId)).toEqual({ changedCells: 0 });
  await open.commands.update(cardId, { ...request, sources: [] });
  await open.addin.settled();
  expect((await subjects())[1]).toEqual(["Nordkai", 25, 1, 1, 0]);
  type(45931, "Acorn", "orders", 35);
  await open.addin.settled();
  expect((await subjects())[0]).toEqual(["Acorn", 100, 1, "notApplicable", 50]);
});

test("a sheet that was sorted is noticed, and reading it again sets the card right", async () => {
  const sheet = open.addin.workbook.sheetNamed("Data entry");
  const area = { row: 4, column: 0, rows: 12, columns: 9 };
  const inputs = sheet?.formulas(area) ?? [];
  sheet?.write(
    area,
    [...inputs].reverse().map((row) => row.map((cell) => (cell as string | number | null) ?? "")),
  );
  await open.addin.settled();
  expect(await sourceChanged()).toBe(true);
  await open.commands.refresh(cardId);
  await open.addin.settled();
  expect(await subjects()).toEqual([
    ["Acorn", 100, 1, "notApplicable", 50],
    ["Nordkai", 25, 1, 1, 0],
  ]);
  expect(await sourceChanged()).toBe(false);
});
