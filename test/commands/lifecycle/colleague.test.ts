import { afterAll, beforeAll, expect, test } from "vitest";
import { openCommands } from "../openCommands.ts";
import { overviewFile } from "../tiktok.ts";
import { openAtColleague, type Colleague } from "./colleague.ts";
import { withOtherRows } from "./otherRows.ts";

let colleague: Colleague;

/** A published card as a file, opened where there is no add-in. */
beforeAll(async () => {
  const open = await openCommands();
  const { cardId } = await open.commands.build({
    sources: [overviewFile()],
    template: withOtherRows("tiktok-growth"),
    by: { kind: "month" },
    inputs: { openingFollowers: 20_000, videos: 30 },
    forms: true,
    language: "en",
  });
  await open.addin.settled();
  await open.commands.publish(cardId, { by: "Li Na" });
  await open.addin.settled();
  const bytes = await open.addin.save();
  await open.close();
  colleague = await openAtColleague(bytes);
}, 300_000);

afterAll(() => {
  colleague.close();
});

test("a colleague without the add-in fills in entries and figures, edits weights, and sees what differs", async () => {
  const { cells, rowOf, columnOf, type } = colleague;
  const totalOf = (subject: string) => Number(colleague.totalOf(subject));
  expect(colleague.published()).toMatch(/^All totals and rules are as published/);
  const published = cells("Published 2025-09–2025-10");
  const before = totalOf("2025-10");
  expect(before).toBeGreaterThan(0);

  const late = rowOf("Entries", "2025-10", "Late");
  await type("Entries", late, columnOf("Entries", "Points, or veto"), 3);
  expect(totalOf("2025-10")).toBeCloseTo(before - 3, 9);
  expect(colleague.published()).toMatch(/^1 of the totals differ .*rules that differ: 0; entries that differ: 1$/);

  const idea = rowOf("Entries", "2025-10", "Idea");
  await type("Entries", idea, columnOf("Entries", "Points, or veto"), 9);
  expect(totalOf("2025-10")).toBeCloseTo(before - 3, 9);
  expect(cells("Entries")[idea]).toContain("not counted: evidence is missing");
  await type("Entries", idea, columnOf("Entries", "Evidence"), "letter");
  await type("Entries", idea, columnOf("Entries", "Approved by"), "Ms Li");
  expect(totalOf("2025-10")).toBeCloseTo(before - 3 + 5, 9);

  await type("Measures", rowOf("Measures", "2025-10"), columnOf("Measures", "Opening followers"), 10_000);
  const followed = totalOf("2025-10");
  expect(followed).not.toBeCloseTo(before + 2, 6);

  const weight = columnOf("Rules", "Weight, %");
  const first = cells("Rules").findIndex((values) => values[weight] === 25);
  await type("Rules", first, weight, 20);
  expect(colleague.totalOf("2025-10")).toBe("–");
  const second = first + 1;
  await type("Rules", second, weight, Number(cells("Rules")[second]?.[weight]) + 5);
  expect(totalOf("2025-10")).not.toBeCloseTo(followed, 6);
  expect(colleague.published()).toMatch(/^2 of the totals differ .*rules that differ: 2; entries that differ: 2$/);
  expect(cells("Form 2025-10")[4]?.[0]).toBeCloseTo(totalOf("2025-10"), 9);
  expect(cells("Published 2025-09–2025-10")).toEqual(published);
});
