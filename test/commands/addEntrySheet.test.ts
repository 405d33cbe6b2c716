import { beforeAll, expect, test } from "vitest";
import { commandsStage } from "./commandsStage.ts";

const open = commandsStage("allTests");
const measures = ["revenue", "cost", "conversions"];

beforeAll(async () => {
  await open.commands.addEntrySheet({
    unit: "month",
    from: "2025-10-15",
    to: "2025-11-03",
    subjects: ["Nordkai", "=Acorn"],
    measures,
    language: "en",
  });
}, 240_000);

function sheet() {
  const found = open.addin.workbook.sheetNamed("Data entry");
  if (!found) throw new Error("no entry sheet");
  return found;
}

function rows(): unknown[][] {
  return open.cells("Data entry", 30, 9).slice(4);
}

/** Types into the row of a period, subject and measure. */
function type(period: number, subject: string, measure: string, column: number, value: string | number): void {
  const row = rows().findIndex((cells) => cells[0] === period && cells[1] === subject && cells[8] === measure);
  sheet().write({ row: 4 + row, column, rows: 1, columns: 1 }, [[value]]);
}

const [october, november] = [45931, 45962];

test("asks for every measure of every subject and period, and shows it as not yet entered", async () => {
  await open.addin.settled();
  const asked = rows().filter((cells) => cells[0] !== null);
  expect(asked).toHaveLength(12);
  expect(new Set(asked.map((cells) => cells[0]))).toEqual(new Set([october, november]));
  expect(new Set(asked.map((cells) => cells[7]))).toEqual(new Set(["not yet entered"]));
  expect(asked.some((cells) => cells[1] === "=Acorn")).toBe(true);
});

test("its status follows what people type, without the add-in", async () => {
  type(october, "Nordkai", "revenue", 3, 1500);
  await open.addin.settled();
  const status = () => rows().find((cells) => cells[3] === 1500)?.[7];
  expect(status()).toBe("who entered it?");
  type(october, "Nordkai", "revenue", 4, "Mei");
  await open.addin.settled();
  expect(status()).toBe("entered, not checked");
  type(october, "Nordkai", "revenue", 6, "mei ");
  await open.addin.settled();
  expect(status()).toBe("checked by the same person");
  type(october, "Nordkai", "revenue", 6, "Ivan");
  await open.addin.settled();
  expect(status()).toBe("checked");
});

test("reads as a table per period and subject; not entered, not applicable and zero are told apart", async () => {
  type(october, "Nordkai", "cost", 3, 0);
  type(october, "Nordkai", "conversions", 3, "N/A");
  const [source] = (await open.commands.listSources()).filter(({ name }) => name === "Data entry");
  const [inspection] = await open.commands.inspect([{ kind: "range", address: source?.address ?? "" }]);
  const [table] = inspection?.tables ?? [];
  expect(table?.rowCount).toBe(4);
  const column = (measure: string) => table?.columns.find((found) => found.measure === measure);
  expect(column("revenue")?.values).toEqual([1500, null, null, null]);
  expect(column("revenue")?.states).toEqual([null, "notEntered", "notEntered", "notEntered"]);
  expect(column("cost")?.values[0]).toBe(0);
  expect(column("cost")?.states?.[0]).toBeNull();
  expect(column("conversions")?.states?.[0]).toBe("notApplicable");
  expect(inspection?.health.map(({ code, facts }) => [code, facts])).toEqual([["entryOpen", { cells: 9, all: 12 }]]);
});

test("a scorecard joins it like any other table", async () => {
  const built = await open.commands.preview({
    sources: [{ kind: "range", address: "'Data entry'!" }],
    template: "wechat-sales-conversion",
    by: { kind: "column", header: "Subject" },
    period: { from: "2025-10-01", to: "2025-10-31" },
    language: "en",
  });
  const roi = built.subjects.find(({ name }) => name === "Nordkai")?.kpis.find(({ id }) => id === "ROI");
  expect(roi?.status).toBe("error");
});

test("too many figures are refused, with what to do", async () => {
  const request = {
    unit: "day" as const,
    from: "2020-01-01",
    to: "2025-12-31",
    subjects: ["A"],
    language: "en" as const,
  };
  await expect(open.commands.addEntrySheet(request)).rejects.toMatchObject({ issue: { code: "entryTooLarge" } });
});
