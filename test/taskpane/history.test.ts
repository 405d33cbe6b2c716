import { describe, expect, test } from "vitest";
import type { CardFound } from "../../src/commands/api.ts";
import { recordingsOf, trendsOf } from "../../src/taskpane/history/trend.ts";
import { historyRow } from "./fakeCommands.ts";
import { julyCard } from "./julyCard.ts";
import { axeFindings } from "./openPane.ts";
import { paneStage } from "./stage.ts";

const card: CardFound = { ...julyCard, by: { kind: "column", header: "Account", each: "month" } };

const [october, november] = ["2025-10-08 09:30:00", "2025-11-08 10:00:00"];
const history = [
  historyRow(october, "built", "2025-08", 62),
  historyRow(october, "built", "2025-09", 71.25),
  historyRow(october, "built", "2025-09", null, "Birch"),
  historyRow(november, "published", "2025-09", 74.5),
  historyRow(november, "published", "2025-09", 55, "Birch"),
];

describe("a trend", () => {
  test("has a point per period; of a period recorded twice the last recording counts", () => {
    const [acorn] = trendsOf(history);
    expect(acorn).toEqual({
      who: "Acorn",
      points: [
        { day: "2025-08-28", period: "2025-08", total: 62 },
        { day: "2025-09-28", period: "2025-09", total: 74.5 },
      ],
    });
  });

  test("has one point for a period that was recorded before its end and again after it", () => {
    const half = { ...historyRow(october, "built", "2025-09", 40), to: "2025-09-14" };
    const [acorn] = trendsOf([half, historyRow(november, "published", "2025-09", 70)]);
    expect(acorn?.points).toEqual([{ day: "2025-09-28", period: "2025-09", total: 70 }]);
  });

  test("has no point for a period without a total, never zero", () => {
    expect(trendsOf(history.slice(0, 3)).find(({ who }) => who === "Birch")?.points).toEqual([]);
  });

  test("orders periods by their days, whatever was recorded first", () => {
    const late = [historyRow(october, "built", "2025-09", 70), historyRow(november, "built", "2025-08", 60)];
    expect(trendsOf(late)[0]?.points.map(({ period }) => period)).toEqual(["2025-08", "2025-09"]);
  });
});

test("recordings are the newest first, each with its rows", () => {
  expect(recordingsOf(history).map(({ at, kind, rows }) => [at, kind, rows.length])).toEqual([
    [november, "published", 2],
    [october, "built", 3],
  ]);
});

describe("the history screen", () => {
  const stage = paneStage();

  test("shows what was recorded with total, grade and coverage, a trend in words, and one subject alone", async () => {
    const page = await stage.open({ width: 270, fake: { cards: [card], history } });
    await page.getByRole("button", { name: "History of “July accounts”" }).click();
    await page.getByRole("heading", { level: 1, name: "History of “July accounts”" }).waitFor();
    await page.getByRole("img", { name: "Totals of Acorn: 2025-08 62.0, 2025-09 74.5" }).waitFor();
    await page.getByText("2025-09: 74.5 points, +12.5 against 2025-08").waitFor();
    expect(await page.getByRole("heading", { level: 3 }).allTextContents()).toEqual([
      "Published, 2025-11-08 10:00",
      "Built, 2025-10-08 09:30",
    ]);
    const rows = page.getByRole("listitem").filter({ hasText: "coverage" });
    expect(await rows.count()).toBe(5);
    expect(await rows.first().innerText()).toMatch(
      /Acorn · 2025-09\s+74\.5\s+good · coverage 90% · 2025-09-01 to 2025-09-28/,
    );
    await page.getByText("no total").waitFor();
    await page.getByRole("combobox", { name: "Whose history" }).selectOption("Birch");
    await expect.poll(() => rows.count()).toBe(2);
    expect(await page.getByRole("img").count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(stage.problems()).toEqual([]);
  });

  test("says how rows come to be while there are none", async () => {
    const page = await stage.open({ fake: { cards: [card], history: [] } });
    await page.getByRole("button", { name: "History of “July accounts”" }).press("Enter");
    await page.getByRole("status").getByText("Nothing is recorded yet").waitFor();
    expect(await page.getByRole("combobox").count()).toBe(0);
  });

  test("says why it could not be read, and tries again", async () => {
    const page = await stage.open({
      fake: { cards: [card], history, failing: { history: { code: "cellEditMode", facts: {} } } },
    });
    await page.getByRole("button", { name: "History of “July accounts”" }).click();
    await page.getByRole("alert").getByText("Excel is editing a cell").waitFor();
    await page.evaluate(() => (window.fake.failing = {}));
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("img").first().waitFor();
  });
});
