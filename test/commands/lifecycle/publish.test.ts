import { expect, test } from "vitest";
import { inject } from "../../excel/faults.ts";
import { cardStage, twoMonths } from "./cardStage.ts";

const {
  open,
  card: own,
  type,
  find,
} = cardStage({
  ...twoMonths,
  inputs: { openingFollowers: { "2025-09": 1000, "2025-10": 1300 }, videos: 2 },
});

function visible(): string[] {
  return open.addin.workbook.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
}

/** Moves five per cent from one KPI's weight to another's. */
async function reweigh(): Promise<void> {
  const { row } = find("Rules", "Net follower growth rate");
  const { column } = find("Rules", "Weight, %");
  await type("Rules", row, column, 5);
  await type("Rules", row + 1, column, 45);
}

test("a publication is a sheet of values that no later change moves, and the card says what differs", async () => {
  const { subjects } = await open.commands.readCard(own.id);
  const published = await open.commands.publish(own.id, { by: "Li Na" });
  await open.addin.settled();
  expect(published).toMatchObject({ sheet: "Published 2025-09–2025-10", version: 1 });
  const copy = () => open.cells(published.sheet, 40, 60);
  const before = copy();
  expect(before.flat()).toEqual(expect.arrayContaining(["2025-09", subjects[0]?.total, subjects[1]?.total]));
  expect(String(before[2]?.[0])).toContain(`by Li Na`);
  expect(String(before[2]?.[0])).toContain(published.fingerprint);
  expect(String(open.cells("Scorecard", 6, 1)[4]?.[0])).toMatch(/^All totals and rules are as published/);
  await reweigh();
  expect(copy()).toEqual(before);
  expect(String(open.cells("Scorecard", 6, 1)[4]?.[0])).toMatch(/^2 of the totals differ .*rules that differ: 2$/);
  const [card] = await open.commands.cards();
  expect(card?.published).toMatchObject({ by: "Li Na", totalsThatDiffer: 2, rulesThatDiffer: 2, entriesThatDiffer: 0 });
});

test("publishing the same period again makes a new version and leaves the first as it is", async () => {
  const first = await open.commands.publish(own.id);
  const before = open.cells(first.sheet, 40, 60);
  await reweigh();
  const second = await open.commands.publish(own.id, { by: "Li" });
  await open.addin.settled();
  expect(second).toMatchObject({ label: first.label, version: 2 });
  expect(second.fingerprint).not.toBe(first.fingerprint);
  expect(open.cells(first.sheet, 40, 60)).toEqual(before);
  const said = open.cells(second.sheet, 40, 60).flat().map(String);
  expect(said.filter((text) => /differ|Total, published/i.test(text))).toEqual([]);
  expect(String(open.cells("Scorecard", 6, 1)[4]?.[0])).toMatch(/^All totals and rules are as published/);
  expect(await open.commands.published(own.id)).toMatchObject([
    { version: 1, by: null, sheet: first.sheet, intact: true },
    { version: 2, by: "Li", sheet: second.sheet, intact: true },
  ]);
});

test("a copy that somebody edits says so, one that is deleted too, and notes beside it are nobody's harm", async () => {
  const { sheet } = await open.commands.publish(own.id);
  const { row } = find(sheet, "2025-09");
  await type(sheet, 60, 1, "seen by me");
  expect((await open.commands.published(own.id))[0]?.intact).toBe(true);
  await type(sheet, row, 2, 99);
  expect((await open.commands.published(own.id))[0]?.intact).toBe(false);
  open.addin.workbook.deleteSheet(open.addin.workbook.sheetNamed(sheet)?.id ?? "");
  expect((await open.commands.published(own.id))[0]).toMatchObject({ sheet: null, intact: null });
});

test("history has a row per subject of the build and of the publication", async () => {
  await open.commands.publish(own.id);
  await open.addin.settled();
  const rows = await open.commands.history(own.id);
  const { subjects } = await open.commands.readCard(own.id);
  expect(rows.map(({ event, subject }) => `${event} ${subject}`)).toEqual([
    "build 2025-09",
    "build 2025-10",
    "publication 2025-09",
    "publication 2025-10",
  ]);
  expect(rows[1]).toMatchObject({ from: "2025-10-01", to: "2025-10-31", kind: "built", who: "", period: "2025-10" });
  expect(rows[2]).toMatchObject({ kind: "published", who: "", period: "2025-09" });
  expect(rows[3]?.total).toBeCloseTo(subjects[1]?.total ?? NaN, 9);
});

test("weights that do not add up to 100 per cent are not published", async () => {
  const { row } = find("Rules", "Net follower growth rate");
  const { column } = find("Rules", "Weight, %");
  await type("Rules", row, column, 5);
  const before = visible();
  await expect(open.commands.publish(own.id)).rejects.toMatchObject({
    issue: { code: "publishWeights", facts: { sum: 80 } },
  });
  expect(visible()).toEqual(before);
});

test("a refresh and an update keep what was published", async () => {
  await open.commands.publish(own.id, { by: "Li" });
  await open.commands.refresh(own.id);
  await open.commands.update(own.id, {
    sources: [],
    template: "tiktok-growth",
    by: { kind: "month" },
    language: "en",
  });
  await open.addin.settled();
  expect(String(open.cells("Scorecard", 6, 1)[4]?.[0])).toMatch(/^All totals and rules are as published/);
  expect(await open.commands.published(own.id)).toMatchObject([{ by: "Li", intact: true }]);
  expect((await open.commands.history(own.id)).map(({ event }) => event)).toEqual([
    "build",
    "build",
    "publication",
    "publication",
    "update",
    "update",
  ]);
});

test("whatever batch fails, nothing is published and the workbook is as it was", async () => {
  const state = () => [
    open.addin.workbook.sheets.map(({ name }) => name),
    open.cells("Scorecard", 40, 60),
    open.cells("Rules", 40, 60),
    open.cells("Score history", 40, 20),
  ];
  const before = state();
  const injection = inject(open.addin.host);
  let batch = 0;
  for (let failed = true; failed;) {
    batch += 1;
    injection.begin({ batch, prefix: batch % 3, andLater: false });
    failed = await open.commands.publish(own.id).then(
      () => false,
      () => true,
    );
    injection.begin(null);
    await open.addin.settled();
    if (failed) {
      expect(state(), `batch ${batch}`).toEqual(before);
      expect(await open.commands.published(own.id)).toEqual([]);
    }
  }
  expect(batch).toBeGreaterThan(10);
  expect(await open.commands.published(own.id)).toHaveLength(1);
}, 600_000);
